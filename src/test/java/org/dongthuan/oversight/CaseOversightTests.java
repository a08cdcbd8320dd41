package org.dongthuan.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClock;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.alarm.AlarmFixtures;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.oversight.StageCounts.Stage;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Leaders and auditors see how far cases have come: their part of it, and never one about themselves. */
@ApplicationTest
class CaseOversightTests {

    @Autowired
    ApplicationContext context;

    AccessFixtures accesses;
    CorrectionFixtures corrections;
    ReviewFixtures people;
    AlarmFixtures alarms;
    OversightFixtures watch;

    @BeforeEach
    void prepare() {
        accesses = new AccessFixtures(context);
        corrections = new CorrectionFixtures(context);
        people = new ReviewFixtures(context);
        alarms = new AlarmFixtures(context);
        watch = new OversightFixtures(context);
    }

    @AfterEach
    void clear() {
        clock().reset();
        alarms.clear();
        accesses.withdrawOpenRequests("dat.ngo");
        corrections.withdrawOpenRequests("tuan.bui", "lan.vu");
        people.clear();
    }

    /** Who is not asked does not learn of a request before it is decided, whatever she leads. */
    @Test
    void nobodyFindsACaseAboutHerself() {
        people.appoint("lan.vu", "APPROVER", "H24.01");
        RequestNumber number = accesses.byFunction("dat.ngo", "lan.vu");
        RequestNumber certification = accesses.certification(number);
        RequestNumber own = corrections.submittedPhone("lan.vu", "0999230004");
        assertThat(watch.numbers("minh.do")).contains(own.text(), number.part(1).text());
        assertThat(watch.numbers("lan.vu"))
                .doesNotContain(own.text(), number.part(1).text(), certification.text());
    }

    @Test
    void aCaseIsCountedWhereItStandsAndOpensForThoseWhoWereAsked() {
        Stage before = watch.stage(
                watch.cases().counts(watch.actor("minh.do"), watch.all()), CaseKind.CORRECTION, "IN_APPROVAL");
        RequestNumber number = corrections.submittedPhone("tuan.bui", "0999230002");
        assertThat(watch.line("minh.do", number)).satisfies(line -> {
            assertThat(line.stage()).isEqualTo("IN_VERIFICATION");
            assertThat(line.page()).isNull();
            assertThat(line.overdue()).isFalse();
        });
        corrections.decide("lan.vu", number, Outcome.APPROVE);

        StageCounts counts = watch.cases().counts(watch.actor("minh.do"), watch.all());
        assertThat(watch.stage(counts, CaseKind.CORRECTION, "IN_APPROVAL").count())
                .isEqualTo(before.count() + 1);
        assertThat(counts.agencies()).anyMatch(one -> "H24.01".equals(one.agency()) && one.count() > 0);
        assertThat(watch.line("minh.do", number).page()).isEqualTo("/corrections/" + number);
        for (String account : List.of("hai.tran", "kiem.luong", "admin")) {
            assertThat(watch.line(account, number).page()).as(account).isNull();
        }
        assertThat(watch.numbers("an.phan")).doesNotContain(number.text());

        clock().advance(Duration.ofDays(60));
        assertThat(watch.line("admin", number).overdue()).isTrue();
        StageCounts late =
                watch.cases().counts(watch.actor("minh.do"), CaseFilter.of(CaseKind.CORRECTION, null, "H24.01", null));
        assertThat(watch.stage(late, CaseKind.CORRECTION, "IN_APPROVAL").overdue())
                .isPositive();
    }

    @Test
    void nobodyFindsAnAlarmAboutHimself() {
        String auditor = alarms.reader("H24.02");
        alarms.appointments().appoint(auditor, "AUDITOR", null);
        RequestNumber number = alarms.raised(auditor);
        assertThat(watch.numbers(auditor)).doesNotContain(number.text());
        assertThat(watch.line("kiem.luong", number).page()).isEqualTo("/alarms/" + number);
        assertThat(watch.line("minh.do", number).page()).isEqualTo("/alarms/" + number);
        assertThat(watch.line("admin", number).page()).isNull();
    }

    private TestClock.Movable clock() {
        return (TestClock.Movable) context.getBean(Clock.class);
    }
}
