package org.dongthuan.models;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What the rules ask a model. */
final class Flows {

    private Flows() {}

    static <T extends ModelElementInstance> Stream<T> all(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type).stream();
    }

    /** The flows as the engine reads them, whatever the node itself says. */
    static List<SequenceFlow> into(FlowNode node) {
        return flows(node).filter(flow -> node.equals(flow.getTarget())).toList();
    }

    static List<SequenceFlow> outOf(FlowNode node) {
        return flows(node).filter(flow -> node.equals(flow.getSource())).toList();
    }

    private static Stream<SequenceFlow> flows(FlowNode node) {
        return all((BpmnModelInstance) node.getModelInstance(), SequenceFlow.class);
    }

    static boolean isConditional(SequenceFlow flow) {
        return flow.getConditionExpression() != null;
    }

    static boolean isDefault(FlowNode node, SequenceFlow flow) {
        return flow.getId().equals(node.getAttributeValue("default"));
    }

    /** Processes and sub-processes. */
    static Stream<BaseElement> containers(BpmnModelInstance model) {
        return Stream.concat(all(model, Process.class), all(model, SubProcess.class));
    }

    static Collection<FlowElement> contentOf(BaseElement container) {
        return container instanceof SubProcess part ? part.getFlowElements() : ((Process) container).getFlowElements();
    }

    static <T extends FlowElement> List<T> in(BaseElement container, Class<T> type) {
        return contentOf(container).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    static Collection<EventDefinition> definitions(FlowNode event) {
        return event.getChildElementsByType(EventDefinition.class);
    }

    static boolean defines(FlowNode event, Class<? extends EventDefinition> definition) {
        return definitions(event).stream().anyMatch(definition::isInstance);
    }

    /** Elements that the library has no class for. */
    static Stream<String> named(BpmnModelInstance model, String element) {
        return model.getDocument().getElementsByNameNs("http://www.omg.org/spec/BPMN/20100524/MODEL", element).stream()
                .map(found -> found.getAttribute("id"));
    }

    /** Whether one can get from here to there along flows, or by an event on the border of an activity that lies between. */
    static boolean leads(FlowNode from, FlowNode to) {
        return leads(from, to, new HashSet<>());
    }

    private static boolean leads(FlowNode from, FlowNode to, Set<FlowNode> seen) {
        if (from.equals(to)) return true;
        return seen.add(from) && nextOf(from).anyMatch(next -> leads(next, to, seen));
    }

    private static Stream<FlowNode> nextOf(FlowNode node) {
        Stream<FlowNode> bordering = all((BpmnModelInstance) node.getModelInstance(), BoundaryEvent.class)
                .filter(event -> node.equals(event.getAttachedTo()))
                .map(FlowNode.class::cast);
        return Stream.concat(outOf(node).stream().map(SequenceFlow::getTarget), bordering);
    }
}
