package org.dongthuan.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dongthuan.models.Spoiled.decision;
import static org.dongthuan.models.Spoiled.process;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule lets the good sample pass and bites when that one thing is spoiled. */
class ModelRulesTests {

    private static final String TIMER =
            "<bpmn:timerEventDefinition><bpmn:timeDate>${dueDate}</bpmn:timeDate></bpmn:timerEventDefinition>";

    static Stream<Spoiled<BpmnModelInstance>> processes() {
        return Stream.of(
                process("ad-hoc-sub-process", "anything").with("<bpmn:adHocSubProcess id='anything'/>"),
                process("conditional-flows", "isNeeded").replacing(" default=\"notNeeded\"", ""),
                process("fork-has-default", "isNeeded").replacing(" default=\"notNeeded\"", ""),
                process("end-event-required", "part").with(part("", "<bpmn:startEvent id='in'/>")),
                process("start-event-required", "part").with(part("", "<bpmn:endEvent id='out'/>")),
                process("single-blank-start-event", "good").with("<bpmn:startEvent id='again'/>"),
                process("event-sub-process-typed-start-event", "part")
                        .with(part("triggeredByEvent='true'", "<bpmn:startEvent id='in'/>")),
                process("sub-process-blank-start-event", "part")
                        .with(part("", "<bpmn:startEvent id='in'>" + TIMER + "</bpmn:startEvent>")),
                process("event-based-gateway", "race")
                        .with("<bpmn:eventBasedGateway id='race'/>" + flow("race", "done")),
                process("fake-join", "answered")
                        .replacing(
                                "sourceRef=\"skip\" targetRef=\"joined\"", "sourceRef=\"skip\" targetRef=\"answered\""),
                process("superfluous-gateway", "joined")
                        .replacing(
                                "sourceRef=\"skip\" targetRef=\"joined\"", "sourceRef=\"skip\" targetRef=\"answered\""),
                process("link-event", "thrown")
                        .with(
                                "<bpmn:intermediateThrowEvent id='thrown'>"
                                        + "<bpmn:linkEventDefinition id='thrown-definition' name='nowhere'/></bpmn:intermediateThrowEvent>"),
                process("no-complex-gateway", "odd").with("<bpmn:complexGateway id='odd'/>"),
                process("no-inclusive-gateway", "odd").with("<bpmn:inclusiveGateway id='odd'/>"),
                process("no-disconnected", "lost").with("<bpmn:task id='lost'/>"),
                process("no-duplicate-sequence-flows", "added").with(flow("verify", "joined")),
                process("no-gateway-join-fork", "joined").with(flow("joined", "done")),
                process("no-implicit-split", "verify").with(flow("verify", "reminded")),
                process("no-implicit-end", "dead").with("<bpmn:task id='dead'/>" + flow("joined", "dead")),
                process("no-implicit-start", "sudden").with("<bpmn:task id='sudden'/>" + flow("sudden", "done")),
                process("single-event-definition", "answered")
                        .replacing("messageRef=\"answered-message\"/>", "messageRef=\"answered-message\"/>" + TIMER),
                process("superfluous-termination", "stop")
                        .with(part(
                                "",
                                "<bpmn:startEvent id='in'/>" + flow("in", "stop")
                                        + "<bpmn:endEvent id='stop'><bpmn:terminateEventDefinition/></bpmn:endEvent>")),
                process("label-required", "verify").replacing(" name=\"Thẩm tra hồ sơ\"", ""),
                process("label-required", "isNeeded").replacing(" name=\"Có cần thẩm tra?\"", ""),
                process("label-required", "needed").replacing(" name=\"Có\"", ""),
                process("global", "unheard").before("<bpmn:signal id='unheard' name='unheard'/>"),
                process("global", "answered-message").replacing(" name=\"answered\"", ""),
                process("global", "answered-message").before("<bpmn:message id='again' name='answered'/>"),
                process("vietnamese-names", "verify").replacing("Thẩm tra hồ sơ", "Verify the request"),
                process("vietnamese-names", "good").replacing("Mô hình mẫu", "A sample"),
                process("documentation-required", "good").replacing("Không có lỗi nào.", ""),
                process("time-to-live-required", "good").replacing(" camunda:historyTimeToLive=\"P30D\"", ""),
                process("no-bpmndi", "lost").with("<bpmn:task id='lost'/>"),
                process("no-bpmndi", "added").with(flow("verify", "reminded")),
                process("no-overlapping-elements", "skip").replacing("x=\"310\" y=\"240\"", "x=\"310\" y=\"150\""),
                process("left-to-right", "toDone").replacing("x=\"700\" y=\"102\"", "x=\"40\" y=\"102\""),
                process("one-sheet", "done").replacing("x=\"700\" y=\"102\"", "x=\"1390\" y=\"102\""),
                process("one-sheet", "16 nodes").with(tasks(8)),
                process("ends-agree", "verify").replacing("<bpmn:outgoing>verified</bpmn:outgoing>", ""));
    }

    static Stream<Spoiled<DmnModelInstance>> decisions() {
        return Stream.of(
                decision("label-required", "kind").replacing(" name=\"Loại việc\"", " name=\"\""),
                decision("vietnamese-names", "good").replacing("Thời hạn mẫu", "Sample term"),
                decision("no-duplicate-requirements", "good")
                        .replacing(
                                "<decisionTable",
                                "<informationRequirement id='again'><requiredInput href='#kind'/></informationRequirement>"
                                        + "<decisionTable"),
                decision("time-to-live-required", "good").replacing(" camunda:historyTimeToLive=\"P30D\"", ""),
                decision("hit-policy", "good-table").replacing("hitPolicy=\"UNIQUE\"", "hitPolicy=\"ANY\""),
                decision("input-labelled", "input").replacing("label=\"Loại việc\"", "label=\"kind\""),
                decision("input-labelled", "input").replacing("<text>kind</text>", "<text></text>"),
                decision("input-labelled", "input")
                        .replacing("id=\"expression\" typeRef=\"string\"", "id=\"expression\" typeRef=\"text\""),
                decision("output-named", "output").replacing(" name=\"limit\"", ""),
                decision("output-named", "output").replacing("label=\"Thời hạn\"", "label=\"limit\""),
                decision("output-named", "output").replacing("name=\"limit\" typeRef=\"string\"", "name=\"limit\""),
                decision("output-known", "good-table")
                        .replacing("<text>\"LONG\"</text></outputEntry>", "<text>\"LONGER\"</text></outputEntry>"),
                decision("source-required", "rule-2").replacing("Luật mẫu Điều 2", ""),
                decision("rule-answers", "rule-2")
                        .replacing("<text>\"LONG\"</text></outputEntry>", "<text></text></outputEntry>"),
                decision("rule-asks", "rule-2").replacing("<text>\"other\"</text>", "<text></text>"),
                decision("rule-asks", "rule-2").replacing("<text>\"other\"</text>", "<text>-</text>"),
                decision("no-duplicate-rules", "rule-2").replacing("\"other\"", "\"urgent\""),
                decision("no-dmndi", "good").replacing("dmnElementRef=\"good\"", "dmnElementRef=\"kind\""));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aRuleOfProcessesBites(Spoiled<BpmnModelInstance> spoiled) {
        assertThat(faults(ModelLintTests.PROCESS_RULES, spoiled.model()))
                .contains(spoiled.rule() + ": " + spoiled.element());
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aRuleOfDecisionsBites(Spoiled<DmnModelInstance> spoiled) {
        assertThat(faults(ModelLintTests.TABLE_RULES, spoiled.model()))
                .contains(spoiled.rule() + ": " + spoiled.element());
    }

    @Test
    void theGoodSamplesPass() {
        assertThat(faults(ModelLintTests.PROCESS_RULES, process("", "").model()))
                .isEmpty();
        assertThat(faults(ModelLintTests.TABLE_RULES, decision("", "").model())).isEmpty();
    }

    @Test
    void everyRuleHasASampleThatItBites() {
        assertThat(processes().map(Spoiled::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(names(ModelLintTests.PROCESS_RULES));
        assertThat(decisions().map(Spoiled::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(names(ModelLintTests.TABLE_RULES));
    }

    /** What comes round again may lead back. */
    @Test
    void aLoopMayRunFromRightToLeft() {
        var model = process("", "").with(flow("answered", "isNeeded")).model();
        assertThat(faults(ModelLintTests.PROCESS_RULES, model)).noneMatch(fault -> fault.startsWith("left-to-right"));
    }

    @Test
    void anIdThatIsThereTwiceIsNotEvenRead() {
        assertThatThrownBy(
                        () -> process("", "").with("<bpmn:task id='verify'/>").model())
                .isInstanceOf(ModelException.class);
        assertThatThrownBy(() -> decision("", "")
                        .replacing("id=\"rule-2\"", "id=\"rule-1\"")
                        .model())
                .isInstanceOf(ModelException.class);
    }

    private static <M> List<String> faults(List<ModelRule<M>> rules, M model) {
        return rules.stream().flatMap(rule -> rule.faultsOf(model).stream()).toList();
    }

    private static <M> List<String> names(List<ModelRule<M>> rules) {
        return rules.stream().map(ModelRule::name).toList();
    }

    private static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id='added' sourceRef='%s' targetRef='%s'/>".formatted(from, to);
    }

    private static String part(String attributes, String content) {
        return "<bpmn:subProcess id='part' %s>%s</bpmn:subProcess>".formatted(attributes, content);
    }

    private static String tasks(int count) {
        return IntStream.range(0, count)
                .mapToObj("<bpmn:task id='task-%d'/>"::formatted)
                .reduce("", String::concat);
    }
}
