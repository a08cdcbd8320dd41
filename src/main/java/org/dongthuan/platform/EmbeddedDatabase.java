package org.dongthuan.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server inside the data directory, for the demonstration and the tests.
 *
 * <p>It keeps its data over restarts, and it survives the violent death of the JVM: the server that was then left
 * behind is stopped before a new one starts on the same data.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String OWNER = "dongthuan_owner";
    static final String RUNTIME = "dongthuan_app";
    static final String DATABASE = "dongthuan";

    /** Of the server that we bring along; another one cannot read its data. */
    static final String MAJOR_VERSION = "17";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int STARTS = 5;

    private final Path home;
    private final FileChannel lockFile;
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(Path home, FileChannel lockFile, EmbeddedPostgres postgres) {
        this.home = home;
        this.lockFile = lockFile;
        this.postgres = postgres;
    }

    /** Starts the server; a second start on the same directory while the first still lives is refused. */
    static EmbeddedDatabase start(Path directory) {
        try {
            Path home = Files.createDirectories(directory.toAbsolutePath().normalize());
            refuseOtherServersData(home);
            FileChannel lockFile = lock(home.resolve("lock"));
            Path data = home.resolve("postgresql");
            stopOrphan(data.resolve("postmaster.pid"));
            EmbeddedPostgres postgres = started(home, data);
            createRolesAndDatabase(postgres);
            LOG.info("PostgreSQL runs on port {} with its data in {}", postgres.getPort(), data);
            return new EmbeddedDatabase(home, lockFile, postgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded database could not be prepared", e);
        }
    }

    /** A port that was free can be taken before our server listens there, and then another one answers in its place. */
    private static EmbeddedPostgres started(Path home, Path data) throws IOException, SQLException {
        for (int start = 1; start <= STARTS; start++) {
            EmbeddedPostgres postgres = start(home, data);
            if (serves(postgres.getPostgresDatabase(), data)) return postgres;
            postgres.close();
            LOG.warn("Another database server took port {}, trying another port", postgres.getPort());
        }
        throw new IllegalStateException("The embedded database found no port of its own in " + STARTS + " starts");
    }

    static boolean serves(DataSource server, Path data) throws IOException, SQLException {
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement();
                ResultSet directory = statement.executeQuery("show data_directory")) {
            @Nullable Path served = directory.next() ? Path.of(directory.getString(1)) : null;
            return served != null && Files.exists(served) && Files.isSameFile(served, data);
        }
    }

    private static EmbeddedPostgres start(Path home, Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.resolve("bin").toFile())
                // its own hook would stop the server while Spring still closes its connections
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                // the builder's defaults lose acknowledged work when the machine stops
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                // the server's messages end in our log; its details would quote the row at fault
                .setServerConfig("log_error_verbosity", "terse")
                .start();
    }

    String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE;
    }

    /** The data directory. */
    Path home() {
        return home;
    }

    static StartRefusal madeByAnotherVersion(Path home) {
        return refusal(home, "một phiên bản khác của Đồng Thuận", "another version of Đồng Thuận");
    }

    static StartRefusal madeByALaterVersion(Path home) {
        return refusal(home, "một phiên bản mới hơn của Đồng Thuận", "a newer version of Đồng Thuận");
    }

    private static void refuseOtherServersData(Path home) throws IOException {
        Path version = home.resolve("postgresql/PG_VERSION");
        if (!Files.exists(version)) return;
        String found = Files.readString(version).strip();
        if (!MAJOR_VERSION.equals(found)) throw refusal(home, "PostgreSQL " + found, "PostgreSQL " + found);
    }

    private static StartRefusal refusal(Path home, String maker, String makerInEnglish) {
        return new StartRefusal(
                "Dữ liệu trong thư mục " + home + " do " + maker
                        + " tạo ra, phiên bản này không dùng được. Dữ liệu được"
                        + " giữ nguyên. Hãy chuyển thư mục này đi nơi khác, hoặc xóa nếu không cần nữa, rồi khởi động lại.",
                "The data in the directory " + home + " were made by " + makerInEnglish
                        + ", and this version cannot work"
                        + " with them. Nothing in them was changed. Move the directory away, or delete it if you do not"
                        + " need it any more, and start again.");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        lockFile.close();
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            LOG.debug("The lock is held in this very process", e);
        }
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("Another running instance uses the data directory " + file.getParent());
        }
        return channel;
    }

    /** A JVM that was killed leaves its server running; the first line of postmaster.pid is the server's process id. */
    private static void stopOrphan(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) return;
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) return;
        ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(EmbeddedDatabase::isPostgres)
                .ifPresent(EmbeddedDatabase::stop);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").contains("postgres");
    }

    private static void stop(ProcessHandle server) {
        LOG.info("Stopping the database server {} that an earlier run left behind", server.pid());
        server.destroy();
        try {
            server.onExit().get(15, java.util.concurrent.TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            // its write-ahead log brings everything acknowledged back
            server.destroyForcibly();
            server.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void createRolesAndDatabase(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) return;
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + OWNER + "'")) {
                statement.execute("create role " + OWNER + " login password '" + OWNER + "'");
                statement.execute("create role " + RUNTIME + " login password '" + RUNTIME + "'");
            }
            statement.execute("create database " + DATABASE + " owner " + OWNER);
            statement.execute("revoke all on database " + DATABASE + " from public");
            statement.execute("grant connect, temporary on database " + DATABASE + " to " + RUNTIME);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var result = statement.executeQuery(query)) {
            return result.next();
        }
    }
}
