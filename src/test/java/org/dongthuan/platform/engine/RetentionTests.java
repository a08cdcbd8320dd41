package org.dongthuan.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.DataFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.StringUtils;

/** How long history is kept is said once, in {@code catalogue/retention.csv}. */
@ApplicationTest
class RetentionTests {

    private static final List<NamedCsvRecord> ROWS =
            DataFile.shipped("retention").rows();

    @Autowired
    RepositoryService repository;

    @Autowired
    Retention retention;

    @Test
    void everyModelHasItsRowAndEveryRowItsModel() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrderElementsOf(ROWS.stream()
                            .map(row ->
                                    row.getField("id") + (row.getField("kind").equals("process") ? ".bpmn" : ".dmn"))
                            .toList());
        }
        assertThat(ROWS).allMatch(row -> StringUtils.hasText(row.getField("source_note")));
    }

    /** The model is what somebody looks at who draws it. */
    @Test
    void theModelSaysWhatTheCatalogueSays() {
        for (NamedCsvRecord row : ROWS) {
            assertThat(termInTheModel(row.getField("kind"), row.getField("id")))
                    .as(row.getField("id"))
                    .isEqualTo(row.getField("time_to_live"));
        }
    }

    @Test
    void theEngineKeepsToTheCatalogue() {
        for (NamedCsvRecord row : ROWS) {
            assertThat(termInTheEngine(row.getField("kind"), row.getField("id")))
                    .as(row.getField("id"))
                    .isEqualTo(Period.parse(row.getField("time_to_live")).getDays());
        }
    }

    @Test
    void anotherCatalogueIsObeyedFromTheNextStartOn() {
        var files = List.of("processes/consent-receipt.bpmn", "processes/time-limit.dmn");
        try {
            retention.apply(
                    catalogue(text -> text.replace("consent-receipt,P365D", "consent-receipt,P400D")
                            .replace("time-limit,P90D", "time-limit,P30D")),
                    files);
            assertThat(termInTheEngine("process", "consent-receipt")).isEqualTo(400);
            assertThat(termInTheEngine("decision", "time-limit")).isEqualTo(30);
        } finally {
            retention.apply(RetentionCatalogue.shipped(), files);
        }
        theEngineKeepsToTheCatalogue();
    }

    @Test
    void aModelWithoutARowIsRefused() {
        var withoutReceipts = catalogue(text -> text.replace("process,consent-receipt", "process,something-else"));
        assertThatThrownBy(() -> retention.apply(withoutReceipts, List.of("processes/consent-receipt.bpmn")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("consent-receipt");
    }

    /** With the strategy "start" the history of a run would otherwise go while it runs. */
    @Test
    void aTermThatIsNoLongerThanTheLongestRunIsRefused() {
        assertThatThrownBy(() -> catalogue(text -> text.replace("consent-receipt,P365D", "consent-receipt,P90D")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("consent-receipt");
    }

    private static RetentionCatalogue catalogue(UnaryOperator<String> change) {
        try {
            String shipped = Files.readString(Path.of("src/main/resources/catalogue/retention.csv"));
            String changed = change.apply(shipped);
            assertThat(changed).isNotEqualTo(shipped);
            return RetentionCatalogue.of(
                    DataFile.read("retention", new ByteArrayResource(changed.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String termInTheModel(String kind, String id) {
        return kind.equals("process")
                ? Bpmn.readModelFromFile(Path.of("processes", id + ".bpmn").toFile())
                        .getModelElementsByType(Process.class)
                        .iterator()
                        .next()
                        .getCamundaHistoryTimeToLiveString()
                : Dmn.readModelFromFile(Path.of("processes", id + ".dmn").toFile())
                        .getModelElementsByType(Decision.class)
                        .iterator()
                        .next()
                        .getCamundaHistoryTimeToLiveString();
    }

    private Integer termInTheEngine(String kind, String id) {
        return kind.equals("process")
                ? repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(id)
                        .latestVersion()
                        .singleResult()
                        .getHistoryTimeToLive()
                : repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(id)
                        .latestVersion()
                        .singleResult()
                        .getHistoryTimeToLive();
    }
}
