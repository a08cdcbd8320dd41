package org.dongthuan.correction.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.correction.Route;
import org.dongthuan.record.Field;
import org.dongthuan.record.Field.Owner;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.ValueRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Each of the 99 fields through the calls: asked for with what proves it, read back on its way, taken back; and what is
 * refused of it, by the name of the member that is wrong.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFieldCallsTests {

    private static final String WHO = "tuan.bui";
    private static final String CORRECTIONS = "/api/v1/corrections";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    FieldCatalogue catalogue;

    TestClient tuan;
    FieldWishes wishes;

    @BeforeAll
    void somebodyReadsHisRecord() {
        tuan = TestClient.signedIn(port, WHO);
        wishes = FieldWishes.of(tuan, catalogue);
    }

    @AfterAll
    void clear() {
        new CorrectionFixtures(context).withdrawOpenRequests(WHO);
    }

    @ParameterizedTest(
            name = "{2}: asked for with what proves it ({9}), read back on the way of its owner ({8}), taken back")
    @CsvFileSource(resources = "/catalogue/fields.csv", numLinesToSkip = 1)
    void isAskedForReadBackAndTakenBack(String group, String id) {
        Field field = field(id);
        ObjectNode wish = wishes.item(field);
        Answer submitted = tuan.post(CORRECTIONS, wishes.request(wish));
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        assertThat(submitted.json().at("/items/0/field").asText()).isEqualTo(id);
        String request = CORRECTIONS + "/" + submitted.json().get("number").asText();

        JsonNode item = tuan.get(request).json().at("/items/0");
        assertThat(item.get("field").asText()).isEqualTo(id);
        assertThat(item.get("label").asText()).isEqualTo(field.labelVi());
        assertThat(item.get("kind")).isEqualTo(wish.get("kind"));
        assertThat(item.get("route").asText())
                .isEqualTo(FieldWishes.route(field).name());
        assertThat(ValueRules.same(item.get("seenValue"), wish.get("seenValue")))
                .as(item.toString())
                .isTrue();
        assertThat(ValueRules.same(item.get("wantedValue"), wish.get("wantedValue")))
                .as(item.toString())
                .isTrue();
        assertThat(item.get("wantedText").asText()).isNotBlank();
        assertThat(item.get("evidence")).hasSize(FieldWishes.documents(field));
        assertThat(item.path("redirectTo").asText().isEmpty()).isEqualTo(FieldWishes.route(field) != Route.REDIRECT);

        Answer withdrawn = tuan.post(request + "/withdraw");
        assertThat(withdrawn.json().get("status").asText()).isEqualTo("WITHDRAWN");
    }

    @ParameterizedTest(name = "{2}: proved as if somebody else answered for it than {8}, it is refused")
    @CsvFileSource(resources = "/catalogue/fields.csv", numLinesToSkip = 1)
    void theProofOfAnotherOwnerIsRefused(String group, String id) {
        Field field = field(id);
        if (field.owner().kind() != Owner.Kind.AGENCY) {
            ObjectNode decided = wishes.item(field);
            decided.putObject("decision")
                    .put("number", "12/QĐ-SNV")
                    .put("date", "2024-05-06")
                    .put("issuer", "Sở Nội vụ");
            isRefused(decided, "decision");
        }
        if (field.owner().kind() != Owner.Kind.SOURCE)
            isRefused(wishes.item(field).put("sourceIsWrong", true), "sourceIsWrong");
    }

    @ParameterizedTest(name = "{2}: a supplement called an adjustment, or the other way round, is refused")
    @CsvFileSource(resources = "/catalogue/fields.csv", numLinesToSkip = 1)
    void aWrongKindIsRefused(String group, String id) {
        ObjectNode wish = wishes.item(field(id));
        boolean isSupplement = "SUPPLEMENT".equals(wish.get("kind").asText());
        isRefused(wish.put("kind", isSupplement ? "ADJUSTMENT" : "SUPPLEMENT"), "kind");
    }

    @ParameterizedTest(name = "{0}: without its paper ({2}) it is refused")
    @MethodSource("provedByAPaper")
    void withoutItsPaperItIsRefused(String label, String id) {
        isRefused(wishes.bare(field(id)), "evidenceIds");
    }

    /** The others were taken without one. */
    Stream<Arguments> provedByAPaper() {
        return catalogue.fields().stream()
                .filter(FieldWishes::asksForPaper)
                .map(field -> Arguments.of(field.labelVi(), field.id(), field.evidence()));
    }

    private Field field(String id) {
        return catalogue.find(id).orElseThrow();
    }

    private void isRefused(ObjectNode item, String member) {
        Answer refused = tuan.post(CORRECTIONS, wishes.request(item));
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("correction-invalid");
        JsonNode errors = refused.json().get("errors");
        assertThat(errors.findValuesAsText("field")).as(refused.body()).containsExactly("items[0]." + member);
        assertThat(errors.at("/0/detail").asText()).isNotBlank().doesNotContain("{0}");
    }
}
