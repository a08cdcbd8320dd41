package org.dongthuan.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.LocaleResolver;

/** Answers with a problem document in the language of the request. */
@Component
public class Problems {

    /** How long a caller should leave us alone when the database is away. */
    static final int RETRY_AFTER_SECONDS = 5;

    private static final String ANSWERED = Problems.class.getName() + ".answered";

    private final ProblemCatalogue catalogue;
    private final RefusedAccess refusedAccess;
    private final LocaleResolver language;
    private final ObjectMapper json;

    Problems(ProblemCatalogue catalogue, RefusedAccess refusedAccess, LocaleResolver language, ObjectMapper json) {
        this.catalogue = catalogue;
        this.refusedAccess = refusedAccess;
        this.language = language;
        this.json = json;
    }

    /** Says what went wrong: a refusal in its own words, anything else without a word about its cause. */
    public void answer(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusedAccess.note(failure, request);
        Problem problem = about(failure, request);
        request.setAttribute(ANSWERED, problem);
        // Allow, Accept: what would have been right
        if (failure instanceof ErrorResponse known)
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setStatus(problem.status());
        problem.writeHeaders(response);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_LANGUAGE, language.resolveLocale(request).getLanguage());
        response.getOutputStream().write(json.writeValueAsBytes(problem.document()));
    }

    /** What a failure is called, for whoever answers with a page; a failure that is no refusal is logged. */
    public Problem about(Throwable failure, HttpServletRequest request) {
        String call = request.getMethod() + " " + request.getRequestURI();
        return catalogue.problem(failure, call, language.resolveLocale(request));
    }

    /** Whether the request was answered with the problem of that word. */
    static boolean answered(HttpServletRequest request, String word) {
        return request.getAttribute(ANSWERED) instanceof Problem problem
                && problem.word().equals(word);
    }
}
