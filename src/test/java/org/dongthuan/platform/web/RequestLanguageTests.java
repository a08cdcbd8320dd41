package org.dongthuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestLanguageTests {

    private final RequestLanguage language = new RequestLanguage();

    @ParameterizedTest(name = "{0} with cookie [{1}] and Accept-Language [{2}]: {3}")
    @CsvSource({
        "/me, , , vi",
        "/me, en, , en",
        "/me, , 'en,vi;q=0.5', vi",
        "/me, fr, , vi",
        "/api/v1/me, , , vi",
        "/api/v1/me, , 'en-US,vi;q=0.5', en",
        "/api/v1/me, , 'vi,en;q=0.5', vi",
        "/api/v1/me, , 'de,en;q=0.5', vi",
        "/api/v1/me, , 'vi;q=0.5,en', en",
        "/api/v1/me, , 'xx-YY-zz;q=9', vi",
        "/api/v1/me, , '*', vi",
        "/api/v1/me, , 'vi;q=', vi",
        "/api/v1/me, , 'english', vi",
        "/api/v1/me, vi, en, vi",
        "/api/v1/me, en, vi, en"
    })
    void speaksVietnameseUnlessAskedOtherwise(String path, String cookie, String accepted, String expected) {
        var request = new MockHttpServletRequest("GET", path);
        if (cookie != null) request.setCookies(new Cookie("lang", cookie));
        if (accepted != null) {
            request.addHeader("Accept-Language", accepted);
        }
        assertThat(language.resolveLocale(request).getLanguage()).isEqualTo(expected);
    }

    @Test
    void theAnswerToAFailureIsInTheLanguageOfTheCall() {
        var request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/me");
        request.addHeader("Accept-Language", "en");
        assertThat(language.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void aChoiceHoldsFromTheSamePageOn() {
        var request = new MockHttpServletRequest("GET", "/me");
        var response = new MockHttpServletResponse();
        language.setLocale(request, response, Locale.ENGLISH);
        assertThat(language.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
        assertThat(response.getHeader("Set-Cookie")).startsWith("lang=en; Path=/; Max-Age=31536000");
    }

    @Test
    void aLanguageThatWeDoNotSpeakChangesNothing() {
        var request = new MockHttpServletRequest("GET", "/me");
        var response = new MockHttpServletResponse();
        language.setLocale(request, response, Locale.FRENCH);
        assertThat(language.resolveLocale(request).getLanguage()).isEqualTo("vi");
        assertThat(response.getHeader("Set-Cookie")).isNull();
    }
}
