package org.dongthuan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that somebody else made, or we ourselves in another version, is told from our own and left as it is. */
@ApplicationTest
class SchemaHistoryGuardTests {

    private static final ObjectProvider<EmbeddedDatabase> EXTERNAL =
            new StaticListableBeanFactory().getBeanProvider(EmbeddedDatabase.class);

    private final String name = "other_" + UUID.randomUUID().toString().replace("-", "");

    @Autowired
    Flyway flyway;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    ObjectProvider<EmbeddedDatabase> embedded;

    @TempDir
    Path folder;

    @BeforeEach
    void createDatabase() {
        superuser()
                .sql("create database " + name + " owner " + owner.getUsername())
                .update();
    }

    @AfterEach
    void dropDatabase() {
        superuser().sql("drop database " + name + " with (force)").update();
    }

    @Test
    void anEmptyDatabaseIsMigratedAndMayStartAgain() {
        new SchemaHistoryGuard(EXTERNAL).migrate(ours());
        assertThat(database()
                        .sql("select count(*) from app.flyway_schema_history where success")
                        .query(Long.class)
                        .single())
                .isGreaterThan(10);
        assertThatCode(() -> new SchemaHistoryGuard(EXTERNAL).migrate(ours())).doesNotThrowAnyException();
    }

    @Test
    void aMigrationThatWeDoNotKnowIsRefused() throws IOException {
        migrated("V11__audit_of_readings_under_grants.sql");
        refused();
    }

    @Test
    void aMigrationOfOursWithOtherContentIsRefused() throws IOException {
        migrated(ourFirst());
        refused();
    }

    @Test
    void aMigrationOfALaterReleaseIsRefused() throws IOException {
        migrated("V9999__tomorrow.sql");
        refused();
    }

    /** While the servers are updated one after the other, an old one that starts again finds the new one's database. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"V1399__one_more_of_a_module.sql", "V9999__a_new_module.sql"})
    void anOldVersionDoesNotStartOnADatabaseThatANewerOneUpgraded(String addition) throws IOException {
        new SchemaHistoryGuard(EXTERNAL).migrate(ours());
        migrated(addition);
        List<String> before = state();
        assertThatExceptionOfType(StartRefusal.class)
                .isThrownBy(() -> new SchemaHistoryGuard(EXTERNAL).migrate(ours()))
                .satisfies(refusal -> {
                    assertThat(refusal.vietnamese()).contains(name, "phiên bản mới hơn", "giữ nguyên", "cập nhật");
                    assertThat(refusal.english())
                            .contains(name, "newer version", "Nothing in it was changed", "Update");
                });
        assertThatExceptionOfType(StartRefusal.class)
                .isThrownBy(() -> new SchemaHistoryGuard(embedded).migrate(ours()))
                .satisfies(refusal -> {
                    String home = embedded.getObject().home().toString();
                    assertThat(refusal.vietnamese()).contains(home, "phiên bản mới hơn");
                    assertThat(refusal.english()).contains(home, "newer version");
                });
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void ofTheEmbeddedDatabaseTheDirectoryIsNamed() throws IOException {
        migrated("V11__audit_of_readings_under_grants.sql");
        assertThatExceptionOfType(StartRefusal.class)
                .isThrownBy(() -> new SchemaHistoryGuard(embedded).migrate(ours()))
                .satisfies(refusal -> {
                    String home = embedded.getObject().home().toString();
                    assertThat(refusal.vietnamese()).contains(home, "phiên bản khác", "xóa");
                    assertThat(refusal.english()).contains(home, "another version", "delete");
                });
    }

    @Test
    void theDataOfAnotherPostgresqlAreRefusedAndLeftAlone() throws IOException {
        Path version = Files.createDirectories(folder.resolve("postgresql")).resolve("PG_VERSION");
        Files.writeString(version, "16\n");
        assertThatExceptionOfType(StartRefusal.class)
                .isThrownBy(() -> EmbeddedDatabase.start(folder))
                .satisfies(refusal -> {
                    assertThat(refusal.vietnamese()).contains(folder.toString(), "PostgreSQL 16", "xóa");
                    assertThat(refusal.english()).contains(folder.toString(), "PostgreSQL 16", "delete");
                });
        assertThat(version).hasContent("16");
        assertThat(folder.resolve("bin")).doesNotExist();
    }

    @Test
    void theVersionThatIsExpectedIsTheOneThatRuns() {
        assertThat(superuser().sql("show server_version").query(String.class).single())
                .startsWith(EmbeddedDatabase.MAJOR_VERSION + ".");
    }

    @Test
    void theOperatorReadsTheSentencesAndNoStackTrace() {
        var refusal = new StartRefusal("Không khởi động được.", "Cannot start.");
        assertThat(new StartRefusalAnalyzer()
                        .analyze(new IllegalStateException("around", refusal))
                        .getDescription())
                .isEqualTo("Không khởi động được.\n\nCannot start.");
        assertThat(SpringFactoriesLoader.loadFactoryNames(FailureAnalyzer.class, null))
                .contains(StartRefusalAnalyzer.class.getName());
    }

    private void refused() {
        List<String> before = state();
        assertThatExceptionOfType(StartRefusal.class)
                .isThrownBy(() -> new SchemaHistoryGuard(EXTERNAL).migrate(ours()))
                .satisfies(refusal -> {
                    assertThat(refusal.vietnamese()).contains(name, "phiên bản khác", "giữ nguyên");
                    assertThat(refusal.english()).contains(name, "another version", "Nothing in it was changed");
                });
        assertThat(state()).isEqualTo(before);
    }

    /** What an other version did to the database. */
    private void migrated(String file) throws IOException {
        Files.writeString(folder.resolve(file), "create table app.kept (word text); insert into app.kept values ('x')");
        Flyway.configure()
                .dataSource(url(), owner.getUsername(), owner.getPassword())
                .schemas("app", "camunda")
                .defaultSchema("app")
                .locations("filesystem:" + folder)
                .outOfOrder(true)
                .ignoreMigrationPatterns("*:missing", "*:future")
                .load()
                .migrate();
    }

    private String ourFirst() {
        return Arrays.stream(flyway.info().applied())
                .map(migration -> migration.getScript())
                .filter(script -> script.endsWith(".sql"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> state() {
        return database().sql("""
                        select schemaname || '.' || tablename from pg_tables where schemaname in ('app', 'camunda')
                        union all select script from app.flyway_schema_history union all select word from app.kept
                        order by 1""").query(String.class).list();
    }

    private Flyway ours() {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(url(), owner.getUsername(), owner.getPassword())
                .load();
    }

    private JdbcClient database() {
        return JdbcClient.create(new DriverManagerDataSource(url(), owner.getUsername(), owner.getPassword()));
    }

    private JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(owner.getJdbcUrl(), "postgres", "postgres"));
    }

    private String url() {
        return owner.getJdbcUrl().replaceFirst("/[^/]+$", "/" + name);
    }
}
