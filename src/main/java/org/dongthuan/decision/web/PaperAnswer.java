package org.dongthuan.decision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dongthuan.decision.DecisionDocument;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Sends a paper so that a browser keeps it apart from our pages. */
final class PaperAnswer {

    private PaperAnswer() {}

    static void send(DecisionDocument document, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setContentLength(document.content().length);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + document.fileName() + "\"");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.getOutputStream().write(document.content());
    }
}
