package org.dongthuan.platform.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.platform.CleaningSettings;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.flywaydb.core.Flyway;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Process engines of their own on real PostgreSQL, without the application: as shipped, and hardened by our plugin. */
final class TestEngine {

    /** Who there is: account and groups. */
    static final Map<String, Set<String>> PEOPLE = Map.of(
            "an", Set.of("officials", "H24.verifier"),
            "binh", Set.of("officials", "H24.verifier"),
            "son", Set.of("officials", "H31.verifier"),
            "nga", Set.of("officials"),
            "admin", Set.of("administrators"),
            "almighty", Set.of("officials", "camunda-admin"));

    private static final EmbeddedPostgres POSTGRES = startPostgres();
    private static final Map<String, TestEngine> ENGINES = new ConcurrentHashMap<>();

    final ProcessEngine engine;
    final Samples samples;
    final RecordingCompletion completion;

    private TestEngine(ProcessEngine engine, Samples samples, RecordingCompletion completion) {
        this.engine = engine;
        this.samples = samples;
        this.completion = completion;
    }

    /** As shipped, with authorizations on and expressions in ad-hoc queries off. */
    static TestEngine plain() {
        return ENGINES.computeIfAbsent(
                "plain",
                name -> start(name, (configuration, context) -> {
                    configuration.setBeans(Map.of("samples", context.getBean(Samples.class)));
                }));
    }

    static TestEngine hardened() {
        return ENGINES.computeIfAbsent(
                "hardened",
                name -> start(name, (configuration, context) -> {
                    var people = new EnginePeople(context.getBeanProvider(EngineUsers.class));
                    var answers = new WebAppAnswers(context.getBean(Texts.class));
                    configuration.getProcessEnginePlugins().add(new EnginePlugin(context, people, answers));
                    migrate(configuration.getDataSource());
                    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
                    configuration.setDatabaseTablePrefix("camunda.");
                    configuration.setDatabaseSchema("camunda");
                    context.registerBean(
                            OpenTaskTable.class,
                            () -> new OpenTaskTable(JdbcClient.create(configuration.getDataSource())));
                }));
    }

    DataSource database() {
        return engine.getProcessEngineConfiguration().getDataSource();
    }

    /** Runs as the person, with his groups. */
    <T> T as(String account, Supplier<T> work) {
        engine.getIdentityService().setAuthentication(account, List.copyOf(PEOPLE.get(account)));
        try {
            return work.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    void as(String account, Runnable work) {
        as(account, () -> {
            work.run();
            return true;
        });
    }

    /** Runs inside the engine. */
    <T> T inside(Command<T> command) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command);
    }

    /** A new task for the group. */
    Task taskFor(String group, Consumer<String> prepare) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("review", "DC-2026-000001", Map.of("group", group, "secret", "of " + group))
                .getId();
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        prepare.accept(task);
        return engine.getTaskService().createTaskQuery().taskId(task).singleResult();
    }

    Task taskFor(String group) {
        return taskFor(group, task -> {});
    }

    private interface Preparation {
        void prepare(ProcessEngineConfigurationImpl configuration, GenericApplicationContext context);
    }

    private static TestEngine start(String name, Preparation preparation) {
        var samples = new Samples();
        var completion = new RecordingCompletion();
        var context = context(samples, completion);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(database(name));
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setAuthorizationEnabled(true);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
        configuration.setUserResourceWhitelistPattern("[a-zA-Z0-9._-]+");
        configuration.setGroupResourceWhitelistPattern("[a-zA-Z0-9._-]+");
        configuration.setJobExecutorActivate(false);
        preparation.prepare(configuration, context);
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("org/dongthuan/platform/engine/review.bpmn")
                .deploy();
        return new TestEngine(engine, samples, completion);
    }

    private static GenericApplicationContext context(Samples samples, RecordingCompletion completion) {
        var context = new AnnotationConfigApplicationContext();
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/platform", "messages/review");
        messages.setDefaultEncoding("UTF-8");
        context.registerBean("messageSource", ResourceBundleMessageSource.class, () -> messages);
        context.registerBean(Texts.class);
        context.registerBean(FailureWords.class);
        context.registerBean(
                CleaningSettings.class,
                () -> new CleaningSettings("-", Map.of(), Duration.ofDays(90), Duration.ofDays(365)));
        context.registerBean("samples", Samples.class, () -> samples);
        context.registerBean("secrets", Secrets.class);
        context.registerBean(TaskCompletion.class, () -> completion);
        context.registerBean(EngineUsers.class, People::new);
        context.refresh();
        return context;
    }

    private static DataSource database(String name) {
        try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return POSTGRES.getDatabase("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The engine's tables, and what the platform keeps beside them. */
    private static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .schemas("app", "camunda")
                .defaultSchema("app")
                .javaMigrations(new EngineSchema())
                .placeholders(Map.of("runtime-role", "postgres"))
                .target("0199?")
                .load()
                .migrate();
    }

    private static EmbeddedPostgres startPostgres() {
        // without the application nothing tames the loggers
        LoggingSystem.get(TestEngine.class.getClassLoader()).setLogLevel(null, LogLevel.ERROR);
        try {
            return EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The completion that a test prescribes, and what was asked of it. */
    static final class RecordingCompletion implements TaskCompletion {
        volatile Map<String, String> answer = Map.of();
        volatile Refusal refusal;
        volatile CompletingTask asked;
        volatile String actor;

        @Override
        public Map<String, String> complete(CompletingTask task, String person) {
            asked = task;
            actor = person;
            if (refusal != null) throw refusal;
            return answer;
        }

        void reset() {
            answer = Map.of();
            refusal = null;
            asked = null;
            actor = null;
        }
    }

    private static final class People implements EngineUsers {
        @Override
        public Optional<EngineUser> find(String account) {
            return Optional.ofNullable(PEOPLE.get(account))
                    .map(groups -> new EngineUser(account, "Tên " + account, "Họ"));
        }

        @Override
        public Set<String> groupsOf(String account) {
            return PEOPLE.getOrDefault(account, Set.of());
        }
    }
}
