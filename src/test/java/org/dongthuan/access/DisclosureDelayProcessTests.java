package org.dongthuan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.certification.CertificationFixtures;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.decision.DecisionReading;
import org.dongthuan.disclosure.Disclosure;
import org.dongthuan.disclosure.DisclosureFilter;
import org.dongthuan.disclosure.Disclosures;
import org.dongthuan.disclosure.QuestionDesk;
import org.dongthuan.grant.DelayDesk;
import org.dongthuan.grant.DelayView;
import org.dongthuan.grant.GrantDesk;
import org.dongthuan.grant.GrantDesk.Side;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.grant.ReadingRequest;
import org.dongthuan.grant.RecordReading;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A reading that the person is shown later: asked for, decided by itself, withheld, counted, shown on its day. */
@ApplicationTest
class DisclosureDelayProcessTests {

    private static final Locale VI = Texts.VIETNAMESE;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    AccessFixtures stories;
    CertificationFixtures certifications;
    DelayFixtures requests;
    ConsentFixtures clocks;

    /** What the requester searched in earlier classes: of today it is withheld with what he asks for. */
    Set<Long> searched;

    @BeforeEach
    void prepare() {
        stories = new AccessFixtures(context);
        certifications = new CertificationFixtures(context);
        requests = new DelayFixtures(context);
        clocks = new ConsentFixtures(context);
        searched = Set.copyOf(database.queryForList("""
                        select id from app.audit_event
                        where actor = 'dat.ngo' and reference is null and grant_id is null""", Long.class));
    }

    /** Nothing stays withheld that another class looks for. */
    @AfterEach
    void clear() {
        clocks.resetClocks();
        stories.withdrawOpenRequests("dat.ngo");
        requests.releaseAll("minh.do");
    }

    @Test
    void untilItsDayThePersonLearnsNothingAndThenEverything() {
        List<String> before = traces("tuan.bui");
        long total = total("tuan.bui");
        stories.desk().check(stories.actor("dat.ngo"), requests.wish("tuan.bui"));
        RequestNumber number = stories.submitted("dat.ngo", requests.wish("tuan.bui"));
        certifications.certify("khanh.trinh", stories.certification(number));
        lookThroughTasks();
        assertThat(traces("tuan.bui")).as("asked for, not decided").isEqualTo(before);
        requests.decide("lan.vu", number, Outcome.APPROVE, Outcome.APPROVE);
        requests.decide("minh.do", number, Outcome.APPROVE, Outcome.APPROVE);
        stories.runJobs(number.part(1), "makeDocument");
        UUID grant = (UUID) stories.grants(number).get(0).get("id");
        read(number, grant);
        String decision = String.valueOf(stories.grants(number).get(0).get("decision"));
        context.getBean(DecisionReading.class).open(stories.actor("dat.ngo"), UUID.fromString(decision));

        assertThat(traces("tuan.bui")).as("decided and read under").isEqualTo(before);
        assertThat(total("tuan.bui")).isEqualTo(total);
        assertThatThrownBy(() -> question("tuan.bui", readingId(grant)))
                .isInstanceOf(Refusal.NotFound.class)
                .hasMessage("reading-unknown");
        assertThatThrownBy(() -> context.getBean(DecisionReading.class)
                        .open(stories.actor("tuan.bui"), UUID.fromString(decision)))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(context.getBean(DecisionReading.class)
                        .open(stories.actor("dat.ngo"), UUID.fromString(decision))
                        .toString())
                .contains("được hoãn đến ngày", "Luật Thanh tra");
        DelayView delay = delay("kiem.luong", number);
        List<Long> lines = lines("tuan.bui", number, grant);
        assertThat(delay.lines()).as("counted for those who supervise").isEqualTo(lines.size());
        assertThat(delay.lines()).isGreaterThanOrEqualTo(5);
        assertThat(delay("hai.tran", number).mayRelease())
                .as("the body above sees it")
                .isFalse();
        new GrantFixtures(context).tellOfDelays();
        assertThat(mails(number, "tuan.bui")).isEmpty();

        clocks.moveTo(delay.releaseDay().minusDays(1), 23);
        assertThat(traces("tuan.bui")).as("on the last day").isEqualTo(before);
        clocks.moveTo(delay.releaseDay(), 0);
        List<Disclosure> shown = shown("tuan.bui");
        assertThat(total("tuan.bui"))
                .isEqualTo(total
                        + lines.stream()
                                .filter(line -> !searched.contains(line))
                                .count());
        Disclosure reading = shown.stream()
                .filter(one -> grant.equals(one.grant()))
                .findFirst()
                .orElseThrow();
        assertThat(reading.delayed()).isNotNull();
        assertThat(reading.delayed().groundText()).contains("Thanh tra");
        assertThat(reading.decision()).isNotNull();
        assertThat(reading.decision().readable()).isTrue();
        new GrantFixtures(context).tellOfDelays();
        new GrantFixtures(context).tellOfDelays();
        assertThat(mails(number, "tuan.bui")).containsExactly("disclosure-released");
        assertThat(delay("kiem.luong", number).lines()).isZero();
        read(number, grant);
        assertThat(shown("tuan.bui").stream().filter(one -> grant.equals(one.grant())))
                .first()
                .satisfies(newest ->
                        assertThat(newest.delayed()).as("read after its day").isNull());
        assertThat(reading.mayQuestion()).isTrue();
        assertThat(question("tuan.bui", reading.id())).isEqualTo(reading.id());
    }

    @Test
    void refusedByItselfThePersonIsToldAtOnce() {
        RequestNumber number = stories.submitted("dat.ngo", requests.wish("tuan.bui"));
        certifications.certify("khanh.trinh", stories.certification(number));
        lookThroughTasks();
        requests.decide("lan.vu", number, Outcome.APPROVE, Outcome.APPROVE);
        requests.decide("minh.do", number, Outcome.APPROVE, Outcome.REFUSE);
        stories.runJobs(number.part(1), "makeDocument");
        assertThat(stories.status(number)).isEqualTo(AccessStatus.GRANTED);
        assertThat(mails(number, "tuan.bui")).containsExactly("access-granted-unasked");
        assertThat(shown("tuan.bui")).anySatisfy(one -> {
            assertThat(one.reference()).isEqualTo(number.part(1).text());
            assertThat(one.delayed()).isNull();
        });
        assertThat(stories.view("dat.ngo", number).story())
                .anySatisfy(line -> assertThat(line.details().toString()).contains("Hoãn thông báo"));
        assertThat(delay("minh.do", number).mayRelease()).isFalse();
        assertConflict(number);
    }

    @Test
    void whatNobodyDecidedOnEndsWithTheRequest() {
        RequestNumber taken = stories.submitted("dat.ngo", requests.wish("tuan.bui"));
        stories.withdraw("dat.ngo", taken);
        RequestNumber notCertified = stories.submitted("dat.ngo", requests.wish("tuan.bui"));
        certifications.refuse("khanh.trinh", stories.certification(notCertified), "Không thuộc nhiệm vụ của đơn vị");
        for (RequestNumber number : List.of(taken, notCertified)) {
            DelayView delay = delay("kiem.luong", number);
            assertThat(delay.status().name()).isEqualTo("CLOSED");
            assertThat(delay.withholds()).isFalse();
        }
        RequestNumber refused = stories.submitted("dat.ngo", requests.wish("tuan.bui"));
        certifications.certify("khanh.trinh", stories.certification(refused));
        assertThatThrownBy(() -> requests.decide("lan.vu", refused, Outcome.REFUSE, Outcome.APPROVE))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::textKey)
                                .containsExactly("access.delay.nothing-granted"));
        requests.decide("lan.vu", refused, Outcome.REFUSE, Outcome.REFUSE);
        requests.decide("minh.do", refused, Outcome.REFUSE, Outcome.REFUSE);
        assertThat(delay("kiem.luong", refused).status().name()).isEqualTo("REFUSED");
    }

    @Test
    void anApproverMayShowItAtOnceAndNobodyElse() {
        RequestNumber number = delayed("tuan.bui");
        UUID delay = delay("minh.do", number).id();
        for (String other : List.of("lan.vu", "tuan.bui", "dat.ngo", "admin", "son.cao", "thu.hoang"))
            assertThatThrownBy(() -> release(other, delay)).as(other).isInstanceOf(Refusal.NotPermitted.class);
        for (String outside : List.of("an.phan"))
            assertThatThrownBy(() -> release(outside, delay)).as(outside).isInstanceOf(Refusal.NotFound.class);
        for (String watching : List.of("kiem.luong", "hai.tran"))
            assertThatThrownBy(() -> release(watching, delay)).as(watching).hasMessage("not-permitted");
        int lines = shown("tuan.bui").size();
        release("minh.do", delay);
        assertThat(shown("tuan.bui").size()).isGreaterThan(lines);
        new GrantFixtures(context).tellOfDelays();
        assertThat(mails(number, "tuan.bui")).containsExactly("disclosure-released");
        assertConflict(number);
        assertThatThrownBy(
                        () -> database.update("update app.disclosure_delay set released_at = null where id = ?", delay))
                .as("it stays released")
                .hasStackTraceContaining("stays so");
    }

    /** Somebody who sees what his agency gave must not find there what is kept from himself. */
    @Test
    void norDoesWhoeverReviewsFindItAmongWhatHisAgencyGave() {
        RequestNumber number = stories.submitted("dat.ngo", requests.wish("hoa.ngo"));
        certifications.certify("khanh.trinh", stories.certification(number));
        long before = given("hoa.ngo");
        requests.decide("lan.vu", number, Outcome.APPROVE, Outcome.APPROVE);
        requests.decide("minh.do", number, Outcome.APPROVE, Outcome.APPROVE);
        UUID grant = (UUID) stories.grants(number).get(0).get("id");
        assertThat(given("hoa.ngo")).isEqualTo(before);
        assertThatThrownBy(() -> context.getBean(GrantDesk.class).get(stories.actor("hoa.ngo"), grant))
                .hasMessage("grant-unknown");
        assertThat(context.getBean(GrantDesk.class)
                        .get(stories.actor("lan.vu"), grant)
                        .id())
                .isEqualTo(grant);
        context.getBean(GrantDesk.class).revoke(stories.actor("minh.do"), grant, "Đã kết thúc thanh tra");
        assertThat(mails(number, "hoa.ngo")).isEmpty();
        release("minh.do", delay("minh.do", number).id());
        assertThat(given("hoa.ngo")).isEqualTo(before + 1);
    }

    @Test
    void whatMayBeAskedForIsData() {
        LocalDate today = stories.today();
        assertRefused(
                requests.wish("tuan.bui", "inspection", today.plusMonths(3).plusDays(1)), "access.delay.day-late");
        assertRefused(requests.wish("tuan.bui", "inspection", today), "access.delay.day-past");
        assertRefused(requests.wish("tuan.bui", "inspection", null), "access.delay.day-missing");
        assertRefused(requests.wish("tuan.bui", "curiosity", today.plusDays(2)), "access.delay.ground-unknown");
        assertRefused(requests.wish("tuan.bui", "national_security", today.plusDays(2)), "access.delay.ground-purpose");
        SubmitAccessRequest agreed = stories.wish("tuan.bui");
        assertRefused(
                DelayFixtures.delayed(agreed, new SubmitAccessRequest.Delay("inspection", today.plusDays(9))),
                "access.delay.consent");
        assertThat(stories.desk()
                        .check(stories.actor("dat.ngo"), requests.wish("tuan.bui", "inspection", today.plusMonths(3)))
                        .door())
                .isEqualTo("STATUTORY");
    }

    private void assertRefused(SubmitAccessRequest wish, String why) {
        assertThatThrownBy(() -> stories.desk().check(stories.actor("dat.ngo"), wish))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::textKey)
                                .containsExactly(why));
    }

    private void assertConflict(RequestNumber number) {
        assertThatThrownBy(() -> release("minh.do", delay("minh.do", number).id()))
                .hasMessage("delay-over");
    }

    /** Whoever verifies sees in his list whom it is about: that stands in the log. */
    private void lookThroughTasks() {
        context.getBean(TaskRows.class).list(stories.actor("lan.vu"), 0, 100, VI);
    }

    private RequestNumber delayed(String subject) {
        RequestNumber number = requests.certified(subject);
        lookThroughTasks();
        requests.approved(number, "lan.vu", "minh.do");
        stories.runJobs(number.part(1), "makeDocument");
        return number;
    }

    private void read(RequestNumber number, UUID grant) {
        RecordId record = stories.request(number).people().get(0).record();
        context.getBean(RecordReading.class)
                .read(
                        stories.actor("dat.ngo"),
                        new ReadingRequest(record, List.of(), "inspection", grant, FormOfUse.VIEW));
    }

    /** Everything by which somebody could learn of it: his list by page, by key and as a file, mails, decisions, counts. */
    private List<String> traces(String account) {
        List<String> traces = new ArrayList<>();
        shown(account).forEach(one -> traces.add(one.id() + " " + one.action()));
        context
                .getBean(Disclosures.class)
                .list(stories.actor(account), DisclosureFilter.NONE, KeyPaging.of("", null, 100), VI)
                .items()
                .stream()
                .filter(one -> !searched.contains(one.id()))
                .forEach(one -> traces.add("key " + one.id()));
        context
                .getBean(Disclosures.class)
                .all(stories.actor(account), new DisclosureFilter(null, null, "Ngô Thành Đạt", null, true), VI)
                .stream()
                .filter(one -> !searched.contains(one.id()))
                .forEach(one -> traces.add("file " + one.id()));
        traces.add("mails "
                + database.queryForObject("select count(*) from app.outbox where account = ?", Integer.class, account));
        return traces;
    }

    private List<Disclosure> shown(String account) {
        // all pages: other classes read the same people, on later days too
        return IntStream.rangeClosed(0, (int) listed(account) / 100)
                .mapToObj(page -> context.getBean(Disclosures.class)
                        .list(stories.actor(account), DisclosureFilter.NONE, Paging.of(page, 100), VI)
                        .items())
                .flatMap(List::stream)
                .filter(one -> !searched.contains(one.id()))
                .toList();
    }

    private long total(String account) {
        return shown(account).size();
    }

    private long listed(String account) {
        return context.getBean(Disclosures.class)
                .list(stories.actor(account), DisclosureFilter.NONE, Paging.of(0, 1), VI)
                .total();
    }

    /** Counted by hand: all lines of the request, and the searches that came before it. */
    private List<Long> lines(String account, RequestNumber number, UUID grant) {
        return database.queryForList(
                """
                select id from app.audit_event where record_id = ? and action in ('READ_RECORD', 'READ_TASK',
                    'LIST_TASKS', 'READ_REQUEST', 'READ_EVIDENCE', 'READ_DECISION', 'FIND_RECORD')
                    and (reference = ? or reference like ? or reference = ? or reference = ? or grant_id = ?
                        or actor = 'dat.ngo' and reference is null and grant_id is null
                        and at >= date_trunc('day', now() at time zone
                        'Asia/Ho_Chi_Minh') at time zone 'Asia/Ho_Chi_Minh')""",
                Long.class,
                stories.record(account),
                number.text(),
                number.text() + ".%",
                stories.certification(number).text(),
                String.valueOf(stories.grants(number).get(0).get("decision")),
                grant);
    }

    private long readingId(UUID grant) {
        return database.queryForObject(
                "select max(id) from app.audit_event where grant_id = ? and action = 'READ_RECORD'", Long.class, grant);
    }

    private long question(String account, long reading) {
        return context.getBean(QuestionDesk.class)
                .reading(stories.actor(account), reading, VI)
                .id();
    }

    private List<DelayView> delays(String account) {
        return context.getBean(DelayDesk.class)
                .list(stories.actor(account), Paging.of(0, 100), VI)
                .items();
    }

    private DelayView delay(String account, RequestNumber number) {
        return delays(account).stream()
                .filter(one -> one.part().request().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private void release(String account, UUID delay) {
        context.getBean(DelayDesk.class).release(stories.actor(account), delay, VI);
    }

    private long given(String account) {
        return context.getBean(GrantDesk.class)
                .list(stories.actor(account), Side.GIVEN_BY_MY_AGENCY, Paging.of(0, 100))
                .total();
    }

    private List<String> mails(RequestNumber number, String account) {
        return database.queryForList(
                "select kind from app.outbox where number = ? and account = ? order by id",
                String.class,
                number.text(),
                account);
    }
}
