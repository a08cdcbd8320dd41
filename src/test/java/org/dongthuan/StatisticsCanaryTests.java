package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dongthuan.statistics.StatisticsFixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nobody is named where people are counted: not in answers, not in the log of the application, not in the audit. */
@ApplicationTest
class StatisticsCanaryTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    @Test
    void figuresNameNobody() {
        List<String> people = database.queryForList(
                "select name from app.record where name <> (select full_name from app.account where id = 'dat.ngo')",
                String.class);
        assertThat(people).hasSizeGreaterThan(300);
        long before = database.queryForObject("select coalesce(max(id), 0) from app.audit_event", Long.class);
        StringBuilder told = new StringBuilder();
        try (var log = new CapturedLog("statistics")) {
            StatisticsFixtures.countAgain(context);
            TestClient dat = TestClient.signedIn(port, "dat.ngo");
            for (String by : List.of("using_agency&by=sex&by=age", "managing_agency&by=education", "religion")) {
                told.append(dat.get("/statistics?purpose=statistics&by=" + by).body());
                told.append(dat.get("/statistics/figures.csv?purpose=statistics&by=" + by)
                        .body());
            }
            told.append(dat.post(
                            "/api/v1/statistics/query",
                            Map.of("purpose", "statistics", "by", List.of("using_agency", "sex", "grade")))
                    .body());
            assertThat(log.text()).contains("figures of");
            told.append(log.text());
        }
        told.append(database.queryForList(
                "select reference, fields::text, record_id::text from app.audit_event where id > ?", before));
        assertThat(told.toString()).contains("by using_agency,sex,age").doesNotContain(people);
    }
}
