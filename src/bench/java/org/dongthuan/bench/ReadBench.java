package org.dongthuan.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.access.AccessJourney;
import org.dongthuan.bench.Turns.Contender;

/**
 * What a reading under a grant costs, a search by name, and a page of the list of who has seen one's data, with more and
 * more records; in turns with what the database alone would need for a reading.
 */
final class ReadBench implements Bench.Benchmark {

    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("bench.records", "10000,100000,1000000").split(","))
            .map(Integer::valueOf)
            .toList();

    /** Who read: each has grants of his own. */
    private static final List<String> READERS =
            List.of("thu.hoang", "dat.ngo", "kiem.luong", "quang.le", "an.phan", "linh.duong", "khanh.trinh", "yen.ta");

    private static final int GRANTS_EACH = 500;
    private static final int READINGS_OF_ONE = 10_000;
    private static final String SUBJECT = "nga.pham";
    private static final String PLAIN = "PostgreSQL alone";

    @Override
    public List<Map<String, Object>> run(Path jar, Path home) throws IOException {
        return CountedRun.run(
                jar,
                home.resolve("read"),
                ReadBench::grant,
                (application, grant) -> {
                    List<Map<String, Object>> lines = new ArrayList<>();
                    for (int size : SIZES) lines.addAll(measured(application, size));
                    try (Connection superuser = application.superuser()) {
                        List<Load.Work> readers = readers(application);
                        Profile.print(
                                application,
                                superuser,
                                home.resolve("read.jfr"),
                                () -> Load.run(Turns.TURN.multipliedBy(2), readers, application, superuser));
                    }
                    return lines;
                },
                "--platform.limits.search.times=100000000");
    }

    /** One by the whole journey, from which all others are copied. */
    private static String grant(PackagedApplication application) {
        var story = new AccessJourney(account -> TestClient.signedIn(application.port(), account), () -> {});
        String number = story.asks(READERS.get(0), List.of(SUBJECT), "Dự kiến tiếp nhận về đơn vị nghiên cứu")
                .json()
                .get("number")
                .asText();
        story.answers(SUBJECT, Map.of("answer", "AGREE"));
        story.decides("lan.vu", number, "verifyRequest", Map.of("outcome", "APPROVE"));
        story.decides("minh.do", number, "approveRequest", Map.of("outcome", "APPROVE"));
        var grant = story.grant(READERS.get(0), number);
        var reader = TestClient.signedIn(application.port(), READERS.get(0));
        // there is a line in the log to copy
        succeeds(AccessJourney.read(reader, grant, story.recordOf(SUBJECT), "birth_full_name"));
        return number;
    }

    private static List<Map<String, Object>> measured(PackagedApplication application, int size)
            throws IOException, SQLException {
        try (Connection superuser = application.superuser()) {
            new ManyRecords(superuser).grow(size);
            int copies = copyGrants(superuser);
            List<PlainDatabase> plain = new ArrayList<>();
            for (int i = 0; i < READERS.size(); i++)
                plain.add(new PlainDatabase(application.superuser(), ReadBench::copy, copies));
            var turns = new Turns()
                    .with("reading", new Contender(readers(application), application, superuser))
                    .with(PLAIN, new Contender(plain, application, superuser))
                    .with("search by name", new Contender(searches(application), application, superuser))
                    .with("who has seen mine", new Contender(looksAtReadings(application), application, superuser));
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("records", size);
            List<Map<String, Object>> lines = turns.run(about, PLAIN);
            for (PlainDatabase each : plain) each.close();
            return lines;
        }
    }

    private static List<Load.Work> readers(PackagedApplication application) {
        return IntStream.range(0, READERS.size())
                .<Load.Work>mapToObj(reader -> {
                    var client = TestClient.signedIn(application.port(), READERS.get(reader));
                    return () -> {
                        int grant = reader * GRANTS_EACH
                                + ThreadLocalRandom.current().nextInt(GRANTS_EACH);
                        succeeds(client.get("/api/v1/records/" + copy(grant) + "?purpose=background_check&grant="
                                + uuid("grant/" + grant)
                                + "&fields=birth_full_name,date_of_birth,highest_degree,major"));
                    };
                })
                .toList();
    }

    private static List<Load.Work> searches(PackagedApplication application) {
        return READERS.stream()
                .map(reader -> TestClient.signedIn(application.port(), reader))
                .<Load.Work>map(
                        client -> () -> succeeds(client.post("/api/v1/records/search", Map.of("q", "Phạm Thị Nga"))))
                .toList();
    }

    private static List<Load.Work> looksAtReadings(PackagedApplication application) {
        return READERS.stream()
                .map(any -> TestClient.signedIn(application.port(), SUBJECT))
                .<Load.Work>map(client -> () -> succeeds(client.get("/api/v1/me/disclosures")))
                .toList();
    }

    /** The same readings among any number of records. */
    private static String copy(int grant) {
        return uuid("record/" + (grant + 1));
    }

    /** As {@code md5(…)::uuid} in the database. */
    private static String uuid(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            ByteBuffer halves = ByteBuffer.wrap(digest);
            return new UUID(halves.getLong(), halves.getLong()).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return how many records the grants are about */
    private static int copyGrants(Connection superuser) throws SQLException {
        int all = READERS.size() * GRANTS_EACH;
        try (Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("create temporary table if not exists reader (place int, account text)");
            statement.execute("truncate reader");
            for (int i = 0; i < READERS.size(); i++)
                statement.execute("insert into reader values (" + i + ", '" + READERS.get(i) + "')");
            statement.execute("insert into app.access_grant select (json_populate_record(one.g, json_build_object("
                    + "'id', md5('grant/' || n)::uuid, 'request', 'KT-2026-9' || lpad(n::text, 5, '0'),"
                    + " 'record_id', md5('record/' || n + 1)::uuid, 'recipient', r.account,"
                    + " 'recipient_agency', a.agency))).*"
                    + " from (select g from app.access_grant g order by given_at limit 1) one,"
                    + " generate_series(0, " + (all - 1) + ") n"
                    + " join reader r on r.place = n / " + GRANTS_EACH
                    + " join app.appointment a on a.account = r.account and a.role = 'OFFICIAL'"
                    + " on conflict do nothing");
            statement.execute("insert into app.grant_basis select (json_populate_record(one.b, json_build_object("
                    + "'grant_id', md5('grant/' || n)::uuid))).*"
                    + " from (select b from app.grant_basis b order by grant_id limit 1) one,"
                    + " generate_series(0, " + (all - 1) + ") n on conflict do nothing");
            statement.execute(
                    "insert into app.audit_event (at, actor, agency, action, record_id, fields, reference, purpose,"
                            + " grant_id, decision_id, form, outcome, channel, address)"
                            + " select at, actor, agency, action, record_id, fields, reference, purpose, grant_id, decision_id, form,"
                            + " outcome, channel, address from (select * from app.audit_event where grant_id is not null"
                            + " order by id limit 1) e, generate_series(1, " + READINGS_OF_ONE
                            + " - (select count(*) from"
                            + " app.audit_event where grant_id is not null and actor <> 'plain')) n");
            statement.execute("analyze");
        }
        return all;
    }

    private static void succeeds(Answer answer) {
        if (answer.status() != 200) throw new IllegalStateException(answer.status() + ": " + answer.body());
    }
}
