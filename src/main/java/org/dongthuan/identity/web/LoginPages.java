package org.dongthuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.dongthuan.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The form for name and password, and why it is shown again. */
@Controller
class LoginPages {

    private final WaitingTime waitingTime;
    private final TypedName typedName;
    private final Texts texts;

    LoginPages(WaitingTime waitingTime, TypedName typedName, Texts texts) {
        this.waitingTime = waitingTime;
        this.typedName = typedName;
        this.texts = texts;
    }

    @GetMapping(SavedPage.LOGIN)
    String form(HttpServletRequest request, Locale locale, Model model) {
        var asked = request.getParameterMap();
        if (asked.containsKey("error")) {
            model.addAttribute("problem", problem(waitingTime.inWords(request, locale), locale));
            typedName.of(request).ifPresent(name -> model.addAttribute("username", name));
        } else if (asked.containsKey("logout")) {
            model.addAttribute("notice", texts.text("identity.login.signed-out", locale));
        } else if (asked.containsKey("held")) {
            model.addAttribute("notice", texts.text("identity.login.held", locale));
        } else if (asked.containsKey("expired") || sessionHasEnded(request)) {
            model.addAttribute("notice", texts.text("identity.login.expired", locale));
        }
        return "identity/login";
    }

    private String problem(Optional<String> waiting, Locale locale) {
        return waiting.map(time -> texts.text("identity.login.throttled", locale, time))
                .orElseGet(() -> texts.text("identity.login.wrong", locale));
    }

    private static boolean sessionHasEnded(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
