package org.dongthuan.models;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.DrgElement;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.NamedElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What a decision table has to say: dmnlint's recommended rules, and ours. */
final class TableRules {

    private static final String VIETNAMESE = ".*[À-ỹđĐ].*";
    private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "long", "double", "date");

    /** Those that the engine carries out; ANY would hide that two rules say different things. */
    private static final Set<HitPolicy> POLICIES =
            Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.RULE_ORDER, HitPolicy.COLLECT);

    private TableRules() {}

    static List<ModelRule<DmnModelInstance>> all() {
        return List.of(
                each("label-required", DrgElement.class, element -> isBlank(element.getName())),
                new ModelRule<>("no-duplicate-requirements", TableRules::repeatedRequirements),
                each("vietnamese-names", DrgElement.class, element -> !isVietnamese(element.getName())),
                each(
                        "time-to-live-required",
                        Decision.class,
                        decision -> isBlank(decision.getCamundaHistoryTimeToLiveString())),
                each("hit-policy", DecisionTable.class, table -> !POLICIES.contains(table.getHitPolicy())),
                each("input-labelled", Input.class, TableRules::isUnclear),
                each(
                        "output-named",
                        Output.class,
                        output -> isBlank(output.getName())
                                || !isVietnamese(output.getLabel())
                                || !isType(output.getTypeRef())),
                each("output-known", DecisionTable.class, TableRules::answersSomethingElse),
                each(
                        "source-required",
                        Rule.class,
                        rule -> rule.getDescription() == null
                                || isBlank(rule.getDescription().getTextContent())),
                each(
                        "rule-answers",
                        Rule.class,
                        rule -> rule.getOutputEntries().stream().anyMatch(entry -> isBlank(text(entry)))),
                each(
                        "rule-asks",
                        Rule.class,
                        rule -> rule.getInputEntries().stream()
                                .allMatch(entry -> isBlank(text(entry))
                                        || "-".equals(text(entry).strip()))),
                new ModelRule<>("no-duplicate-rules", TableRules::repeatedRules),
                new ModelRule<>("no-dmndi", TableRules::undrawn));
    }

    private static <T extends DmnElement> ModelRule<DmnModelInstance> each(
            String name, Class<T> type, Predicate<T> isFault) {
        return new ModelRule<>(name, model -> all(model, type).filter(isFault).map(DmnElement::getId));
    }

    private static <T extends ModelElementInstance> Stream<T> all(DmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type).stream();
    }

    private static Stream<String> repeatedRequirements(DmnModelInstance model) {
        Set<String> seen = new HashSet<>();
        return all(model, InformationRequirement.class)
                .filter(requirement -> !seen.add(requirement.getParentElement().getAttributeValue("id") + "#"
                        + (requirement.getRequiredInput() == null
                                ? requirement.getRequiredDecision().getId()
                                : requirement.getRequiredInput().getId())))
                .map(requirement -> requirement.getParentElement().getAttributeValue("id"));
    }

    private static boolean isUnclear(Input input) {
        return !isVietnamese(input.getLabel())
                || isBlank(input.getInputExpression().getText().getTextContent())
                || !isType(input.getInputExpression().getTypeRef());
    }

    /** An output that lists its values is held to them. */
    private static boolean answersSomethingElse(DecisionTable table) {
        List<Output> outputs = List.copyOf(table.getOutputs());
        return table.getRules().stream().anyMatch(rule -> {
            List<OutputEntry> answers = List.copyOf(rule.getOutputEntries());
            return answers.size() != outputs.size()
                    || Stream.iterate(0, column -> column < answers.size(), column -> column + 1)
                            .anyMatch(column -> !allows(outputs.get(column), text(answers.get(column))));
        });
    }

    private static boolean allows(Output output, String answer) {
        return output.getOutputValues() == null
                || Arrays.asList(output.getOutputValues()
                                .getTextContent()
                                .strip()
                                .split("\\s*,\\s*"))
                        .contains(answer.strip());
    }

    private static Stream<String> repeatedRules(DmnModelInstance model) {
        return all(model, DecisionTable.class)
                .filter(TableRules::givesOneAnswer)
                .flatMap(table -> {
                    Set<List<String>> seen = new HashSet<>();
                    return table.getRules().stream()
                            .filter(rule -> !seen.add(questions(rule.getInputEntries())))
                            .map(DmnElement::getId);
                });
    }

    private static boolean givesOneAnswer(DecisionTable table) {
        return table.getHitPolicy() == HitPolicy.UNIQUE || table.getHitPolicy() == HitPolicy.FIRST;
    }

    private static List<String> questions(Collection<InputEntry> entries) {
        return entries.stream().map(entry -> text(entry).strip()).toList();
    }

    private static Stream<String> undrawn(DmnModelInstance model) {
        Set<String> drawn = new HashSet<>();
        model.getDocument()
                .getElementsByNameNs("https://www.omg.org/spec/DMN/20191111/DMNDI/", "DMNShape")
                .forEach(shape -> drawn.add(shape.getAttribute("dmnElementRef")));
        return all(model, Decision.class).map(NamedElement::getId).filter(id -> !drawn.contains(id));
    }

    private static String text(InputEntry entry) {
        return entry.getText() == null ? "" : entry.getText().getTextContent();
    }

    private static String text(OutputEntry entry) {
        return entry.getText() == null ? "" : entry.getText().getTextContent();
    }

    private static boolean isType(String type) {
        return type != null && TYPES.contains(type);
    }

    private static boolean isVietnamese(String text) {
        return text != null && text.matches(VIETNAMESE);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
