package org.dongthuan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.dongthuan.CorrectionStory;
import org.dongthuan.TestClient;
import org.dongthuan.bench.Turns.Contender;

/**
 * What a correction costs from its submission to its decision, by the calls, papers and mails included; in turns with the
 * bare engine, in process and behind its own calls. Then once more when many are finished.
 */
final class CorrectionBench implements Bench.Benchmark {

    private static final int CLIENTS = 8;
    private static final int FINISHED = Integer.getInteger("bench.finished", 20_000);
    private static final long LOOK_AGAIN_MILLIS = 100;
    private static final int RECORDS = 10_000;
    private static final String BARE = "bare engine behind its calls";

    @Override
    public List<Map<String, Object>> run(Path jar, Path home) throws IOException {
        return CountedRun.run(
                jar,
                home.resolve("correction"),
                application -> home,
                (application, known) -> measured(application, prepare(application), home));
    }

    private static List<Map<String, Object>> measured(PackagedApplication application, String bare, Path home)
            throws IOException, SQLException {
        try (Connection superuser = application.superuser();
                Connection ofBare = bare(bare);
                var engine = new BareEngine(bare, "postgres");
                var server = new BareProcess(bare, home.resolve("bare.log"))) {
            List<Load.Work> ours = clients(application.port());
            List<Load.Work> inProcess = IntStream.range(0, CLIENTS)
                    .<Load.Work>mapToObj(i -> engine::once)
                    .toList();
            List<BareCalls> behindCalls = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> new BareCalls(server.port()))
                    .toList();
            var turns = new Turns()
                    .with("correction", new Contender(ours, () -> untilAllIsMade(superuser), application, superuser))
                    .with(BARE, new Contender(behindCalls, new AnotherProcess(server.handle(), application), ofBare))
                    .with(
                            "bare engine in process",
                            new Contender(inProcess, new AnotherProcess(ProcessHandle.current(), application), ofBare));
            List<Map<String, Object>> lines = new ArrayList<>(turns.run(about(superuser), BARE));
            if (finish(superuser, ours, application)) lines.addAll(turns.run(about(superuser), BARE));
            // last, when everything is compiled that will be
            Profile.print(
                    application,
                    superuser,
                    home.resolve("correction.jfr"),
                    () -> Load.run(Turns.TURN.multipliedBy(2), ours, application, superuser));
            return lines;
        }
    }

    /** Papers and mails are made beside the calls, and may fall behind while clients use the whole machine. */
    private static void untilAllIsMade(Connection superuser) throws SQLException, InterruptedException {
        try (Statement statement = superuser.createStatement()) {
            while (true) {
                try (var left = statement.executeQuery("select exists (select from camunda.act_ru_ext_task)"
                        + " or exists (select from camunda.act_ru_job where duedate_ is null and retries_ > 0)"
                        + " or exists (select from app.outbox where sent_at is null and given_up_at is null"
                        + " and next_try_at <= now())")) {
                    left.next();
                    if (!left.getBoolean(1)) return;
                }
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
        }
    }

    private static Connection bare(String address) throws SQLException {
        Connection connection = DriverManager.getConnection(address, "postgres", "postgres");
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension pg_stat_statements");
        }
        return connection;
    }

    private static Map<String, Object> about(Connection superuser) throws SQLException {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("finished", finished(superuser));
        return about;
    }

    /** Works until so many are finished. */
    private static boolean finish(Connection superuser, List<Load.Work> clients, PackagedApplication application)
            throws IOException, SQLException {
        if (finished(superuser) >= FINISHED) return false;
        while (finished(superuser) < FINISHED) Load.run(Turns.TURN, clients, application, superuser);
        System.out.println("There are " + finished(superuser) + " corrections finished");
        return true;
    }

    private static int finished(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement();
                var counted =
                        statement.executeQuery("select count(*) from app.correction where closed_at is not null")) {
            counted.next();
            return counted.getInt(1);
        }
    }

    /** People enough to ask, a database for the bare engine; its address. */
    private static String prepare(PackagedApplication application) throws SQLException {
        try (Connection superuser = application.superuser();
                Statement statement = superuser.createStatement()) {
            new ManyRecords(superuser).grow(RECORDS);
            statement.execute(
                    "update app.account set password = (select password from app.account where id = 'nga.pham')"
                            + " where id ~ '^p[1-" + CLIENTS + "]$'");
            statement.execute("update app.record_agency a set agency = (select n.agency from app.record_agency n"
                    + " join app.record r on r.id = n.record_id and r.account = 'nga.pham' where n.kind = a.kind limit 1)"
                    + " where record_id in (select id from app.record where account ~ '^p[1-" + CLIENTS + "]$')");
            openRecords(statement);
            statement.execute("create database bare");
            return application.addressOf("bare");
        }
    }

    /** What was locked for others stays shut in a copy: these get a key of their own with the first word that they lock. */
    private static void openRecords(Statement statement) throws SQLException {
        String theirs = "(select id from app.record where account ~ '^p[1-" + CLIENTS + "]$')";
        statement.execute("delete from app.data_key where owner in " + theirs);
        statement.execute("delete from app.record_row where record_id in " + theirs);
        statement.execute("update app.record set fields = (select jsonb_object_agg(key, value)"
                + " from jsonb_each(fields) where not value ? 'locked') where id in " + theirs);
    }

    private static List<Load.Work> clients(int port) {
        // a call is made once here
        var story = new CorrectionStory(Supplier::get);
        return IntStream.rangeClosed(1, CLIENTS)
                .<Load.Work>mapToObj(i -> {
                    var person = TestClient.signedIn(port, "p" + i);
                    var verifier = TestClient.signedIn(port, "lan.vu");
                    var approver = TestClient.signedIn(port, "minh.do");
                    return () -> {
                        String number = story.submit(person, "phone", phone());
                        story.agree(verifier, number);
                        story.agree(approver, number);
                    };
                })
                .toList();
    }

    private static String phone() {
        return "09" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }
}
