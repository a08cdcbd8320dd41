package org.dongthuan.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.review.EarlierEnclosure;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.OwnPaper;
import org.dongthuan.review.OwnPapers;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewTaskView;
import org.dongthuan.review.SupplyBody;
import org.dongthuan.review.TaskDesk;
import org.dongthuan.update.UpdateFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody is asked for a paper that lies with his record already. */
@ApplicationTest
class PapersOnFileTests {

    private static final String WHO = "nga.pham";

    @Autowired
    ApplicationContext context;

    @Autowired
    OwnPapers papers;

    @Autowired
    JdbcClient database;

    CorrectionFixtures stories;
    UpdateFixtures updates;
    JsonNode title;

    @BeforeEach
    void prepare() {
        stories = new CorrectionFixtures(context);
        updates = new UpdateFixtures(context);
        title = updates.value(WHO, "current_title");
        clear();
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests(WHO, "tuan.bui");
        updates.withdrawOpen("lan.vu");
        updates.restore(WHO, "current_title", title);
    }

    @Test
    void aPaperOfAnEarlierRequestIsListedWithWhatItProvedAndProvesTheNext() {
        UUID paper = stories.evidence(WHO);
        RequestNumber first = submitted("institution", "Đại học Luật Hà Nội, cơ sở 2", paper);
        stories.withdrawOpenRequests(WHO);

        OwnPaper listed = listed(paper);
        assertThat(listed.name()).isEqualTo("giay-to.png");
        assertThat(listed.kindText()).isEqualTo("Văn bằng tốt nghiệp");
        assertThat(listed.last().number()).isEqualTo(first);
        assertThat(listed.last().fields()).containsExactly("institution");

        RequestNumber second = submitted("major", "Luật hành chính", paper);
        assertThat(listed(paper).enclosed()).extracting(OwnPaper.Use::number).containsExactly(second, first);
        assertThat(stories.view(WHO, first).items().get(0).enclosedBefore()).isEmpty();
        assertThat(stories.view(WHO, second).items().get(0).enclosedBefore())
                .extracting(EarlierEnclosure::evidenceId, EarlierEnclosure::number)
                .containsExactly(tuple(paper, first));
        assertThat(inReview("lan.vu", second).enclosedBefore()).singleElement().satisfies(before -> {
            assertThat(before.number()).isEqualTo(first);
            assertThat(before.at()).isEqualTo(stories.view(WHO, first).submittedAt());
        });
    }

    @Test
    void whatWasBroughtWhenMoreWasAskedForIsOnFileAndMayBeBroughtAgain() {
        UUID paper = stories.evidence(WHO);
        RequestNumber first = stories.submittedPhone(WHO, "0999771101");
        stories.giveBack("lan.vu", first, "Chưa rõ", "Hợp đồng thuê bao");
        stories.supply(WHO, first, "Gửi kèm", paper);
        stories.withdrawOpenRequests(WHO);

        OwnPaper listed = listed(paper);
        assertThat(listed.last().number()).isEqualTo(first);
        assertThat(listed.kinds()).isEmpty();
        assertThat(listed.kindText()).startsWith("Giấy tờ bổ sung");

        RequestNumber second = stories.submittedPhone(WHO, "0999771102");
        stories.giveBack("lan.vu", second, "Chưa rõ", "Hợp đồng thuê bao");
        stories.supply(WHO, second, "Như lần trước", paper);
        assertThat(stories.view("lan.vu", second).supplied())
                .singleElement()
                .satisfies(one -> assertThat(one.enclosedBefore())
                        .extracting(EarlierEnclosure::number)
                        .containsExactly(first));
    }

    /** The decision is about him, and he reads it anyway: it is a paper of his record, whoever scanned it. */
    @Test
    void theScanOfADecisionThatChangedTheRecordMayProveACorrectionOfIt() {
        RequestNumber update = updates.submittedTitle("lan.vu", WHO, "Chuyên viên chính");
        UUID scan = updates.view("lan.vu", update).evidence().get(0).id();
        assertThat(all())
                .as("nothing is on the record yet")
                .noneMatch(one -> one.evidenceId().equals(scan));
        updates.decide("hoa.ngo", update, Outcome.APPROVE);
        updates.decide("minh.do", update, Outcome.APPROVE);

        assertThat(listed(scan).last().number()).isEqualTo(update);
        RequestNumber correction = submitted("job_position", "Chuyên viên về pháp chế", scan);
        assertThat(inReview("lan.vu", correction).enclosedBefore())
                .extracting(EarlierEnclosure::number)
                .containsExactly(update);
    }

    @Test
    void somebodyElsesPaperIsUnknownWhetherItExistsOrNot() {
        UUID foreign = stories.evidence("tuan.bui");
        stories.submitted(
                "tuan.bui",
                new SubmitCorrection.Item(
                        "institution",
                        kind(stories.value("tuan.bui", "institution")),
                        stories.value("tuan.bui", "institution"),
                        TextNode.valueOf("Đại học Luật Hà Nội, cơ sở 2"),
                        List.of(foreign)));
        assertThat(all()).noneMatch(one -> one.evidenceId().equals(foreign));
        assertThat(papers.mayUse(WHO, List.of(foreign))).isFalse();
        assertThat(papers.describe(WHO, List.of(foreign))).isEmpty();
        for (UUID paper : List.of(foreign, UUID.randomUUID())) {
            assertThatThrownBy(() -> submitted("institution", "Đại học Luật Hà Nội, cơ sở 3", paper))
                    .isInstanceOfSatisfying(RuleViolated.class, PapersOnFileTests::saysThatItIsUnknown);
        }
        RequestNumber number = stories.submittedPhone(WHO, "0999771103");
        stories.giveBack("lan.vu", number, "Chưa rõ", "Hợp đồng thuê bao");
        assertThatThrownBy(() -> context.getBean(CorrectionDesk.class)
                        .supply(stories.actor(WHO), number, new SupplyBody(null, List.of(foreign)), Seen.UNTOLD))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.textKey()).isEqualTo("supply.document-unknown")));
    }

    private static void saysThatItIsUnknown(RuleViolated refusal) {
        assertThat(refusal.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("items[0].evidenceIds");
            assertThat(violation.textKey()).isEqualTo("correction.evidence-unknown");
        });
    }

    @Test
    void aPaperThatWasErasedIsOfferedNoMoreAndProvesNothing() {
        UUID paper = stories.evidence(WHO);
        submitted("institution", "Đại học Luật Hà Nội, cơ sở 2", paper);
        stories.withdrawOpenRequests(WHO);
        assertThat(listed(paper)).isNotNull();
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> context.getBean(EvidenceDesk.class).erase(paper));
        assertThat(all()).noneMatch(one -> one.evidenceId().equals(paper));
        assertThatThrownBy(() -> submitted("institution", "Đại học Luật Hà Nội, cơ sở 3", paper))
                .isInstanceOf(RuleViolated.class);
    }

    @Test
    void lookingAtThemIsLoggedAsReadingTheOwnRecord() {
        UUID paper = stories.evidence(WHO);
        submitted("institution", "Đại học Luật Hà Nội, cơ sở 2", paper);
        papers.list(stories.actor(WHO), new Paging(0, 1), Texts.VIETNAMESE);
        assertThat(database.sql("""
                                select fields::text from app.audit_event where actor = ? and action = 'READ_RECORD'
                                and purpose = 'own-data' order by id desc limit 1""").param(WHO).query(String.class).single())
                .contains("institution")
                .doesNotContain("Luật");
    }

    private List<OwnPaper> all() {
        return papers.offered(stories.actor(WHO), Texts.VIETNAMESE);
    }

    private OwnPaper listed(UUID paper) {
        return all().stream()
                .filter(one -> one.evidenceId().equals(paper))
                .findFirst()
                .orElseThrow(() -> new AssertionError(paper + " is not listed"));
    }

    private ChangeInReview inReview(String account, RequestNumber number) {
        var opened = context.getBean(TaskDesk.class)
                .open(stories.actor(account), stories.task(number).getId(), Texts.VIETNAMESE);
        return (ChangeInReview) ((ReviewTaskView) opened.view()).items().get(0).item();
    }

    private RequestNumber submitted(String field, String wanted, UUID paper) {
        JsonNode seen = stories.value(WHO, field);
        return stories.submitted(
                WHO, new SubmitCorrection.Item(field, kind(seen), seen, TextNode.valueOf(wanted), List.of(paper)));
    }

    private static SubmitCorrection.Kind kind(JsonNode seen) {
        return seen.isNull() ? SubmitCorrection.Kind.SUPPLEMENT : SubmitCorrection.Kind.ADJUSTMENT;
    }
}
