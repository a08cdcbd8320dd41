package org.dongthuan.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
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
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The jar as an operator starts it, with the embedded default on a data directory of its own. */
final class PackagedApplication implements AutoCloseable, Cost.Machine {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double MEGABYTE = 1 << 20;
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
        return new Started(seconds, worked, heapAfterCollection() / MEGABYTE, resident);
    }

    int port() {
        return port;
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

    /** Begins to record where the application's time goes. */
    void record() throws IOException {
        // a call goes through more than the 64 frames that are kept otherwise
        control("JFR.configure", "stackdepth=256");
        control("JFR.start", "name=bench", "settings=profile");
    }

    /** What was recorded, in that file. */
    void recorded(Path file) throws IOException {
        control("JFR.dump", "name=bench", "filename=" + file.toAbsolutePath());
        control("JFR.stop", "name=bench");
    }

    private void control(String... command) throws IOException {
        List<String> all = new ArrayList<>(List.of(tool("jcmd"), Long.toString(process.pid())));
        all.addAll(List.of(command));
        Process control = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!isOver(control.toHandle()) || control.exitValue() != 0)
            throw new IOException(String.join(" ", all) + " failed");
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

    private static boolean isOver(ProcessHandle process) {
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

    /** What is left of the heap after a collection. */
    private double heapAfterCollection() throws IOException {
        return asked(connection -> {
            MemoryMXBean memory = ManagementFactory.newPlatformMXBeanProxy(
                    connection, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
            memory.gc();
            return (double) memory.getHeapMemoryUsage().getUsed();
        });
    }

    /** The most that was on the heap since it was asked for the last time: garbage that still lay there included. */
    double heapPeakMegabytes() throws IOException {
        return asked(connection -> {
            double peak = 0;
            for (var pool : ManagementFactory.getPlatformMXBeans(connection, MemoryPoolMXBean.class)) {
                if (pool.getType() == MemoryType.HEAP)
                    peak += pool.getPeakUsage().getUsed();
                pool.resetPeakUsage();
            }
            return peak / MEGABYTE;
        });
    }

    /** A question to the Java runtime. */
    private interface Question {
        double answered(MBeanServerConnection connection) throws IOException;
    }

    @SuppressWarnings("BanJNDI") // the other end is a process that this one has started
    private double asked(Question question) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
            String address = machine.startLocalManagementAgent();
            machine.detach();
            try (var connector = JMXConnectorFactory.connect(new JMXServiceURL(address))) {
                return question.answered(connector.getMBeanServerConnection());
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
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
