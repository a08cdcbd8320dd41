package org.dongthuan;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A PostgreSQL server as an operator has it who follows the guide to backups: its write-ahead log is archived. */
final class DrillServer implements AutoCloseable {

    /** What a base backup leaves out. */
    private static final Set<String> EMPTY =
            Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

    private final Path data;
    private final EmbeddedPostgres postgres;

    private DrillServer(Path data, EmbeddedPostgres postgres) {
        this.data = data;
        this.postgres = postgres;
    }

    /** A new one, with the roles and the database of the installation guide. */
    static DrillServer installed(Path data, Path archive) throws Exception {
        Files.createDirectories(archive);
        DrillServer server = start(
                data,
                List.of(
                        "archive_mode = on",
                        "archive_command = 'test ! -f " + archive + "/%f && cp %p " + archive + "/%f'"));
        server.executeIn(
                "postgres",
                "create role dongthuan_owner login password 'dongthuan_owner'",
                "create role dongthuan_app login password 'dongthuan_app'",
                "create database dongthuan owner dongthuan_owner",
                "revoke all on database dongthuan from public",
                "grant connect, temporary on database dongthuan to dongthuan_app");
        return server;
    }

    /** One that goes on where the archive leads at that moment. */
    static DrillServer restored(Path backup, Path archive, String moment) throws Exception {
        Files.createFile(backup.resolve("recovery.signal"));
        DrillServer server = start(
                backup,
                List.of(
                        "archive_mode = off",
                        "restore_command = 'cp " + archive + "/%f %p'",
                        "recovery_target_time = '" + moment + "'",
                        "recovery_target_action = 'promote'"));
        while (Boolean.TRUE.equals(server.ask("select pg_is_in_recovery()", Boolean.class))) OwnProcess.pause();
        return server;
    }

    private static DrillServer start(Path data, List<String> settings) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(data.resolveSibling("bin").toFile())
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("shared_buffers", "16MB")
                .setServerConfig("max_connections", "100")
                .setServerConfig("full_page_writes", "on")
                // spaces would be lost on the way to the server
                .setDataDirectoryCustomizer(directory -> append(directory.toPath(), settings))
                .start();
        return new DrillServer(data, postgres);
    }

    private static void append(Path data, List<String> settings) {
        try {
            Files.write(data.resolve("postgresql.auto.conf"), settings, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/dongthuan";
    }

    /** What {@code pg_basebackup} does, while everybody works. */
    void backUp(Path copy) throws Exception {
        try (Connection connection = superuser("postgres")) {
            var database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            database.queryForObject("select pg_backup_start('drill', true)", String.class);
            copyTo(copy);
            String label = database.queryForObject("select labelfile from pg_backup_stop(true)", String.class);
            Files.writeString(copy.resolve("backup_label"), label);
        }
    }

    private void copyTo(Path copy) throws IOException {
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Path target = Files.createDirectories(copy.resolve(data.relativize(directory)));
                // the server insists on it
                Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(directory));
                boolean isEmpty = EMPTY.contains(directory.getFileName().toString());
                return isEmpty ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.contains(file.getFileName().toString())) return FileVisitResult.CONTINUE;
                try {
                    Files.copy(file, copy.resolve(data.relativize(file)));
                } catch (NoSuchFileException e) {
                    // removed in the meantime: the write-ahead log knows
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw failure;
            }
        });
    }

    /** Hands what is written so far to the archive, as time does. */
    void archiveAll() throws Exception {
        String last = ask("select pg_walfile_name(pg_switch_wal())", String.class);
        while (!Boolean.TRUE.equals(
                ask("select last_archived_wal >= '" + last + "' from pg_stat_archiver", Boolean.class)))
            OwnProcess.pause();
    }

    <T> T ask(String question, Class<T> type) throws SQLException {
        try (Connection connection = superuser("dongthuan")) {
            return new JdbcTemplate(new SingleConnectionDataSource(connection, true)).queryForObject(question, type);
        }
    }

    List<String> list(String question) throws SQLException {
        try (Connection connection = superuser("dongthuan")) {
            return new JdbcTemplate(new SingleConnectionDataSource(connection, true))
                    .queryForList(question, String.class);
        }
    }

    void execute(String... statements) throws SQLException {
        executeIn("dongthuan", statements);
    }

    private void executeIn(String place, String... statements) throws SQLException {
        try (Connection connection = superuser(place)) {
            var database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            for (String statement : statements) database.execute(statement);
        }
    }

    private Connection superuser(String database) throws SQLException {
        String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
