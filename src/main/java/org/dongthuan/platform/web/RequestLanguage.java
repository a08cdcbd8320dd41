package org.dongthuan.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.dongthuan.platform.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Vietnamese, unless the person chose English; a program may ask for English by {@code Accept-Language}. A browser's
 * own preference does not count: this is a Vietnamese authority's system.
 */
@Component("localeResolver")
class RequestLanguage implements LocaleResolver {

    static final String COOKIE = "lang";
    private static final String CHOSEN = RequestLanguage.class.getName();

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN) instanceof Locale chosen) return chosen;
        return fromCookie(request).orElseGet(() -> asksForEnglish(request) ? Texts.ENGLISH : Texts.VIETNAMESE);
    }

    /** Keeps the choice for a year; a language that we do not speak changes nothing. */
    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        Locale known = locale == null ? null : known(locale.getLanguage()).orElse(null);
        if (known == null || response == null) return;
        request.setAttribute(CHOSEN, known);
        ResponseCookie cookie = ResponseCookie.from(COOKIE, known.getLanguage())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<Locale> fromCookie(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : known(cookie.getValue());
    }

    private static boolean asksForEnglish(HttpServletRequest request) {
        String languages = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return languages != null && Api.covers(request) && isEnglish(first(languages));
    }

    private static boolean isEnglish(String language) {
        return language.equals("en") || language.startsWith("en-");
    }

    /** Of a header that makes no sense the container would say that it asks for the server's own language. */
    private static String first(String languages) {
        try {
            return LanguageRange.parse(languages).get(0).getRange();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Optional<Locale> known(String language) {
        return switch (language) {
            case "vi" -> Optional.of(Texts.VIETNAMESE);
            case "en" -> Optional.of(Texts.ENGLISH);
            default -> Optional.empty();
        };
    }
}
