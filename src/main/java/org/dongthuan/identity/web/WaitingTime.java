package org.dongthuan.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.dongthuan.platform.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Carries the time to wait from the refused sign-in over the redirect to the login page, and says it in words. */
@Component
class WaitingTime {

    private static final String COOKIE = "SIGN-IN-WAIT";
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Clock clock;
    private final Texts texts;
    private final SecureCookies secure;

    WaitingTime(Clock clock, Texts texts, SecureCookies secure) {
        this.clock = clock;
        this.texts = texts;
        this.secure = secure;
    }

    void tell(Duration waiting, HttpServletResponse response) {
        long until = clock.instant().plus(waiting).toEpochMilli();
        secure.send(COOKIE, Long.toString(until), SavedPage.LOGIN, waiting, response);
    }

    Optional<String> inWords(HttpServletRequest request, Locale locale) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || !cookie.getValue().matches("\\d{1,15}")) return Optional.empty();
        Instant until = Instant.ofEpochMilli(Long.parseLong(cookie.getValue()));
        Duration left = Duration.between(clock.instant(), until);
        if (left.isNegative() || left.isZero() || left.compareTo(LONGEST) > 0) return Optional.empty();
        return Optional.of(inWords(left, locale));
    }

    /** Rounded up to ten seconds: nobody needs more, and nobody comes back too early. */
    private String inWords(Duration left, Locale locale) {
        long seconds = (left.toMillis() + 9_999) / 10_000 * 10;
        if (seconds < 60) return texts.text("identity.wait.seconds", locale, seconds);
        return texts.text("identity.wait.minutes", locale, (seconds + 59) / 60);
    }
}
