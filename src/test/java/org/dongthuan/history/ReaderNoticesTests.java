package org.dongthuan.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClock;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.record.FieldChange;
import org.dongthuan.record.NewRecord;
import org.dongthuan.record.NewRecord.Dated;
import org.dongthuan.record.NewRecords;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class ReaderNoticesTests {

    private static final String REQUEST = "DC-2026-999001";
    private static final FieldChange.Basis DECISION = new FieldChange.Basis("99/QĐ-SNV", null, REQUEST);
    private static final FieldChange.Basis NEXT = new FieldChange.Basis("100/QĐ-SNV", null, "DC-2026-999002");

    private final String holder = "chu.ho-so-" + UUID.randomUUID();
    private final RecordId record = new RecordId(UUID.randomUUID());

    @Autowired
    ReaderNotices notices;

    @Autowired
    NewRecords newRecords;

    @Autowired
    Registry registry;

    @Autowired
    AuditLog audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void aRecord() {
        LocalDate since = LocalDate.of(2020, 3, 1);
        Map<String, JsonNode> values = Map.of(
                "birth_full_name", TextNode.valueOf("Đoàn Thị Thử"),
                "managing_agency", TextNode.valueOf("H24"),
                "using_agency", TextNode.valueOf("H24.02"),
                "phone", TextNode.valueOf("0999000001"),
                "height_cm", IntNode.valueOf(160));
        var dated = values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> new Dated(value.getValue(), since)));
        var newRecord = new NewRecord(
                record,
                holder,
                "Đoàn Thị Thử",
                new AgencyCode("H24"),
                new AgencyCode("H24.02"),
                since,
                dated,
                List.of());
        transaction.executeWithoutResult(status -> newRecords.add(Stream.of(newRecord)));
        notices.tellDue(); // what other tests have changed
    }

    @AfterEach
    void setTheClock() {
        clock.reset();
    }

    @Test
    void everybodyWhoWasShownTheOldValueIsToldOnceAndNobodyElse() {
        shown("dat.ngo", Action.READ_RECORD, "phone", "birth_full_name");
        shown("dat.ngo", Action.READ_RECORD, "phone");
        shown("thu.hoang", Action.READ_TASK, "height_cm", "phone");
        shown("hoa.ngo", Action.READ_REQUEST, "phone");
        shown("kiem.luong", Action.FIND_RECORD, "birth_full_name");
        shown(holder, Action.READ_RECORD, "phone", "height_cm");
        shown("tuan.bui", Action.READ_RECORD, "phone"); // who asks for the change
        log(AuditEntry.done("lan.vu", "H24.01", Action.READ_TASK)
                .on(record.value(), List.of("phone"))
                .about(REQUEST));
        log(AuditEntry.refused("quang.le", "H24.01", Action.READ_RECORD).on(record.value(), List.of("phone")));
        later();
        transaction.executeWithoutResult(status -> {
            registry.change(change("phone", text("0999000001"), text("0999000002"), DECISION));
            registry.change(change("height_cm", IntNode.valueOf(160), IntNode.valueOf(161), DECISION));
        });
        later();
        shown("an.phan", Action.READ_RECORD, "phone"); // sees the new one
        assertThat(told()).isEmpty();
        assertThat(readers("phone")).isNull();

        notices.tellDue();

        assertThat(told()).containsExactlyInAnyOrder("dat.ngo phone", "thu.hoang phone,height_cm", "hoa.ngo phone");
        assertThat(mails()).containsExactlyInAnyOrder("dat.ngo", "thu.hoang", "hoa.ngo");
        assertThat(about("dat.ngo")).isEqualTo("Điện thoại / Telephone");
        assertThat(about("thu.hoang")).isEqualTo("Điện thoại và thông tin khác / Telephone and more");
        assertThat(readers("phone")).isEqualTo(3).isEqualTo(countInTheLog("phone"));
        assertThat(readers("height_cm")).isEqualTo(1).isEqualTo(countInTheLog("height_cm"));

        notices.tellDue();
        assertThat(told()).hasSize(3);
        assertThat(mails()).hasSize(3);
    }

    /** Whoever was told once holds nothing that changes again. */
    @Test
    void ofTheNextChangeOnlyThoseAreToldWhoSawWhatItReplaces() {
        shown("dat.ngo", Action.READ_RECORD, "phone");
        later();
        apply(change("phone", text("0999000001"), text("0999000002"), DECISION));
        later();
        shown("thu.hoang", Action.READ_RECORD, "phone");
        later();
        apply(change("phone", text("0999000002"), text("0999000003"), NEXT));
        notices.tellDue();
        assertThat(told()).containsExactly("dat.ngo phone", "thu.hoang phone");
    }

    @Test
    void whoSawItMoreThanTwelveMonthsAgoIsNotTold() {
        shown("dat.ngo", Action.READ_RECORD, "phone");
        clock.advance(Duration.ofDays(2));
        shown("thu.hoang", Action.READ_RECORD, "phone");
        clock.advance(Duration.ofDays(364));
        apply(change("phone", text("0999000001"), text("0999000002"), DECISION));
        notices.tellDue();
        assertThat(told()).containsExactly("thu.hoang phone");
    }

    @Test
    void aChangeThatIsTakenBackIsNotToldOf() {
        shown("dat.ngo", Action.READ_RECORD, "phone");
        later();
        transaction.executeWithoutResult(status -> {
            registry.change(change("phone", text("0999000001"), text("0999000002"), DECISION));
            status.setRollbackOnly();
        });
        notices.tellDue();
        assertThat(told()).isEmpty();
        assertThat(mails()).isEmpty();
    }

    /** As if the node had died before it was done. */
    @Test
    void whatWasInterruptedIsDoneAgainAndOnce() {
        shown("dat.ngo", Action.READ_RECORD, "phone");
        later();
        apply(change("phone", text("0999000001"), text("0999000002"), DECISION));
        transaction.executeWithoutResult(status -> {
            notices.tellDue();
            assertThat(mails()).hasSize(1);
            status.setRollbackOnly();
        });
        assertThat(mails()).isEmpty();
        assertThat(readers("phone")).isNull();

        notices.tellDue();
        assertThat(told()).containsExactly("dat.ngo phone");
        assertThat(mails()).containsExactly("dat.ngo");
    }

    @Test
    void twoNodesAtOnceTellEachReaderOnce() throws Exception {
        List<String> accounts =
                IntStream.range(0, 40).mapToObj(i -> "nguoi.xem-" + i).toList();
        accounts.forEach(account -> shown(account, Action.READ_RECORD, "phone"));
        later();
        apply(change("phone", text("0999000001"), text("0999000002"), DECISION));
        var barrier = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both = List.of(nodes.submit(() -> tellAt(barrier)), nodes.submit(() -> tellAt(barrier)));
            for (Future<?> one : both) one.get();
        } finally {
            nodes.shutdown();
        }
        notices.tellDue();
        assertThat(mails()).containsExactlyInAnyOrderElementsOf(accounts);
        assertThat(readers("phone")).isEqualTo(40);
    }

    private void tellAt(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        notices.tellDue();
    }

    private void shown(String account, Action action, String... fields) {
        log(AuditEntry.done(account, "G06", action).on(record.value(), List.of(fields)));
    }

    private void log(AuditEntry entry) {
        transaction.executeWithoutResult(status -> audit.append(entry));
    }

    private void later() {
        clock.advance(Duration.ofMinutes(1));
    }

    private void apply(FieldChange change) {
        transaction.executeWithoutResult(status -> registry.change(change));
    }

    private FieldChange change(String field, JsonNode expected, JsonNode wanted, FieldChange.Basis basis) {
        return new FieldChange(record, field, expected, wanted, LocalDate.of(2026, 5, 4), basis, "tuan.bui");
    }

    private static JsonNode text(String text) {
        return TextNode.valueOf(text);
    }

    private List<String> told() {
        return database.queryForList(
                "select account || ' ' || array_to_string(fields, ',') from app.change_notice where record_id = ?"
                        + " order by id",
                String.class,
                record.value());
    }

    private List<String> mails() {
        return database.queryForList("""
                        select account from app.outbox where kind = 'data-changed' and event in (
                            select 'change/' || change_id from app.change_telling where record_id = ?)""", String.class, record.value());
    }

    private String about(String account) {
        return database.queryForObject("""
                        select about_vi || ' / ' || about_en from app.outbox
                        where kind = 'data-changed' and account = ? and event in (
                            select 'change/' || change_id from app.change_telling where record_id = ?)""", String.class, account, record.value());
    }

    private Integer readers(String field) {
        return database.queryForObject(
                "select readers from app.change_telling where record_id = ? and field = ?",
                Integer.class,
                record.value(),
                field);
    }

    /** Counted in another way than the application does. */
    private int countInTheLog(String field) {
        return database.queryForObject("""
                        select count(distinct actor) from app.audit_event e
                        where record_id = ? and outcome = 'DONE' and ? = any(fields) and actor not in (?, 'tuan.bui')
                            and coalesce(reference, '') <> ?
                            and at <= (select recorded_at from app.field_change c
                                where c.record_id = e.record_id and c.field = ?)""", Integer.class, record.value(), field, holder, REQUEST, field);
    }
}
