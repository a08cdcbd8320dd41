package org.dongthuan.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyBook;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.People;
import org.dongthuan.platform.LoadedFileTable;
import org.dongthuan.platform.PlatformSettings;
import org.dongthuan.platform.Texts;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issues decisions without end in a process of its own, with nothing of the application but what that needs, and prints
 * the number of each one that was committed; asked to finish, it issues what is missing to two
 * hundred and makes the papers that are missing.
 */
final class IssuingProcess {

    static final int ENOUGH = 200;

    private static final int THREADS = 3;

    private final WrittenDecisions decisions;
    private final TransactionTemplate transaction;
    private final String agency;

    private IssuingProcess(WrittenDecisions decisions, TransactionTemplate transaction, String agency) {
        this.decisions = decisions;
        this.transaction = transaction;
        this.agency = agency;
    }

    /** {@code jdbc-address user agency issue keyset} or {@code jdbc-address user agency finish keyset}. */
    public static void main(String[] arguments) throws ClassNotFoundException {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Database.class, () -> new Database(arguments[0], arguments[1]));
        context.registerBean(
                PlatformSettings.class, () -> new PlatformSettings(Path.of("."), Path.of(arguments[4]), 0, Map.of()));
        registerUnset(context, Class.forName("org.dongthuan.agency.AgencySettings"));
        context.register(Surroundings.class);
        context.register(
                Agencies.class, AgencyBook.class, AuditLog.class, People.class, LoadedFileTable.class, Texts.class);
        for (String name : new String[] {
            "agency.AgencyTable",
            "agency.AgencyLoader",
            "platform.keys.KeysetConfiguration",
            "platform.keys.DataKeyTable",
            "platform.keys.DataKeys",
            "audit.AuditEventTable",
            "audit.AuditMonthTable",
            "identity.AccountTable",
            "identity.AppointmentTable",
            "identity.KnownForRequest",
            "identity.SubstitutionTable",
            "identity.Signing",
            "platform.SeparateConnections"
        }) {
            context.register(Class.forName("org.dongthuan." + name));
        }
        context.register(
                DecisionNumberTable.class,
                DecisionNumbers.class,
                WrittenDecisionTable.class,
                DocumentTable.class,
                VerificationCodes.class);
        context.register(PaperLock.class, PaperJson.class);
        context.register(Issuers.class, Complaints.class, Drafting.class, PaperPress.class, DecisionPapers.class);
        context.register(ExtractTable.class, Extracts.class, KnownNumbers.class, WrittenDecisions.class);
        context.refresh();
        var process = new IssuingProcess(
                context.getBean(WrittenDecisions.class), context.getBean(TransactionTemplate.class), arguments[2]);
        if (arguments[3].equals("issue")) process.issueWithoutEnd();
        else process.finish(context.getBean(JdbcTemplate.class));
    }

    /** Settings of one value, of which nothing is set: the shipped register. */
    private static <T> void registerUnset(AnnotationConfigApplicationContext context, Class<T> settings) {
        Constructor<T> ofNothing = BeanUtils.getResolvableConstructor(settings);
        context.registerBean(settings, () -> BeanUtils.instantiateClass(ofNothing, new Object[] {null}));
    }

    private void issueWithoutEnd() {
        for (int i = 0; i < THREADS; i++) new Thread(this::issueOneAfterTheOther).start();
    }

    private void issueOneAfterTheOther() {
        var random = new Random();
        while (true) {
            boolean rollback = random.nextInt(4) == 0;
            WrittenDecision decision = transaction.execute(status -> {
                if (rollback) status.setRollbackOnly();
                return decisions.issue(DecisionFixtures.text(agency, TestReaders.PREFIX + UUID.randomUUID()));
            });
            if (rollback) continue;
            System.out.println("issued " + decision.sequence());
            if (random.nextBoolean()) make(decision.id());
        }
    }

    /** Fills up to two hundred, all at once, and makes the papers that are missing. */
    private void finish(JdbcTemplate database) {
        Integer issued = database.queryForObject(
                "select count(*) from app.written_decision where issuer = ?", Integer.class, agency);
        IntStream.range(issued == null ? 0 : issued, ENOUGH)
                .parallel()
                .forEach(i -> transaction.executeWithoutResult(status ->
                        decisions.issue(DecisionFixtures.text(agency, TestReaders.PREFIX + UUID.randomUUID()))));
        database.queryForList("select id from app.written_decision where issuer = ?", UUID.class, agency)
                .forEach(this::make);
    }

    /** As a step of a process does it: the work, then a short transaction. */
    private void make(UUID decision) {
        Runnable store = decisions.makeDocument(decision);
        transaction.executeWithoutResult(status -> store.run());
    }

    /** The database of the test. */
    record Database(String address, String user) {}

    /** What the beans stand on. */
    @EnableTransactionManagement
    static class Surroundings {

        @Bean
        MessageSource messageSource() {
            var messages = new ResourceBundleMessageSource();
            messages.setBasename("messages/decision");
            messages.setDefaultEncoding("UTF-8");
            messages.setFallbackToSystemLocale(false);
            return messages;
        }

        @Bean
        DataSource dataSource(Database database) {
            return new DriverManagerDataSource(database.address(), database.user(), database.user());
        }

        @Bean
        JdbcConnectionDetails connection(Database database) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return database.user();
                }

                @Override
                public String getPassword() {
                    return database.user();
                }

                @Override
                public String getJdbcUrl() {
                    return database.address();
                }
            };
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource source) {
            return new JdbcTemplate(source);
        }

        @Bean
        JdbcClient jdbcClient(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource source) {
            return new DataSourceTransactionManager(source);
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        Clock clock() {
            return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
        }

        @Bean
        ObjectMapper json() {
            return new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        }

        @Bean
        DecisionSettings settings() {
            return new DecisionSettings(URI.create("https://dongthuan.example"));
        }
    }
}
