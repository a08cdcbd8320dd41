package org.dongthuan.models;

import static org.dongthuan.models.Flows.outOf;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** What has to have a name, in which language, and what has to be used: bpmnlint's recommended rules, and ours. */
final class NameRules {

    private static final String VIETNAMESE = ".*[À-ỹđĐ].*";
    private static final List<String> REFERENCES = List.of("messageRef", "signalRef", "errorRef", "escalationRef");

    private NameRules() {}

    static List<ModelRule<BpmnModelInstance>> all() {
        return List.of(
                new ModelRule<>("label-required", NameRules::unnamed),
                new ModelRule<>(
                        "global",
                        model -> globals(model)
                                .filter(global -> isBlank(global.getAttributeValue("name"))
                                        || !isUsed(model, global)
                                        || isNamedTwice(model, global))
                                .map(BaseElement::getId)),
                new ModelRule<>("vietnamese-names", NameRules::foreign),
                new ModelRule<>(
                        "documentation-required",
                        model -> Flows.all(model, Process.class)
                                .filter(process -> process.getDocumentations().stream()
                                        .noneMatch(text -> text.getTextContent().matches(VIETNAMESE)))
                                .map(BaseElement::getId)),
                new ModelRule<>(
                        "time-to-live-required",
                        model -> Flows.all(model, Process.class)
                                .filter(process -> isBlank(process.getCamundaHistoryTimeToLiveString()))
                                .map(BaseElement::getId)));
    }

    private static Stream<String> unnamed(BpmnModelInstance model) {
        var nodes = Flows.all(model, FlowNode.class).filter(NameRules::needsName);
        var flows = Flows.all(model, SequenceFlow.class).filter(Flows::isConditional);
        return Stream.<FlowElement>concat(nodes, flows)
                .filter(element -> isBlank(element.getName()))
                .map(BaseElement::getId);
    }

    private static boolean needsName(FlowNode node) {
        boolean saysItByItsShape = node instanceof ParallelGateway || node instanceof EventBasedGateway;
        boolean joins = node instanceof Gateway && outOf(node).size() < 2;
        return !saysItByItsShape && !joins && !(node instanceof SubProcess);
    }

    private static Stream<String> foreign(BpmnModelInstance model) {
        var elements = Flows.all(model, FlowElement.class)
                .filter(element ->
                        !isBlank(element.getName()) && !element.getName().matches(VIETNAMESE));
        var processes = Flows.all(model, Process.class)
                .filter(process ->
                        process.getName() == null || !process.getName().matches(VIETNAMESE));
        return Stream.<BaseElement>concat(elements, processes).map(BaseElement::getId);
    }

    private static Stream<BaseElement> globals(BpmnModelInstance model) {
        return Stream.of(Message.class, Signal.class, Error.class, Escalation.class)
                .flatMap(type -> Flows.all(model, type))
                .map(BaseElement.class::cast);
    }

    private static boolean isUsed(BpmnModelInstance model, BaseElement global) {
        return Stream.<BaseElement>concat(Flows.all(model, EventDefinition.class), Flows.all(model, ReceiveTask.class))
                .flatMap(element -> REFERENCES.stream().map(element::getAttributeValue))
                .anyMatch(global.getId()::equals);
    }

    private static boolean isNamedTwice(BpmnModelInstance model, BaseElement global) {
        return globals(model)
                .filter(other -> !other.equals(global))
                .filter(other -> other.getElementType().equals(global.getElementType()))
                .anyMatch(other -> Objects.equals(other.getAttributeValue("name"), global.getAttributeValue("name")));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
