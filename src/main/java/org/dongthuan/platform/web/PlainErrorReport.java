package org.dongthuan.platform.web;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ResponseStatusException;

/** The last answer of all, for what the server refuses before any of our code sees it: the status and nothing else. */
final class PlainErrorReport extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(PlainErrorReport.class);

    private final Problems problems;

    PlainErrorReport(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        try {
            String asked = request.getRequestURI();
            if (asked != null && Api.covers(asked)) document(status, asked, request, response);
            else page(status, response);
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("Nobody waits for the answer any more", e);
        }
    }

    private void document(int status, String asked, Request request, Response response) throws IOException {
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, asked);
        problems.answer(new ResponseStatusException(HttpStatusCode.valueOf(status)), request, response);
    }

    private static void page(int status, Response response) throws IOException {
        response.setContentType("text/html");
        response.setCharacterEncoding("utf-8");
        Writer writer = response.getReporter();
        if (writer == null) return;
        writer.write("""
                <!DOCTYPE html>
                <html lang="vi"><head><meta charset="utf-8"><title>%1$d</title></head>
                <body><h1>Yêu cầu không được chấp nhận (%1$d)</h1>
                <p lang="en">The request was not accepted (%1$d)</p></body></html>
                """.formatted(status));
    }
}
