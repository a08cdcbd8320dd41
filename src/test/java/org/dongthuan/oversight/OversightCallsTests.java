package org.dongthuan.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.GrantFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The views by calls and on pages: who gets them, what they refuse, and that they name nobody whose data it is. */
@ApplicationTest
class OversightCallsTests {

    private static final String API = "/api/v1/oversight";

    private static final List<String> OF_GRANTS =
            List.of("/oversight/grants", "/oversight/grants/list", "/oversight/grants/list.csv", API + "/grants");
    private static final List<String> OF_CASES =
            List.of("/oversight", "/oversight/cases", API + "/stages", API + "/cases");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    GrantFixtures grants;
    Grant grant;

    @BeforeEach
    void somebodyMayRead() {
        grants = new GrantFixtures(context);
        grant = grants.given("dat.ngo", "nga.pham", "phone");
    }

    @AfterEach
    void clear() {
        grants.endAll();
    }

    @Test
    void nobodyElseGetsAnyOfIt() {
        String readings = "/oversight/grants/" + grant.id();
        for (String account : List.of("nga.pham", "lan.vu", "quang.le", "dat.ngo")) {
            TestClient other = TestClient.signedIn(port, account);
            for (String path : OF_CASES)
                assertThat(other.get(path).status()).as(path).isEqualTo(403);
            for (String path : OF_GRANTS)
                assertThat(other.get(path).status()).as(path).isEqualTo(403);
            assertThat(other.get(readings).status()).isEqualTo(403);
            assertThat(other.get("/").body()).doesNotContain("href=\"/oversight\"");
        }
        TestClient admin = TestClient.signedIn(port, "admin");
        for (String path : OF_CASES)
            assertThat(admin.get(path).status()).as(path).isEqualTo(200);
        for (String path : OF_GRANTS)
            assertThat(admin.get(path).status()).as(path).isEqualTo(403);
        assertThat(admin.get(readings).status()).isEqualTo(403);
        assertThat(admin.get("/oversight").body()).doesNotContain("href=\"/oversight/grants\"");
        TestClient an = TestClient.signedIn(port, "an.phan");
        assertThat(an.get(readings).status()).isEqualTo(404);
        assertThat(an.get(API + "/grants/" + grant.id() + "/readings").problem())
                .isEqualTo("grant-unknown");
        assertThat(an.get("/").body()).contains("href=\"/oversight\"");
    }

    /** Not even the record's own id; readers and leaders are named as such. */
    @Test
    void nothingNamesThePersonOrTheRecordToAnAuditor() {
        List<String> people = database.queryForList(
                "select name from app.record where account is null or account not in ('dat.ngo', 'kiem.luong')",
                String.class);
        assertThat(people).hasSizeGreaterThan(300);
        long before = database.queryForObject("select coalesce(max(id), 0) from app.audit_event", Long.class);
        TestClient kiem = TestClient.signedIn(port, "kiem.luong");
        StringBuilder told = new StringBuilder();
        for (String path : List.of(
                "/oversight",
                "/oversight/cases",
                "/oversight/grants",
                "/oversight/grants/list?recipient=G09",
                "/oversight/grants/list.csv?recipient=G09",
                "/oversight/grants/" + grant.id(),
                API + "/stages",
                API + "/cases?size=100",
                API + "/grants?size=100&recipient=G09",
                API + "/grants/counts",
                API + "/grants/" + grant.id() + "/readings")) {
            Answer answer = kiem.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            told.append(answer.body());
        }
        told.append(database.queryForList(
                "select reference, purpose, record_id::text from app.audit_event where id > ?", before));
        assertThat(told.toString())
                .contains(grant.request().text(), grant.id().toString(), "Ngô Thành Đạt", "recipient=G09")
                .doesNotContain(people)
                .doesNotContain(grant.record().value().toString());
    }

    @Test
    void theFileTakesTheListAlong() {
        Answer file = TestClient.signedIn(port, "minh.do")
                .get("/oversight/grants/list.csv?recipient=G09&purpose=background_check&day=" + grants.today());
        assertThat(file.header("content-disposition")).contains("grants.csv");
        assertThat(file.body()).startsWith("\uFEFFSố đề nghị,Quyết định,Cơ quan quyết định");
        assertThat(file.body()
                        .lines()
                        .filter(line -> line.contains(grant.request().text())))
                .singleElement()
                .asString()
                .contains("Ngô Thành Đạt", "Không rõ trường hợp");
    }

    @Test
    void whatCannotBeAskedIsMalformed() {
        TestClient kiem = TestClient.signedIn(port, "kiem.luong");
        for (String query : List.of(
                "/grants?day=28-11-2026",
                "/grants?day=9999-01-01",
                "/grants?door=OPEN",
                "/grants?form=LOOK",
                "/grants?recipient=x'y",
                "/grants?after=nonsense",
                "/grants/counts?purpose=A'B",
                "/cases?kind=OTHER",
                "/cases?stage=NO_SUCH_STAGE",
                "/cases?after=nonsense",
                "/stages?agency=zz",
                "/grants/" + grant.id() + "/readings?after=nonsense")) {
            assertThat(kiem.get(API + query).status()).as(query).isEqualTo(400);
        }
        assertThat(kiem.get("/oversight/grants?day=&purpose=&door=&form=&recipient=")
                        .status())
                .isEqualTo(200);
        assertThat(kiem.get("/oversight?agency=H24.01&lang=en").body()).contains("Cases by stage");
    }
}
