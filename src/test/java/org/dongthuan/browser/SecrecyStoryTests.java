package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.dongthuan.secrecy.SecrecyFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A security officer finds a record, marks it, and proposes to unmark it; another agrees. */
@BrowserTest
class SecrecyStoryTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    SecrecyFixtures secrets;
    UUID record;

    @BeforeEach
    void begin() {
        secrets = new SecrecyFixtures(context);
        record = secrets.record("tuan.bui");
        secrets.remember(record);
    }

    @AfterEach
    void clear() {
        secrets.clear();
    }

    @Test
    void aRecordGoesAndComesBack() {
        String day = secrets.today().format(DateTimeFormatter.ofPattern("d/M/uuuu"));
        String mark;
        try (Person guard = Person.signedIn(port, secrets.officer("H24"))) {
            guard.open("/secrets");
            guard.type("q", "Bùi Anh Tuấn");
            guard.click(By.id("find"));
            looksAt(guard, "secrets");
            guard.click(By.cssSelector("[data-record='" + record + "'] a"));
            guard.waitFor(By.id("mark"));
            guard.click(By.id("mark"));
            guard.waitForText("Vui lòng chọn độ mật.");
            looksAt(guard, "secrecy-mark");
            guard.click(By.cssSelector("#level option[value=SECRET]"));
            basis(guard, day);
            guard.click(By.id("mark"));
            guard.waitFor(By.id("propose"));
            basis(guard, day);
            guard.click(By.id("propose"));
            guard.waitFor(By.cssSelector("[data-test=alone]"));
            looksAt(guard, "secrecy-one");
            mark = guard.path();
        }
        assertThat(secrets.secrecy(record)).isEqualTo("secret");
        try (Person other = Person.signedIn(port, secrets.officer("H24"))) {
            other.open(mark);
            other.click(By.id("agree"));
            other.waitFor(By.cssSelector("[data-status=OVER]"));
            looksAt(other, "secrecy-over");
        }
        assertThat(secrets.secrecy(record)).isEqualTo("normal");
    }

    private static void basis(Person guard, String day) {
        guard.type("number", "07/QĐ-UBND");
        guard.type("day", day);
        guard.type("issuer", "Chủ tịch UBND thành phố Hải Phòng");
    }

    private static void looksAt(Person guard, String page) {
        guard.findsThePageAccessible();
        guard.photographs("portal-" + page);
        guard.takesThePhone();
        guard.findsThePageNarrowEnough();
        guard.photographs("phone-" + page);
        guard.takesTheDesktop();
    }
}
