package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dongthuan.TestClient;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody with a browser to himself. */
final class Person implements AutoCloseable {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final int DESKTOP = 1280;
    private static final int PHONE = 360;
    private static final Duration A_MOMENT = Duration.ofMillis(50);

    private final ChromeDriver browser;
    private final String root;
    private boolean isSomewhere;

    private Person(int port) {
        root = "http://localhost:" + port;
        browser = Browsers.take();
        width(DESKTOP, 900);
    }

    /**
     * At the first page, unless he opens another one at once, with a session from outside: the sign-in page is looked at
     * where a story begins there.
     */
    static Person signedIn(int port, String account) {
        var person = new Person(port);
        String session =
                TestClient.signedIn(port, account).cookie("SESSION", "/").orElseThrow();
        person.browser.executeCdpCommand(
                "Network.setCookie",
                Map.of("name", "SESSION", "value", session, "url", person.root, "httpOnly", true, "sameSite", "Lax"));
        return person;
    }

    /** Somebody who has not signed in, at the sign-in page. */
    static Person stranger(int port) {
        var person = new Person(port);
        person.open("/login");
        return person;
    }

    void open(String path) {
        isSomewhere = true;
        browser.get(root + path);
    }

    void goesBack() {
        here().navigate().back();
    }

    void loadsAgain() {
        here().navigate().refresh();
    }

    /** What stands in an input now. */
    String typedIn(String id) {
        return waitFor(By.id(id)).getDomProperty("value");
    }

    /** The id of the session by which the server knows this browser. */
    String session() {
        String cookie = here().manage().getCookieNamed("SESSION").getValue();
        return new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
    }

    void signsIn(String account) {
        signsIn(account, By.id("main"));
    }

    /** And is led to a page with that in it. */
    void signsIn(String account, By next) {
        type("username", account);
        type("password", TestClient.PASSWORD);
        click(By.id("sign-in"));
        waitFor(next);
    }

    /** Does it in a new tab, closes that, and looks at the former again. */
    void inAnotherTab(Runnable deed) {
        String first = here().getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        deed.run();
        browser.close();
        browser.switchTo().window(first);
        script("window.dispatchEvent(new Event('focus'))");
    }

    String text() {
        return here().findElement(By.tagName("body")).getText();
    }

    String path() {
        return here().getCurrentUrl().substring(root.length());
    }

    void type(String id, String text) {
        WebElement field = waitFor(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    /** A day in a field for dates, however the browser's language writes them. */
    void chooses(String id, LocalDate day) {
        script("arguments[0].value = arguments[1]", waitFor(By.id(id)), day.toString());
    }

    void click(By place) {
        WebElement element = wait(20).until(ExpectedConditions.elementToBeClickable(place));
        script("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    /** Chooses a file; the field itself may be hidden behind a nicer one. */
    void attach(String name, Path file) {
        here().findElement(By.cssSelector("input[type=file][name='" + name + "']"))
                .sendKeys(file.toAbsolutePath().toString());
    }

    /** Likewise a field that only its id names. */
    void chooses(String id, Path file) {
        here().findElement(By.id(id)).sendKeys(file.toAbsolutePath().toString());
    }

    WebElement waitFor(By place) {
        return wait(40).until(ExpectedConditions.visibilityOfElementLocated(place));
    }

    void waitForText(String text) {
        wait(40).ignoring(StaleElementReferenceException.class).until(driver -> text().contains(text));
    }

    void waitForTextToGo(String text) {
        wait(40).ignoring(StaleElementReferenceException.class).until(driver -> !text().contains(text));
    }

    void waitToGo(By place) {
        wait(40).until(ExpectedConditions.invisibilityOfElementLocated(place));
    }

    boolean sees(By place) {
        return here().findElements(place).stream().anyMatch(WebElement::isDisplayed);
    }

    /** What stands in each of these places that can be seen. */
    List<String> reads(By place) {
        return here().findElements(place).stream()
                .filter(WebElement::isDisplayed)
                .map(WebElement::getText)
                .toList();
    }

    void waitUntil(By place, Predicate<List<String>> isRight) {
        wait(40).ignoring(StaleElementReferenceException.class).until(driver -> isRight.test(reads(place)));
    }

    /** What appears while the mouse rests there. */
    String tooltip(By place) {
        WebElement element = waitFor(place);
        script("arguments[0].scrollIntoView({block: 'center'})", element);
        new Actions(here()).moveToElement(element).perform();
        String told = waitFor(By.cssSelector(".tooltip-inner")).getText();
        new Actions(here())
                .moveToElement(here().findElement(By.tagName("footer")))
                .perform();
        waitToGo(By.cssSelector(".tooltip-inner"));
        return told;
    }

    /** Goes from the top of the page by the keyboard alone. */
    void tabsTo(By place) {
        script("document.activeElement.blur()");
        WebElement wanted = waitFor(place);
        for (int keys = 0; keys < 40; keys++) {
            presses(Keys.TAB);
            if (wanted.equals(here().switchTo().activeElement())) return;
        }
        throw new AssertionError("The keyboard does not reach " + place);
    }

    void presses(Keys key) {
        new Actions(here()).sendKeys(key).perform();
    }

    /** The browser's clock shows the time of that zone. */
    void standsIn(String zone) {
        browser.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", zone));
    }

    /** Whatever is written on the page, buttons, inputs and file checks included; signs are no writing. */
    void findsOneTypeface(String name) {
        List<?> others = (List<?>) script(
                "return [...document.querySelectorAll('body, body *')]"
                        + ".filter(e => e.offsetParent && !e.closest('.glyphicon, svg, script, style'))"
                        + ".filter(e => !getComputedStyle(e).fontFamily.startsWith('\"' + arguments[0] + '\"'))"
                        + ".map(e => e.tagName + '.' + e.className + ' ' + getComputedStyle(e).fontFamily)",
                name);
        assertThat(others).as("written in another typeface").isEmpty();
        assertThat(script("return document.fonts.check('16px \"' + arguments[0] + '\"', 'Đồng Thuận')", name))
                .as("the typeface is loaded")
                .isEqualTo(true);
    }

    /** What the page has put into the browser's local storage. */
    List<?> localStorageKeys() {
        return (List<?>) script("return Object.keys(window.localStorage)");
    }

    /** Fails with the names of the violated rules and where; the page as a whole, or the part that is ours. */
    void findsThePageAccessible(String... parts) {
        assertThat(Axe.violations(here(), parts)).as("axe at " + path()).isEmpty();
    }

    void takesThePhone() {
        width(PHONE, 780);
    }

    void takesTheDesktop() {
        width(DESKTOP, 900);
    }

    /** The page does not have to be moved sideways. */
    void findsThePageNarrowEnough() {
        Long over = (Long) script("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(over).as("sideways scrolling at " + path()).isLessThanOrEqualTo(0);
    }

    /** The browser now and then gives up a picture of a page that it has only just put up: then once more. */
    void photographs(String name) {
        byte[] picture = wait(40).until(driver -> browser.getScreenshotAs(OutputType.BYTES));
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands on each sheet of paper when the page is printed. */
    List<String> prints() {
        String printed =
                wait(40).until(driver -> browser.print(new PrintOptions()).getContent());
        byte[] paper = Base64.getDecoder().decode(printed);
        try (PDDocument sheets = Loader.loadPDF(paper)) {
            List<String> texts = new ArrayList<>();
            for (int sheet = 1; sheet <= sheets.getNumberOfPages(); sheet++) {
                var text = new PDFTextStripper();
                text.setStartPage(sheet);
                text.setEndPage(sheet);
                texts.add(Normalizer.normalize(text.getText(sheets), Normalizer.Form.NFC));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void scrollTo(By place) {
        script("arguments[0].scrollIntoView({block: 'center'})", waitFor(place));
    }

    @Override
    public void close() {
        Browsers.giveBack(browser, root);
    }

    private void width(int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** From the next page on, of each call that a page makes: how it was answered, and how many still wait. */
    void listensToCalls() {
        browser.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                window.calls = []; window.waiting = 0;
                const open = XMLHttpRequest.prototype.open, send = XMLHttpRequest.prototype.send;
                XMLHttpRequest.prototype.open = function (...call) {
                  this.named = call[0] + ' ' + call[1];
                  return open.apply(this, call);
                };
                XMLHttpRequest.prototype.send = function (...body) {
                  window.waiting++;
                  this.addEventListener('loadend', () => {
                    window.waiting--;
                    window.calls.push(this.status + ' ' + this.named);
                  });
                  return send.apply(this, body);
                };"""));
    }

    Object script(String script, Object... arguments) {
        return here().executeScript(script, arguments);
    }

    /** The browser, at a page. */
    private ChromeDriver here() {
        if (!isSomewhere) {
            open("/");
            waitFor(By.id("main"));
        }
        return browser;
    }

    private WebDriverWait wait(int seconds) {
        // a page may be replaced by the next one while it is looked at
        return (WebDriverWait)
                new WebDriverWait(here(), Duration.ofSeconds(seconds), A_MOMENT).ignoring(WebDriverException.class);
    }
}
