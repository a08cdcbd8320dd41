package org.dongthuan.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dongthuan.ApplicationTest;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;

/** What features rely on, and what the tables refuse whoever asks. */
@ApplicationTest
class ConsentsTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Consents consents;

    @Autowired
    TimeLimitRules limits;

    @Autowired
    WithdrawalWitness witness;

    @Autowired
    JdbcTemplate database;

    ConsentFixtures stories;

    @BeforeEach
    void prepare() {
        stories = new ConsentFixtures(context);
    }

    @AfterEach
    void clear() {
        witness.failing = false;
        stories.cancelOpen();
    }

    @Test
    void aQuestionIsNumberedDatedAndComesBackAsItWasAsked() {
        Consent asked = stories.asked("nga.pham");
        Consent stored = stories.get(asked);
        assertThat(asked.number().text()).matches("DY-\\d{4}-\\d{6}");
        assertThat(stored).isEqualTo(asked);
        assertThat(stored.answerBy())
                .isEqualTo(limits.dueDate(
                        TimeLimitRules.CONSENT_ANSWER, asked.question().from()));
        assertThat(stored.fields()).isEmpty();
    }

    @Test
    void nobodyIsAskedForWhatTheCataloguesDoNotKnow() {
        ConsentQuestion known = stories.question("nga.pham");
        var unknown = new ConsentQuestion(
                known.request(),
                known.record(),
                known.subject(),
                known.requester(),
                known.recipientAgency(),
                known.purpose(),
                known.purposeText(),
                known.legalBasis(),
                List.of("shoe_size"),
                known.formsOfUse(),
                known.from(),
                known.to(),
                null);
        assertThatIllegalArgumentException().isThrownBy(() -> stories.asked(unknown));
    }

    @Test
    void askingAndHoldingBelongToATransactionOfTheCaller() {
        assertThatThrownBy(() -> consents.ask(stories.question("nga.pham")))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> consents.hold(new RequestNumber("DY-2026-999999")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whatWasNeverAskedIsNotThere() {
        assertThatThrownBy(() -> consents.get(new RequestNumber("DY-2020-999999")))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aWithdrawalIsHeardInItsOwnTransaction() {
        Consent given = given();
        stories.withdraw("nga.pham", given.id());
        assertThat(witness.heardInTransaction).contains(given.number());
    }

    @Test
    void whatCannotEndWithTheConsentKeepsItFromBeingWithdrawn() {
        Consent given = given();
        witness.failing = true;
        assertThatThrownBy(() -> stories.withdraw("nga.pham", given.id())).hasMessageContaining("cannot end");
        assertThat(stories.get(given).status()).isEqualTo(ConsentStatus.GIVEN);
        assertThat(stories.receiptProcesses(given)).isZero();
        witness.failing = false;
        stories.withdraw("nga.pham", given.id());
        assertThat(stories.get(given).status()).isEqualTo(ConsentStatus.WITHDRAWN);
    }

    @Test
    void aWithdrawalWaitsForWhoeverHoldsTheConsent() throws Exception {
        Consent given = given();
        CompletableFuture<Void> withdrawal = stories.inTransaction(() -> {
            assertThat(consents.hold(given.number()).status()).isEqualTo(ConsentStatus.GIVEN);
            var waiting = CompletableFuture.runAsync(() -> stories.withdraw("nga.pham", given.id()));
            assertThatThrownBy(() -> waiting.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(consents.get(given.number()).status()).isEqualTo(ConsentStatus.GIVEN);
            return waiting;
        });
        withdrawal.get(10, TimeUnit.SECONDS);
        assertThat(stories.get(given).status()).isEqualTo(ConsentStatus.WITHDRAWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update app.consent set subject = 'tuan.bui' where id = ?",
                "update app.consent set fields = '{phone}' where id = ?",
                "update app.consent set to_day = to_day + 30 where id = ?",
                "update app.consent set answer_by = answer_by + 30 where id = ?",
                "update app.consent set status = 'ASKED', agreed_fields = '{}', until_day = null, answered_at = null where id = ?",
                "update app.consent set agreed_fields = '{phone}' where id = ?",
                "update app.consent set until_day = until_day - 1 where id = ?",
                "delete from app.consent where id = ?",
                "delete from app.consent_answer where consent = ?",
                "update app.consent_answer set answer = 'REFUSE' where consent = ?",
                "update app.consent_text set body = 'other words' where consent = ?",
                "delete from app.consent_text_shown where consent = ?",
            })
    void theTablesRefuseToRewriteWhatHappened(String sql) {
        Consent given = given();
        assertThatThrownBy(() -> database.update(sql, given.id()))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
        assertThat(stories.get(given).status()).isEqualTo(ConsentStatus.GIVEN);
    }

    private Consent given() {
        Consent consent = stories.asked("nga.pham");
        stories.read(consent);
        stories.agree(consent);
        return consent;
    }
}
