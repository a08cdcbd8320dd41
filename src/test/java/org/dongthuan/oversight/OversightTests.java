package org.dongthuan.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClock;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.access.DelayFixtures;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.certification.CertificationFixtures;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.grant.ReadingRequest;
import org.dongthuan.grant.RecordReading;
import org.dongthuan.identity.Actor;
import org.dongthuan.oversight.GrantCounts.Count;
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

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    AccessFixtures accesses;
    GrantFixtures grants;
    DelayFixtures delays;
    CorrectionFixtures corrections;
    ReviewFixtures people;
    OversightFixtures watch;

    @BeforeEach
    void prepare() {
        accesses = new AccessFixtures(context);
        grants = new GrantFixtures(context);
        delays = new DelayFixtures(context);
        corrections = new CorrectionFixtures(context);
        people = new ReviewFixtures(context);
        watch = new OversightFixtures(context);
    }

    @AfterEach
    void clear() {
        ((TestClock.Movable) context.getBean(Clock.class)).reset();
        accesses.withdrawOpenRequests("thu.hoang", "dat.ngo");
        corrections.withdrawOpenRequests("tuan.bui", "lan.vu");
        delays.releaseAll("minh.do");
        grants.endAll();
        people.clear();
    }

    @Test
    void aGrantIsCountedAndListedByItsDoorForThoseWhoWatchOverItsAgencies() {
        GrantCounts before = watch.counts("minh.do", GrantFilter.NONE);
        RequestNumber number = accesses.submitted("thu.hoang", "nga.pham");
        accesses.agree(number, "nga.pham");
        accesses.decide("lan.vu", number.part(1), Outcome.APPROVE);
        accesses.decide("minh.do", number.part(1), Outcome.APPROVE);

        GrantCounts after = watch.counts("minh.do", GrantFilter.NONE);
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
        GrantLine line = watch.list("minh.do", narrow).stream()
                .filter(one -> one.request().equals(number.text()))
                .findFirst()
                .orElseThrow();
        assertThat(line.recipient()).isEqualTo("Hoàng Lệ Thu");
        assertThat(line.decision()).contains("QĐ-SNV");
        assertThat(line.fields()).isEqualTo(AccessFixtures.FIELDS.size());
        assertThat(line.records()).isEqualTo(1);
        assertThat(line.readings()).isZero();
        assertThat(watch.list("minh.do", narrow.withDoor("STATUTORY"))).doesNotContain(line);
        // H24 stands above H24.01, the auditor above all, and Hưng Yên has nothing to do with it
        assertThat(watch.list("hai.tran", narrow)).contains(line);
        assertThat(watch.list("kiem.luong", narrow)).contains(line);
        assertThat(watch.list("an.phan", GrantFilter.NONE)).doesNotContain(line);
        assertThatThrownBy(() -> watch.readings("an.phan", line.id())).isInstanceOf(Refusal.NotFound.class);
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
        assertThat(watch.isInForce(grant, today)).isFalse();
        assertThat(watch.isInForce(grant, today.plusDays(1))).isTrue();
        assertThat(watch.isInForce(grant, today.plusDays(10))).isTrue();
        assertThat(watch.isInForce(grant, today.plusDays(11))).isFalse();

        clock().advance(Duration.ofDays(3));
        grants.endAll();
        assertThat(watch.isInForce(grant, today.plusDays(2))).isTrue();
        assertThat(watch.isInForce(grant, today.plusDays(3))).isFalse();
        assertThat(watch.isInForce(grant, today.plusDays(5))).isFalse();
        assertThat(watch.readings("minh.do", grant.id()).grant().endedAt()).isNotNull();
    }

    @Test
    void thePagesOfAListNeitherHideALineNorShowOneTwice() {
        Grant grant = grants.given("dat.ngo", "tuan.bui", "phone");
        for (int i = 0; i < 3; i++) grants.again(grant);
        var filter = GrantFilter.of(null, null, null, "G09", null);
        List<UUID> whole =
                watch.list("minh.do", filter).stream().map(GrantLine::id).toList();
        List<UUID> paged = new ArrayList<>();
        String after = "";
        while (after != null) {
            KeyListing<GrantLine> page = context.getBean(GrantOversight.class)
                    .list(actor("minh.do"), filter, new KeyPaging(after, 2), Texts.VIETNAMESE);
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

        ReadGrant seen = watch.readings("kiem.luong", grant.id());
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

        assertThat(watch.readings("hai.tran", grant.id()).subject()).isNull();
        assertThat(watch.readings("minh.do", grant.id()).subject()).isEqualTo("Phạm Thị Nga");
        assertThat(linesOn(grant.record(), "minh.do") - named).isEqualTo(1);
    }

    @Test
    void ofARecordThatBecameSecretThereIsNothing() {
        Grant grant = grants.given("dat.ngo", "tuan.bui", "phone");
        RequestNumber open = corrections.submittedPhone("tuan.bui", "0999230001");
        try {
            secrecy("secret", grant.record());
            for (String account : List.of("minh.do", "kiem.luong")) {
                assertThat(watch.isInForce(account, grant, grants.today())).isFalse();
                assertThatThrownBy(() -> watch.readings(account, grant.id())).isInstanceOf(Refusal.NotFound.class);
                assertThat(watch.numbers(account)).doesNotContain(open.text());
            }
        } finally {
            secrecy("normal", grant.record());
        }
        assertThat(watch.isInForce(grant, grants.today())).isTrue();
        assertThat(watch.numbers("kiem.luong")).contains(open.text());
    }

    /** She watches over her own agency as minh.do does, and an inspection of hers is not shown to her yet. */
    @Test
    void whatIsWithheldFromALeaderIsNotThereForHerEitherInNumbersNorInLists() {
        people.appoint("lan.vu", "APPROVER", "H24.01");
        StageCounts before = watch.cases().counts(actor("lan.vu"), watch.all());
        RequestNumber number = accesses.submitted("dat.ngo", delays.wish("lan.vu"));
        RequestNumber certification = accesses.certification(number);
        assertThat(watch.numbers("kiem.luong"))
                .contains(certification.text(), number.part(1).text());
        assertThat(watch.numbers("lan.vu"))
                .doesNotContain(certification.text(), number.part(1).text());
        new CertificationFixtures(context).certify("linh.duong", certification);
        assertThat(watch.numbers("minh.do")).contains(number.part(1).text());
        assertThat(watch.numbers("lan.vu")).doesNotContain(number.part(1).text());
        assertThat(watch.cases().counts(actor("lan.vu"), watch.all()).total()).isEqualTo(before.total());

        long grantsBefore = watch.counts("lan.vu", GrantFilter.NONE).total();
        delays.approved(number, "hoa.ngo", "minh.do");
        GrantLine line = watch.list("minh.do", GrantFilter.NONE).stream()
                .filter(one -> one.request().equals(number.text()))
                .findFirst()
                .orElseThrow();
        assertThat(line.door()).isEqualTo("STATUTORY");
        assertThat(watch.counts("lan.vu", GrantFilter.NONE).total()).isEqualTo(grantsBefore);
        assertThat(watch.list("lan.vu", GrantFilter.NONE))
                .noneMatch(one -> one.request().equals(number.text()));
        assertThatThrownBy(() -> watch.readings("lan.vu", line.id())).isInstanceOf(Refusal.NotFound.class);

        delays.releaseAll("minh.do");
        assertThat(watch.list("lan.vu", GrantFilter.NONE))
                .anyMatch(one -> one.request().equals(number.text()));
    }

    private static ReadingRequest asked(Grant grant, String field) {
        return new ReadingRequest(grant.record(), List.of(field), grant.purpose(), grant.id(), FormOfUse.VIEW);
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
