package org.dongthuan.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dongthuan.identity.HeldForms;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.platform.web.AddressBlock;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Carries a form that came too late over the sign-in; the browser holds the key to it, the database the form. */
@Component
class HeldForm {

    static final String COOKIE = "HELD-FORM";

    private static final Duration KEPT = Duration.ofHours(1);

    private final HeldForms forms;
    private final SecureCookies secure;

    HeldForm(HeldForms forms, SecureCookies secure) {
        this.forms = forms;
        this.secure = secure;
    }

    /** Whether there was a form with something typed in it, and it is held now. */
    boolean hold(HttpServletRequest request, HttpServletResponse response) {
        if (!isTyped(request)) return false;
        Optional<String> token =
                forms.hold(request.getRequestURI(), parameters(request), AddressBlock.of(request.getRemoteAddr()));
        token.ifPresent(value -> send(value, KEPT, response));
        return token.isPresent();
    }

    /** Where its typist, who is signed in anew, finds the form that he has sent from a page of before. */
    Optional<String> keep(String account, HttpServletRequest request) {
        return isTyped(request) ? forms.keep(account, request.getRequestURI(), parameters(request)) : Optional.empty();
    }

    private static boolean isTyped(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && request.getParameter(TypedForm.TYPIST) != null
                && !DraftPages.covers(request.getRequestURI());
    }

    /** Where the one who has just signed in finds what he had typed. */
    Optional<String> giveBack(String account, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) return Optional.empty();
        send("", Duration.ZERO, response);
        return forms.giveBack(cookie.getValue(), account);
    }

    private void send(String value, Duration age, HttpServletResponse response) {
        secure.send(COOKIE, value, SavedPage.LOGIN, age, response);
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
    }
}
