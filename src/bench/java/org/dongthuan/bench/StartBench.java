package org.dongthuan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.dongthuan.bench.PackagedApplication.Started;
import org.springframework.util.FileSystemUtils;

/**
 * How long the packaged application takes to be ready, and what it then holds in memory: as a jar and from an archive of
 * classes, for the first time and with data in place, with few and with many records. What is compared takes turns, so
 * that whatever else the machine does falls on all; what counts is the ratio of what they had to work.
 */
final class StartBench implements Bench.Benchmark {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

    /** What the demonstration brings. */
    private static final int FEW = 316;

    /** None: that comparison is left out. */
    private static final int MANY = Integer.getInteger("bench.records", 1_000_000);

    /** As the first start on one's own machine is, and as an installation with people of its own starts. */
    private static final List<String> PROFILES = List.of("embedded,demo", "embedded");

    @Override
    public List<Map<String, Object>> run(Path jar, Path home) throws IOException {
        FileSystemUtils.deleteRecursively(home.resolve("start"));
        try {
            List<Map<String, Object>> lines = new ArrayList<>(packagings(jar, home.resolve("start")));
            if (MANY > 0) lines.addAll(records(jar, home));
            return lines;
        } finally {
            FileSystemUtils.deleteRecursively(home.resolve("start"));
        }
    }

    /** Each form of the application, with data of its own. */
    private static List<Map<String, Object>> packagings(Path jar, Path home) throws IOException {
        List<Packaging> forms = List.of(Packaging.built(jar), Packaging.archived(jar, home));
        Map<Packaging, List<Started>> first = new LinkedHashMap<>();
        Map<Packaging, List<Started>> later = new LinkedHashMap<>();
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (Packaging form : forms) {
                Path data = home.resolve(form.name());
                FileSystemUtils.deleteRecursively(data);
                try (var application = new PackagedApplication(form, data)) {
                    add(first, form, measured(PROFILES.get(0), application));
                    lines.add(line(form.name(), "none", "round " + round, last(first, form)));
                    add(later, form, measured(PROFILES.get(0), application));
                    lines.add(line(form.name(), FEW, "round " + round, last(later, form)));
                }
            }
        }
        first.forEach((form, all) -> lines.add(line(form.name(), "none", "median", median(all))));
        later.forEach((form, all) -> lines.add(line(form.name(), FEW, "median", median(all))));
        return lines;
    }

    private static void add(Map<Packaging, List<Started>> all, Packaging form, Started started) {
        all.computeIfAbsent(form, any -> new ArrayList<>()).add(started);
    }

    private static Started last(Map<Packaging, List<Started>> all, Packaging form) {
        List<Started> ofThatForm = all.get(form);
        return ofThatForm.get(ofThatForm.size() - 1);
    }

    private static List<Map<String, Object>> records(Path jar, Path home) throws IOException {
        try (var few = new PackagedApplication(jar, home.resolve("start/few"));
                var many = new PackagedApplication(jar, home.resolve("start/many"))) {
            prepare(few, FEW);
            prepare(many, MANY);
            List<Map<String, Object>> lines = new ArrayList<>();
            for (String profiles : PROFILES) lines.addAll(compare(profiles, few, many));
            return lines;
        }
    }

    private static void prepare(PackagedApplication application, int records) throws IOException {
        application.start(PROFILES.get(0));
        try (var superuser = application.superuser()) {
            var all = new ManyRecords(superuser);
            all.grow(records);
            all.closeKnownAccounts();
        } catch (SQLException e) {
            throw new IOException(e);
        }
        application.stop();
    }

    private static List<Map<String, Object>> compare(String profiles, PackagedApplication few, PackagedApplication many)
            throws IOException {
        List<Map<String, Object>> lines = new ArrayList<>();
        List<Started> withFew = new ArrayList<>();
        List<Started> withMany = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            withFew.add(measured(profiles, few));
            lines.add(line(profiles, FEW, "round " + round, withFew.get(round - 1)));
            withMany.add(measured(profiles, many));
            lines.add(line(profiles, MANY, "round " + round, withMany.get(round - 1)));
        }
        Started usualFew = median(withFew);
        Started usualMany = median(withMany);
        lines.add(line(profiles, FEW, "median", usualFew));
        lines.add(line(profiles, MANY, "median", usualMany));
        lines.add(line(
                profiles,
                MANY + " / " + FEW,
                "ratio",
                new Started(
                        usualMany.seconds() / usualFew.seconds(),
                        usualMany.processorSeconds() / usualFew.processorSeconds(),
                        usualMany.heapMegabytes() / usualFew.heapMegabytes(),
                        usualMany.residentMegabytes() / usualFew.residentMegabytes())));
        return lines;
    }

    private static Started measured(String profiles, PackagedApplication application) throws IOException {
        Started started = application.start(profiles);
        application.stop();
        return started;
    }

    private static Started median(List<Started> all) {
        return new Started(
                median(all, Started::seconds),
                median(all, Started::processorSeconds),
                median(all, Started::heapMegabytes),
                median(all, Started::residentMegabytes));
    }

    private static double median(List<Started> all, ToDoubleFunction<Started> value) {
        return all.stream()
                .mapToDouble(value)
                .sorted()
                .skip((all.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> line(String what, Object records, String start, Started started) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("what", what);
        line.put("records", records);
        line.put("start", start);
        line.put("ready after s", rounded(started.seconds()));
        line.put("processor s", rounded(started.processorSeconds()));
        line.put("heap after GC MB", rounded(started.heapMegabytes()));
        line.put("resident MB", rounded(started.residentMegabytes()));
        System.out.println(line);
        return line;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
