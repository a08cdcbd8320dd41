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
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What features bring to the modules below them names pages and calls that are there. */
@ApplicationTest
class RegistrationTests {

    @Autowired
    List<KeylessCall> keylessCalls;

    @Autowired
    List<OpenPage> openPages;

    @Autowired
    List<FeatureMails> mails;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void aKeylessCallIsOneThatIsAnswered() {
        assertThat(keylessCalls).isNotEmpty();
        assertThat(paths(RequestMethod.POST))
                .containsAll(keylessCalls.stream().map(KeylessCall::path).toList());
    }

    @Test
    void anOpenPageIsOneThatIsShown() {
        assertThat(openPages).isNotEmpty();
        assertThat(paths(RequestMethod.GET))
                .containsAll(openPages.stream().map(OpenPage::pattern).toList());
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
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
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
