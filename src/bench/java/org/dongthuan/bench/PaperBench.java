package org.dongthuan.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import org.dongthuan.decision.PaperWork;

/**
 * What papers cost, out of the packaged classes: each round in a process of its own, so that its first paper is cold.
 * A last process is recorded and tells where the time of a warm paper goes.
 */
final class PaperBench implements Bench.Benchmark {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

    private static final List<String> KINDS = List.of("decision", "receipt");

    @Override
    public List<Map<String, Object>> run(Path jar, Path home) throws IOException {
        Map<String, List<Map<String, Double>>> rounds = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String kind : KINDS) {
                rounds.computeIfAbsent(kind, none -> new ArrayList<>()).add(figures(jar, home, List.of(kind)));
            }
        }
        for (String kind : KINDS) {
            Path recording = home.resolve("paper-" + kind + ".jfr");
            figures(jar, home, List.of(kind, recording.toString()));
            Hotspots.print(recording, PaperBench::ofPapers);
        }
        List<Map<String, Object>> lines = new ArrayList<>();
        rounds.forEach((kind, all) -> lines.addAll(lines(kind, all)));
        return lines;
    }

    /** Samples of the one thread that makes them, in Java and in compressing. */
    private static boolean ofPapers(RecordedEvent event) {
        return event.getEventType().getName().endsWith("Sample")
                && event.getThread("sampledThread").getJavaName().equals("main");
    }

    private static List<Map<String, Object>> lines(String kind, List<Map<String, Double>> rounds) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int round = 0; round < rounds.size(); round++) {
            lines.add(line(kind, "round " + (round + 1), rounds.get(round)::get, rounds));
        }
        lines.add(line(kind, "minimum", figure -> sorted(rounds, figure).get(0), rounds));
        lines.add(line(kind, "median", figure -> sorted(rounds, figure).get((rounds.size() - 1) / 2), rounds));
        lines.add(line(kind, "maximum", figure -> sorted(rounds, figure).get(rounds.size() - 1), rounds));
        return lines;
    }

    private static List<Double> sorted(List<Map<String, Double>> rounds, String figure) {
        return rounds.stream().map(round -> round.get(figure)).sorted().toList();
    }

    private static Map<String, Object> line(
            String kind, String what, ToDoubleFunction<String> value, List<Map<String, Double>> rounds) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("paper", kind);
        line.put("line", what);
        rounds.get(0).keySet().forEach(figure -> line.put(figure, rounded(value.applyAsDouble(figure))));
        return line;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** The last line of what the process says. */
    private static Map<String, Double> figures(Path jar, Path home, List<String> arguments) throws IOException {
        Path said = home.resolve("paper.log");
        Process process = new ProcessBuilder(
                        Stream.concat(command(jar).stream(), arguments.stream()).toList())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        try {
            if (process.waitFor() != 0) throw new IOException("No papers, see " + said);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        List<String> lines = Files.readAllLines(said);
        return new ObjectMapper().readValue(lines.get(lines.size() - 1), new TypeReference<>() {});
    }

    /** The packaged classes, and beside them the sample papers of the tests. */
    private static List<String> command(Path jar) {
        String samples = PaperWork.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:FlightRecorderOptions=stackdepth=512",
                "-cp",
                jar.toString(),
                "-Dloader.path=" + samples,
                "-Dloader.main=" + PaperWork.class.getName(),
                "org.springframework.boot.loader.launch.PropertiesLauncher");
    }
}
