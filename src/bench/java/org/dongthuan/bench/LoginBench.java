package org.dongthuan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
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

/**
 * What it costs when many people sign in at the same moment, each on the page that asks for name and password; in turns
 * with the comparing of as many passwords alone, in process, as many together as there are cores.
 */
final class LoginBench implements Bench.Benchmark {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int PEOPLE = Integer.getInteger("bench.people", 150);

    /** What the demonstration brings; everybody's account is copied from there. */
    private static final int RECORDS = 316;

    /** Compares as the stored password says that it was made. */
    private static final Argon2PasswordEncoder ARGON2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    private static final String ALONE = "Argon2 alone";
    private static final String SIGN_INS = "sign-ins";

    @Override
    public List<Map<String, Object>> run(Path jar, Path home) throws IOException {
        return CountedRun.run(jar, home.resolve("login"), application -> home, (application, known) -> {
            try (Connection superuser = application.superuser()) {
                new ManyRecords(superuser).grow(RECORDS + PEOPLE);
                String stored = knownPassword(superuser);
                List<Map<String, Object>> lines = measured(application, superuser, stored);
                Profile.print(
                        application,
                        superuser,
                        home.resolve("login.jfr"),
                        () -> Load.once(people(application), application, superuser));
                return lines;
            }
        });
    }

    /** Gives everybody the one of the demonstration; how the application has stored it. */
    private static String knownPassword(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet stored =
                        statement.executeQuery("update app.account set password = (select password from app.account"
                                + " where id = 'nga.pham') where id ~ '^p[0-9]+$' returning password")) {
            stored.next();
            return stored.getString(1).replace("{argon2}", "");
        }
    }

    private static List<Map<String, Object>> measured(
            PackagedApplication application, Connection superuser, String stored) throws IOException, SQLException {
        var self = new AnotherProcess(ProcessHandle.current(), application);
        var comparing = new Rounds();
        var signingIn = new Rounds();
        double peak = 0;
        // the first turn does not count
        for (int round = 0; round <= ROUNDS; round++) {
            Load.Result alone = Load.once(comparisons(stored), self, superuser);
            application.runtime().heapPeak();
            Load.Result all = Load.once(people(application), application, superuser);
            if (round == 0) continue;
            comparing.add(alone);
            signingIn.add(all);
            peak = Math.max(peak, application.runtime().heapPeak());
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

    private static List<Load.Work> comparisons(String stored) {
        var cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
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
}
