package org.dongthuan.models;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** How a model is drawn: bpmnlint's recommended rules, and ours about one sheet that is read from left to right. */
final class DiagramRules {

    /** What somebody takes in at one look, and one screen of Cockpit. */
    /** On one level; an event on the border of an activity is read with it. */
    private static final int MOST_NODES = 15;

    private static final int WIDEST = 1400;

    private DiagramRules() {}

    static List<ModelRule<BpmnModelInstance>> all() {
        return List.of(
                new ModelRule<>("no-bpmndi", DiagramRules::undrawn),
                new ModelRule<>("no-overlapping-elements", DiagramRules::overlapping),
                new ModelRule<>("left-to-right", DiagramRules::backwards),
                new ModelRule<>("one-sheet", DiagramRules::tooMuch),
                new ModelRule<>("ends-agree", DiagramRules::disagreeing));
    }

    private static Stream<String> undrawn(BpmnModelInstance model) {
        Set<String> drawn = Stream.<BaseElement>concat(
                        Flows.all(model, BpmnShape.class).map(BpmnShape::getBpmnElement),
                        Flows.all(model, BpmnEdge.class).map(BpmnEdge::getBpmnElement))
                .map(BaseElement::getId)
                .collect(Collectors.toSet());
        return Flows.all(model, FlowElement.class).map(BaseElement::getId).filter(id -> !drawn.contains(id));
    }

    private static Stream<String> overlapping(BpmnModelInstance model) {
        Map<String, Bounds> places = places(model);
        return Flows.containers(model)
                .map(part -> Flows.in(part, FlowNode.class))
                .flatMap(siblings -> siblings.stream()
                        .filter(one -> siblings.stream()
                                .filter(other -> !other.equals(one) && !sits(one, other) && !sits(other, one))
                                .anyMatch(other -> collide(places.get(one.getId()), places.get(other.getId())))))
                .map(BaseElement::getId);
    }

    private static boolean sits(FlowNode event, FlowNode host) {
        return event instanceof BoundaryEvent boundary && host.equals(boundary.getAttachedTo());
    }

    private static boolean collide(Bounds one, Bounds other) {
        return one != null
                && other != null
                && one.getX() + one.getWidth() >= other.getX()
                && other.getX() + other.getWidth() >= one.getX()
                && one.getY() + one.getHeight() >= other.getY()
                && other.getY() + other.getHeight() >= one.getY();
    }

    /** Only what comes round again may lead back. */
    private static Stream<String> backwards(BpmnModelInstance model) {
        Map<String, Bounds> places = places(model);
        return Flows.all(model, SequenceFlow.class)
                .filter(flow -> !Flows.leads(flow.getTarget(), flow.getSource()))
                .filter(flow -> middle(places.get(flow.getTarget().getId()))
                        < middle(places.get(flow.getSource().getId())))
                .map(BaseElement::getId);
    }

    private static double middle(Bounds place) {
        return place == null ? 0 : place.getX() + place.getWidth() / 2;
    }

    private static Stream<String> tooMuch(BpmnModelInstance model) {
        var beyond = Flows.all(model, BpmnShape.class)
                .filter(shape -> shape.getBounds().getX() + shape.getBounds().getWidth() >= WIDEST)
                .map(shape -> shape.getBpmnElement().getId());
        var many = Flows.containers(model)
                .map(level -> Flows.in(level, FlowNode.class).stream()
                        .filter(node -> !(node instanceof BoundaryEvent))
                        .count())
                .filter(count -> count > MOST_NODES)
                .map(count -> count + " nodes");
        return Stream.concat(many, beyond);
    }

    /** Drawing tools read the ends of a flow at its nodes, the engine reads them at the flow. */
    private static Stream<String> disagreeing(BpmnModelInstance model) {
        return Flows.all(model, FlowNode.class)
                .filter(node -> !Set.copyOf(node.getIncoming()).equals(Set.copyOf(Flows.into(node)))
                        || !Set.copyOf(node.getOutgoing()).equals(Set.copyOf(Flows.outOf(node))))
                .map(BaseElement::getId);
    }

    private static Map<String, Bounds> places(BpmnModelInstance model) {
        return Flows.all(model, BpmnShape.class)
                .collect(Collectors.toMap(
                        (Function<BpmnShape, String>)
                                shape -> shape.getBpmnElement().getId(),
                        BpmnShape::getBounds));
    }
}
