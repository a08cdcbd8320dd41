package org.dongthuan.platform.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.RefusalObserver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands behind {@link WebAppDoor} before the calls on one task. Left to itself the engine tells a task that is
 * somebody else's from one that is not there, each call in a way of its own.
 */
@Component
class WebAppTaskDoor extends OncePerRequestFilter {

    private static final Pattern ONE_TASK = Pattern.compile("/engine/engine/default/task/([^/]*[0-9][^/]*)(/.*)?");

    private final VisibleTask tasks;
    private final WebAppAnswers answers;
    private final ObjectMapper json;
    private final ObjectProvider<RefusalObserver> observers;

    WebAppTaskDoor(
            VisibleTask tasks, WebAppAnswers answers, ObjectMapper json, ObjectProvider<RefusalObserver> observers) {
        this.tasks = tasks;
        this.answers = answers;
        this.json = json;
        this.observers = observers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String account = SignedIn.account().orElseThrow();
        boolean changes = !HttpMethod.GET.matches(request.getMethod());
        Optional<Refusal> refusal = task(request).flatMap(task -> tasks.refusal(account, task, changes));
        if (refusal.isEmpty()) chain.doFilter(request, response);
        else answer(refusal.get(), request, response);
    }

    private static Optional<String> task(HttpServletRequest request) {
        return WebAppPath.of(request)
                .filter(path -> !path.isApp())
                .map(path -> ONE_TASK.matcher(path.call()))
                .filter(Matcher::matches)
                .map(call -> call.group(1));
    }

    private void answer(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String what = request.getMethod() + " " + request.getRequestURI();
        if (refusal instanceof Refusal.NotFound)
            observers.orderedStream().forEach(observer -> observer.refused(refusal.type(), what));
        response.setStatus(refusal.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(answers.body(refusal)));
    }
}
