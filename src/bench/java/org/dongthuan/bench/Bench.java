package org.dongthuan.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs one benchmark by its name, prints its table and keeps it as JSON. */
public final class Bench {

    private static final Map<String, Benchmark> KNOWN = Map.of(
            "start", new StartBench(),
            "paper", new PaperBench(),
            "read", new ReadBench(),
            "inbox", new InboxBench(),
            "correction", new CorrectionBench(),
            "intake", new IntakeBench(),
            "login", new LoginBench());

    private Bench() {}

    /** A measurement that fills a table: each line by its columns. */
    interface Benchmark {
        List<Map<String, Object>> run(Path jar, Path home) throws IOException;
    }

    /** @param arguments the benchmark's name and the packaged application */
    public static void main(String[] arguments) throws IOException {
        Benchmark benchmark = KNOWN.get(arguments[0]);
        if (benchmark == null) throw new IllegalArgumentException("-Dbench= one of " + KNOWN.keySet());
        Path home = Files.createDirectories(Path.of("target/bench"));
        List<Map<String, Object>> lines = benchmark.run(Path.of(arguments[1]).toAbsolutePath(), home);
        String columns = String.join(" | ", lines.get(0).keySet());
        System.out.println(columns + "\n" + "-".repeat(columns.length()));
        lines.forEach(line -> System.out.println(
                String.join(" | ", line.values().stream().map(String::valueOf).toList())));
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(home.resolve(arguments[0] + ".json").toFile(), lines);
    }
}
