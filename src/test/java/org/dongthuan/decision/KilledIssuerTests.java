package org.dongthuan.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.PlatformSettings;
import org.dongthuan.platform.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever issues decisions is killed four times in the midst of it. */
@ApplicationTest
class KilledIssuerTests {

    /** A body of which no other test wants a decision. */
    private static final String BODY = "H60.01";

    @Autowired
    JdbcConnectionDetails connection;

    @Autowired
    JdbcTemplate database;

    @Autowired
    PlatformSettings settings;

    @Autowired
    DocumentTable documents;

    private final Random random = new Random();

    @Test
    @Timeout(180)
    void noNumberIsMissingOrGivenTwiceAndEveryPaperGetsWhole() throws Exception {
        List<Integer> acknowledged = new ArrayList<>();
        for (int i = 0; i < 4; i++) acknowledged.addAll(issueUntilKilled());
        Process last = start("finish");
        last.getInputStream().readAllBytes();
        assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(last.exitValue()).isZero();

        List<Integer> all = database.queryForList(
                "select sequence from app.written_decision where issuer = ? order by sequence", Integer.class, BODY);
        assertThat(all)
                .hasSizeGreaterThanOrEqualTo(IssuingProcess.ENOUGH)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, all.size()).boxed().toList());
        assertThat(all).containsAll(acknowledged);
        List<byte[]> papers = database
                .queryForList(
                        "select d.decision from app.decision_document d join app.written_decision w on w.id = d.decision"
                                + " where w.issuer = ?",
                        UUID.class,
                        BODY)
                .stream()
                .map(decision -> documents.find(decision).orElseThrow())
                .toList();
        assertThat(papers).hasSameSizeAs(all);
        assertThat(Papers.words(papers.get(papers.size() - 1))).contains("QUYẾT ĐỊNH");
        assertThat(papers.stream().map(Sha256::of))
                .containsExactlyInAnyOrderElementsOf(database.queryForList(
                        "select sha256 from app.decision_document d join app.written_decision w on w.id = d.decision"
                                + " where w.issuer = ?",
                        String.class,
                        BODY));
    }

    /** The numbers that it had printed before it died. */
    private List<Integer> issueUntilKilled() throws Exception {
        Process process = start("issue");
        List<Integer> printed = new ArrayList<>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && !line.startsWith("issued ")) line = lines.readLine();
            assertThat(line).isNotNull();
            var killer = new Thread(() -> {
                pause(random.nextInt(100, 900));
                process.destroyForcibly();
            });
            killer.start();
            for (; line != null; line = lines.readLine()) {
                // the last line may be torn
                if (line.matches("issued \\d+")) printed.add(Integer.valueOf(line.substring("issued ".length())));
            }
            killer.join();
        }
        assertThat(process.waitFor()).isNotZero();
        // a torn number is no number
        if (!printed.isEmpty()) printed.remove(printed.size() - 1);
        return printed;
    }

    private Process start(String what) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                IssuingProcess.class.getName(),
                connection.getJdbcUrl(),
                connection.getUsername(),
                BODY,
                what,
                settings.dataDirectory().resolve("keyset.json").toString());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.redirectError(Path.of("target/issuing-process.log").toFile())
                .start();
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
