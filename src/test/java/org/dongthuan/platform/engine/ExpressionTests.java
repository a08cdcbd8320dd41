package org.dongthuan.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.Expression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** What an expression reaches, whoever wrote it. */
class ExpressionTests {

    private final TestEngine hardened = TestEngine.hardened();

    static Stream<String> hostile() throws IOException {
        return lines("hostile-expressions.txt");
    }

    static Stream<String> allowed() throws IOException {
        return lines("allowed-expressions.txt");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refuses(String expression) {
        assertThatThrownBy(() -> evaluate(expression))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageMatching("(?s).*(Not allowed in an expression|Cannot resolve identifier).*");
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void evaluates(String expression) {
        assertThat(evaluate(expression)).isNotNull();
    }

    @Test
    void setsNoPropertyOfABean() {
        String id = hardened.taskFor("H24.verifier").getProcessInstanceId();
        assertThatThrownBy(() -> hardened.inside(context -> {
                    var instance = context.getExecutionManager().findExecutionById(id);
                    expression("${samples.name}").setValue("khác", instance);
                    return true;
                }))
                .hasMessageContaining("Not allowed in an expression");
        assertThat(hardened.samples.getName()).isEqualTo("mẫu");
    }

    @Test
    void theShippedEngineReachesTheRuntimeFromAnyText() {
        var plain = TestEngine.plain();
        Object reached = plain.inside(context -> expression(plain, "${''.getClass().forName('java.lang.Runtime')}")
                .getValue(null));
        assertThat(reached).isEqualTo(Runtime.class);
    }

    @Test
    void guardsDecisionTablesToo() {
        var decisions = hardened.engine.getDecisionService();
        hardened.engine
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource("org/dongthuan/platform/engine/hostile.dmn")
                .deploy();
        assertThatThrownBy(() -> decisions
                        .evaluateDecisionTableByKey("hostile")
                        .variables(Map.of("text", "x"))
                        .evaluate())
                .hasStackTraceContaining("Not allowed in an expression");
    }

    private Object evaluate(String expression) {
        var runtime = hardened.engine.getRuntimeService();
        String id = runtime.startProcessInstanceByKey("review", "DC-2026-000002", Map.of("group", "H24.verifier"))
                .getId();
        try {
            return hardened.as(
                    "an",
                    () -> hardened.inside(context -> expression(expression)
                            .getValue(context.getExecutionManager().findExecutionById(id))));
        } finally {
            runtime.deleteProcessInstance(id, "test");
        }
    }

    private Expression expression(String text) {
        return expression(hardened, text);
    }

    private static Expression expression(TestEngine engine, String text) {
        var configuration = (ProcessEngineConfigurationImpl) engine.engine.getProcessEngineConfiguration();
        return configuration.getExpressionManager().createExpression(text);
    }

    private static Stream<String> lines(String file) throws IOException {
        return new ClassPathResource(file, ExpressionTests.class)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines();
    }
}
