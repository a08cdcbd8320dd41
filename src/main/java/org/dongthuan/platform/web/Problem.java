package org.dongthuan.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * A problem document (RFC 9457).
 *
 * @param word what programs go by, e.g. {@code stale-value}
 * @param members further members, such as {@code errors} or {@code reference}
 * @param retryAfter after how many seconds the caller may try again; 0 where no waiting helps
 */
public record Problem(
        String word, String title, int status, String detail, Map<String, Object> members, long retryAfter) {

    /** The headers that belong to it, whether a document or a page tells the rest. */
    public void writeHeaders(HttpServletResponse response) {
        if (retryAfter > 0) response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter));
    }

    /** The document as it is sent; its type is a stable address whose last segment is the word. */
    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "/problems/" + word);
        document.put("title", title);
        document.put("status", status);
        document.put("detail", detail);
        members.forEach(document::putIfAbsent);
        return document;
    }

    /** A field at fault, in words. */
    record FieldError(String field, String detail) {}
}
