package org.dongthuan.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.dongthuan.platform.CleaningSettings;
import org.dongthuan.platform.Workers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Everything in which our engine differs from the shipped one. */
@Component
class EnginePlugin extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final EnginePeople people;
    private final WebAppAnswers webAppAnswers;

    EnginePlugin(ApplicationContext context, EnginePeople people, WebAppAnswers webAppAnswers) {
        this.context = context;
        this.people = people;
        this.webAppAnswers = webAppAnswers;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(
                new SessionOf(ReadOnlyIdentityProvider.class, () -> new EngineIdentities(people)));
        engine.setExpressionManager(new HardenedExpressions(context));
        // the same name and number as the engine's own level, in whose place it is found
        engine.setCustomHistoryLevels(new ArrayList<>(List.of(new KeptHistory())));
        narrowTasks(engine);
        guardCommands(engine);
        engine.getCustomHistoryEventHandlers().add(new RemovalTimes(context.getBean(CleaningSettings.class)));
        sayFailuresInWords(engine, context.getBean(FailureWords.class));
        List<BpmnParseListener> listeners = existing(engine.getCustomPreBPMNParseListeners());
        listeners.add(new CompletionListener(context.getBeanProvider(TaskCompletion.class)::getObject));
        listeners.add(new LongStepListener(() -> context.getBean("stepWorkers", Workers.class)));
        engine.setCustomPreBPMNParseListeners(listeners);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        // whoever is in a group of this list passes every check of the engine
        engine.setAdminGroups(List.of());
        addStatements(engine);
    }

    private static void sayFailuresInWords(ProcessEngineConfigurationImpl engine, FailureWords words) {
        engine.setFailedJobCommandFactory((job, exception) -> new FailedJobCommand(job, exception, words));
        engine.getCustomHistoryEventHandlers().add(new FailuresInHistory(words));
    }

    private void narrowTasks(ProcessEngineConfigurationImpl engine) {
        Supplier<OpenTaskTable> openTasks = context.getBeanProvider(OpenTaskTable.class)::getObject;
        engine.setResourceAuthorizationProvider(new NoTaskAuthorizations());
        engine.setCommandCheckers(new ArrayList<>(List.of(new TenantCommandChecker(), new TaskChecker())));
        engine.setCustomSessionFactories(new ArrayList<>(List.of(
                new SessionOf(TaskManager.class, () -> new VisibleTasks(openTasks)),
                new SessionOf(AuthorizationManager.class, AllGroupsOfPerson::new),
                new SessionOf(HistoricTaskInstanceManager.class, VisibleHistoricTasks::new),
                new SessionOf(VariableInstanceManager.class, VisibleVariables::new))));
    }

    /** Each chain needs interceptors of its own: an interceptor knows who comes next. */
    private void guardCommands(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(around(engine));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(around(engine));
        engine.setCustomPostCommandInterceptorsTxRequired(inside());
        engine.setCustomPostCommandInterceptorsTxRequiresNew(inside());
    }

    private List<CommandInterceptor> around(ProcessEngineConfigurationImpl engine) {
        return new ArrayList<>(List.of(new RefusalsOfCommands(engine::getIdentityService, webAppAnswers::exception)));
    }

    private static List<CommandInterceptor> inside() {
        return new ArrayList<>(List.of(new PersonCommands(), new ClientExpressions()));
    }

    private static void addStatements(ProcessEngineConfigurationImpl engine) {
        var statements = engine.getSqlSessionFactory().getConfiguration();
        var resource = new ClassPathResource("visible-tasks.xml", EnginePlugin.class);
        try (InputStream content = resource.getInputStream()) {
            new XMLMapperBuilder(content, statements, resource.getPath(), statements.getSqlFragments()).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> existing(@Nullable List<T> list) {
        return new ArrayList<>(Optional.ofNullable(list).orElse(List.of()));
    }
}
