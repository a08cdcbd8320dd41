package org.dongthuan.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.AppointmentChanged;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.record.Field;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.review.Completed;
import org.dongthuan.review.DecisionBody;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskDesk;
import org.dongthuan.update.SubmitUpdate;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** People of their own who were recruited, and what becomes of their records. */
public final class DeclarationFixtures {

    public static final String NAME = "Lã Thị Mới";

    /** Whose values the new ones declare: they are right. */
    private static final String LIKE = "nga.pham";

    private final ApplicationContext context;
    private final ConsentFixtures clocks;
    private final List<String> recruited = new ArrayList<>();
    private final List<RequestNumber> created = new ArrayList<>();

    public DeclarationFixtures(ApplicationContext context) {
        this.context = context;
        clocks = new ConsentFixtures(context);
    }

    public ConsentFixtures clocks() {
        return clocks;
    }

    /** Somebody who works at the Department of Justice of Hải Phòng and has no record. */
    public String person() {
        String account = "recruit-" + UUID.randomUUID().toString().substring(0, 8);
        database().update("""
                        insert into app.account (id, password, family_name, given_name, email)
                        select ?, password, 'Lã', 'Thị Mới', ? from app.account where id = 'nga.pham'""", account, account + "@new.example");
        database().update("""
                        insert into app.appointment (account, role, agency, valid_from)
                        values (?, 'OFFICIAL', 'H24.02', date '2026-01-01')""", account);
        context.publishEvent(new AppointmentChanged(account));
        recruited.add(account);
        return account;
    }

    public static String number() {
        return "031977%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
    }

    public NewDossier dossier(String officer, String account, String personalId) {
        return new NewDossier(
                account,
                text(NAME),
                text(personalId),
                text("civil_servant"),
                text("H24.02"),
                text("2026-01-05"),
                new SubmitUpdate.Decision("12/QĐ-SNV", LocalDate.of(2026, 1, 5), "Sở Nội vụ thành phố Hải Phòng", null),
                List.of(evidence(officer)));
    }

    /** By lan.vu, for somebody new. */
    public RequestNumber created(String account) {
        return created("lan.vu", dossier("lan.vu", account, number()));
    }

    public RequestNumber created(String officer, NewDossier dossier) {
        RequestNumber number = desk().create(actor(officer), dossier);
        created.add(number);
        return number;
    }

    /** Everything that cannot be left out, and what proves it. */
    public void fill(String account, RequestNumber number) {
        UUID document = evidence(account);
        for (String group : desk().groups()) fill(account, number, group, document);
    }

    public void fill(String account, RequestNumber number, String group) {
        fill(account, number, group, evidence(account));
    }

    /** @param document proves it all */
    private void fill(String account, RequestNumber number, String group, UUID document) {
        GroupSheet sheet = entries().group(actor(account), number, group);
        Map<String, JsonNode> values = new HashMap<>();
        List<DeclarationSheet.Row> rows = new ArrayList<>();
        for (Field field : sheet.fields()) {
            if (!sheet.needed().contains(field.id()) || field.type() == Field.Type.FILE) continue;
            JsonNode like = like(field.id());
            if (!field.repeating()) values.put(field.id(), like);
            for (JsonNode row : field.repeating() ? like : JsonNodeFactory.instance.arrayNode()) {
                ObjectNode columns = row.deepCopy();
                columns.remove("rowId");
                rows.add(new DeclarationSheet.Row(field.id(), UUID.randomUUID(), columns));
            }
        }
        List<?> faults = entries().save(actor(account), number, group, new DeclarationEntries.Entry(values, rows));
        if (!faults.isEmpty()) throw new AssertionError(faults.toString());
        for (String kind : proofs(account, number, group))
            entries().enclose(actor(account), number, group, kind, document);
    }

    private List<String> proofs(String account, RequestNumber number, String group) {
        GroupSheet sheet = entries().group(actor(account), number, group);
        Stream<String> portrait = sheet.fields().stream()
                .filter(field -> field.type() == Field.Type.FILE)
                .map(Field::evidence);
        return Stream.concat(sheet.proofsAsked().stream(), portrait).toList();
    }

    public void submit(String account, RequestNumber number) {
        entries().submit(actor(account), number, true);
    }

    /** Created, filled and submitted. */
    public RequestNumber submitted(String account) {
        RequestNumber number = created(account);
        fill(account, number);
        submit(account, number);
        return number;
    }

    public Completed decide(String officer, RequestNumber part, Outcome outcome) {
        String reason = outcome == Outcome.APPROVE ? null : "Ngày sinh khác giấy khai sinh";
        return decide(officer, part, new DecisionBody(outcome, reason, null, null));
    }

    public Completed decide(String officer, RequestNumber part, DecisionBody decision) {
        Actor actor = actor(officer);
        String task = task(part).getId();
        TaskDesk tasks = context.getBean(TaskDesk.class);
        tasks.saveDraft(actor, task, context.getBean(ObjectMapper.class).valueToTree(decision));
        return tasks.complete(actor, task);
    }

    public void approve(RequestNumber part) {
        decide("hoa.ngo", part, Outcome.APPROVE);
        decide("minh.do", part, Outcome.APPROVE);
    }

    public void sendBack(RequestNumber part) {
        decide("hoa.ngo", part, Outcome.REFUSE);
        decide("minh.do", part, Outcome.REFUSE);
    }

    public Task task(RequestNumber number) {
        return Objects.requireNonNull(context.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(number.text())
                .singleResult());
    }

    public ProcessInstance process(RequestNumber number) {
        return instance(number, "record-declaration");
    }

    public ProcessInstance decision(RequestNumber part) {
        return instance(part, "agency-decision");
    }

    private ProcessInstance instance(RequestNumber number, String definition) {
        return Objects.requireNonNull(context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(definition)
                .processInstanceBusinessKey(number.text())
                .singleResult());
    }

    public void run(RequestNumber number, String activity) {
        EngineWork.run(context, activity, Stream.of(process(number)));
    }

    public DeclarationView view(String account, RequestNumber number) {
        return desk().view(actor(account), number, Texts.VIETNAMESE);
    }

    public Actor actor(String account) {
        return clocks.actor(account);
    }

    public UUID evidence(String account) {
        return context.getBean(EvidenceDesk.class)
                .upload(actor(account), "giay-to.png", new ByteArrayInputStream(CorrectionFixtures.picture()))
                .id();
    }

    public JsonNode like(String field) {
        Registry registry = context.getBean(Registry.class);
        return Objects.requireNonNull(registry.values(registry.idOf(LIKE).orElseThrow(), List.of(field))
                .get(field));
    }

    public List<String> mailed(RequestNumber number) {
        return database()
                .queryForList(
                        "select kind || ' ' || account from app.outbox where number = ? order by id",
                        String.class,
                        number.text());
    }

    /** Marks a record as of another regime, or takes the mark off. */
    public void secrecy(RecordId record, String word) {
        FlywayConnectionDetails owner = context.getBean(FlywayConnectionDetails.class);
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update app.record set secrecy = '%s' where id = '%s'".formatted(word, record.value()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public DeclarationDesk desk() {
        return context.getBean(DeclarationDesk.class);
    }

    public DeclarationEntries entries() {
        return context.getBean(DeclarationEntries.class);
    }

    public void withdraw(String officer, RequestNumber number) {
        context.getBean(DeclarationWithdrawals.class).withdraw(actor(officer), number);
    }

    /** No task is left to others, and nobody who could sign in. */
    public void clear() {
        clocks.resetClocks();
        for (RequestNumber number : created) {
            if (view("lan.vu", number).mayWithdraw()) withdraw("lan.vu", number);
        }
        for (String account : recruited) {
            database().update("""
                            update app.appointment set ended_on = valid_from, ended_by = 'admin', end_reason = 'test'
                            where account = ? and ended_on is null""", account);
            database().update("update app.account set closed_at = now() where id = ?", account);
        }
    }

    private JdbcTemplate database() {
        return context.getBean(JdbcTemplate.class);
    }

    private static JsonNode text(String text) {
        return TextNode.valueOf(text);
    }
}
