package org.dongthuan.bench;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** {@link BareServer} as it runs. */
final class BareProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int port = PackagedApplication.freePort();
    private final Process process;

    BareProcess(String database, Path log) throws IOException {
        process = new ProcessBuilder(
                        PackagedApplication.tool("java"),
                        "-Xmx768m",
                        "-cp",
                        classPath(),
                        BareServer.class.getName(),
                        Integer.toString(port),
                        database,
                        "postgres")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        Instant begin = Instant.now();
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(begin.plus(PATIENCE)))
                throw new IOException("The bare engine did not start, see " + log);
            PackagedApplication.pause();
        }
    }

    int port() {
        return port;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    private boolean answers() throws IOException {
        var question = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest/engine"))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(question, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (ConnectException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Maven runs a benchmark with a class loader of its own. */
    private static String classPath() {
        ClassLoader loader = BareServer.class.getClassLoader();
        if (loader instanceof URLClassLoader several) {
            return Arrays.stream(several.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
