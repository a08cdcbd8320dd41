package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What those who decide see of the engine's Tasklist: their work, in their words and their time. */
@BrowserTest
class TasklistTests {

    private static final By TITLES = By.cssSelector(".tasks-list h4.task");
    private static final By FIND = By.cssSelector(".dt-find button[type=submit]");
    private static final By FIND_ALL = By.cssSelector(".dt-find button[type=button]");
    private static final By PORTAL = By.partialLinkText("Về Cổng");
    private static final By STAY = By.id("stay");
    private static final String CALL = """
            const call = new XMLHttpRequest();
            call.open('GET', '/camunda/api/engine/engine/default/filter?resourceType=Task');
            call.send()""";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient database;

    private final ZonedDateTime lateYesterday = at(-1, LocalTime.of(23, 59, 59));

    /** The day before in America. */
    private final ZonedDateTime earlyInTenDays = at(10, LocalTime.of(5, 30));

    private CorrectionFixtures stories;
    private String overdue;
    private String due;

    @BeforeEach
    void twoTasksWaitForLan() {
        stories = new CorrectionFixtures(context);
        stories.withdrawOpenRequests("nga.pham", "tuan.bui");
        overdue = waiting("nga.pham", "0999777301", lateYesterday);
        due = waiting("tuan.bui", "0999777302", earlyInTenDays);
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests("nga.pham", "tuan.bui");
    }

    @Test
    void workIsFoundByNumberAgencyAndDueDateAndByNothingOfTheEngine() {
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            lan.open(Tasklist.PAGE);
            lan.waitFor(TITLES);
            lan.photographs("tasklist");
            assertThat(lan.reads(By.cssSelector(".task-filters h4.name")))
                    .extracting(name -> name.replaceAll("\\s+\\d+$", ""))
                    .containsExactly(
                            "Tất cả việc tôi có thể xử lý", "Việc quá hạn", "Việc đang xử lý", "Việc chờ tiếp nhận");
            lan.click(By.cssSelector(".dt-find summary"));
            onlyOurWordsAreOffered(lan);
            lan.findsThePageAccessible(".dt-find");
            lan.photographs("tasklist-find");
            findsByNumberAndAgency(lan);
            findsByDueDateAndSorts(lan);
            findsWhatIsOverdue(lan);
            lan.open("/camunda/app/welcome/default/");
            lan.waitFor(By.linkText("Cổng Đồng Thuận"));
            assertThat(lan.sees(By.className("engine-select"))).isFalse();
            lan.photographs("welcome");
        }
    }

    private static void onlyOurWordsAreOffered(Person lan) {
        assertThat(lan.reads(By.cssSelector(".tasks-list label")))
                .containsExactly("Số đề nghị", "Mã cơ quan", "Hạn từ ngày", "Hạn đến ngày", "Sắp xếp theo");
        assertThat(lan.reads(By.cssSelector(".tasks-list option")))
                .containsExactly("Hạn xử lý", "Ngày tạo, mới nhất trước", "Tên công việc và số đề nghị");
        assertThat(lan.reads(By.cssSelector(".tasks-list button:not(.region-toggle)")))
                .containsExactly("Tìm", "Bỏ điều kiện");
        assertThat(lan.sees(By.cssSelector("[cam-widget-search], [cam-sorting-choices], .tasks-list .dropdown-menu")))
                .isFalse();
        assertThat(lan.text().lines()).noneMatch(line -> line.strip().equals("50"));
    }

    private void findsByNumberAndAgency(Person lan) {
        lan.type("find-number", due.toLowerCase());
        lan.click(FIND);
        lan.waitUntil(TITLES, titles -> titles.size() == 1 && titles.get(0).contains(due));
        assertThat(lan.reads(By.cssSelector(".dt-find summary"))).containsExactly("Tìm, sắp xếp (đang lọc)");
        lan.type("find-agency", "h31");
        lan.click(FIND);
        lan.waitForText("Không có công việc nào phù hợp");
        lan.type("find-agency", "h24.01");
        lan.click(FIND);
        lan.waitUntil(TITLES, titles -> titles.size() == 1 && titles.get(0).endsWith(due + " - H24.01"));
        lan.type("find-number", "%");
        lan.click(FIND);
        lan.waitForText("Không có công việc nào phù hợp");
        lan.click(FIND_ALL);
        lan.waitUntil(TITLES, this::bothTheOverdueFirst);
    }

    private void findsByDueDateAndSorts(Person lan) {
        String day = DAY.format(earlyInTenDays);
        lan.type("find-from", day);
        lan.type("find-to", "31/02/2027");
        lan.click(FIND);
        lan.waitForText("Ngày phải ghi theo dạng ngày/tháng/năm");
        lan.type("find-to", day);
        lan.click(FIND);
        lan.waitUntil(TITLES, titles -> holds(titles, due) && !holds(titles, overdue));
        assertThat(lan.text()).doesNotContain("Ngày phải ghi theo dạng");
        lan.type("find-from", "");
        lan.type("find-to", DAY.format(lateYesterday));
        lan.click(FIND);
        lan.waitUntil(TITLES, titles -> holds(titles, overdue) && !holds(titles, due));
        lan.click(FIND_ALL);
        lan.waitUntil(TITLES, this::bothTheOverdueFirst);
        lan.click(By.cssSelector("#find-order option[value=newest]"));
        lan.waitUntil(TITLES, titles -> holds(titles, due) && place(titles, due) < place(titles, overdue));
        lan.click(By.cssSelector("#find-order option[value=due]"));
        lan.waitUntil(TITLES, this::bothTheOverdueFirst);
    }

    private void findsWhatIsOverdue(Person lan) {
        lan.click(By.partialLinkText("Việc quá hạn"));
        lan.waitUntil(TITLES, titles -> holds(titles, overdue) && !holds(titles, due));
        int shown = lan.reads(TITLES).size();
        lan.waitUntil(By.cssSelector(".task-filters .counter"), counts -> counts.contains(String.valueOf(shown)));
        lan.photographs("tasklist-overdue");
    }

    @Test
    void anywhereInTheWorldTheTimeIsVietnamsAndTheWayBackIsThere() {
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            lan.standsIn("America/New_York");
            lan.open(Tasklist.PAGE);
            By dates = By.xpath("//li[contains(@class,'task')][contains(.,'" + due + "')]//*[@class='dates']");
            assertThat(lan.waitFor(dates).getText())
                    .matches("Hạn xử lý " + DAY.format(earlyInTenDays) + " \\((9|10) ngày nữa\\) Tạo "
                            + DAY.format(ZonedDateTime.now(VietnamTime.ZONE)) + " \\(.+ trước\\)");
            assertThat(lan.tooltip(By.xpath("//li[contains(.,'" + due + "')]//*[@am-time-ago='task.due']")))
                    .isEqualTo("05:30, " + DAY.format(earlyInTenDays));
            assertThat(lan.tooltip(By.xpath("//li[contains(.,'" + overdue + "')]//*[@am-time-ago='task.due']")))
                    .isEqualTo("23:59, " + DAY.format(lateYesterday));
            assertThat(lan.text()).contains("Việt Nam (UTC+7)").doesNotContain("New_York");
            theFormIsAllThereIs(lan);
            lan.findsOneTypeface("Be Vietnam Pro");
            lan.takesThePhone();
            lan.open(Tasklist.PAGE);
            lan.waitFor(TITLES);
            lan.photographs("phone-tasklist");
            lan.findsThePageNarrowEnough();
            lan.findsThePageAccessible("[cam-widget-header]");
            lan.findsThePageAccessible(".dt-find");
            goesBackToThePortal(lan);
            lan.takesTheDesktop();
            lan.open(Tasklist.PAGE);
            goesBackToThePortal(lan);
        }
    }

    @Test
    void aWarningComesBeforeTheSessionEndsAndEachCallPutsItOff() {
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            database.sql("update app.spring_session set max_inactive_interval = 10 where session_id = ?")
                    .param(lan.session())
                    .update();
            lan.open(Tasklist.PAGE);
            lan.waitFor(TITLES);
            lan.waitFor(STAY);
            lan.findsThePageAccessible("#session");
            lan.photographs("tasklist-session-ends");
            lan.click(STAY);
            lan.waitToGo(STAY);
            lan.waitFor(STAY);
            lan.script(CALL);
            lan.waitToGo(STAY);
            // a form that could not be saved stands here
            lan.script("window.dongThuanUnsaved = true");
            lan.waitFor(STAY);
            lan.waitToGo(STAY);
            assertThat(lan.sees(TITLES)).isTrue();
            lan.script("window.dongThuanUnsaved = false;" + CALL);
            lan.signsIn("lan.vu", TITLES);
        }
    }

    private void theFormIsAllThereIs(Person lan) {
        lan.click(By.partialLinkText(due));
        lan.waitFor(By.cssSelector("section[data-item]"));
        assertThat(lan.sees(By.cssSelector(".task-card .nav-tabs, .djs-container")))
                .isFalse();
        assertThat(lan.text()).doesNotContain("Sơ đồ", "Lịch sử", "Mô tả", "default");
        lan.photographs("tasklist-form");
    }

    private static void goesBackToThePortal(Person lan) {
        lan.waitFor(PORTAL);
        lan.tabsTo(PORTAL);
        lan.presses(Keys.ENTER);
        lan.waitFor(By.id("main"));
        assertThat(lan.path()).isEqualTo("/");
    }

    private boolean bothTheOverdueFirst(List<String> titles) {
        return holds(titles, due) && holds(titles, overdue) && place(titles, overdue) < place(titles, due);
    }

    private static boolean holds(List<String> titles, String number) {
        return place(titles, number) >= 0;
    }

    private static int place(List<String> titles, String number) {
        for (int i = 0; i < titles.size(); i++) if (titles.get(i).contains(number)) return i;
        return -1;
    }

    private String waiting(String account, String phone, ZonedDateTime until) {
        RequestNumber number = stories.submittedPhone(account, phone);
        Task task = stories.task(number);
        task.setDueDate(Date.from(until.toInstant()));
        tasks.saveTask(task);
        return number.text();
    }

    private static ZonedDateTime at(int days, LocalTime time) {
        return LocalDate.now(VietnamTime.ZONE).plusDays(days).atTime(time).atZone(VietnamTime.ZONE);
    }
}
