package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dongthuan.absence.AbsenceFixtures;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A director says that he is away; his deputy finds the task in Tasklist and decides; the director comes back early. */
@BrowserTest
class AbsenceStoryTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private AbsenceFixtures absences;
    private CorrectionFixtures corrections;

    @BeforeEach
    void prepare() {
        absences = new AbsenceFixtures(context);
        corrections = new CorrectionFixtures(context);
    }

    @AfterEach
    void clear() {
        absences.clear();
        corrections.withdrawOpenRequests("tuan.bui");
    }

    @Test
    void theDeputyDecidesWhileTheDirectorIsAway() {
        RequestNumber number = corrections.submittedPhone("tuan.bui", "0999123611");
        corrections.decide("lan.vu", number, Outcome.APPROVE);
        LocalDate today = absences.today();
        try (Person minh = Person.signedIn(port, "minh.do")) {
            minh.open("/absences/new");
            minh.click(By.id("enter"));
            minh.waitForText("Vui lòng chọn người làm thay.");
            looksAt(minh, "absence-form");
            minh.chooses("from", today);
            minh.chooses("to", today.plusDays(4));
            minh.type("reason", "Nghỉ phép");
            minh.click(By.cssSelector("#substitute option[value='quang.le']"));
            minh.click(By.cssSelector("label[for=authority-KT]"));
            minh.click(By.id("enter"));
            minh.waitForText("Người làm thay: Lê Đình Quang");
            looksAt(minh, "absences");
            try (Person quang = Person.signedIn(port, "quang.le")) {
                quang.open(Tasklist.PAGE);
                quang.click(Tasklist.taskOf(number.text()));
                quang.waitFor(By.cssSelector("section[data-item]"));
                quang.open("/absences");
                quang.waitForText("Làm thay Đỗ Văn Minh");
            }
            minh.click(By.partialLinkText("Kết thúc"));
            minh.waitFor(By.id("end"));
            looksAt(minh, "absence-end");
            minh.click(By.id("end"));
            minh.waitForText("Đã kết thúc lượt vắng mặt.");
        }
        try (Person quang = Person.signedIn(port, "quang.le")) {
            quang.open("/tasks");
            assertThat(quang.sees(By.partialLinkText(number.text()))).isFalse();
        }
    }

    private static void looksAt(Person minh, String page) {
        minh.findsThePageAccessible();
        minh.photographs("portal-" + page);
        minh.takesThePhone();
        minh.findsThePageNarrowEnough();
        minh.photographs("phone-" + page);
        minh.takesTheDesktop();
    }
}
