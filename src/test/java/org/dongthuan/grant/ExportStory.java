package org.dongthuan.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.TestClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Has dat.ngo granted the data of many people, and files asked for and made; {@link #clear} leaves nothing of it. */
final class ExportStory {

    final GrantFixtures fixtures;
    final TestClient dat;
    Grant grant;

    private final ApplicationContext context;
    private final JdbcTemplate database;

    ExportStory(ApplicationContext context, int port) {
        this.context = context;
        database = context.getBean(JdbcTemplate.class);
        fixtures = new GrantFixtures(context);
        dat = TestClient.signedIn(port, "dat.ngo");
        forget();
    }

    void clear() {
        context.getBean(TestClock.Movable.class).reset();
        fixtures.endAll();
        forget();
    }

    private void forget() {
        database.update("delete from app.grant_export");
        database.update("delete from app.throttle");
    }

    /** One of them is nga.pham, of whom the telephone number was granted too; returns the grants of the others. */
    List<UUID> grantMany(int people) {
        grant = fixtures.given("dat.ngo", "nga.pham", "birth_full_name", "phone");
        return fixtures.beside(grant, records(people), "birth_full_name");
    }

    List<UUID> records(int people) {
        return database.queryForList(
                "select id from app.record where id <> ? and secrecy = 'normal' and account is null order by id limit ?",
                UUID.class,
                fixtures.record("nga.pham").value(),
                people - 1);
    }

    Answer ask(String format) {
        return dat.post("/api/v1/grants/" + grant.id() + "/exports", Map.of("format", format));
    }

    String asked(String format) {
        return ask(format).json().get("exportId").asText();
    }

    String made(String format) {
        String export = asked(format);
        fixtures.makeFiles();
        return export;
    }

    static String file(String export) {
        return "/api/v1/exports/" + export + "/file";
    }

    String progress(String export) {
        var json = dat.get("/api/v1/exports/" + export).json();
        return json.get("state").asText() + " " + json.get("done") + "/" + json.get("of");
    }

    /** Nothing of it is left, nor the key. */
    void assertStopped(String export, String reason) {
        var json = dat.get("/api/v1/exports/" + export).json();
        assertThat(json.get("state").asText()).isEqualTo("STOPPED");
        assertThat(json.get("reason").asText()).isEqualTo(reason);
        assertThat(dat.get(file(export)).problem()).isEqualTo("export-stopped");
        assertThat(pieces(export)).isZero();
        assertThat(keys(export)).isZero();
    }

    int pieces(String export) {
        return count("select count(*) from app.grant_export_piece where export_id = ?", UUID.fromString(export));
    }

    int keys(String export) {
        return count(
                "select count(*) from app.data_key where owner = ? and wrapped is not null", UUID.fromString(export));
    }

    int linesInLog(String outcome) {
        return count("""
                select count(*) from app.audit_event where action = 'READ_RECORD' and form = 'EXPORT' and actor = 'dat.ngo'
                    and record_id is not null and reference = ? and outcome = ?""", grant.request().text(), outcome);
    }

    int count(String sql, Object... arguments) {
        return database.queryForObject(sql, Integer.class, arguments);
    }

    /** The lines of people. */
    static List<String> rows(Answer file) {
        return file.body()
                .lines()
                .filter(line -> line.matches("[0-9a-f-]{36},.*"))
                .toList();
    }
}
