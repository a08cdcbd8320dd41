package org.dongthuan.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.dongthuan.ApplicationTest;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.decision.DecisionReading;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Authority;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.dongthuan.identity.Substitutions;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskDesk;
import org.dongthuan.review.TaskSummary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody is away for five days: who works on what before, in and after them, in whose name, and who never does. */
@ApplicationTest
class AbsenceProcessTests {

    private static final HeldRole APPROVER = new HeldRole(Role.APPROVER, new AgencyCode("H24.01"));

    @Autowired
    ApplicationContext context;

    @Autowired
    AbsenceDesk desk;

    @Autowired
    TaskDesk tasks;

    @Autowired
    People people;

    @Autowired
    Substitutions substitutions;

    @Autowired
    JdbcTemplate database;

    private CorrectionFixtures corrections;
    private ConsentFixtures clocks;
    private AbsenceFixtures absences;
    private LocalDate today;
    private JsonNode phone;

    @BeforeEach
    void prepare() {
        corrections = new CorrectionFixtures(context);
        clocks = new ConsentFixtures(context);
        absences = new AbsenceFixtures(context);
        today = absences.today();
        phone = corrections.value("tuan.bui", "phone");
    }

    @AfterEach
    void clear() {
        clocks.resetClocks();
        absences.clear();
        corrections.withdrawOpenRequests("tuan.bui", "hoa.ngo");
        corrections.restore("tuan.bui", "phone", phone);
    }

    @Test
    void theSubstituteWorksInThoseDaysOnlyAndSaysForWhom() {
        LocalDate first = today.plusDays(3);
        AbsenceView absence = enter("minh.do", first, first.plusDays(4), "quang.le", Authority.KT);
        RequestNumber number = corrections.submittedPhone("tuan.bui", "0999123601");
        corrections.decide("lan.vu", number, Outcome.APPROVE);
        String task = corrections.task(number).getId();
        assertThat(absence.state()).isEqualTo(AbsenceState.TO_COME);
        assertThat(found("minh.do")).contains(task);
        assertThat(found("quang.le")).doesNotContain(task);
        assertThat(people.rolesOf("quang.le")).doesNotContain(APPROVER);

        clocks.moveTo(first, 0);
        assertThat(found("quang.le")).contains(task);
        assertThat(found("minh.do")).doesNotContain(task);
        assertThat(people.holders(Role.APPROVER, new AgencyCode("H24.01"))).containsExactly("quang.le");
        // whoever is away goes on reading, and does nothing
        assertThat(corrections.view("minh.do", number).number()).isEqualTo(number);
        assertThatThrownBy(() -> tasks.claim(actor("minh.do"), task)).hasMessage("absent");
        assertThatThrownBy(() -> corrections.decide("minh.do", number, Outcome.APPROVE))
                .hasMessage("absent");
        assertThat(actor("quang.le").standsIn()).containsEntry(APPROVER, "minh.do");

        corrections.decide("quang.le", number, Outcome.APPROVE);
        assertThat(corrections.view("tuan.bui", number).story())
                .filteredOn(line -> "Lê Đình Quang".equals(line.person()))
                .singleElement()
                .satisfies(line -> assertThat(line.actingFor()).isEqualTo("Đỗ Văn Minh"));
        assertThat(signedAs(number)).containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        assertThat(database.queryForObject(
                        "select acting_for from app.audit_event where reference = ? and action = 'DECIDE'",
                        String.class,
                        number.text()))
                .isEqualTo("minh.do");

        clocks.moveTo(first.plusDays(5), 0);
        assertThat(people.rolesOf("quang.le")).doesNotContain(APPROVER);
        assertThat(people.rolesOf("minh.do")).contains(APPROVER);
        assertThat(desk.get(actor("minh.do"), absence.id()).state()).isEqualTo(AbsenceState.OVER);
    }

    @Test
    void whatSomebodyHasTakenGoesToWhoeverWorksNow() {
        RequestNumber number = corrections.submittedPhone("tuan.bui", "0999123602");
        corrections.decide("lan.vu", number, Outcome.APPROVE);
        String task = corrections.task(number).getId();
        tasks.claim(actor("minh.do"), task);
        AbsenceView absence = enter("minh.do", today, today.plusDays(1), "quang.le", Authority.PHU_TRACH);
        assertThat(assignee(task)).isNull();
        tasks.claim(actor("quang.le"), task);
        assertThat(found("quang.le")).contains(task);

        desk.end(actor("minh.do"), absence.id());
        assertThat(assignee(task)).isNull();
        assertThat(found("quang.le")).doesNotContain(task);
        assertThatThrownBy(() -> tasks.claim(actor("quang.le"), task)).hasMessage("task-unknown");
        tasks.claim(actor("minh.do"), task);

        // and what the last day ends by itself is told in the night
        LocalDate last = today.plusDays(2);
        enter("minh.do", today.plusDays(1), last, "quang.le", Authority.KT);
        clocks.moveTo(today.plusDays(1), 0);
        substitutions.tellOf(today.plusDays(1));
        assertThat(assignee(task)).isNull();
        tasks.claim(actor("quang.le"), task);
        clocks.moveTo(last.plusDays(1), 0);
        substitutions.tellOf(last.plusDays(1));
        assertThat(assignee(task)).isNull();
    }

    @Test
    void whoeverVerifiedDoesNotDecideAsASubstitute() {
        RequestNumber number = corrections.submittedPhone("tuan.bui", "0999123603");
        enter("minh.do", today, today.plusDays(1), "lan.vu", Authority.TUQ);
        corrections.decide("lan.vu", number, Outcome.APPROVE);
        // nobody else decides at the agency: it goes to the one above
        assertThat(links(corrections.task(number).getId())).contains("H24.approver", "excluded lan.vu");
        assertThatThrownBy(() -> corrections.decide("lan.vu", number, Outcome.APPROVE))
                .hasMessage("not-permitted");
        // her own paper is signed by herself, a decision in the place of the director
        assertThat(people.signature("lan.vu", new AgencyCode("H24.01")).lines()).isEmpty();
        assertThat(people.decisionSignature("lan.vu", new AgencyCode("H24.01")).lines())
                .containsExactly("TUQ. GIÁM ĐỐC");
    }

    @Test
    void whatIsNotForTheAbsentIsNotForHisSubstitute() {
        enter("hoa.ngo", today, today.plusDays(1), "quang.le", null);
        RequestNumber number = corrections.submittedPhone("hoa.ngo", "0999123604");
        String task = corrections.task(number).getId();
        assertThat(links(task)).contains("H24.01.verifier", "excluded hoa.ngo", "excluded quang.le");
        assertThat(found("quang.le")).doesNotContain(task);
        assertThatThrownBy(() -> tasks.claim(actor("quang.le"), task)).hasMessage("not-independent");
        assertThat(found("lan.vu")).contains(task);

        // a word in somebody's place is his word: he takes no other step of the case
        RequestNumber other = corrections.submittedPhone("tuan.bui", "0999123605");
        corrections.decide("quang.le", other, Outcome.APPROVE);
        assertThat(links(corrections.task(other).getId())).contains("excluded quang.le", "excluded hoa.ngo");
    }

    @Test
    void thereAreNoChainsAndNoCycles() {
        enter("minh.do", today.plusDays(2), today.plusDays(6), "quang.le", Authority.KT);
        assertThatThrownBy(() -> enter("minh.do", today.plusDays(6), today.plusDays(8), "lan.vu", Authority.TUQ))
                .hasMessage("absence-overlaps");
        assertThatThrownBy(() -> enter("hoa.ngo", today.plusDays(1), today.plusDays(2), "quang.le", null))
                .hasMessage("substitute-engaged");
        assertThatThrownBy(() -> enter("hoa.ngo", today, today.plusDays(2), "minh.do", null))
                .hasMessage("substitute-absent");
        // he holds an office himself while he stands in, and may not hand it on
        clocks.moveTo(today.plusDays(2), 9);
        assertThatThrownBy(() -> enter("quang.le", today.plusDays(3), today.plusDays(3), "lan.vu", Authority.TUQ))
                .hasMessage("absence-without-office");
        clocks.resetClocks();
        enter("lan.vu", today.plusDays(8), today.plusDays(9), "hoa.ngo", null);
        assertThatThrownBy(() -> enter("hoa.ngo", today.plusDays(9), today.plusDays(9), "lan.vu", null))
                .hasMessage("absence-cycle");
        assertThatThrownBy(() -> enter("nga.pham", today, today, "tuan.bui", null))
                .hasMessage("absence-without-office");
        assertThatThrownBy(() -> enter("minh.do", today, today, "nga.pham", Authority.TUQ))
                .hasMessage("absence-invalid");
        // past the rules the database refuses, too
        assertThatThrownBy(() -> database.update("""
                        insert into app.substitution (id, absent, substitute, reason, from_day, to_day, entered_at)
                        values (?, 'quang.le', 'hoa.ngo', 'x', ?, ?, now())""", UUID.randomUUID(), today.plusDays(3), today.plusDays(3)))
                .hasMessageContaining("another part");
    }

    @Test
    void absencesAreNobodyElsesBusiness() {
        AbsenceView absence = enter("minh.do", today.plusDays(1), today.plusDays(2), "quang.le", Authority.KT);
        assertThat(desk.get(actor("quang.le"), absence.id()).reason()).isNull();
        assertThat(desk.list(actor("quang.le"), KeyPaging.of(null, null, null)).items())
                .extracting(AbsenceView::id)
                .contains(absence.id());
        assertThatThrownBy(() -> desk.end(actor("quang.le"), absence.id())).hasMessage("not-permitted");
        for (String other : List.of("lan.vu", "admin", "kiem.luong"))
            assertThatThrownBy(() -> desk.get(actor(other), absence.id())).hasMessage("absence-unknown");
        desk.end(actor("minh.do"), absence.id());
        assertThatThrownBy(() -> desk.end(actor("minh.do"), absence.id())).hasMessage("absence-over");
    }

    private AbsenceView enter(
            String account, LocalDate from, LocalDate to, String substitute, @Nullable Authority authority) {
        return absences.enter(account, from, to, substitute, authority);
    }

    private Actor actor(String account) {
        return people.actor(account).orElseThrow();
    }

    private List<String> found(String account) {
        List<String> found = new ArrayList<>();
        List<TaskSummary> page;
        int next = 0;
        do {
            page = tasks.list(actor(account), next++, 100);
            page.forEach(one -> found.add(one.taskId()));
        } while (page.size() == 100);
        return found;
    }

    private @Nullable String assignee(String task) {
        return context.getBean(TaskService.class)
                .createTaskQuery()
                .taskId(task)
                .singleResult()
                .getAssignee();
    }

    private Set<String> links(String task) {
        return context.getBean(TaskService.class).getIdentityLinksForTask(task).stream()
                .map(AbsenceProcessTests::words)
                .collect(Collectors.toSet());
    }

    private static String words(IdentityLink link) {
        String who = link.getUserId() == null ? link.getGroupId() : link.getUserId();
        return link.getType().equals("candidate") ? who : link.getType() + " " + who;
    }

    private List<String> signedAs(RequestNumber number) {
        var decision =
                context.getBean(WrittenDecisions.class).ofRequest(number.text()).get(0);
        return context.getBean(DecisionReading.class)
                .open(actor("tuan.bui"), decision.id())
                .signedAs();
    }
}
