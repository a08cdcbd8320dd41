package org.dongthuan.models;

import static org.dongthuan.models.Flows.containers;
import static org.dongthuan.models.Flows.defines;
import static org.dongthuan.models.Flows.definitions;
import static org.dongthuan.models.Flows.in;
import static org.dongthuan.models.Flows.into;
import static org.dongthuan.models.Flows.isConditional;
import static org.dongthuan.models.Flows.isDefault;
import static org.dongthuan.models.Flows.named;
import static org.dongthuan.models.Flows.outOf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;

/** How tokens may run: bpmnlint's recommended rules, and ours about exclusive gateways. */
final class FlowRules {

    private FlowRules() {}

    static List<ModelRule<BpmnModelInstance>> all() {
        return List.of(
                new ModelRule<>("ad-hoc-sub-process", model -> named(model, "adHocSubProcess")),
                nodes("conditional-flows", FlowRules::leavesAFlowWithoutCondition),
                containersOf(
                        "end-event-required", part -> in(part, EndEvent.class).isEmpty()),
                containersOf(
                        "start-event-required",
                        part -> in(part, StartEvent.class).isEmpty()),
                containersOf(
                        "single-blank-start-event",
                        part -> in(part, StartEvent.class).stream()
                                        .filter(start -> definitions(start).isEmpty())
                                        .count()
                                > 1),
                containersOf(
                        "event-sub-process-typed-start-event",
                        part -> isEventSubProcess(part)
                                && in(part, StartEvent.class).stream()
                                        .anyMatch(start -> definitions(start).isEmpty())),
                containersOf(
                        "sub-process-blank-start-event",
                        part -> part instanceof SubProcess
                                && !isEventSubProcess(part)
                                && in(part, StartEvent.class).stream()
                                        .anyMatch(start -> !definitions(start).isEmpty())),
                nodes("event-based-gateway", FlowRules::doesNotWait),
                nodes(
                        "fake-join",
                        node -> !(node instanceof Gateway) && into(node).size() > 1),
                nodes("link-event", FlowRules::isLinkToNowhere),
                nodes("no-complex-gateway", ComplexGateway.class::isInstance),
                nodes("no-inclusive-gateway", InclusiveGateway.class::isInstance),
                nodes(
                        "no-disconnected",
                        node -> !standsAlone(node)
                                && into(node).isEmpty()
                                && outOf(node).isEmpty()),
                new ModelRule<>("no-duplicate-sequence-flows", FlowRules::repeatedFlows),
                nodes(
                        "no-gateway-join-fork",
                        node -> node instanceof Gateway
                                && into(node).size() > 1
                                && outOf(node).size() > 1),
                nodes("no-implicit-split", FlowRules::splitsSilently),
                nodes("no-implicit-end", FlowRules::endsSilently),
                nodes("no-implicit-start", FlowRules::startsSilently),
                nodes("single-event-definition", node -> definitions(node).size() > 1),
                nodes(
                        "superfluous-gateway",
                        node -> node instanceof Gateway
                                && into(node).size() == 1
                                && outOf(node).size() == 1),
                new ModelRule<>("superfluous-termination", FlowRules::needlessTerminations),
                nodes(
                        "fork-has-default",
                        node -> node instanceof ExclusiveGateway
                                && outOf(node).size() > 1
                                && node.getAttributeValue("default") == null));
    }

    private static ModelRule<BpmnModelInstance> nodes(String name, Predicate<FlowNode> isFault) {
        return new ModelRule<>(
                name, model -> Flows.all(model, FlowNode.class).filter(isFault).map(BaseElement::getId));
    }

    private static ModelRule<BpmnModelInstance> containersOf(String name, Predicate<BaseElement> isFault) {
        return new ModelRule<>(name, model -> containers(model).filter(isFault).map(BaseElement::getId));
    }

    private static boolean leavesAFlowWithoutCondition(FlowNode node) {
        List<SequenceFlow> flows = outOf(node);
        boolean decides = flows.stream().anyMatch(flow -> isConditional(flow) || isDefault(node, flow));
        return decides && flows.stream().anyMatch(flow -> !isConditional(flow) && !isDefault(node, flow));
    }

    private static boolean isEventSubProcess(BaseElement part) {
        return part instanceof SubProcess process && process.triggeredByEvent();
    }

    private static boolean doesNotWait(FlowNode node) {
        return node instanceof EventBasedGateway
                && (outOf(node).size() < 2 || outOf(node).stream().anyMatch(Flows::isConditional));
    }

    /** A link is thrown at least once and caught exactly once, under one name. */
    private static boolean isLinkToNowhere(FlowNode node) {
        if (!defines(node, LinkEventDefinition.class)) return false;
        String link = linkOf(node);
        if (link == null || link.isBlank()) return true;
        List<FlowNode> ends = Flows.all((BpmnModelInstance) node.getModelInstance(), FlowNode.class)
                .filter(other -> defines(other, LinkEventDefinition.class) && link.equals(linkOf(other)))
                .toList();
        long caught =
                ends.stream().filter(IntermediateCatchEvent.class::isInstance).count();
        return caught != 1 || ends.size() < 2;
    }

    private static String linkOf(FlowNode event) {
        return event.getChildElementsByType(LinkEventDefinition.class)
                .iterator()
                .next()
                .getName();
    }

    private static boolean standsAlone(FlowNode node) {
        return isEventSubProcess(node) || node instanceof Activity activity && activity.isForCompensation();
    }

    private static Stream<String> repeatedFlows(BpmnModelInstance model) {
        Set<String> seen = new HashSet<>();
        return Flows.all(model, SequenceFlow.class)
                .filter(flow -> !seen.add(flow.getSource().getId() + "#"
                        + flow.getTarget().getId() + "#"
                        + (isConditional(flow) ? flow.getConditionExpression().getTextContent() : "")))
                .map(BaseElement::getId);
    }

    private static boolean splitsSilently(FlowNode node) {
        return !(node instanceof Gateway)
                && outOf(node).stream()
                                .filter(flow -> !isConditional(flow) && !isDefault(node, flow))
                                .count()
                        > 1;
    }

    private static boolean endsSilently(FlowNode node) {
        boolean mayEnd = node instanceof EndEvent
                || standsAlone(node)
                || node instanceof IntermediateThrowEvent && defines(node, LinkEventDefinition.class);
        return !mayEnd && outOf(node).isEmpty();
    }

    private static boolean startsSilently(FlowNode node) {
        boolean mayStart = node instanceof StartEvent
                || node instanceof BoundaryEvent
                || standsAlone(node)
                || node instanceof IntermediateCatchEvent && defines(node, LinkEventDefinition.class);
        return !mayStart && into(node).isEmpty();
    }

    /** A single end that terminates has nothing left to end. */
    private static Stream<String> needlessTerminations(BpmnModelInstance model) {
        return containers(model)
                .map(part -> in(part, FlowNode.class).stream()
                        .filter(node -> outOf(node).isEmpty() && !interrupts(node))
                        .collect(Collectors.toList()))
                .filter(ends -> ends.size() == 1 && defines(ends.get(0), TerminateEventDefinition.class))
                .map(ends -> ends.get(0).getId());
    }

    private static boolean interrupts(FlowNode node) {
        return isEventSubProcess(node) && in(node, StartEvent.class).stream().anyMatch(StartEvent::isInterrupting);
    }
}
