package org.dongthuan.alarm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.EngineCase;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.calendar.WorkingDays;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.NewRecord;
import org.dongthuan.record.NewRecord.Dated;
import org.dongthuan.record.NewRecords;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Completed;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewFixtures;
import org.dongthuan.review.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Readers of their own, nobody of the demonstration, and alarms about what they read. */
public final class AlarmFixtures {

    /** What a judgement says; never to be found outside our own tables. */
    public static final String REASON = "Rà soát hồ sơ theo kế hoạch của sở";

    private static final AtomicInteger READERS = new AtomicInteger();

    private final ApplicationContext context;
    private final ConsentFixtures people;
    private final ReviewFixtures appointments;
    private final List<String> readers = new ArrayList<>();
    private final List<String> engaged = new ArrayList<>();

    public AlarmFixtures(ApplicationContext context) {
        this.context = context;
        people = new ConsentFixtures(context);
        appointments = new ReviewFixtures(context);
    }

    public ConsentFixtures clocks() {
        return people;
    }

    public ReviewFixtures appointments() {
        return appointments;
    }

    /** An official of that agency whom nobody else knows. */
    public String reader(String agency) {
        return reader(agency, "Chử");
    }

    public String reader(String agency, String surname) {
        String account = "reader" + READERS.incrementAndGet() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        database().update("""
                        insert into app.account (id, password, family_name, given_name, email)
                        select ?, password, ?, 'Văn Đọc', ? from app.account where id = 'nga.pham'""", account, surname, account + "@reader.example");
        appointments.appoint(account, "OFFICIAL", agency);
        readers.add(account);
        engaged.add(account);
        return account;
    }

    /** The record of somebody who is registered at one address and lives at another. */
    public UUID resident(@Nullable String account, String name, String commune, String registered, String lives) {
        RecordId record = new RecordId(UUID.randomUUID());
        LocalDate since = LocalDate.of(2020, 3, 1);
        var found = new NewRecord(
                record,
                account,
                name,
                new AgencyCode("H31"),
                new AgencyCode("H31.02"),
                since,
                Map.of(
                        "permanent_address", new Dated(address(registered, commune), since),
                        "current_address", new Dated(address(lives, commune), since)),
                List.of());
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> context.getBean(NewRecords.class).add(Stream.of(found)));
        return record.value();
    }

    private static JsonNode address(String line, String commune) {
        return JsonNodeFactory.instance.objectNode().put("line", line).put("commune", commune);
    }

    /** Somebody of the demonstration: his alarm is closed afterwards, and he stays. */
    public RequestNumber raisedAbout(String account) {
        readers.add(account);
        return raised(account);
    }

    /** On a working day, at ten o'clock: from then on nothing is unlike the usual but what the test does. */
    public LocalDate onAWorkingDay() {
        LocalDate day = context.getBean(WorkingDays.class).onOrAfter(today());
        people.moveTo(day, 10);
        return day;
    }

    public LocalDate today() {
        return LocalDate.now(context.getBean(Clock.class));
    }

    /** The records of so many people, whoever they are. */
    public void opens(String reader, int many) {
        opens(reader, Stream.generate(UUID::randomUUID).limit(many).toList());
    }

    public void opens(String reader, Collection<UUID> records) {
        write(records.stream()
                .map(record -> line(AuditEntry.done(reader, agency(reader), Action.READ_RECORD))
                        .on(record, List.of("phone"))
                        .because("background_check"))
                .toList());
    }

    public void isRefused(String reader, int times) {
        write(Stream.generate(() -> line(AuditEntry.refused(reader, agency(reader), Action.READ_RECORD))
                        .on(UUID.randomUUID(), List.of())
                        .because("record-unknown"))
                .limit(times)
                .toList());
    }

    private static AuditEntry line(AuditEntry entry) {
        return entry.about("KT-2026-900002").in("VIEW");
    }

    private void write(List<AuditEntry> lines) {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.getBean(AuditLog.class).append(lines));
    }

    private String agency(String reader) {
        return Objects.requireNonNull(people.actor(reader).agencyCode());
    }

    /** What the background check does for that reader, today. */
    public void look(String reader) {
        context.getBean(ReaderCheck.class).look(reader, today());
    }

    /** About many people within a short time, raised on a working day; the clock stands there. */
    public RequestNumber raised(String reader) {
        onAWorkingDay();
        opens(reader, 40);
        look(reader);
        return numbers(reader).get(0);
    }

    /** The oldest first. */
    public List<RequestNumber> numbers(String reader) {
        return database()
                .queryForList(
                        "select number from app.reading_alarm where reader = ? order by number", String.class, reader)
                .stream()
                .map(RequestNumber::new)
                .toList();
    }

    public AlarmStatus status(RequestNumber number) {
        return get(number).status();
    }

    ReadingAlarm get(RequestNumber number) {
        return context.getBean(AlarmTable.class).find(number).orElseThrow();
    }

    public Completed judge(String account, RequestNumber number, JudgementBody body) {
        return complete(account, draft(account, number, body));
    }

    public static JudgementBody justified() {
        return new JudgementBody(AlarmOutcome.JUSTIFIED, REASON, null);
    }

    public static JudgementBody notJustified(AlarmMeasure... measures) {
        return new JudgementBody(AlarmOutcome.NOT_JUSTIFIED, REASON, List.of(measures));
    }

    /** Saves what is to be said; the id of the task. */
    public String draft(String account, RequestNumber number, JudgementBody body) {
        String task = task(number).getId();
        context.getBean(TaskDesk.class)
                .saveDraft(
                        people.actor(account),
                        task,
                        context.getBean(ObjectMapper.class).valueToTree(body));
        return task;
    }

    public Completed complete(String account, String task) {
        return context.getBean(TaskDesk.class).complete(people.actor(account), task);
    }

    public AlarmView view(String account, RequestNumber number) {
        return context.getBean(AlarmDesk.class).get(people.actor(account), number, Texts.VIETNAMESE);
    }

    public Task task(RequestNumber number) {
        return engine(number).task();
    }

    /** The accounts and groups that the engine asks, and after them those whom it keeps away. */
    public Set<String> candidates(RequestNumber number) {
        return engine(number).candidates();
    }

    public ProcessInstance process(RequestNumber number) {
        return engine(number).process("reading-alarm");
    }

    /** To whom such a mail went. */
    public List<String> mailed(RequestNumber number, String kind) {
        return engine(number).mailed(kind);
    }

    private EngineCase engine(RequestNumber number) {
        return new EngineCase(context, number);
    }

    /** No task is left to others, no alarm open, and nobody who could sign in. */
    public void clear() {
        people.resetClocks();
        RuntimeService runtime = context.getBean(RuntimeService.class);
        for (String reader : readers) {
            for (RequestNumber number : numbers(reader)) {
                ProcessInstance process = process(number);
                if (process != null) runtime.deleteProcessInstance(process.getId(), "test");
            }
            database().update("""
                            update app.reading_alarm set status = 'JUSTIFIED', closed_at = now(), judge = 'minh.do',
                                reason = '\\x00' where reader = ? and closed_at is null""", reader);
        }
        for (String account : engaged) {
            database()
                    .update(
                            "update app.appointment set valid_to = valid_from where account = ? and valid_to is null",
                            account);
            database().update("update app.account set closed_at = now() where id = ?", account);
        }
    }

    private JdbcTemplate database() {
        return context.getBean(JdbcTemplate.class);
    }
}
