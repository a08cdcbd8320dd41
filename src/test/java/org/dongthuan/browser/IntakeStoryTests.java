package org.dongthuan.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dongthuan.intake.IntakeRuns;
import org.dongthuan.intake.RecordFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A file of records on the pages: its faults, what an unknown text means, what waits for the second person. */
@BrowserTest
class IntakeStoryTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @TempDir
    Path folder;

    /** It is cancelled at the end: the records of this file are nobody's. */
    @Test
    void aFileIsMendedByMeaningAndWaitsForAnother() throws Exception {
        byte[] file = new RecordFiles(920, 3)
                .spoil(0, "home_town", "Phường An Biên, quận Lê Chân, thành phố Hải Phòng")
                .csv();
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            lan.open("/record-files");
            lan.findsThePageAccessible();
            lan.attach("file", Files.write(folder.resolve("ho-so.csv"), file));
            lan.click(By.id("bring"));
            lan.waitFor(By.cssSelector("[data-state=CHECKING]"));
            lan.findsThePageAccessible();
            IntakeRuns.all(context);
            lan.click(By.id("look"));
            lan.waitFor(By.cssSelector("main[data-state=FAULTY][data-problems='1']"));
            lan.findsThePageAccessible();
            lan.photographs("portal-record-file-faults");
            lan.takesThePhone();
            lan.findsThePageNarrowEnough();
            lan.photographs("phone-record-file-faults");
            lan.takesTheDesktop();
            lan.click(By.cssSelector("[data-test=unknown] button"));
            lan.waitFor(By.cssSelector("main[data-state=CHECKING]"));
            IntakeRuns.all(context);
            String page = lan.path();
            confirmable(page);
            lan.open(page);
            lan.click(By.id("cancel"));
            lan.waitFor(By.cssSelector("main[data-state=CANCELLED]"));
            lan.open("/record-files");
            lan.takesThePhone();
            lan.findsThePageNarrowEnough();
            lan.photographs("phone-record-files");
        }
    }

    private void confirmable(String page) {
        try (Person minh = Person.signedIn(port, "minh.do")) {
            minh.open(page);
            minh.waitFor(By.id("confirm"));
            minh.findsThePageAccessible();
            minh.click(By.id("people"));
            minh.waitForText("Nguyễn Văn Aa");
            minh.findsThePageAccessible();
            minh.takesThePhone();
            minh.findsThePageNarrowEnough();
            minh.takesTheDesktop();
            minh.open(page);
            minh.click(By.id("confirm"));
            minh.waitFor(By.id("outcome"));
            minh.findsThePageAccessible();
            minh.photographs("portal-record-file-confirm");
            minh.takesThePhone();
            minh.findsThePageNarrowEnough();
            minh.photographs("phone-record-file-confirm");
        }
    }
}
