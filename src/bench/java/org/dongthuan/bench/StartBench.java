package org.dongthuan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How long the packaged application takes to be ready, and what it then holds in memory, with few and with many records. */
final class StartBench implements Bench.Benchmark {

    private static final int STARTS = 3;
    private static final List<Integer> SIZES = List.of(300, 1_000_000);

    @Override
    public List<Map<String, Object>> run(Path jar, Path home) throws IOException {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int records : SIZES) {
            Path data = home.resolve("start-" + records);
            delete(data);
            try (var application = new PackagedApplication(jar, data)) {
                application.start();
                grow(application, records);
                application.stop();
                for (int run = 1; run <= STARTS; run++) {
                    Duration ready = application.start();
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("records", records);
                    line.put("start", run);
                    line.put("ready after s", ready.toMillis() / 1000.0);
                    line.put("heap after GC MB", application.heapAfterCollection() >> 20);
                    lines.add(line);
                    application.stop();
                }
            }
            delete(data);
        }
        return lines;
    }

    /** The demonstration brings the first few hundred; the others are theirs again, with people and appointments. */
    private static void grow(PackagedApplication application, int records) {
        try (Connection owner = application.owner();
                Statement sql = owner.createStatement()) {
            List<String> columns = columns(sql, "record");
            String copied = String.join(", ", columns);
            String values = String.join(
                    ", ",
                    columns.stream()
                            .map(column -> switch (column) {
                                case "id" -> "md5('record/' || n)::uuid";
                                case "account" -> "'p' || n";
                                default -> "t." + column;
                            })
                            .toList());
            int missing = records - count(sql);
            if (missing <= 0) return;
            String series = " cross join generate_series(1, " + missing + ") n";
            sql.execute("insert into app.record (" + copied + ") select " + values
                    + " from (select * from app.record order by id limit 1) t" + series);
            sql.execute("insert into app.record_agency (record_id, kind, agency, valid_from)"
                    + " select md5('record/' || n)::uuid, kind, agency, valid_from from"
                    + " (select * from app.record_agency where record_id = (select id from app.record order by id limit 1)) t"
                    + series);
            sql.execute("insert into app.account (id, password, family_name, given_name, email)"
                    + " select 'p' || n, '-', 'Nguyễn', 'An', 'p' || n || '@example.gov.vn' from generate_series(1, "
                    + missing + ") n");
            sql.execute("insert into app.appointment (account, role, agency, valid_from)"
                    + " select 'p' || n, 'OFFICIAL', 'H24.02', date '2025-07-01' from generate_series(1, " + missing
                    + ") n");
            sql.execute("insert into app.audit_event (at, actor, action, record_id, outcome, channel)"
                    + " select now(), 'p' || n, 'READ_RECORD', md5('record/' || n)::uuid, 'DONE', 'API'"
                    + " from generate_series(1, " + missing + ") n");
            sql.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int count(Statement sql) throws SQLException {
        try (var result = sql.executeQuery("select count(*) from app.record")) {
            result.next();
            return result.getInt(1);
        }
    }

    private static List<String> columns(Statement sql, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (var result =
                sql.executeQuery("select column_name from information_schema.columns where table_schema = 'app'"
                        + " and table_name = '" + table + "' and is_generated = 'NEVER' and is_identity = 'NO'")) {
            while (result.next()) columns.add(result.getString(1));
        }
        return columns;
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) return;
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
