package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.dongthuan.platform.engine.ExpressionBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.StringUtils;

/** Every model in {@code processes} fits the code, the forms and the other models; how it is drawn and named is a rule. */
class ProcessModelTests {

    private static final Pattern STEP = Pattern.compile(
            "\\$\\{(\\w+)\\.(\\w+)\\((?:execution\\.processBusinessKey|part)(?:, (?:dueDate|event))*\\)}");
    private static final Pattern MOMENT = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\((\\w+)\\)}");

    /** The process is named by what the door asks; that it is there is tested with the doors. */
    private static final Pattern GATE =
            Pattern.compile("\\$\\{access(?:Part|Request)Steps\\.gate\\(execution\\.processBusinessKey\\)}");

    /** In an expression, or as the topic of a long step. */
    private static final Pattern CALLED = Pattern.compile("[{( \"](\\w+Steps)\\.");

    private static final Pattern BEGIN = Pattern.compile("\\$\\{(\\w+)\\.begin\\(task\\)}");

    static Stream<Path> models() {
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

    @Test
    void thereAreModels() {
        assertThat(models()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(decisions()).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("models")
    void theFileIsNamedAfterItsProcess(Path file) {
        Process process = process(file);
        assertThat(file.getFileName().toString()).isEqualTo(process.getId() + ".bpmn");
        assertThat(process.isExecutable()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepIsAMethodOfTheModulesOwnStepsWithTheSameName(Path file) {
        all(file, ServiceTask.class).forEach(task -> assertStep(process(file).getId(), task.getId(), call(task)));
        all(file, SendTask.class)
                .forEach(task -> assertStep(process(file).getId(), task.getId(), task.getCamundaExpression()));
    }

    /** What modules share is a process that is called, never a step. */
    @ParameterizedTest
    @MethodSource("models")
    void aModelCallsTheStepsOfTheModuleThatStartsIt(Path file) {
        assertThat(modulesCalledBy(file))
                .hasSize(1)
                .containsAll(modulesThatName(process(file).getId()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyMessageIsSentByTheModuleOfTheModel(Path file) {
        for (Message message : all(file, Message.class))
            assertThat(modulesThatName(message.getName())).isEqualTo(modulesCalledBy(file));
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatTakesLongWaitsForAJobAndNothingElse(Path file) {
        // a mail goes into the outbox with the step; only a process of its own begins apart
        assertThat(all(file, SendTask.class))
                .allMatch(task -> task.isCamundaAsyncBefore() == task.getId().startsWith("request"));
        assertThat(all(file, ServiceTask.class)).noneMatch(ServiceTask::isCamundaAsyncBefore);
        assertThat(all(file, ServiceTask.class))
                .allMatch(task -> isLong(task) == task.getId().startsWith("make"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskHasItsFormCandidatesAndTerm(Path file) {
        for (UserTask task : all(file, UserTask.class)) {
            String form = "forms/" + kebab(task.getId()) + ".html";
            assertThat(task.getCamundaFormKey()).isEqualTo("embedded:deployment:" + form);
            assertThat(Path.of(form)).exists();
            assertThat(StringUtils.hasText(task.getCamundaCandidateGroups()) || isBegunBySteps(file, task))
                    .as("somebody is asked to %s", task.getId())
                    .isTrue();
            assertThat(task.getCamundaDueDate()).isEqualTo("${dueDate}");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTimerAsksTheModulesOwnStepsForItsMoment(Path file) {
        for (TimerEventDefinition timer : all(file, TimerEventDefinition.class)) {
            Matcher call = MOMENT.matcher(timer.getTimeDate().getTextContent());
            assertThat(call.matches()).as("%s asks a step", timer.getId()).isTrue();
            Class<?> steps = stepsOf(process(file).getId(), call.group(1));
            assertThat(steps).hasAnnotation(ExpressionBean.class);
            assertThat(Arrays.stream(steps.getMethods()).map(java.lang.reflect.Method::getName))
                    .contains(call.group(2));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aReminderStopsNothing(Path file) {
        List<BoundaryEvent> beside = all(file, BoundaryEvent.class).stream()
                .filter(event -> event.getId().endsWith("ReminderDue") || !event.cancelActivity())
                .toList();
        assertThat(beside).noneMatch(BoundaryEvent::cancelActivity).allMatch(ProcessModelTests::leadsToAMail);
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatAModelCallsIsThere(Path file) {
        for (BusinessRuleTask task : all(file, BusinessRuleTask.class)) {
            assertThat(Path.of("processes", task.getCamundaDecisionRef() + ".dmn"))
                    .exists();
        }
        for (CallActivity call : all(file, CallActivity.class)) {
            assertThat(call.getCalledElement())
                    .matches(called ->
                            GATE.matcher(called).matches() || Files.exists(Path.of("processes", called + ".bpmn")));
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void theFileIsNamedAfterItsDecisionWhichHasRules(Path file) {
        var model = Dmn.readModelFromFile(file.toFile());
        Decision decision =
                model.getModelElementsByType(Decision.class).iterator().next();
        assertThat(file.getFileName().toString()).isEqualTo(decision.getId() + ".dmn");
        assertThat(model.getModelElementsByType(Rule.class)).isNotEmpty();
    }

    /** Whoever is asked by name is named by the step that hears of the new task. */
    private static boolean isBegunBySteps(Path file, UserTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                .filter(listener -> "create".equals(listener.getCamundaEvent()))
                .map(listener -> BEGIN.matcher(listener.getCamundaExpression()))
                .anyMatch(begin -> begin.matches()
                        && stepsOf(process(file).getId(), begin.group(1)).isAnnotationPresent(ExpressionBean.class));
    }

    /** Worked on outside of every transaction. */
    private static boolean isLong(ServiceTask task) {
        return "external".equals(task.getCamundaType());
    }

    /** A long step names bean and method as its topic. */
    private static String call(ServiceTask task) {
        return isLong(task)
                ? "${" + task.getCamundaTopic() + "(execution.processBusinessKey)}"
                : task.getCamundaExpression();
    }

    private static boolean leadsToAMail(BoundaryEvent event) {
        return event.getOutgoing().stream()
                .allMatch(flow -> flow.getTarget() instanceof SendTask mail
                        && mail.getId().startsWith("remind"));
    }

    private static void assertStep(String process, String task, String expression) {
        Matcher call = STEP.matcher(String.valueOf(expression));
        assertThat(call.matches()).as("%s calls a step: %s", task, expression).isTrue();
        assertThat(call.group(2)).as("the step is named after its task").isEqualTo(task);
        Class<?> steps = stepsOf(process, call.group(1));
        assertThat(steps).hasAnnotation(ExpressionBean.class);
        assertThat(Arrays.stream(steps.getMethods()).map(java.lang.reflect.Method::getName))
                .contains(task);
    }

    /** The steps lie in the process room of one module. */
    private static Class<?> stepsOf(String process, String bean) {
        String type = StringUtils.capitalize(bean);
        List<Path> rooms = rooms().filter(room -> Files.exists(room.resolve(type + ".java")))
                .toList();
        assertThat(rooms).as("%s calls %s, which one module has", process, bean).hasSize(1);
        try {
            return Class.forName("org.dongthuan." + module(rooms.get(0)) + ".process." + type);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Path> rooms() {
        try (Stream<Path> modules = Files.list(Path.of("src/main/java/org/dongthuan"))) {
            return modules.map(module -> module.resolve("process")).filter(Files::isDirectory).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String module(Path room) {
        return room.getParent().getFileName().toString();
    }

    /** Whose process room names it, as a Java string. */
    private static Set<String> modulesThatName(String text) {
        return rooms().filter(room -> code(room).contains('"' + text + '"'))
                .map(ProcessModelTests::module)
                .collect(Collectors.toSet());
    }

    private static String code(Path room) {
        try (Stream<Path> files = Files.list(room)) {
            return files.map(ProcessModelTests::text).collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> modulesCalledBy(Path file) {
        return CALLED.matcher(text(file))
                .results()
                .map(call -> stepsOf(process(file).getId(), call.group(1)))
                .map(steps -> steps.getPackageName().split("\\.")[2])
                .collect(Collectors.toSet());
    }

    private static String kebab(String id) {
        return id.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static Process process(Path file) {
        return all(file, Process.class).get(0);
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> List<T> all(
            Path file, Class<T> type) {
        return List.copyOf(Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(type));
    }
}
