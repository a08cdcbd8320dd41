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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Boot's error pages for people; a problem document for what fails below {@code /api} outside of our controllers. */
final class ApiErrors extends BasicErrorController {

    private final Problems problems;

    ApiErrors(ErrorAttributes attributes, ErrorProperties settings, List<ErrorViewResolver> views, Problems problems) {
        super(attributes, settings, views);
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("NullAway") // Spring's own method may answer null too: the answer is written already
    public @Nullable ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        if (!isApi(request)) return super.errorHtml(request, response);
        try {
            problems.answer(failure(request), request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        if (!isApi(request)) return super.error(request);
        Problem problem = problems.about(failure(request), request);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.document());
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path && Api.covers(path);
    }

    private Throwable failure(HttpServletRequest request) {
        return new ResponseStatusException(getStatus(request));
    }
}
