package org.dongthuan.browser;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Asks axe-core what is wrong with a page, in the page itself. Its own helper for Selenium brings back every element that
 * is right as well, and has them counted in a window of its own: ten times the work for an answer that nobody reads.
 */
final class Axe {

    private static final String SCRIPT = script();

    private static final String IS_THERE = "return typeof window.axe === 'object'";

    private static final String RUN = """
            const [parts, done] = arguments;
            const told = rule => rule.id + ': ' + rule.help + ' ' + JSON.stringify(rule.nodes.map(node => node.html));
            const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            if (document.querySelector('iframe, frame')) done(['a frame, into which nobody looks']);
            else axe.run(parts.length ? {include: parts.map(part => [part])} : document,
                    {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})
                .then(result => done(result.violations.map(told)), failure => done([String(failure)]))""";

    private Axe() {}

    /** The violated rules and where; in the page as a whole, or in these parts of it. */
    static List<String> violations(ChromeDriver browser, String... parts) {
        if (Boolean.FALSE.equals(browser.executeScript(IS_THERE))) browser.executeScript(SCRIPT);
        List<?> violations = (List<?>) browser.executeAsyncScript(RUN, List.of(parts));
        return violations.stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
