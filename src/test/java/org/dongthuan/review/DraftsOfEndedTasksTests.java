package org.dongthuan.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.dongthuan.ApplicationTest;
import org.dongthuan.correction.CorrectionFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A draft is of use while its task is open, to whoever wrote it. */
@ApplicationTest
class DraftsOfEndedTasksTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    DraftTable drafts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    CorrectionFixtures stories;

    @BeforeEach
    void prepare() {
        stories = new CorrectionFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests("nga.pham", "tuan.bui");
    }

    @Test
    void draftsGoWithTheirTasksHoweverThoseEnd() {
        RequestNumber decided = stories.submittedPhone("nga.pham", "0999125501");
        String completed = stories.task(decided).getId();
        draft(completed, "hoa.ngo");
        stories.decide("lan.vu", decided, Outcome.APPROVE);
        String withdrawn = stories.task(decided).getId();
        draft(withdrawn, "minh.do");
        stories.withdrawOpenRequests("nga.pham");
        String open =
                stories.task(stories.submittedPhone("tuan.bui", "0999125502")).getId();
        draft(open, "lan.vu");

        remove(OffsetDateTime.now(clock).minusDays(1));
        assertThat(drafts.find(completed, "lan.vu")).as("not on the same day").isPresent();

        remove(OffsetDateTime.now(clock).plusMinutes(1));
        assertThat(drafts.find(completed, "lan.vu")).isEmpty();
        assertThat(drafts.find(completed, "hoa.ngo")).isEmpty();
        assertThat(drafts.find(withdrawn, "minh.do")).isEmpty();
        assertThat(drafts.find(open, "lan.vu")).isPresent();
    }

    @Test
    void someGoAtATime() {
        remove(OffsetDateTime.now(clock).plusMinutes(1));
        for (String actor : new String[] {"lan.vu", "hoa.ngo", "minh.do"}) draft("no such task", actor);
        OffsetDateTime soon = OffsetDateTime.now(clock).plusMinutes(1);
        assertThat(transaction.<Integer>execute(status -> drafts.remove(soon, 2)))
                .isEqualTo(2);
        assertThat(transaction.<Integer>execute(status -> drafts.remove(soon, 2)))
                .isEqualTo(1);
    }

    private void draft(String task, String actor) {
        drafts.save(task, actor, "basis", new DecisionBody(Outcome.APPROVE, null, null, null), Optional.empty());
    }

    private void remove(OffsetDateTime before) {
        transaction.executeWithoutResult(status -> drafts.remove(before, 10_000));
    }
}
