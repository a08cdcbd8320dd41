package org.dongthuan.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.Problem;
import org.dongthuan.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** The pages that say why there is no page. */
@Component
class ErrorPages implements ErrorViewResolver {

    static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 406, 409, 410, 412, 413, 415, 422, 429, 500, 503);

    /** What only programs are told in other words: on a page the status says it better. */
    private static final Set<String> FOR_PROGRAMS = Set.of(
            "malformed",
            "not-found",
            "not-permitted",
            "method-not-allowed",
            "not-acceptable",
            "unsupported-media-type",
            "too-large",
            "too-many-requests",
            "changed-meanwhile",
            "internal",
            "unavailable");

    private static final String VIEW = "portal/error";

    /** No administrator can help whoever may not read under a grant. */
    private static final String OF_A_GRANT = "grant-";

    /** As {@code spring.servlet.multipart.max-request-size} has it. */
    private final long largestRequest;

    private final Problems problems;
    private final Layouts frames;
    private final Texts texts;
    private final LocaleResolver language;

    ErrorPages(Problems problems, Layouts frames, Texts texts, LocaleResolver language, MultipartProperties uploads) {
        this.problems = problems;
        this.frames = frames;
        this.texts = texts;
        this.language = language;
        DataSize largest = uploads.getMaxRequestSize();
        this.largestRequest = largest.toBytes();
    }

    /** A refusal, or a failure with its reference. */
    ModelAndView of(Problem problem, HttpServletRequest request) {
        String own = FOR_PROGRAMS.contains(problem.word()) ? null : problem.detail();
        var page = page(problem.status(), String.valueOf(problem.status()), own, request);
        if (problem.word().startsWith(OF_A_GRANT))
            page.addObject("advice", texts.text("portal.error.grant.do", language.resolveLocale(request)));
        page.addObject("reference", problem.members().get("reference"));
        page.addObject("number", problem.members().get("number"));
        return page;
    }

    /** What the walls in front of the controllers refused. */
    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return of(problems.about(failure, request), request);
        }
        int code = actualStatus(request, status);
        boolean expired = code == 403 && !"GET".equals(request.getMethod());
        return page(code, expired ? "expired" : String.valueOf(code), null, request);
    }

    /** An upload that is too large loses its form fields, and with them the token that the filter asks for. */
    private int actualStatus(HttpServletRequest request, HttpStatus status) {
        boolean tooLarge = status == HttpStatus.FORBIDDEN && request.getContentLengthLong() > largestRequest;
        return tooLarge ? 413 : status.value();
    }

    /**
     * What happened and what to do.
     *
     * @param word of the texts
     * @param own what was refused, where that says more than the status
     */
    private ModelAndView page(int status, String word, @Nullable String own, HttpServletRequest request) {
        Locale locale = language.resolveLocale(request);
        String key = "portal.error." + (KNOWN.contains(status) ? word : status < 500 ? 400 : 500);
        var page = new ModelAndView(VIEW);
        page.setStatus(HttpStatus.resolve(status));
        page.addObject("status", status);
        page.addObject("title", texts.text(key + ".title", locale));
        page.addObject("detail", own == null ? texts.text(key + ".detail", locale) : own);
        page.addObject("advice", texts.text(key + ".do", locale));
        page.addObject("dates", Dates.IN_VIETNAM);
        page.addObject("frame", frames.evenIfBroken(request));
        return page;
    }
}
