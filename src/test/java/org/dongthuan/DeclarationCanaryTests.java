package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dongthuan.life.DeclarationFixtures;
import org.dongthuan.notification.Post;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What somebody declares of himself stands in the declaration, and nowhere else. */
@ApplicationTest
class DeclarationCanaryTests {

    private static final String HISTORY = "zqxcanaryhistory";
    private static final String FRIEND = "zqxcanaryfriend";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Test
    void valuesStayOutOfEngineLogAndMails() throws SQLException {
        var stories = new DeclarationFixtures(context);
        var places = new CanaryPlaces(context, new Traces(Set.of(HISTORY, FRIEND)));
        String personalId = DeclarationFixtures.number();
        String log;
        try (var captured = new CapturedLog("declaration")) {
            String account = stories.person();
            RequestNumber number = stories.created("lan.vu", stories.dossier("lan.vu", account, personalId));
            TestClient recruit = TestClient.signedIn(port, account);
            stories.fill(account, number);
            says(recruit, number, "contact", "value-emergency_contact", FRIEND);
            says(recruit, number, "personal_history", "value-foreign_ties", HISTORY);
            assertThat(recruit.get("/declarations/" + number + "/contact").body())
                    .contains(FRIEND);
            places.lookIntoTheEngine();
            stories.submit(account, number);
            places.lookIntoTheEngine();
            TestClient hoa = TestClient.signedIn(port, "hoa.ngo");
            String task = stories.task(number.part(1)).getId();
            assertThat(hoa.get("/tasks/" + task).body()).contains(FRIEND, HISTORY);
            assertThat(hoa.get("/declarations/" + number).body()).doesNotContain(FRIEND, HISTORY);
            stories.sendBack(number.part(1));
            stories.run(number, "makeReturnPaper");
            places.lookIntoTheEngine();
            Post.deliver(context);
            assertThat(places.mailsTo(number.text())).isNotEmpty();
            stories.clear();
            log = captured.text();
        }
        assertThat(places.inTheEngine()).isEmpty();
        assertThat(new Traces(Set.of(HISTORY, FRIEND, personalId)).in(log)).isEmpty();
        for (String word : List.of(HISTORY, FRIEND, personalId))
            assertThat(places.mailsTo(word)).isEmpty();
        // it was withdrawn in the end, and even before both were locked
        assertThat(places.inSchema("app")).isEmpty();
    }

    private static void says(TestClient recruit, RequestNumber number, String group, String input, String word) {
        Map<String, String> form = new HashMap<>(Map.of(input, word, "action", "save"));
        String page = "/declarations/" + number + "/" + group;
        recruit.postForm(page, form, "file-none", "", new byte[0]);
    }
}
