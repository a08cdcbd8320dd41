package org.dongthuan.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.Problem;
import org.dongthuan.platform.web.Problems;
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

    private static final Set<Integer> KNOWN = Set.of(403, 404, 405, 413);
    private static final String VIEW = "portal/error";

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
        var page = page(problem.status(), problem.title(), problem.detail(), request);
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
        Locale locale = language.resolveLocale(request);
        int code = actualStatus(request, status);
        String text = "portal.error." + (KNOWN.contains(code) ? code : 500);
        if (code == 403 && !"GET".equals(request.getMethod())) text = "portal.error.expired";
        return page(code, texts.text(text + ".title", locale), texts.text(text + ".detail", locale), request);
    }

    /** An upload that is too large loses its form fields, and with them the token that the filter asks for. */
    private int actualStatus(HttpServletRequest request, HttpStatus status) {
        boolean tooLarge = status == HttpStatus.FORBIDDEN && request.getContentLengthLong() > largestRequest;
        return tooLarge ? 413 : status.value();
    }

    private ModelAndView page(int status, String title, String detail, HttpServletRequest request) {
        var page = new ModelAndView(VIEW);
        page.setStatus(HttpStatus.resolve(status));
        page.addObject("status", status);
        page.addObject("title", title);
        page.addObject("detail", detail);
        page.addObject("dates", Dates.IN_VIETNAM);
        page.addObject("frame", frames.evenIfBroken(request));
        return page;
    }
}
