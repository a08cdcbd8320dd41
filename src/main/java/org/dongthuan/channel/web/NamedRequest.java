package org.dongthuan.channel.web;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import org.dongthuan.platform.web.ReadBody;
import org.jspecify.annotations.Nullable;

/** A submission as everything behind expects it: with a key, and with a body that knows nothing of portals. */
final class NamedRequest extends HttpServletRequestWrapper {

    private static final String KEY = "Idempotency-Key";
    private static final String SUBMISSION = Submission.class.getName();

    private final Submission submission;
    private final String key;

    NamedRequest(HttpServletRequest request, Submission submission, String key) {
        super(request);
        this.submission = submission;
        this.key = key;
        request.setAttribute(SUBMISSION, submission);
    }

    /** What is submitted by a request, where a portal sent it. */
    static Optional<Submission> submission(HttpServletRequest request) {
        return Optional.ofNullable((Submission) request.getAttribute(SUBMISSION));
    }

    @Override
    public @Nullable String getHeader(String name) {
        return KEY.equalsIgnoreCase(name) ? key : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return KEY.equalsIgnoreCase(name)
                ? Collections.enumeration(Collections.singleton(key))
                : super.getHeaders(name);
    }

    @Override
    public int getContentLength() {
        return submission.body().length;
    }

    @Override
    public long getContentLengthLong() {
        return submission.body().length;
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public ServletInputStream getInputStream() {
        return new ReadBody(submission.body());
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
