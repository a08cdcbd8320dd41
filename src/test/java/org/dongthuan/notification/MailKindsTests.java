package org.dongthuan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Locale;
import org.dongthuan.platform.TextsFixture;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class MailKindsTests {

    private static final MailKind NEWS = new MailKind("news", "/news/{number}", MailKind.Haste.NOTICE);

    private final StaticMessageSource messages = new StaticMessageSource();

    @Test
    void aKindIsFoundByItsName() {
        say("news", Locale.forLanguageTag("vi"));
        say("news", Locale.ENGLISH);
        assertThat(kinds(NEWS).of("news").page()).isEqualTo("/news/{number}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kinds(NEWS).of("gossip"))
                .withMessageContaining("gossip");
    }

    @Test
    void aNewKindWithoutSentencesIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> kinds(NEWS))
                .withMessageContaining("mail.news.subject (vi)")
                .withMessageContaining("mail.news.body (vi)")
                .withMessageContaining("mail.news.subject (en)")
                .withMessageContaining("mail.news.body (en)");
    }

    @Test
    void aKindThatOneLanguageForgotIsNamedWithThatLanguage() {
        say("news", Locale.forLanguageTag("vi"));
        messages.addMessage("mail.news.subject", Locale.ENGLISH, "News of {0}");
        assertThatIllegalStateException().isThrownBy(() -> kinds(NEWS)).withMessageContaining("[mail.news.body (en)]");
    }

    @Test
    void twoFeaturesCannotBringTheSameKind() {
        say("news", Locale.forLanguageTag("vi"));
        say("news", Locale.ENGLISH);
        assertThatIllegalStateException().isThrownBy(() -> kinds(NEWS, NEWS)).withMessageContaining("news");
    }

    private MailKinds kinds(MailKind... all) {
        return new MailKinds(List.of(() -> List.of(all)), TextsFixture.of(messages));
    }

    private void say(String name, Locale language) {
        messages.addMessage("mail." + name + ".subject", language, "News of {0}");
        messages.addMessage("mail." + name + ".body", language, "Read about {0} until {1}.");
    }
}
