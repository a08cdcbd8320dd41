package org.dongthuan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.dongthuan.ApplicationTest;
import org.dongthuan.correction.CorrectionFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The last guard of a step, without desk, draft or engine before it. */
@ApplicationTest
class ChainWalkTests {

    private static final DecisionBody APPROVE = new DecisionBody(Outcome.APPROVE, null, null, null);

    @Autowired
    ApplicationContext context;

    @Autowired
    ChainWalk walk;

    @Autowired
    ItemsWord word;

    @Autowired
    ReviewCaseTable cases;

    @Autowired
    ReviewStepTable steps;

    CorrectionFixtures stories;
    ReviewFixtures fixtures;
    RequestNumber number;

    @BeforeEach
    void aRequestIsBeingVerified() {
        stories = new CorrectionFixtures(context);
        fixtures = new ReviewFixtures(context);
        number = stories.submittedPhone("nga.pham", "0999124301");
    }

    @AfterEach
    void clear() {
        fixtures.clear();
        stories.withdrawOpenRequests("nga.pham");
    }

    @Test
    void aStepIsTakenByAHolderOfItsRoleAndByNobodyElse() {
        fixtures.appoint("nga.pham", "VERIFIER", "H24.01");
        assertRefused("nga.pham", Step.VERIFY, "own-request");
        assertRefused("tuan.bui", Step.VERIFY, "task-unknown");
        assertRefused("son.cao", Step.VERIFY, "task-unknown");
        assertRefused("minh.do", Step.VERIFY, "task-unknown");
        assertRefused("admin", Step.VERIFY, "task-unknown");
        stories.decide("lan.vu", number, Outcome.APPROVE);
        assertRefused("hoa.ngo", Step.APPROVE, "not-permitted");
        assertRefused("hai.tran", Step.APPROVE, "task-unknown");
    }

    @Test
    void whoVerifiedDoesNotDecideWhateverRolesHeHolds() {
        fixtures.appoint("lan.vu", "APPROVER", "H24.01");
        stories.decide("lan.vu", number, Outcome.APPROVE);
        assertRefused("lan.vu", Step.APPROVE, "not-independent");
    }

    @Test
    void aRoleThatEndedCountsNoMore() {
        fixtures.appoint("tuan.bui", "VERIFIER", "H24.01");
        fixtures.clear();
        assertRefused("tuan.bui", Step.VERIFY, "task-unknown");
    }

    @Test
    void onlyTheStepWhoseTurnItIsIsTakenAndOnlyOnce() {
        fixtures.appoint("quang.le", "APPROVER", "H24.01");
        assertRefused("quang.le", Step.APPROVE, "task-unknown");
        Opinion said = inTransaction(() -> {
            assertThat(walk.take(number, Step.VERIFY, "lan.vu", word, APPROVE)).isEqualTo(Map.of("progress", "NEXT"));
            assertThatThrownBy(() -> walk.take(number, Step.VERIFY, "hoa.ngo", word, APPROVE))
                    .hasMessage("already-decided");
            Opinion first = cases.get(number).said(Step.VERIFY).orElseThrow();
            assertThatThrownBy(() -> steps.close(first)).hasMessage("already-decided");
            return first;
        });
        assertThat(said.actor()).isEqualTo("lan.vu");
    }

    private void assertRefused(String account, Step step, String refusal) {
        inTransaction(() -> assertThatThrownBy(() -> walk.take(number, step, account, word, APPROVE))
                .as("%s at %s", account, step)
                .hasMessage(refusal));
        assertThat(cases.get(number).said(step)).isEmpty();
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return context.getBean(TransactionTemplate.class).execute(status -> {
            status.setRollbackOnly();
            return work.get();
        });
    }
}
