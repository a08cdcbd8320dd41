package org.dongthuan.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.RemoteWebDriver;

/** Browsers that know nothing of whoever used them before; starting one takes longer than what most people do in it. */
final class Browsers {

    private static final Deque<ChromeDriver> IDLE = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> IDLE.forEach(RemoteWebDriver::quit)));
    }

    private Browsers() {}

    static synchronized ChromeDriver take() {
        return IDLE.isEmpty() ? new ChromeDriver(service(), options()) : IDLE.pop();
    }

    /**
     * What the server lets everybody keep, such as scripts and typefaces, stays: whoever comes next need not fetch and
     * translate it again.
     *
     * @param origin whose cookies and storage are forgotten
     */
    static synchronized void giveBack(ChromeDriver browser, String origin) {
        try {
            replaceTheWindow(browser);
            browser.executeCdpCommand("Network.clearBrowserCookies", Map.of());
            browser.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all"));
            IDLE.push(browser);
        } catch (WebDriverException e) {
            browser.quit();
        }
    }

    /** What a page keeps for its window, and how wide that is, goes with the window. */
    private static void replaceTheWindow(ChromeDriver browser) {
        List<String> used = List.copyOf(browser.getWindowHandles());
        String fresh = browser.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        used.forEach(window -> browser.switchTo().window(window).close());
        browser.switchTo().window(fresh);
    }

    private static ChromeDriverService service() {
        return new ChromeDriverService.Builder()
                .usingDriverExecutable(ChromiumCondition.DRIVER.toFile())
                .build();
    }

    private static ChromeOptions options() {
        return new ChromeOptions()
                .setBinary(ChromiumCondition.CHROMIUM.toFile())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--lang=vi");
    }
}
