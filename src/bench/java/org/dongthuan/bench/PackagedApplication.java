package org.dongthuan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The jar as an operator starts it, with the embedded default on a data directory of its own. */
final class PackagedApplication implements AutoCloseable, Cost.Machine {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double TICKS_A_SECOND = 100;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Packaging packaging;
    private final Path data;
    private final List<String> settings;
    private final int port = freePort();
    private Process process;

    /** @param settings what an operator would set beside, as arguments */
    PackagedApplication(Path jar, Path data, String... settings) {
        this(Packaging.built(jar), data, settings);
    }

    PackagedApplication(Packaging packaging, Path data, String... settings) {
        this.packaging = packaging;
        this.data = data.toAbsolutePath();
        this.settings = List.of(settings);
        // also when the benchmark is interrupted
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** How long it took until it was ready, what it had worked by then, and what it held. */
    record Started(double seconds, double processorSeconds, double heapMegabytes, double residentMegabytes) {}

    Started start(String profiles) throws IOException {
        Files.createDirectories(data);
        Instant begin = Instant.now();
        List<String> command = new ArrayList<>(List.of(tool("java"), "-Xmx768m"));
        command.addAll(packaging.options());
        command.addAll(List.of(
                "-jar",
                packaging.jar().toString(),
                "--server.port=" + port,
                "--platform.data-directory=" + data,
                // readers of a measurement read more than anybody may in a day
                "--reading.limits.records-per-reader-day=1000000",
                "--reading.limits.records-per-request-day=1000000",
                "--spring.profiles.active=" + profiles));
        command.addAll(settings);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("bench.log").toFile()))
                .start();
        while (!isReady()) {
            if (!process.isAlive()) throw new IOException("The application ended, see " + data.resolve("bench.log"));
            if (Instant.now().isAfter(begin.plus(PATIENCE))) throw new IOException("The application is not ready");
            pause();
        }
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        double worked = processorSeconds();
        double resident = residentMegabytes();
        return new Started(seconds, worked, runtime().heapAfterCollection(), resident);
    }

    int port() {
        return port;
    }

    /** Of the running application. */
    JavaRuntime runtime() {
        return new JavaRuntime(process.toHandle());
    }

    /** Lets the database count statements from the next start on, and find what it counts. */
    void countStatements() throws IOException {
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** As an operator stops it; whatever happens, nothing goes on running. */
    void stop() throws IOException {
        process.destroy();
        boolean stopped = isOver(process.toHandle());
        close();
        if (!stopped) throw new IOException("The application did not stop, see " + data.resolve("bench.log"));
    }

    @Override
    public void close() {
        if (process == null) return;
        process.destroyForcibly();
        isOver(process.toHandle());
        // the database server lives on when its application dies
        databaseServer().ifPresent(server -> {
            server.destroy();
            if (!isOver(server)) server.destroyForcibly();
        });
    }

    static boolean isOver(ProcessHandle process) {
        try {
            process.onExit().get(60, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<ProcessHandle> databaseServer() {
        return postmaster()
                .flatMap(lines -> ProcessHandle.of(Long.parseLong(lines.get(0).strip())))
                .filter(server -> server.info().command().orElse("").contains("postgres"));
    }

    /** What the running database server says of itself. */
    private Optional<List<String>> postmaster() {
        try {
            return Optional.of(Files.readAllLines(data.resolve("postgresql/postmaster.pid")));
        } catch (NoSuchFileException stopped) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it and its database have worked since they were started, whatever else the machine had to do meanwhile. */
    private double processorSeconds() throws IOException {
        return applicationSeconds() + databaseSeconds();
    }

    @Override
    public double applicationSeconds() throws IOException {
        return seconds(process.toHandle());
    }

    @Override
    public double databaseSeconds() throws IOException {
        double seconds = 0;
        for (ProcessHandle server : databaseServer().stream().toList()) {
            seconds += seconds(server);
            for (ProcessHandle child : server.descendants().toList()) seconds += seconds(child);
        }
        return seconds;
    }

    /** Those of the children that have ended are counted with their parent's. */
    static double seconds(ProcessHandle process) throws IOException {
        Path file = Path.of("/proc/" + process.pid() + "/stat");
        // whoever ended meanwhile counts with his parent
        if (!Files.exists(file)) return 0;
        String stat = Files.readString(file);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).sum() / TICKS_A_SECOND;
    }

    /** Of the memory of the machine, as Linux counts it. */
    private double residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    Connection superuser() throws SQLException {
        return DriverManager.getConnection(addressOf("dongthuan"), "postgres", "postgres");
    }

    /** Of another database of the same server. */
    String addressOf(String database) {
        String databasePort = postmaster().orElseThrow().get(3).strip();
        return "jdbc:postgresql://localhost:" + databasePort + "/" + database;
    }

    private boolean isReady() {
        var question = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
