package org.dongthuan.browser;

import org.dongthuan.life.DeclarationFixtures;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A new record on the pages: laid out, declared by whoever was recruited, in front of its verifier. */
@BrowserTest
class DeclarationStoryTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    DeclarationFixtures stories;

    @AfterEach
    void clear() {
        stories.clear();
    }

    @Test
    void aRecordIsDeclaredOnATelephoneAndVerified() {
        stories = new DeclarationFixtures(context);
        String account = stories.person();
        RequestNumber number = stories.created(account);
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            lan.open("/records/new");
            lan.findsThePageAccessible();
            lan.photographs("portal-dossier-new");
            lan.takesThePhone();
            lan.findsThePageNarrowEnough();
            lan.photographs("phone-dossier-new");
        }
        try (Person recruit = Person.signedIn(port, account)) {
            recruit.takesThePhone();
            recruit.open("/declarations/" + number);
            recruit.findsThePageAccessible();
            recruit.findsThePageNarrowEnough();
            recruit.click(By.cssSelector("[data-group=contact] a"));
            recruit.waitFor(By.id("value-phone"));
            recruit.type("value-phone", "không có");
            recruit.click(By.id("save"));
            recruit.waitFor(By.id("value-phone-error"));
            recruit.findsThePageAccessible();
            recruit.findsThePageNarrowEnough();
            recruit.photographs("phone-declaration-group");
            stories.fill(account, number);
            recruit.open("/declarations/" + number + "/family");
            recruit.findsThePageAccessible();
            recruit.findsThePageNarrowEnough();
            recruit.takesTheDesktop();
            recruit.photographs("portal-declaration-family");
            recruit.open("/declarations/" + number);
            recruit.photographs("portal-declaration");
            recruit.click(By.cssSelector("label[for=attested]"));
            recruit.click(By.id("submit"));
            recruit.waitFor(By.cssSelector("[data-status=IN_VERIFICATION]"));
        }
        try (Person hoa = Person.signedIn(port, "hoa.ngo")) {
            hoa.open("/tasks/" + stories.task(number.part(1)).getId());
            hoa.findsThePageAccessible();
            hoa.photographs("portal-declaration-verify");
        }
    }
}
