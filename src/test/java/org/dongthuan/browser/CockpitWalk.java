package org.dongthuan.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openqa.selenium.By;

/** Goes from Cockpit's first page wherever a link leads, and on each page through its tabs. */
final class CockpitWalk {

    private static final String COCKPIT = "/camunda/app/cockpit/default/";

    /** More of one sort, such as instances of the same process, show nothing new. */
    private static final int OF_A_SORT = 2;

    private static final String REFUSED = """
            const calls = window.calls; window.calls = [];
            return calls.filter(call => !/^[23]/.test(call))""";

    private static final String LINKS = """
            return [...document.querySelectorAll('a[href*="#/"]')].filter(link => link.getClientRects().length)
                .map(link => link.getAttribute('href').replace(/^[^#]*/, ''))""";
    private static final String TABS = """
            return [...document.querySelectorAll('[ng-view] .nav-tabs li a')].filter(tab => tab.getClientRects().length)
                .map(tab => tab.textContent.trim())""";

    /** Looks in the page itself, which needs no call from here for each look. */
    private static final String COMES_TO_REST = """
            return new Promise(done => {
                let quiet = 0, looks = 0;
                const look = () => {
                    const rests = window.waiting === 0
                        && !document.querySelector('.app-splash') && document.querySelector('[ng-view]');
                    quiet = rests ? quiet + 1 : 0;
                    if (quiet === 4 || ++looks === 400) done(quiet === 4);
                    else setTimeout(look, 60);
                };
                setTimeout(look, 60);
            })""";

    private static final By SPLASH = By.className("app-splash");

    private final Person person;
    private final Consumer<String> look;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> visited = new HashSet<>();
    private final Map<String, Integer> sorts = new HashMap<>();

    /** @param look what is done at each page and tab, whose name it is told */
    CockpitWalk(Person person, Consumer<String> look) {
        this.person = person;
        this.look = look;
    }

    /** The addresses that it came by; these it looks at in any case. */
    Set<String> from(String... pages) {
        for (String page : pages) {
            visited.add(page);
            open(person, page);
            look(page);
        }
        while (!ahead.isEmpty()) follow(ahead.pop());
        return visited;
    }

    private void follow(String link) {
        String page = link.replaceAll("\\?.*", "");
        if (visited.add(page) && sorts.merge(sort(page), 1, Integer::sum) <= OF_A_SORT) {
            // as a click does, without loading the whole web app again
            person.script("location.hash = arguments[0]", link);
            settle(person);
            look(page);
        }
    }

    private void look(String page) {
        look.accept(page);
        remember();
        for (String tab : strings(TABS)) {
            person.click(
                    By.xpath("//*[@ng-view]//*[contains(@class, 'nav-tabs')]//a[normalize-space()='" + tab + "']"));
            settle(person);
            look.accept(page + " " + tab);
            remember();
        }
    }

    /** Opens a page of Cockpit as if nothing of it had been open before. */
    static void open(Person person, String page) {
        person.open("/assets/lotus.svg");
        person.open(COCKPIT + page);
        person.waitToGo(SPLASH);
        settle(person);
    }

    /** Until the page has been asking for nothing for a moment. */
    static void settle(Person person) {
        if (!Boolean.TRUE.equals(person.script(COMES_TO_REST)))
            throw new AssertionError("The page does not come to rest: " + person.path());
    }

    private void remember() {
        strings(LINKS).forEach(ahead::add);
    }

    /** The page without what names one of many. */
    private static String sort(String page) {
        return page.replaceAll("/[\\w.-]+:\\d+:[\\w-]+|/[0-9a-f]{8}-[0-9a-f-]{27}", "/*");
    }

    private List<String> strings(String script) {
        return ((List<?>) person.script(script)).stream().map(String::valueOf).toList();
    }

    static Stream<String> strings(Person person, String script) {
        return ((List<?>) person.script(script)).stream().map(String::valueOf);
    }

    /** The calls that were refused or failed since the last look. */
    static Stream<String> refused(Person person) {
        return strings(person, REFUSED);
    }
}
