package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The application in a process of its own, with the embedded default as an operator gets it: to be started, killed and
 * started again on the same data.
 */
final class OwnProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(150);
    private static final String OWNER_ROLE = "dongthuan_owner";
    private static final String RUNTIME_ROLE = "dongthuan_app";
    private static final Duration STOP = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path home;
    private final int port;
    private final int mailPort;
    private final Map<String, String> settings;
    private final Path jar;
    private final List<String> options;
    private Process process;
    private int runs;

    /** @param settings what the operator has set, as environment variables */
    OwnProcess(Path home, int mailPort, Map<String, String> settings) {
        this(
                home,
                mailPort,
                settings,
                FirstStart.once().jar(),
                FirstStart.once().options());
    }

    private OwnProcess(Path home, int mailPort, Map<String, String> settings, Path jar, List<String> options) {
        this.home = home.toAbsolutePath().normalize();
        this.mailPort = mailPort;
        this.settings = settings;
        this.jar = jar;
        this.options = options;
        port = FreePort.find();
    }

    /** With the embedded default, whose first start is over. */
    static OwnProcess embedded(Path home, int mailPort) {
        return embedded(home, mailPort, Map.of());
    }

    /** @param settings what the operator has set beside, as environment variables */
    static OwnProcess embedded(Path home, int mailPort, Map<String, String> settings) {
        var application = new OwnProcess(home, mailPort, settings);
        FirstStart.once().copyDataTo(application.data());
        return application;
    }

    /** With the embedded default and nothing before it. */
    static OwnProcess first(Path home, Path jar, List<String> options) {
        return new OwnProcess(home, FreePort.find(), Map.of(), jar, options);
    }

    /** A second node on the database of this one, which must be running. */
    OwnProcess anotherNode(Path itsHome) {
        return new OwnProcess(itsHome, mailPort, settings(databaseUrl(), keyset()));
    }

    /** What an operator sets who has a server of his own, with demonstration people and on plain http. */
    static Map<String, String> settings(String databaseUrl, Path keyset) {
        return Map.of(
                "SPRING_PROFILES_ACTIVE",
                "demo",
                "SERVER_SERVLET_SESSION_COOKIE_SECURE",
                "false",
                "PLATFORM_KEYSET",
                keyset.toString(),
                "SPRING_DATASOURCE_URL",
                databaseUrl,
                "SPRING_DATASOURCE_USERNAME",
                RUNTIME_ROLE,
                "SPRING_DATASOURCE_PASSWORD",
                RUNTIME_ROLE,
                "SPRING_FLYWAY_USER",
                OWNER_ROLE,
                "SPRING_FLYWAY_PASSWORD",
                OWNER_ROLE);
    }

    int port() {
        return port;
    }

    /** Starts it and waits until it is ready; says how long that took. */
    Duration start() {
        Instant begin = Instant.now();
        process = launch();
        while (!isReady()) {
            if (!process.isAlive()) throw new AssertionError("The application ended, see " + log());
            if (Instant.now().isAfter(begin.plus(START))) throw new AssertionError("It is not ready, see " + log());
            pause();
        }
        return Duration.between(begin, Instant.now());
    }

    /** Starts it and waits until it gives up; returns what it said. */
    String startInVain() {
        process = launch();
        if (!await(process, START)) throw new AssertionError("It started, see " + log());
        return said();
    }

    /** Runs one of its commands, beside the running application or without it; returns what it said. */
    String command(String... command) {
        Process running = launch(command);
        if (!await(running, START)) throw new AssertionError("It does not end, see " + log());
        assertThat(running.exitValue()).as(said()).isZero();
        return said();
    }

    /** Likewise, where the command fails. */
    String commandInVain(String... command) {
        Process running = launch(command);
        if (!await(running, START)) throw new AssertionError("It does not end, see " + log());
        assertThat(running.exitValue()).as(said()).isEqualTo(1);
        return said();
    }

    private String said() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch(String... command) {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8");
        builder.command().addAll(options);
        builder.command().add(Application.class.getName());
        builder.command().addAll(List.of(command));
        builder.command().add("--platform.data-directory=" + data());
        builder.environment().put("CLASSPATH", classPath());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("SPRING_MAIL_HOST", "127.0.0.1");
        builder.environment().put("SPRING_MAIL_PORT", Integer.toString(mailPort));
        builder.environment().putAll(settings);
        runs++;
        try {
            return builder.redirectErrorStream(true)
                    .redirectOutput(log().toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a machine that loses its power; the database server is left alone. */
    void kill() {
        process.destroyForcibly();
        await(process, STOP);
    }

    /** As an operator stops it. */
    void stop() {
        process.destroy();
        if (!await(process, STOP)) throw new AssertionError("It did not stop, see " + log());
    }

    /** As its machine would at a power failure: at once, with every connection cut. */
    void stopDatabase() throws IOException, InterruptedException {
        String server = Files.readAllLines(data().resolve("postgresql/postmaster.pid"))
                .get(0)
                .strip();
        new ProcessBuilder("kill", "-QUIT", server).start().waitFor();
        while (ProcessHandle.of(Long.parseLong(server))
                .filter(ProcessHandle::isAlive)
                .isPresent()) pause();
    }

    /** What runs a program or has data below this home. */
    List<ProcessHandle> leftBehind() {
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .filter(other -> mentions(other.info()))
                .toList();
    }

    /** With the rights of the running application. */
    Connection database() throws SQLException {
        return DriverManager.getConnection(databaseUrl() + "?currentSchema=app", RUNTIME_ROLE, RUNTIME_ROLE);
    }

    /** With the rights of whoever owns every table. */
    Connection ownersDatabase() throws SQLException {
        return DriverManager.getConnection(databaseUrl(), OWNER_ROLE, OWNER_ROLE);
    }

    private String databaseUrl() {
        try {
            String databasePort = Files.readAllLines(data().resolve("postgresql/postmaster.pid"))
                    .get(3)
                    .strip();
            return "jdbc:postgresql://localhost:" + databasePort + "/dongthuan";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) kill();
        List<ProcessHandle> left = leftBehind();
        left.forEach(ProcessHandle::destroyForcibly);
        // whoever deletes the home must not find somebody who still writes there
        left.forEach(other -> other.onExit().join());
    }

    private boolean isReady() {
        var question = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(10))
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

    private static boolean await(Process process, Duration limit) {
        try {
            return process.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean mentions(ProcessHandle.Info info) {
        String program = info.command().orElse("");
        return program.startsWith(home.toString())
                || info.commandLine().orElse("").contains(data().toString());
    }

    Path data() {
        return home.resolve("data");
    }

    /** The file of the keys that the embedded default made for itself. */
    Path keyset() {
        return data().resolve("keyset.json");
    }

    private Path log() {
        return home.resolve("run-" + runs + ".log");
    }

    /** The application's own, without what belongs to the tests. */
    private String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .map(entry -> Path.of(entry).equals(FirstStart.CLASSES) ? jar.toString() : entry)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
