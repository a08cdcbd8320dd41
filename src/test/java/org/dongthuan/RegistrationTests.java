package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.identity.OpenPage;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.dongthuan.platform.web.KeylessCall;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What features bring to the modules below them names pages and calls that are there. */
@ApplicationTest
class RegistrationTests {

    @Autowired
    List<KeylessCall> keylessCalls;

    @Autowired
    List<OpenPage> openPages;

    @Autowired
    List<FeatureMails> mails;

    /** Of our pages and of the monitoring's. */
    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void aKeylessCallIsOneThatIsAnswered() {
        assertThat(keylessCalls).isNotEmpty();
        assertThat(paths(RequestMethod.POST))
                .containsAll(keylessCalls.stream().map(KeylessCall::path).toList());
    }

    @Test
    void anOpenPageIsOneThatIsShown() {
        assertThat(openPages).isNotEmpty();
        Set<String> shown = paths(RequestMethod.GET);
        assertThat(openPages).allSatisfy(page -> {
            PathPattern pattern = PathPatternParser.defaultInstance.parse(page.pattern());
            assertThat(shown).anyMatch(path -> pattern.matches(PathContainer.parsePath(path)));
        });
    }

    @Test
    void aMailLeadsToAPageThatIsShown() {
        List<String> pages = mails.stream()
                .flatMap(feature -> feature.kinds().stream())
                .map(MailKind::page)
                // the engine's web apps are no pages of ours
                .filter(page -> !page.startsWith("/camunda/"))
                .map(RegistrationTests::anyParts)
                .toList();
        assertThat(pages).isNotEmpty();
        assertThat(paths(RequestMethod.GET)).containsAll(pages);
    }

    private Set<String> paths(RequestMethod method) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(method))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(RegistrationTests::anyParts)
                .collect(Collectors.toSet());
    }

    /** {@code /corrections/{number}} as {@code /corrections/*}. */
    private static String anyParts(String path) {
        return path.replaceAll("\\{[^}]+}", "*");
    }
}
