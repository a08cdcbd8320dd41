package org.dongthuan.protection.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.protection.BreachFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The register tells what is processed for what, in counts, to officers and auditors. */
@ApplicationTest
class RegisterPagesTests {

    private static final String PAGE = "/protection/register";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    BreachFixtures stories;
    GrantFixtures grants;

    @BeforeEach
    void prepare() {
        stories = new BreachFixtures(context);
        grants = new GrantFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.clear();
        grants.endAll();
    }

    @Test
    void itIsForOfficersAndAuditors() {
        String officer = stories.officer("H24.02");
        for (String path : List.of(PAGE, PAGE + ".csv", PAGE + ".pdf")) {
            assertThat(TestClient.at(port).get(path).status()).as(path).isEqualTo(302);
            for (String account : List.of("nga.pham", "lan.vu", "minh.do", "admin"))
                assertThat(TestClient.signedIn(port, account).get(path).status())
                        .as(account + " " + path)
                        .isEqualTo(403);
            for (String account : List.of(officer, "kiem.luong"))
                assertThat(TestClient.signedIn(port, account).get(path).status())
                        .as(account + " " + path)
                        .isEqualTo(200);
        }
    }

    @Test
    void itCountsAndNamesNobody() {
        TestClient kiem = TestClient.signedIn(port, "kiem.luong");
        long before = granted(kiem);
        grants.given("dat.ngo", "nga.pham", "phone");
        grants.given("dat.ngo", "tuan.bui", "phone");
        assertThat(granted(kiem)).isEqualTo(before + 2);
        Answer page = kiem.get(PAGE);
        assertThat(page.body())
                .contains(
                        "data-purpose=\"background_check\"",
                        "Bộ Công an",
                        "Luật Thanh tra năm 2025",
                        "data-test=\"facts\"")
                .doesNotContain("Phạm Thị Nga", "nga.pham", "tuan.bui", "dat.ngo");
        assertThat(kiem.get(PAGE + ".csv?lang=en").body()).doesNotContain("nga.pham", "dat.ngo");
        assertThat(kiem.get("/protection/breaches").body()).contains("id=\"register\"");
    }

    private static long granted(TestClient client) {
        String line = client.get(PAGE + ".csv")
                .body()
                .lines()
                .filter(each -> each.contains("Xác minh thông tin phục vụ tiếp nhận"))
                .findFirst()
                .orElseThrow();
        // the label has commas and stands in quotes; of the counts at the end the first are the grants
        String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
        return Long.parseLong(cells[8].replace("\"", ""));
    }
}
