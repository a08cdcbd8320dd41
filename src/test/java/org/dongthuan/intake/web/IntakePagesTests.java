package org.dongthuan.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.intake.IntakeRuns;
import org.dongthuan.intake.RecordFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages of files of records; what is brought is cancelled again. */
@ApplicationTest
class IntakePagesTests {

    private static final String PAGE = "/record-files";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Test
    void aFileIsBroughtLookedAtAndCancelled() {
        var lan = TestClient.signedIn(port, "lan.vu");
        assertThat(lan.get(PAGE + "/template.csv").body())
                .contains("Số định danh cá nhân")
                .contains("[Thân nhân]");
        assertThat(lan.get(PAGE + "/template.xlsx").status()).isEqualTo(200);
        String page = brought(
                lan,
                new RecordFiles(910, 3).spoil(1, "home_town", "Phường Không Có").csv());
        assertThat(lan.get(page).body()).contains("data-state=\"CHECKING\"");
        IntakeRuns.all(context);
        assertThat(lan.get(page).body()).contains("data-state=\"FAULTY\"").contains("data-line=\"3\"");
        var unknown = lan.submit(
                page,
                page + "/meanings",
                Map.of("column", "home_town", "typed", "Phường Không Có", "code", "chưa biết"));
        assertThat(unknown.status()).isEqualTo(303);
        lan.submit(
                page, page + "/meanings", Map.of("column", "home_town", "typed", "Phường Không Có", "code", "00004"));
        IntakeRuns.all(context);
        assertThat(lan.get(page).body()).contains("data-state=\"CHECKED\"").doesNotContain("id=\"confirm\"");
        decidedOn(page);
        assertThat(lan.get(page + "/people").body()).contains("Nguyễn Văn Aa");
        lan.submit(page, page + "/cancel", Map.of());
        assertThat(lan.get(page).body()).contains("data-state=\"CANCELLED\"");
        assertThat(lan.get(page + "/people").status()).isEqualTo(404);
        assertThat(lan.get(PAGE).body()).contains(page);
    }

    /** Where the way leads to, and that a word without a reason is none. */
    private void decidedOn(String page) {
        var minh = TestClient.signedIn(port, "minh.do");
        String file = minh.get(page).body();
        Matcher way = Pattern.compile("/tasks/[\\w-]+").matcher(file.substring(file.indexOf("id=\"confirm\"")));
        assertThat(way.find()).isTrue();
        String task = way.group();
        assertThat(minh.get(task).body()).contains("3 người", "Vũ Thị Lan");
        var refused = minh.submit(task, task, Map.of("outcome", "REFUSE", "reason", " ", "action", "complete"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"reason-error\"");
    }

    @Test
    void whatIsNoTableIsToldAtItsInput() {
        var lan = TestClient.signedIn(port, "lan.vu");
        var answer = lan.postForm(PAGE, Map.of(), "file", "a.csv", new byte[] {0, 1, 2});
        assertThat(answer.location()).endsWith(PAGE);
        assertThat(lan.get(PAGE).body()).contains("id=\"file-error\"");
        assertThat(TestClient.signedIn(port, "nga.pham").get(PAGE).status()).isEqualTo(403);
    }

    private static String brought(TestClient officer, byte[] file) {
        var answer = officer.postForm(PAGE, Map.of(), "file", "ho-so.csv", file);
        assertThat(answer.status()).isEqualTo(303);
        return answer.location().replaceFirst("^https?://[^/]+", "");
    }
}
