package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.dongthuan.statistics.StatisticsFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A personnel officer makes a table for a report, keeps it under a name and opens it again on a telephone. */
@BrowserTest
class StatisticsStoryTests {

    private static final By FIGURES = By.cssSelector("[data-test=figures]");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void count() {
        StatisticsFixtures.count(context);
    }

    @AfterEach
    void forget() {
        database.update("delete from app.statistics_query");
    }

    @Test
    void aTableIsMadeKeptAndOpenedAgain() {
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            lan.click(By.cssSelector("a[href='/statistics']"));
            lan.waitFor(By.cssSelector("[data-test=statistics-page]"));
            assertThat(lan.waitFor(By.className("dt-nav")).getSize().getHeight())
                    .isLessThan(60);
            lan.findsThePageAccessible();
            lan.photographs("portal-statistics-ask");
            lan.click(By.id("show"));
            lan.waitFor(By.cssSelector("[data-test=errors]"));
            lan.findsThePageAccessible();
            chooses(lan, "by-1", "education");
            chooses(lan, "by-2", "sex");
            lan.click(By.id("show"));
            lan.waitFor(FIGURES);
            assertThat(lan.text()).contains("Đại học", "làm tròn");
            lan.findsThePageAccessible();
            lan.scrollTo(FIGURES);
            lan.photographs("portal-statistics");
            lan.type("name", "Trình độ theo giới tính");
            lan.click(By.id("save"));
            lan.waitFor(By.cssSelector("[data-test=flash]"));
            lan.findsThePageAccessible();
            lan.photographs("portal-statistics-saved");

            lan.takesThePhone();
            lan.open("/statistics");
            lan.findsThePageNarrowEnough();
            lan.click(By.linkText("Trình độ theo giới tính"));
            lan.waitFor(FIGURES);
            lan.findsThePageAccessible();
            lan.findsThePageNarrowEnough();
            lan.scrollTo(FIGURES);
            lan.photographs("phone-statistics");
            lan.open("/statistics?lang=en&purpose=statistics&by=using_agency&by=sex&by=age");
            lan.waitFor(FIGURES);
            assertThat(lan.text()).contains("not told");
            lan.findsThePageAccessible();
            lan.findsThePageNarrowEnough();
            lan.scrollTo(FIGURES);
            lan.photographs("phone-statistics-units");
            lan.open("/statistics?lang=vi");
            lan.click(By.cssSelector("[data-test=delete]"));
            lan.waitToGo(By.cssSelector("[data-test=saved]"));
        }
    }

    private static void chooses(Person person, String id, String value) {
        new Select(person.waitFor(By.id(id))).selectByValue(value);
    }
}
