package org.dongthuan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.dongthuan.TestClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.util.FileSystemUtils;

/**
 * What it costs when many people sign in at the same moment, each on the page that asks for name and password; in turns
 * with the comparing of as many passwords alone, in process, as many together as there are cores.
 */
final class LoginBench implements Bench.Benchmark {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int PEOPLE = Integer.getInteger("bench.people", 150);

    /** What the demonstration brings; everybody's account is copied from there. */
    private static final int RECORDS = 316;

    /** As the application stores passwords: salt, hash, lanes, KiB, passes. */
    private static final Argon2PasswordEncoder ARGON2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

    private static final String ALONE = "Argon2 alone";
    private static final String SIGN_INS = "sign-ins";

    @Override
    public List<Map<String, Object>> run(Path jar, Path home) throws IOException {
        Path data = home.resolve("login");
        FileSystemUtils.deleteRecursively(data);
        try (var application = new PackagedApplication(jar, data, "--logging.level.root=warn")) {
            application.start("embedded,demo");
            application.countStatements();
            application.stop();
            application.start("embedded,demo");
            try (Connection superuser = application.superuser()) {
                new ManyRecords(superuser).grow(RECORDS + PEOPLE);
                knowTheirPassword(superuser);
                List<Map<String, Object>> lines = measured(application, superuser);
                profile(application, superuser, home.resolve("login.jfr"));
                return lines;
            }
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    /** The one of the demonstration, stored as everybody's is. */
    private static void knowTheirPassword(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("update app.account set password ="
                    + " (select password from app.account where id = 'nga.pham') where id ~ '^p[0-9]+$'");
        }
    }

    private static List<Map<String, Object>> measured(PackagedApplication application, Connection superuser)
            throws IOException, SQLException {
        var self = new AnotherProcess(ProcessHandle.current(), application);
        var comparing = new Rounds();
        var signingIn = new Rounds();
        double peak = 0;
        // the first turn does not count
        for (int round = 0; round <= ROUNDS; round++) {
            Load.Result alone = Load.once(comparisons(), self, superuser);
            application.heapPeakMegabytes();
            Load.Result all = Load.once(people(application), application, superuser);
            if (round == 0) continue;
            comparing.add(alone);
            signingIn.add(all);
            peak = Math.max(peak, application.heapPeakMegabytes());
        }
        return List.of(
                line(ALONE, 1, comparing, 0),
                line(SIGN_INS, signingIn.medianRate() / comparing.medianRate(), signingIn, peak));
    }

    private static Map<String, Object> line(String work, double ratio, Rounds rounds, double heapPeak) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("people at once", PEOPLE);
        line.put("work", work);
        line.put("ratio to " + ALONE, Math.round(ratio * 1000) / 1000.0);
        line.putAll(rounds.line());
        line.put("heap peak MB", Math.round(heapPeak));
        System.out.println(line);
        return line;
    }

    /** Browsers that were never here before: each shows the page and sends it. */
    private static List<Load.Work> people(PackagedApplication application) {
        List<Load.Work> people = new ArrayList<>();
        for (int person = 1; person <= PEOPLE; person++) {
            String account = "p" + person;
            var browser = TestClient.at(application.port());
            people.add(() -> {
                var answer = browser.signIn(account, TestClient.PASSWORD);
                if (answer.status() != 302 || answer.location().endsWith("?error"))
                    throw new IOException(account + " could not sign in: " + answer);
            });
        }
        return people;
    }

    private static List<Load.Work> comparisons() {
        var cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
        String stored = ARGON2.encode(TestClient.PASSWORD);
        Load.Work comparison = () -> {
            cores.acquire();
            try {
                if (!ARGON2.matches(TestClient.PASSWORD, stored)) throw new IllegalStateException("It is right");
            } finally {
                cores.release();
            }
        };
        return IntStream.range(0, PEOPLE).mapToObj(person -> comparison).toList();
    }

    private static void profile(PackagedApplication application, Connection superuser, Path recording)
            throws IOException, SQLException {
        application.record();
        Load.once(people(application), application, superuser);
        application.recorded(recording);
        Hotspots.print(recording);
    }
}
