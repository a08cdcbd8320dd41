package org.dongthuan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
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

    @Autowired
    List<StartCheck> checks;

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
        guard(EXTERNAL).migrate(ours());
        assertThat(database()
                        .sql("select count(*) from app.flyway_schema_history where success")
                        .query(Long.class)
                        .single())
                .isGreaterThan(10);
        assertThatCode(() -> guard(EXTERNAL).migrate(ours())).doesNotThrowAnyException();
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
        guard(EXTERNAL).migrate(ours());
        migrated(addition);
        List<String> before = state();
        assertThatExceptionOfType(StartRefusal.class)
                .isThrownBy(() -> guard(EXTERNAL).migrate(ours()))
                .satisfies(refusal -> {
                    assertThat(refusal.vietnamese()).contains(name, "phiên bản mới hơn", "giữ nguyên", "cập nhật");
                    assertThat(refusal.english())
                            .contains(name, "newer version", "Nothing in it was changed", "Update");
                });
        assertThatExceptionOfType(StartRefusal.class)
                .isThrownBy(() -> guard(embedded).migrate(ours()))
                .satisfies(refusal -> {
                    String home = embedded.getObject().home().toString();
                    assertThat(refusal.vietnamese()).contains(home, "phiên bản mới hơn");
                    assertThat(refusal.english()).contains(home, "newer version");
                });
        assertThat(state()).isEqualTo(before);
    }

    /** As a dump that was brought back beside the original, or on another server. */
    @Test
    void aRestoredCopyIsKnownByItselfAndLeftAlone() throws IOException {
        guard(EXTERNAL).migrate(ours());
        String copy = name + "_copy";
        superuser()
                .sql("create database " + copy + " template " + name + " owner " + owner.getUsername())
                .update();
        try {
            JdbcClient database = JdbcClient.create(source(copy));
            database.sql("create table app.kept (word text)").update();
            assertThatExceptionOfType(StartRefusal.class)
                    .isThrownBy(() -> guard(EXTERNAL).migrate(ours(copy)))
                    .satisfies(refusal -> {
                        assertThat(refusal.vietnamese())
                                .contains("phục hồi", "giữ nguyên", "restored --skip-numbers=N --mail=hold");
                        assertThat(refusal.english()).contains("restored copy", "Nothing was changed", "standby");
                    });
            assertThat(database.sql("select admitted_by from app.database_copy")
                            .query(String.class)
                            .list())
                    .hasSize(1);

            new DatabaseCopyTable(database).admit("lan.vu", OffsetDateTime.now());
            assertThatCode(() -> guard(EXTERNAL).migrate(ours(copy))).doesNotThrowAnyException();
            assertThatCode(() -> guard(EXTERNAL).migrate(ours())).doesNotThrowAnyException();
        } finally {
            superuser().sql("drop database " + copy + " with (force)").update();
        }
    }

    /** Otherwise it would load its reference data, which are older, too, before it sees that its models are. */
    @Test
    void anOldVersionDoesNothingAtAllWhereNewerModelsAreInUse() throws IOException {
        guard(EXTERNAL).migrate(ours());
        database()
                .sql(
                        "insert into app.deployed_models (version, sha256, deployed_at) values (999999, repeat('0', 64), now())")
                .update();
        database()
                .sql(
                        "delete from app.flyway_schema_history where version = (select max(version) from app.flyway_schema_history)")
                .update();
        database().sql("create table app.kept (word text)").update();
        List<String> before = state();
        assertThatExceptionOfType(StartRefusal.class)
                .isThrownBy(() -> guard(EXTERNAL).migrate(ours()))
                .withMessageContaining("999999, newer than");
        assertThat(state()).as("not even a migration").isEqualTo(before);
    }

    @Test
    void ofTheEmbeddedDatabaseTheDirectoryIsNamed() throws IOException {
        migrated("V11__audit_of_readings_under_grants.sql");
        assertThatExceptionOfType(StartRefusal.class)
                .isThrownBy(() -> guard(embedded).migrate(ours()))
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
                .isThrownBy(() -> guard(EXTERNAL).migrate(ours()))
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
                .dataSource(url(name), owner.getUsername(), owner.getPassword())
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

    private SchemaHistoryGuard guard(ObjectProvider<EmbeddedDatabase> database) {
        return new SchemaHistoryGuard(database, checks);
    }

    private Flyway ours() {
        return ours(name);
    }

    private Flyway ours(String database) {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(url(database), owner.getUsername(), owner.getPassword())
                .load();
    }

    private JdbcClient database() {
        return JdbcClient.create(source(name));
    }

    private JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(owner.getJdbcUrl(), "postgres", "postgres"));
    }

    private DataSource source(String database) {
        return new DriverManagerDataSource(url(database), owner.getUsername(), owner.getPassword());
    }

    private String url(String database) {
        return owner.getJdbcUrl().replaceFirst("/[^/]+$", "/" + database);
    }
}
