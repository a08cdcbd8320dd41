package org.dongthuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.dongthuan.identity.CodeDesk;
import org.dongthuan.identity.SecondFactor.Next;
import org.dongthuan.identity.SignIn;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.AddressBlock;
import org.dongthuan.platform.web.SeeOther;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form for the code that comes after the password. */
@Controller
@RequestMapping(CodePages.PAGE)
class CodePages {

    static final String PAGE = "/login/code";

    private final CodeDesk desk;
    private final SessionProof proof;
    private final SavedPage savedPage;
    private final WaitingTime waitingTime;
    private final Texts texts;

    CodePages(CodeDesk desk, SessionProof proof, SavedPage savedPage, WaitingTime waitingTime, Texts texts) {
        this.desk = desk;
        this.proof = proof;
        this.savedPage = savedPage;
        this.waitingTime = waitingTime;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView form(HttpServletRequest request, Locale locale) {
        if (!isAwaited(request)) return SeeOther.page("/");
        var page = new ModelAndView("identity/code");
        if (request.getParameterMap().containsKey("error")) {
            page.addObject(
                    "problem",
                    waitingTime
                            .inWords(request, locale)
                            .map(time -> texts.text("identity.code.throttled", locale, time))
                            .orElseGet(() -> texts.text("identity.code.wrong", locale)));
        }
        return page;
    }

    @PostMapping
    ModelAndView prove(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        if (!isAwaited(request)) return SeeOther.page("/");
        String account = account(request.getSession());
        SignIn answer = desk.prove(account, code, AddressBlock.of(request.getRemoteAddr()), true);
        if (answer instanceof SignIn.Refused refused && !refused.waiting().isZero())
            waitingTime.tell(refused.waiting(), response);
        if (answer instanceof SignIn.Throttled throttled) waitingTime.tell(throttled.waiting(), response);
        if (!(answer instanceof SignIn.Admitted)) return SeeOther.page(PAGE + "?error");
        proof.proved(request);
        return SeeOther.page(savedPage.takeFrom(request, response, account));
    }

    private static boolean isAwaited(HttpServletRequest request) {
        return SessionProof.awaitedIn(request) == Next.CODE;
    }

    /** Nobody is signed in before it is taken. */
    private static String account(HttpSession session) {
        var context = (SecurityContext)
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context.getAuthentication().getName();
    }
}
