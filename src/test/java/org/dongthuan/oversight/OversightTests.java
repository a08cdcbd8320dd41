package org.dongthuan.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClock;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.access.DelayFixtures;
import org.dongthuan.alarm.AlarmFixtures;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.certification.CertificationFixtures;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.grant.ReadingRequest;
import org.dongthuan.grant.RecordReading;
import org.dongthuan.identity.Actor;
import org.dongthuan.oversight.GrantCounts.Count;
import org.dongthuan.oversight.StageCounts.Stage;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.record.Field;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Leaders and auditors see what is in force and how far cases have come: their part of it, and nobody's data. */
@ApplicationTest
class OversightTests {

    private static final KeyPaging PAGE = new KeyPaging("", 100);

    @Autowired
    ApplicationContext context;

    @Autowired
    GrantOversight oversight;

    @Autowired
    GrantReadings readings;

    @Autowired
    CaseOversight cases;

    @Autowired
    JdbcTemplate database;

    AccessFixtures accesses;
    GrantFixtures grants;
    DelayFixtures delays;
    CorrectionFixtures corrections;
    ReviewFixtures people;
    AlarmFixtures alarms;

    @BeforeEach
    void prepare() {
        accesses = new AccessFixtures(context);
        grants = new GrantFixtures(context);
        delays = new DelayFixtures(context);
        corrections = new CorrectionFixtures(context);
        people = new ReviewFixtures(context);
        alarms = new AlarmFixtures(context);
    }

    @AfterEach
    void clear() {
        ((TestClock.Movable) context.getBean(Clock.class)).reset();
        alarms.clear();
        accesses.withdrawOpenRequests("thu.hoang", "dat.ngo");
        corrections.withdrawOpenRequests("tuan.bui", "lan.vu");
        delays.releaseAll("minh.do");
        grants.endAll();
        people.clear();
    }

    @Test
    void aGrantIsCountedAndListedByItsDoorForThoseWhoWatchOverItsAgencies() {
        GrantCounts before = counts("minh.do", GrantFilter.NONE);
        RequestNumber number = accesses.submitted("thu.hoang", "nga.pham");
        accesses.agree(number, "nga.pham");
        accesses.decide("lan.vu", number.part(1), Outcome.APPROVE);
        accesses.decide("minh.do", number.part(1), Outcome.APPROVE);

        GrantCounts after = counts("minh.do", GrantFilter.NONE);
        assertThat(after.total() - before.total()).isEqualTo(1);
        for (Function<GrantCounts, List<Count>> by :
                List.<Function<GrantCounts, List<Count>>>of(GrantCounts::byDoor, GrantCounts::byPurpose)) {
            assertThat(sum(by.apply(after)) - sum(by.apply(before))).isEqualTo(1);
        }
        assertThat(of(after.byDoor(), "SUBJECT_CONSENT") - of(before.byDoor(), "SUBJECT_CONSENT"))
                .isEqualTo(1);
        assertThat(of(after.byRecipient(), "G06") - of(before.byRecipient(), "G06"))
                .isEqualTo(1);
        assertThat(of(after.byForm(), "VIEW") - of(before.byForm(), "VIEW")).isEqualTo(1);

        var narrow = GrantFilter.of(null, "background_check", "SUBJECT_CONSENT", "G06", FormOfUse.VIEW);
        GrantLine line = list("minh.do", narrow).stream()
                .filter(one -> one.request().equals(number.text()))
                .findFirst()
                .orElseThrow();
        assertThat(line.recipient()).isEqualTo("Hoàng Lệ Thu");
        assertThat(line.decision()).contains("QĐ-SNV");
        assertThat(line.fields()).isEqualTo(AccessFixtures.FIELDS.size());
        assertThat(line.records()).isEqualTo(1);
        assertThat(line.readings()).isZero();
        assertThat(list("minh.do", narrow.withDoor("STATUTORY"))).doesNotContain(line);
        // H24 stands above H24.01, the auditor above all, and Hưng Yên has nothing to do with it
        assertThat(list("hai.tran", narrow)).contains(line);
        assertThat(list("kiem.luong", narrow)).contains(line);
        assertThat(list("an.phan", GrantFilter.NONE)).doesNotContain(line);
        assertThatThrownBy(() -> readings("an.phan", line.id())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aGrantIsInForceFromItsFirstDayToItsLastUnlessItWasEnded() {
        LocalDate today = grants.today();
        Grant grant = grants.given(
                "dat.ngo",
                grants.record("nga.pham"),
                List.of("phone"),
                Set.of(FormOfUse.VIEW),
                today.plusDays(1),
                today.plusDays(10));
        assertThat(isInForce(grant, today)).isFalse();
        assertThat(isInForce(grant, today.plusDays(1))).isTrue();
        assertThat(isInForce(grant, today.plusDays(10))).isTrue();
        assertThat(isInForce(grant, today.plusDays(11))).isFalse();

        clock().advance(Duration.ofDays(3));
        grants.endAll();
        assertThat(isInForce(grant, today.plusDays(2))).isTrue();
        assertThat(isInForce(grant, today.plusDays(3))).isFalse();
        assertThat(isInForce(grant, today.plusDays(5))).isFalse();
        assertThat(readings("minh.do", grant.id()).grant().endedAt()).isNotNull();
    }

    @Test
    void thePagesOfAListNeitherHideALineNorShowOneTwice() {
        Grant grant = grants.given("dat.ngo", "tuan.bui", "phone");
        for (int i = 0; i < 3; i++) grants.again(grant);
        var filter = GrantFilter.of(null, null, null, "G09", null);
        List<UUID> whole = list("minh.do", filter).stream().map(GrantLine::id).toList();
        List<UUID> paged = new ArrayList<>();
        String after = "";
        while (after != null) {
            KeyListing<GrantLine> page =
                    oversight.list(actor("minh.do"), filter, new KeyPaging(after, 2), Texts.VIETNAMESE);
            page.items().forEach(line -> paged.add(line.id()));
            after = page.next();
        }
        assertThat(paged).hasSizeGreaterThan(3).isEqualTo(whole);
    }

    @Test
    void readingsAreShownWithTheRefusedOnesAndNameThePersonToThoseWhoKnowTheGrant() {
        Grant grant = grants.given("dat.ngo", "nga.pham", "phone", "current_address");
        var reader = context.getBean(RecordReading.class);
        Actor dat = actor("dat.ngo");
        reader.read(dat, asked(grant, "phone"));
        assertThatThrownBy(() -> reader.read(dat, asked(grant, "religion"))).isInstanceOf(Refusal.class);
        long named = linesOn(grant.record(), "minh.do");
        long looks = looks("kiem.luong");
        long ofKiem = linesOn(grant.record(), "kiem.luong");

        ReadGrant seen = readings("kiem.luong", grant.id());
        assertThat(seen.readings().items())
                .extracting(GrantReading::outcome, GrantReading::reader, GrantReading::fields, GrantReading::form)
                .containsExactly(
                        tuple(AuditEntry.Outcome.REFUSED, "Ngô Thành Đạt", 1, "VIEW"),
                        tuple(AuditEntry.Outcome.DONE, "Ngô Thành Đạt", 1, "VIEW"));
        assertThat(seen.subject()).isNull();
        assertThat(seen.grant().readings()).isEqualTo(1);
        assertThat(seen.grant().lastReading()).isNotNull();
        assertThat(seen.grant().sensitivity()).isEqualTo(Field.Sensitivity.PERSONAL);
        assertThat(looks("kiem.luong") - looks).isEqualTo(1);
        assertThat(linesOn(grant.record(), "kiem.luong")).isEqualTo(ofKiem);

        assertThat(readings("hai.tran", grant.id()).subject()).isNull();
        assertThat(readings("minh.do", grant.id()).subject()).isEqualTo("Phạm Thị Nga");
        assertThat(linesOn(grant.record(), "minh.do") - named).isEqualTo(1);
    }

    @Test
    void ofARecordThatBecameSecretThereIsNothing() {
        Grant grant = grants.given("dat.ngo", "tuan.bui", "phone");
        RequestNumber open = corrections.submittedPhone("tuan.bui", "0999230001");
        try {
            secrecy("secret", grant.record());
            for (String account : List.of("minh.do", "kiem.luong")) {
                assertThat(isInForce(account, grant, grants.today())).isFalse();
                assertThatThrownBy(() -> readings(account, grant.id())).isInstanceOf(Refusal.NotFound.class);
                assertThat(numbers(account)).doesNotContain(open.text());
            }
        } finally {
            secrecy("normal", grant.record());
        }
        assertThat(isInForce(grant, grants.today())).isTrue();
        assertThat(numbers("kiem.luong")).contains(open.text());
    }

    /** She watches over her own agency as minh.do does, and an inspection of hers is not shown to her yet. */
    @Test
    void whatIsWithheldFromALeaderIsNotThereForHerEitherInNumbersNorInLists() {
        people.appoint("lan.vu", "APPROVER", "H24.01");
        StageCounts before = cases.counts(actor("lan.vu"), all());
        RequestNumber number = accesses.submitted("dat.ngo", delays.wish("lan.vu"));
        RequestNumber certification = accesses.certification(number);
        assertThat(numbers("kiem.luong"))
                .contains(certification.text(), number.part(1).text());
        assertThat(numbers("lan.vu"))
                .doesNotContain(certification.text(), number.part(1).text());
        new CertificationFixtures(context).certify("linh.duong", certification);
        assertThat(numbers("minh.do")).contains(number.part(1).text());
        assertThat(numbers("lan.vu")).doesNotContain(number.part(1).text());
        assertThat(cases.counts(actor("lan.vu"), all()).total()).isEqualTo(before.total());

        long grantsBefore = counts("lan.vu", GrantFilter.NONE).total();
        delays.approved(number, "hoa.ngo", "minh.do");
        GrantLine line = list("minh.do", GrantFilter.NONE).stream()
                .filter(one -> one.request().equals(number.text()))
                .findFirst()
                .orElseThrow();
        assertThat(line.door()).isEqualTo("STATUTORY");
        assertThat(counts("lan.vu", GrantFilter.NONE).total()).isEqualTo(grantsBefore);
        assertThat(list("lan.vu", GrantFilter.NONE))
                .noneMatch(one -> one.request().equals(number.text()));
        assertThatThrownBy(() -> readings("lan.vu", line.id())).isInstanceOf(Refusal.NotFound.class);

        delays.releaseAll("minh.do");
        assertThat(list("lan.vu", GrantFilter.NONE))
                .anyMatch(one -> one.request().equals(number.text()));
    }

    /** Who is not asked does not learn of a request before it is decided, whatever she leads. */
    @Test
    void nobodyFindsACaseAboutHerself() {
        people.appoint("lan.vu", "APPROVER", "H24.01");
        RequestNumber number = accesses.byFunction("dat.ngo", "lan.vu");
        RequestNumber certification = accesses.certification(number);
        RequestNumber own = corrections.submittedPhone("lan.vu", "0999230004");
        assertThat(numbers("minh.do")).contains(own.text(), number.part(1).text());
        assertThat(numbers("lan.vu")).doesNotContain(own.text(), number.part(1).text(), certification.text());
    }

    @Test
    void aCaseIsCountedWhereItStandsAndOpensForThoseWhoWereAsked() {
        Stage before = stage(cases.counts(actor("minh.do"), all()), CaseKind.CORRECTION, "IN_APPROVAL");
        RequestNumber number = corrections.submittedPhone("tuan.bui", "0999230002");
        assertThat(line("minh.do", number)).satisfies(line -> {
            assertThat(line.stage()).isEqualTo("IN_VERIFICATION");
            assertThat(line.page()).isNull();
            assertThat(line.overdue()).isFalse();
        });
        corrections.decide("lan.vu", number, Outcome.APPROVE);

        StageCounts counts = cases.counts(actor("minh.do"), all());
        assertThat(stage(counts, CaseKind.CORRECTION, "IN_APPROVAL").count()).isEqualTo(before.count() + 1);
        assertThat(counts.agencies()).anyMatch(one -> "H24.01".equals(one.agency()) && one.count() > 0);
        assertThat(line("minh.do", number).page()).isEqualTo("/corrections/" + number);
        for (String account : List.of("hai.tran", "kiem.luong", "admin")) {
            assertThat(line(account, number).page()).as(account).isNull();
        }
        assertThat(numbers("an.phan")).doesNotContain(number.text());

        clock().advance(Duration.ofDays(60));
        assertThat(line("admin", number).overdue()).isTrue();
        StageCounts late = cases.counts(actor("minh.do"), CaseFilter.of(CaseKind.CORRECTION, null, "H24.01", null));
        assertThat(stage(late, CaseKind.CORRECTION, "IN_APPROVAL").overdue()).isPositive();
    }

    @Test
    void nobodyFindsAnAlarmAboutHimself() {
        String auditor = alarms.reader("H24.02");
        alarms.appointments().appoint(auditor, "AUDITOR", null);
        RequestNumber number = alarms.raised(auditor);
        assertThat(numbers(auditor)).doesNotContain(number.text());
        assertThat(line("kiem.luong", number).page()).isEqualTo("/alarms/" + number);
        assertThat(line("minh.do", number).page()).isEqualTo("/alarms/" + number);
        assertThat(line("admin", number).page()).isNull();
    }

    private static CaseFilter all() {
        return CaseFilter.of(null, null, null, null);
    }

    private static ReadingRequest asked(Grant grant, String field) {
        return new ReadingRequest(grant.record(), List.of(field), grant.purpose(), grant.id(), FormOfUse.VIEW);
    }

    private GrantCounts counts(String account, GrantFilter filter) {
        return oversight.counts(actor(account), filter, Texts.VIETNAMESE);
    }

    private List<GrantLine> list(String account, GrantFilter filter) {
        return oversight.all(actor(account), filter, Texts.VIETNAMESE);
    }

    private boolean isInForce(Grant grant, LocalDate day) {
        return isInForce("minh.do", grant, day);
    }

    private boolean isInForce(String account, Grant grant, LocalDate day) {
        return list(account, GrantFilter.of(day, null, null, null, null)).stream()
                .anyMatch(line -> line.id().equals(grant.id()));
    }

    private ReadGrant readings(String account, UUID grant) {
        return readings.of(actor(account), grant, PAGE, Texts.VIETNAMESE);
    }

    /** Every open case that the person sees, page by page. */
    private List<CaseLine> lines(String account) {
        List<CaseLine> lines = new ArrayList<>();
        String after = "";
        while (after != null) {
            KeyListing<CaseLine> page = cases.list(actor(account), all(), new KeyPaging(after, 3));
            lines.addAll(page.items());
            after = page.next();
        }
        assertThat(lines.stream().map(line -> line.kind() + line.number())).doesNotHaveDuplicates();
        return lines;
    }

    private List<String> numbers(String account) {
        return lines(account).stream().map(CaseLine::number).toList();
    }

    private CaseLine line(String account, RequestNumber number) {
        return lines(account).stream()
                .filter(line -> line.number().equals(number.text()))
                .findFirst()
                .orElseThrow();
    }

    private static Stage stage(StageCounts counts, CaseKind kind, String stage) {
        return counts.stages().stream()
                .filter(one -> one.kind() == kind && one.stage().equals(stage))
                .findFirst()
                .orElseGet(() -> new Stage(kind, stage, 0, OffsetDateTime.MAX, 0));
    }

    private static long of(List<Count> counts, String code) {
        return counts.stream()
                .filter(count -> count.code().equals(code))
                .mapToLong(Count::count)
                .sum();
    }

    private static long sum(List<Count> counts) {
        return counts.stream().mapToLong(Count::count).sum();
    }

    private Actor actor(String account) {
        return grants.actor(account);
    }

    private TestClock.Movable clock() {
        return (TestClock.Movable) context.getBean(Clock.class);
    }

    private long linesOn(RecordId record, String account) {
        return database.queryForObject(
                "select count(*) from app.audit_event where record_id = ? and actor = ?",
                Long.class,
                record.value(),
                account);
    }

    private long looks(String account) {
        return database.queryForObject(
                "select count(*) from app.audit_event where reference like 'oversight-%' and actor = ?",
                Long.class, account);
    }

    private void secrecy(String word, RecordId record) {
        FlywayConnectionDetails owner = context.getBean(FlywayConnectionDetails.class);
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.prepareStatement("update app.record set secrecy = ? where id = ?")) {
            statement.setString(1, word);
            statement.setObject(2, record.value());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
