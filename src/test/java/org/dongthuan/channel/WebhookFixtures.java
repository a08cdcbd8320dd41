package org.dongthuan.channel;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.channel.ChannelDesk.WithSecret;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A portal that submits requests through its channel and listens to how they stand. */
public final class WebhookFixtures implements AutoCloseable {

    private final ApplicationContext context;
    private final ChannelFixtures portals;
    private final ListeningPortal portal = new ListeningPortal();
    private final WithSecret channel;
    private final TestClient program;
    private final String key;

    public WebhookFixtures(ApplicationContext context, int port) {
        this.context = context;
        portals = new ChannelFixtures(context, port);
        channel = portals.open(ChannelFixtures.DATA_PORTAL);
        key = context.getBean(Webhooks.class)
                .set(portals.administrator(), code(), portal.address())
                .orElseThrow()
                .secret();
        program = portals.program(channel);
    }

    public String code() {
        return channel.channel().code();
    }

    public WithSecret channel() {
        return channel;
    }

    public String key() {
        return key;
    }

    public ListeningPortal portal() {
        return portal;
    }

    public ChannelFixtures portals() {
        return portals;
    }

    /** What it would be told by asking; 404 where it may not ask. */
    public Answer asks(String account, RequestNumber number) {
        String path = number.prefix().equals("DC") ? "/api/v1/corrections/" : "/api/v1/access-requests/";
        return program.with("X-End-User", account).get(path + number);
    }

    /** A request to read the record of that person, by {@code thu.hoang}. */
    public RequestNumber asked(String externalId, String subject) {
        var stories = new AccessFixtures(context);
        Map<String, Object> body = new HashMap<>();
        body.put("subjects", stories.records(subject));
        body.put("purpose", Map.of("code", "background_check", "text", AccessFixtures.WORDS));
        body.put("legalBasis", "subject_consent_law");
        body.put("fields", AccessFixtures.FIELDS);
        body.put("formsOfUse", List.of("VIEW"));
        body.put("from", stories.today().toString());
        body.put("to", stories.today().plusDays(29).toString());
        return submitted("thu.hoang", "/api/v1/access-requests", externalId, body);
    }

    /** A correction of the own telephone number. */
    public RequestNumber corrected(String externalId, String account, String phone) {
        var stories = new CorrectionFixtures(context);
        RecordId record = stories.record(account);
        Map<String, Object> item = new HashMap<>();
        item.put("field", "phone");
        item.put("kind", "ADJUSTMENT");
        item.put("seenValue", stories.value(account, "phone"));
        item.put("wantedValue", phone);
        item.put("evidenceIds", List.of());
        Map<String, Object> body = new HashMap<>();
        body.put("recordId", record.value());
        body.put("items", List.of(item));
        body.put("reason", "Đã đổi số");
        body.put("attested", true);
        return submitted(account, "/api/v1/corrections", externalId, body);
    }

    private RequestNumber submitted(String account, String path, String externalId, Map<String, Object> body) {
        body.put("externalId", externalId);
        Answer answer = program.with("X-End-User", account).change("POST", path, body, Map.of());
        if (answer.status() != 201) throw new AssertionError(answer.body());
        return new RequestNumber(answer.json().get("number").asText());
    }

    /** As if it had come to stand otherwise once more. */
    public UUID changed(RequestNumber number, String status) {
        return database()
                .sql("insert into app.channel_delivery (channel, number, status) values (?, ?, ?) returning id")
                .params(code(), number.text(), status)
                .query(UUID.class)
                .single();
    }

    /** A request that came through the channel and was taken back by its requester. */
    public RequestNumber withdrawn() {
        RequestNumber number = asked("HS-" + UUID.randomUUID(), "nga.pham");
        new AccessFixtures(context).withdraw("thu.hoang", number);
        return number;
    }

    /** The newest delivery. */
    Delivery newest() {
        return database()
                .sql("select * from app.channel_delivery order by sequence desc limit 1")
                .query((row, index) -> DeliveryTable.delivery(row))
                .single();
    }

    /** In how many seconds the newest is due. */
    long pause() {
        return database().sql("""
                        select extract(epoch from next_try_at - now())::bigint from app.channel_delivery
                        order by sequence desc limit 1""").query(Long.class).single();
    }

    public void sendDue() {
        context.getBean(WebhookDispatcher.class).sendDue();
    }

    /** Whatever waits has waited long enough. */
    public void waited() {
        database().sql("""
                        update app.channel_delivery set next_try_at = now() - interval '1 second'
                        where delivered_at is null and given_up_at is null and next_try_at > now()""").update();
    }

    /** Marks a record as of another regime, or takes the mark off. */
    public void secrecy(RecordId record, String word) {
        asOwner("update app.record set secrecy = '%s' where id = '%s'".formatted(word, record.value()));
    }

    public void asOwner(String sql) {
        FlywayConnectionDetails owner = context.getBean(FlywayConnectionDetails.class);
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A delivery that a channel got, of a request that nobody looks at. */
    public static UUID delivered(ApplicationContext context, String channel) {
        String number = "KT-1999-" + String.format("%09d", System.nanoTime() % 1_000_000_000);
        JdbcClient database = context.getBean(JdbcClient.class);
        database.sql("""
                        insert into app.channel_request (channel, external_id, request_hash, account, number, location, answer,
                            submitted_at)
                        values (?, ?, '-', 'thu.hoang', ?, '-', '', now())""").params(channel, number, number).update();
        return database.sql("""
                        insert into app.channel_delivery (channel, number, status, attempts, last_result, delivered_at)
                        values (?, ?, 'GRANTED', 1, '204', now()) returning id""").params(channel, number).query(UUID.class).single();
    }

    private JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    @Override
    public void close() {
        new AccessFixtures(context).withdrawOpenRequests("thu.hoang");
        portals.closeAll();
        database().sql("delete from app.channel_delivery").update();
        portal.close();
    }
}
