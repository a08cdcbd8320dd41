package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Year;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page, in both languages, on a desk and on a phone, for people who see and people who listen. */
@BrowserTest
class PageTests {

    private static final By OWN_WAYS = By.cssSelector("[data-test=own-ways] summary");
    private static final By OWN_RECORD = By.cssSelector("[data-test=own-ways] a[href='/me']");

    @LocalServerPort
    int port;

    @Test
    void everyPageOfAnOfficialIsAccessibleAndFitsAPhone() {
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            for (String page : new String[] {
                "/",
                "/me",
                "/me/requests",
                "/me/consents",
                "/corrections/new",
                "/corrections/new?field=current_address",
                "/corrections/new?field=blood_group&field=height_cm&field=enlist_date&field=portrait",
                "/corrections/new?field=work_history&field=family_members",
                "/corrections/new?field=family_members-add-1&field=date_of_birth&field=awards-add-1",
                "/corrections/new?field=party_card_no&field=managing_agency",
                "/tasks",
                "/demo/mail",
                "/me/history",
                "/me/history?field=phone&asOf=2026-01-01&knownOn=2026-01-01",
                "/me/history?asOf=2026-01-01",
                "/me/history?asOf=2099-01-01",
                "/grants/changes",
                "/verify/unknown",
                "/nowhere"
            }) {
                nga.takesTheDesktop();
                nga.open(page);
                nga.waitFor(By.id("main"));
                nga.findsThePageAccessible();
                nga.takesThePhone();
                nga.findsThePageNarrowEnough();
            }
        }
    }

    @Test
    void aPersonnelOfficerHasAMenuOfOneLineAndThePageOfHerDepartment() {
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            opensHerOwnPagesByTheKeyboard(lan);
            lan.open("/");
            lan.photographs("portal-home-officer");
            lan.takesThePhone();
            lan.findsThePageNarrowEnough();
            lan.photographs("phone-home-officer");
            lan.takesTheDesktop();
            lan.open("/records/completeness");
            lan.waitFor(By.cssSelector("[data-test=incomplete]"));
            lan.findsThePageAccessible();
            lan.photographs("portal-completeness");
            lan.takesThePhone();
            lan.findsThePageNarrowEnough();
            lan.photographs("phone-completeness");
            lan.click(By.cssSelector("[data-test=menu]"));
            lan.click(OWN_WAYS);
            lan.waitFor(OWN_RECORD);
            lan.findsThePageAccessible();
            lan.findsThePageNarrowEnough();
            lan.photographs("phone-menu-officer");
        }
    }

    private static void opensHerOwnPagesByTheKeyboard(Person lan) {
        assertThat(lan.waitFor(By.className("dt-nav")).getSize().getHeight()).isLessThan(60);
        assertThat(lan.sees(OWN_RECORD)).isFalse();
        lan.tabsTo(OWN_WAYS);
        lan.presses(Keys.ENTER);
        lan.waitFor(OWN_RECORD);
        lan.findsThePageAccessible();
        lan.photographs("portal-menu-officer");
        lan.presses(Keys.ESCAPE);
        lan.waitToGo(OWN_RECORD);
        lan.click(OWN_WAYS);
        lan.click(OWN_RECORD);
        lan.waitFor(By.id("fullness"));
        assertThat(lan.waitFor(OWN_WAYS).getDomAttribute("class")).contains("is-here");
    }

    @Test
    void onAPhoneTheMenuIsOneButtonAndTheRecordIsSearched() {
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            nga.open("/me");
            nga.photographs("portal-my-record");
            nga.takesThePhone();
            nga.open("/me");
            assertThat(nga.sees(By.cssSelector("[data-test=sign-out]"))).isFalse();
            nga.photographs("phone-my-record");
            nga.click(By.cssSelector("[data-test=menu]"));
            nga.waitFor(By.cssSelector("[data-test=sign-out]"));
            nga.findsThePageAccessible();
            nga.photographs("phone-menu");
            nga.click(By.cssSelector("[data-test=menu]"));
            nga.waitToGo(By.cssSelector("[data-test=sign-out]"));

            assertThat(nga.sees(By.id("field-phone"))).isFalse();
            nga.type("find", "dien thoai");
            nga.waitFor(By.id("field-phone"));
            assertThat(nga.sees(By.id("field-date_of_birth"))).isFalse();
            nga.findsThePageAccessible();
            nga.findsThePageNarrowEnough();
            nga.photographs("phone-record-found");
        }
    }

    @Test
    void theSignInPageSpeaksBothLanguagesAndRefusesInWords() {
        try (Person somebody = Person.stranger(port)) {
            somebody.findsThePageAccessible();
            whatIsWrongWouldBeFound(somebody);
            somebody.photographs("login");
            somebody.type("username", "nobody");
            somebody.type("password", "wrong");
            somebody.click(By.id("sign-in"));
            somebody.waitFor(By.className("govuk-error-summary"));
            assertThat(somebody.typedIn("username")).isEqualTo("nobody");
            assertThat(somebody.typedIn("password")).isEmpty();
            somebody.findsThePageAccessible();
            somebody.takesThePhone();
            somebody.photographs("phone-login-refused");
            somebody.open("/password/nothing-here");
            somebody.photographs("phone-error-page");
            somebody.takesTheDesktop();
            somebody.open("/login?lang=en");
            assertThat(somebody.text()).contains("Sign in");
            somebody.findsThePageAccessible();
            somebody.takesThePhone();
            somebody.findsThePageNarrowEnough();
        }
    }

    /** Or nothing that is said of pages here would be worth anything. */
    private static void whatIsWrongWouldBeFound(Person somebody) {
        somebody.script("document.documentElement.lang = ''; document.getElementById('username').labels[0].remove()");
        assertThatThrownBy(somebody::findsThePageAccessible)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("axe at /login", "html-has-lang", "label: ", "id=\\\"username\\\"");
        assertThatThrownBy(() -> somebody.findsThePageAccessible("#no-such-part"))
                .isInstanceOf(AssertionError.class);
        somebody.loadsAgain();
        somebody.findsThePageAccessible();
    }

    @Test
    void theAdministratorFindsHisWayAndNoRecord() {
        try (Person admin = Person.signedIn(port, "admin")) {
            admin.findsThePageAccessible();
            admin.open("/me");
            assertThat(admin.text()).contains("Không");
            admin.findsThePageAccessible();
            for (String page : new String[] {
                "/admin/calendar/" + Year.now().plusYears(3) + "-09-02/remove", "/admin/calendar?year=2027"
            }) {
                admin.takesTheDesktop();
                admin.open(page);
                admin.findsThePageAccessible();
                admin.photographs("calendar");
                admin.takesThePhone();
                admin.findsThePageNarrowEnough();
                admin.photographs("calendar-phone");
            }
            admin.takesTheDesktop();
            admin.open("/admin/calendar");
            admin.click(By.id("add-day"));
            admin.waitFor(By.className("govuk-error-summary"));
            admin.findsThePageAccessible();
            admin.scrollTo(By.id("add"));
            admin.photographs("calendar-form");
            admin.takesThePhone();
            admin.scrollTo(By.cssSelector("[data-test=days]"));
            admin.photographs("calendar-days-phone");
        }
    }
}
