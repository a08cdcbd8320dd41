package org.dongthuan.identity.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.stereotype.Component;

/** Where names and passwords are typed, and what is asked about the browser in which they are. */
@Component
class SignInForm {

    private final SignInAnswers answers;
    private final PlaceCookie place;

    SignInForm(SignInAnswers answers, PlaceCookie place) {
        this.answers = answers;
        this.place = place;
    }

    void describe(FormLoginConfigurer<HttpSecurity> form) {
        form.loginPage(SavedPage.LOGIN)
                .authenticationDetailsSource(place::of)
                .successHandler(answers)
                .failureHandler(answers);
    }
}
