package org.dongthuan.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A document that a request names is kept from the moment of its submission, whatever becomes of the request. */
@ApplicationTest
class EvidenceOfRequestsTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    SubmissionRules rules;

    @Autowired
    FieldCatalogue catalogue;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    CorrectionFixtures stories;

    @BeforeEach
    void prepare() {
        stories = new CorrectionFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests("nga.pham");
    }

    @Test
    void itIsAttachedBySubmittingAndStaysSoAfterAWithdrawal() {
        UUID alone = stories.evidence("nga.pham");
        RequestNumber number =
                stories.submitted("nga.pham", Map.of("institution", TextNode.valueOf("Đại học Luật Hà Nội, cơ sở 2")));
        assertThat(attachedOf(number)).containsExactly(true);
        stories.withdrawOpenRequests("nga.pham");
        assertThat(attachedOf(number)).containsExactly(true);
        assertThat(attached(alone)).isFalse();
    }

    @Test
    void whoNamesOneThatWasJustRemovedIsToldWhichFieldNeedsAnother() {
        var wish = new CheckedWish(
                catalogue.find("institution").orElseThrow(),
                SubmitCorrection.Kind.ADJUSTMENT,
                null,
                stories.value("nga.pham", "institution"),
                TextNode.valueOf("Đại học Luật Hà Nội, cơ sở 2"),
                new ItemRoute(Route.DECIDE, ItemRoute.Proof.DOCUMENT, 2),
                false,
                null,
                List.of(UUID.randomUUID()));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> rules.keepDocuments(List.of(wish))))
                .isInstanceOfSatisfying(RuleViolated.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo("correction-invalid");
                    assertThat(refusal.violations())
                            .singleElement()
                            .satisfies(
                                    violation -> assertThat(violation.field()).isEqualTo("items[0].evidenceIds"));
                });
    }

    private List<Boolean> attachedOf(RequestNumber number) {
        return database.sql("""
                        select e.attached from app.evidence e join app.correction_evidence c on c.evidence = e.id
                        join app.correction_item i on i.id = c.item where i.correction = ?""").param(number.text()).query(Boolean.class).list();
    }

    private boolean attached(UUID document) {
        return database.sql("select attached from app.evidence where id = ?")
                .param(document)
                .query(Boolean.class)
                .single();
    }
}
