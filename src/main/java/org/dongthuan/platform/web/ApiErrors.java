package org.dongthuan.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** For what fails outside of our controllers: Boot's error pages for people, a problem document for programs. */
final class ApiErrors extends BasicErrorController {

    private final Problems problems;

    ApiErrors(ErrorAttributes attributes, ErrorProperties settings, List<ErrorViewResolver> views, Problems problems) {
        super(attributes, settings, views);
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("NullAway") // Spring's own method may answer null too: the answer is written already
    public @Nullable ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        mustHaveHappened(request);
        if (!Api.covers(request)) return super.errorHtml(request, response);
        try {
            problems.answer(failure(request), request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        mustHaveHappened(request);
        Problem problem = problems.about(failure(request), request);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(
                        HttpHeaders.CONTENT_LANGUAGE,
                        LocaleContextHolder.getLocale().getLanguage())
                .body(problem.document());
    }

    /** Whoever asks for the address of the page himself finds none. */
    private static void mustHaveHappened(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null)
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Throwable failure(HttpServletRequest request) {
        return new ResponseStatusException(getStatus(request));
    }
}
