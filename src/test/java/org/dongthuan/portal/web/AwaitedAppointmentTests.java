package org.dongthuan.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.identity.AppointmentChanged;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has asked for something that stands still reads for whom it waits; Sơn is the only verifier of his agency. */
@ApplicationTest
class AwaitedAppointmentTests {

    private static final String WAITS = "data-test=\"awaits\"";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private CorrectionFixtures corrections;
    private AccessFixtures requests;

    @BeforeEach
    void prepare() {
        corrections = new CorrectionFixtures(context);
        requests = new AccessFixtures(context);
    }

    @AfterEach
    void clear() {
        corrections.withdrawOpenRequests("son.cao");
        requests.withdrawOpenRequests("thu.hoang");
        database.sql("update app.appointment set valid_to = valid_from where account = 'an.phan' and role = 'VERIFIER'")
                .update();
    }

    @Test
    void theRequesterOfACorrectionReadsItUntilSomebodyIsAppointed() {
        RequestNumber number = corrections.submittedPhone("son.cao", "0999123491");
        var son = TestClient.signedIn(port, "son.cao");
        List<String> pages = List.of("/corrections/" + number, "/me/requests", "/");
        for (String page : pages) {
            assertThat(son.get(page + "?lang=vi").body())
                    .as(page)
                    .contains(WAITS, "có thêm người thẩm tra được bổ nhiệm tại Sở Nội vụ tỉnh Hưng Yên")
                    .contains("Ông/Bà không phải làm gì")
                    .doesNotContain("Sở Nội vụ tỉnh Hưng Yên đang giải quyết");
        }
        assertThat(son.get(pages.get(0) + "?lang=en").body())
                .contains("waited for another verifier to be appointed at")
                .doesNotContain("??");
        var told = son.get("/api/v1/corrections/" + number).json().get("awaitsAppointment");
        assertThat(told.get("step").asText()).isEqualTo("verifyRequest");
        assertThat(told.get("role").asText()).isEqualTo("VERIFIER");
        assertThat(told.get("agency").asText()).isEqualTo("H31.01");

        appointsAnother();

        for (String page : pages)
            assertThat(son.get(page + "?lang=vi").body()).as(page).doesNotContain(WAITS);
        assertThat(son.get("/api/v1/corrections/" + number)
                        .json()
                        .get("awaitsAppointment")
                        .isNull())
                .isTrue();
    }

    @Test
    void theRequesterOfAReadingReadsItUntilSomebodyIsAppointed() {
        RequestNumber number = requests.submitted("thu.hoang", "son.cao");
        requests.agree(number, "son.cao");
        var thu = TestClient.signedIn(port, "thu.hoang");
        List<String> pages = List.of("/access-requests/" + number, "/me/requests");
        for (String page : pages)
            assertThat(thu.get(page).body())
                    .as(page)
                    .contains(WAITS, "có thêm người thẩm tra được bổ nhiệm tại Sở Nội vụ tỉnh Hưng Yên");

        appointsAnother();

        for (String page : pages) assertThat(thu.get(page).body()).as(page).doesNotContain(WAITS);
    }

    @Test
    void whatWasTakenBackWaitsForNobody() {
        RequestNumber number = corrections.submittedPhone("son.cao", "0999123492");
        corrections.withdrawOpenRequests("son.cao");
        var son = TestClient.signedIn(port, "son.cao");
        assertThat(son.get("/corrections/" + number).body()).doesNotContain(WAITS);
        assertThat(son.get("/me/requests").body()).contains(number.text()).doesNotContain(WAITS);
    }

    private void appointsAnother() {
        database.sql("""
                        insert into app.appointment (account, agency, role, valid_from)
                        values ('an.phan', 'H31.01', 'VERIFIER', '2026-01-02')
                        on conflict (account, role, agency, valid_from) where ended_on is null do update set valid_to = null""").update();
        context.publishEvent(new AppointmentChanged("an.phan"));
    }
}
