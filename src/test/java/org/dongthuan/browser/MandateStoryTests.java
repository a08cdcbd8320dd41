package org.dongthuan.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.dongthuan.access.AccessJourney;
import org.dongthuan.consent.Consent;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.mandate.MandateFixtures;
import org.dongthuan.mandate.MandateKind;
import org.dongthuan.representation.RepresentationFixtures;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mandate is given, accepted, used once and ended: on a desk and on a telephone. */
@BrowserTest
class MandateStoryTests {

    private static final String SUBJECT = "tuan.bui";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    MandateFixtures mandates;
    ConsentFixtures consents;
    RepresentationFixtures representations;

    @BeforeEach
    void prepare() {
        mandates = new MandateFixtures(context);
        consents = new ConsentFixtures(context);
        representations = new RepresentationFixtures(context);
        mandates.endAll(SUBJECT);
    }

    @AfterEach
    void clear() {
        representations.clear("lan.vu");
        mandates.endAll(SUBJECT);
        consents.cancelOpen();
        context.getBean(JdbcClient.class).sql("delete from app.typed_form").update();
    }

    @Test
    void somebodyAnswersForAnother() {
        try (Person tuan = Person.signedIn(port, SUBJECT)) {
            gives(tuan);
        }
        Consent asked = consents.asked(SUBJECT);
        try (Person dat = Person.signedIn(port, "dat.ngo")) {
            acceptsAndAnswers(dat, asked);
        }
        try (Person tuan = Person.signedIn(port, SUBJECT)) {
            seesItAndEnds(tuan, asked);
        }
    }

    @Test
    void anAgencyRecordsWhoActsForSomebodyWhoCannotGiveAMandate(@TempDir Path folder) throws IOException {
        RequestNumber number;
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            lan.open("/representations");
            lan.click(By.cssSelector("[data-test=new]"));
            lan.click(By.id("send"));
            lan.waitFor(By.className("govuk-error-summary"));
            lan.findsThePageAccessible();
            lan.type("subject", representations.code(SUBJECT));
            lan.type("representative", representations.code("dat.ngo"));
            lan.click(By.cssSelector("label[for=relation-GUARDIAN]"));
            lan.click(By.cssSelector("label[for=kinds]"));
            lan.click(By.cssSelector("label[for=document-kind-COURT_DECISION]"));
            lan.type("document-number", RepresentationFixtures.PAPER);
            lan.chooses("document-date", mandates.today().minusDays(3));
            lan.chooses("to", mandates.today().plusDays(60));
            lan.takesThePhone();
            lan.findsThePageNarrowEnough();
            lan.photographs("phone-representation-form");
            lan.takesTheDesktop();
            lan.chooses("file", Files.write(folder.resolve("quyet-dinh.png"), CorrectionFixtures.picture()));
            lan.click(By.id("send"));
            lan.waitFor(By.cssSelector("[data-test=representation-page][data-status=IN_APPROVAL]"));
            lan.findsThePageAccessible();
            lan.photographs("portal-representation");
            number = representations.newest("lan.vu");
        }
        try (Person minh = Person.signedIn(port, "minh.do")) {
            minh.open("/tasks/" + representations.taskId(number));
            minh.waitForText(RepresentationFixtures.PAPER);
            minh.findsThePageAccessible();
            minh.photographs("portal-representation-decide");
        }
        representations.decide("minh.do", number, Outcome.APPROVE);
        try (Person dat = Person.signedIn(port, "dat.ngo")) {
            dat.open("/mandates/" + representations.mandate(number));
            dat.waitForText("Ngô Thành Đạt thay mặt Bùi Anh Tuấn (người đại diện theo pháp luật)");
            dat.findsThePageAccessible();
            dat.takesThePhone();
            dat.findsThePageNarrowEnough();
            dat.photographs("phone-representation-accept");
        }
    }

    @Test
    void somebodyAsksForACorrectionForAnother() {
        UUID mandate = mandates.acceptedFor(SUBJECT, "dat.ngo", MandateKind.ASK_CORRECTION);
        try (Person dat = Person.signedIn(port, "dat.ngo")) {
            dat.open("/corrections/new");
            dat.click(By.cssSelector("[data-test=for-whom] a"));
            dat.waitFor(By.cssSelector("[data-test=on-behalf]"));
            dat.findsThePageAccessible();
            dat.photographs("portal-correction-by-mandate");
            dat.open("/corrections/new?field=phone&onBehalfOf=" + mandate);
            dat.type("value-phone", "0912349876");
            dat.takesThePhone();
            dat.findsThePageNarrowEnough();
            dat.photographs("phone-correction-by-mandate");
            dat.takesTheDesktop();
            dat.click(By.id("check"));
            dat.waitFor(By.cssSelector("[data-test=check-answers]"));
            dat.waitForText("Ngô Thành Đạt thay mặt Bùi Anh Tuấn");
            dat.findsThePageAccessible();
            dat.click(By.cssSelector("label[for=attested]"));
            dat.click(By.id("submit"));
            dat.waitForText("Đã nhận đề nghị");
            dat.findsThePageAccessible();
            dat.photographs("portal-request-by-mandate");
            dat.takesThePhone();
            dat.findsThePageNarrowEnough();
            dat.photographs("phone-request-by-mandate");
            dat.takesTheDesktop();
            dat.click(By.id("withdraw"));
            dat.click(By.id("confirm-withdraw"));
            dat.waitFor(By.cssSelector("[data-status=WITHDRAWN]"));
        }
    }

    private void gives(Person tuan) {
        tuan.open("/me/consents");
        tuan.click(By.cssSelector("[data-test=mandates]"));
        tuan.click(By.cssSelector("[data-test=new]"));
        tuan.waitFor(By.id("mandate-form"));
        tuan.click(By.id("give"));
        tuan.waitFor(By.className("govuk-error-summary"));
        tuan.waitForText("Vui lòng nhập ngày cuối");
        tuan.findsThePageAccessible();
        tuan.type("mandatary", mandates.code("dat.ngo"));
        tuan.click(By.cssSelector("label[for=kinds]"));
        tuan.chooses("to", mandates.today().plusDays(60));
        tuan.takesThePhone();
        tuan.findsThePageNarrowEnough();
        tuan.photographs("phone-mandate-form");
        tuan.takesTheDesktop();
        tuan.click(By.id("give"));
        tuan.waitFor(By.cssSelector("[data-test=mandate-page][data-state=OFFERED]"));
        tuan.findsThePageAccessible();
        tuan.photographs("portal-mandate");
    }

    private static void acceptsAndAnswers(Person dat, Consent asked) {
        dat.open("/mandates");
        dat.click(By.cssSelector("[data-test=held] a"));
        dat.click(By.id("accept"));
        dat.waitFor(By.cssSelector("[data-test=mandate-page][data-state=IN_FORCE]"));
        dat.open("/tasks");
        dat.waitForText("trả lời thay mặt Bùi Anh Tuấn");
        dat.click(By.cssSelector("li[data-number='" + asked.number() + "'] a"));
        dat.waitFor(By.cssSelector("[data-test=on-behalf]"));
        dat.findsThePageAccessible();
        dat.photographs("portal-consent-by-mandate");
        dat.takesThePhone();
        dat.findsThePageNarrowEnough();
        dat.photographs("phone-consent-by-mandate");
        dat.takesTheDesktop();
        dat.click(By.id("answer-REFUSE"));
        dat.click(By.id("complete"));
        dat.waitToGo(By.cssSelector("[data-test=on-behalf]"));
    }

    private static void seesItAndEnds(Person tuan, Consent asked) {
        tuan.open("/me/consents/" + asked.id());
        tuan.waitFor(By.cssSelector("[data-test=answered-for]"));
        tuan.waitForText("Ngô Thành Đạt trả lời thay mặt Bùi Anh Tuấn");
        // other classes read him on later days, by a clock that they moved
        tuan.open("/me/disclosures?to=" + AccessJourney.today());
        tuan.waitFor(By.cssSelector("[data-test=by-mandate]"));
        tuan.open("/mandates");
        tuan.findsThePageAccessible();
        tuan.takesThePhone();
        tuan.findsThePageNarrowEnough();
        tuan.photographs("phone-mandates");
        tuan.click(By.cssSelector("[data-state=IN_FORCE] a"));
        tuan.click(By.id("end"));
        tuan.waitFor(By.cssSelector("[data-test=end-mandate-page]"));
        tuan.findsThePageNarrowEnough();
        tuan.click(By.id("confirm-end"));
        tuan.waitFor(By.cssSelector("[data-test=mandate-page][data-state=ENDED]"));
    }
}
