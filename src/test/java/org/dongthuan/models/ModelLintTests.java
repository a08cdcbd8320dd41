package org.dongthuan.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No model in {@code processes} breaks a rule; what the rules bite is shown in {@link ModelRulesTests}. */
class ModelLintTests {

    static final List<ModelRule<BpmnModelInstance>> PROCESS_RULES = Stream.of(
                    FlowRules.all(), NameRules.all(), DiagramRules.all())
            .flatMap(List::stream)
            .toList();

    static final List<ModelRule<DmnModelInstance>> TABLE_RULES = TableRules.all();

    static Stream<Path> processes() {
        return files(".bpmn");
    }

    static Stream<Path> decisions() {
        return files(".dmn");
    }

    private static Stream<Path> files(String ending) {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void noProcessBreaksARule(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        assertThat(PROCESS_RULES.stream().flatMap(rule -> rule.faultsOf(model).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void noDecisionBreaksARule(Path file) {
        var model = Dmn.readModelFromFile(file.toFile());
        assertThat(TABLE_RULES.stream().flatMap(rule -> rule.faultsOf(model).stream()))
                .isEmpty();
    }

    @Test
    void thereIsSomethingToLookAt() {
        assertThat(processes()).isNotEmpty();
        assertThat(decisions()).isNotEmpty();
        assertThat(PROCESS_RULES).extracting(ModelRule::name).doesNotHaveDuplicates();
        assertThat(TABLE_RULES).extracting(ModelRule::name).doesNotHaveDuplicates();
    }
}
