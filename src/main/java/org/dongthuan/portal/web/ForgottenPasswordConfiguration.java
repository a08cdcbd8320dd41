package org.dongthuan.portal.web;

import static org.dongthuan.notification.MailKind.Haste.PROMPT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.identity.OpenPage;
import org.dongthuan.identity.PasswordResets;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ForgottenPasswordConfiguration {

    @Bean
    OpenPage pagesOfForgottenPasswords() {
        return new OpenPage("/password/*", true);
    }

    @Bean
    OpenPage pageOfANewPassword() {
        return new OpenPage("/password/new/*", true);
    }

    @Bean
    FeatureMails mailsAboutPasswords(PasswordResets resets) {
        return () -> List.of(
                new MailKind(
                        ForgottenPasswords.ASKED,
                        "/password/new/{number}",
                        PROMPT,
                        id -> resets.secret(UUID.fromString(id), PasswordResets.GOOD_FOR)),
                new MailKind(
                        ForgottenPasswords.INVITED,
                        "/password/new/{number}",
                        PROMPT,
                        id -> resets.secret(UUID.fromString(id), PasswordResets.INVITED_FOR)),
                // the number of nothing: it names no request, and the page needs none
                new MailKind(ForgottenPasswords.CHANGED, "/password/forgotten", PROMPT, id -> Optional.empty()),
                new MailKind(ForgottenPasswords.FACTOR, "/me/account/totp", PROMPT, id -> Optional.empty()));
    }
}
