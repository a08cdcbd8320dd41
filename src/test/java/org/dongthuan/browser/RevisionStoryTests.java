package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.revision.RevisionFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer proposes to replace a decision by a narrower one, others decide, and everybody who holds the paper learns it. */
@BrowserTest
class RevisionStoryTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    RevisionFixtures stories;

    @BeforeEach
    void prepare() {
        stories = new RevisionFixtures(context);
    }

    @AfterEach
    void clear() {
        new ConsentFixtures(context).resetClocks();
        stories.clear();
        context.getBean(JdbcClient.class).sql("delete from app.typed_form").update();
    }

    @Test
    void aDecisionIsReplacedOnThePagesAndSaysSo() {
        RequestNumber request = stories.granted("nga.pham");
        WrittenDecision old = stories.decisionOn(request.part(1));
        RequestNumber number;
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            number = proposes(lan, old.id());
        }
        try (Person hoa = Person.signedIn(port, "hoa.ngo")) {
            hoa.open("/tasks/" + stories.task(number).getId());
            List<String> scopes = hoa.reads(By.cssSelector("[data-test=scope]"));
            assertThat(scopes).hasSize(2);
            assertThat(scopes.get(0)).contains("Điện thoại");
            assertThat(scopes.get(1)).doesNotContain("Điện thoại");
            hoa.findsThePageAccessible();
            hoa.photographs("portal-decision-change-task");
        }
        stories.decided(number, Outcome.APPROVE);
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            isToldOfIt(nga, old, stories.decisionOn(number));
        }
    }

    private RequestNumber proposes(Person lan, UUID decision) {
        lan.open("/decisions/" + decision);
        lan.click(By.cssSelector("[data-test=offer]"));
        lan.waitFor(By.cssSelector("[data-test=change-form]"));
        lan.click(By.cssSelector("label[for=kind]"));
        lan.click(By.id("send-proposal"));
        lan.waitFor(By.id("reason-error"));
        lan.findsThePageAccessible();
        lan.click(By.cssSelector("label[for=kind-REPLACE]"));
        lan.type("reason", RevisionFixtures.REASON);
        lan.click(By.cssSelector("input[name=fields][value=phone] + label"));
        lan.photographs("portal-decision-change");
        lan.takesThePhone();
        lan.findsThePageNarrowEnough();
        lan.photographs("phone-decision-change");
        lan.click(By.id("send-proposal"));
        lan.waitFor(By.cssSelector("[data-test=proposed]"));
        lan.findsThePageAccessible();
        lan.findsThePageNarrowEnough();
        lan.photographs("phone-decision-change-sent");
        return new RequestNumber(lan.reads(By.cssSelector("[data-test=number]")).get(0));
    }

    private static void isToldOfIt(Person nga, WrittenDecision old, WrittenDecision newer) {
        nga.open("/decisions/" + old.id());
        nga.waitForText("Đã được thay thế bởi Quyết định");
        nga.findsThePageAccessible();
        nga.photographs("portal-decision-replaced");
        nga.click(By.cssSelector("[data-test=related]"));
        nga.waitForText("Thay thế Quyết định");
        assertThat(nga.text()).contains(newer.number(), RevisionFixtures.REASON);
        nga.findsThePageAccessible();
        nga.takesThePhone();
        nga.findsThePageNarrowEnough();
        nga.open("/verify/" + old.verificationCode());
        assertThat(nga.reads(By.cssSelector("[data-test=state]"))).containsExactly("Đã được thay thế, hết hiệu lực");
        assertThat(nga.reads(By.cssSelector("[data-test=changed-by]")).get(0)).contains(newer.number());
        nga.findsThePageAccessible();
        nga.findsThePageNarrowEnough();
        nga.photographs("phone-verify-replaced");
    }
}
