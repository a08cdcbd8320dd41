package org.dongthuan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.TestClient;
import org.dongthuan.intake.RecordFiles;

/** How long a file of records takes: read, checked with faults in it, checked without, and written. */
final class IntakeBench implements Bench.Benchmark {

    private static final int PEOPLE = Integer.getInteger("bench.records", 10_000);
    private static final int FAULTY = 50;
    private static final String PAGE = "/record-files";
    private static final Pattern STATE =
            Pattern.compile("data-test=\"record-file\" data-state=\"(\\w+)\" data-problems=\"(\\d+)\"");
    private static final Pattern TASK = Pattern.compile("/tasks/[\\w-]+");
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Override
    public List<Map<String, Object>> run(Path jar, Path home) throws IOException {
        return CountedRun.run(jar, home.resolve("intake"), application -> home, (application, known) -> {
            var officer = TestClient.signedIn(application.port(), "lan.vu");
            List<Map<String, Object>> lines = new ArrayList<>();
            var faulty = new RecordFiles(801, PEOPLE);
            for (int i = 0; i < FAULTY; i++) faulty.spoil(i * (PEOPLE / FAULTY), "date_of_birth", "hôm qua");
            String spoiled = brought(officer, "CSV", faulty.csv(), lines);
            lines.add(line("check with " + FAULTY + " faults", until(officer, spoiled, "FAULTY", FAULTY)));
            String right = brought(officer, "XLSX", new RecordFiles(802, PEOPLE).xlsx(), lines);
            lines.add(line("check", until(officer, right, "CHECKED", 0)));
            var confirmer = TestClient.signedIn(application.port(), "minh.do");
            Matcher task = TASK.matcher(confirmer.get(right).body());
            if (!task.find()) throw new IllegalStateException("Nobody is asked to confirm it");
            var word = confirmer.submit(
                    task.group(), task.group(), Map.of("outcome", "CONFIRM", "reason", "", "action", "complete"));
            if (word.status() != 303) throw new IllegalStateException("Not confirmed: " + word.status());
            lines.add(line("write", until(officer, right, "WRITTEN", 0)));
            return lines;
        });
    }

    private static String brought(TestClient officer, String form, byte[] file, List<Map<String, Object>> lines) {
        officer.get(PAGE);
        long start = System.nanoTime();
        var answer = officer.postForm(PAGE, Map.of(), "file", "ho-so." + form.toLowerCase(Locale.ROOT), file);
        if (answer.status() != 303) throw new IllegalStateException("Not taken: " + answer.status());
        lines.add(line("read " + form, System.nanoTime() - start));
        return answer.location().replaceFirst("^https?://[^/]+", "");
    }

    private static long until(TestClient officer, String page, String state, int problems) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            Matcher now = STATE.matcher(officer.get(page).body());
            if (!now.find()) throw new IllegalStateException("The page says nothing of its file");
            if (now.group(1).equals(state) && now.group(2).equals(Integer.toString(problems)))
                return System.nanoTime() - start;
            if (!now.group(1).equals("CHECKING") && !now.group(1).equals("WRITING"))
                throw new IllegalStateException("The file is " + now.group(1) + " with " + now.group(2));
            pause();
        }
        throw new IllegalStateException("It takes longer than " + PATIENCE);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> line(String step, long nanos) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("step", step);
        line.put("people", PEOPLE);
        line.put("seconds", Math.round(nanos / 1e8) / 10.0);
        line.put("a second", Math.round(PEOPLE / (nanos / 1e9)));
        return line;
    }
}
