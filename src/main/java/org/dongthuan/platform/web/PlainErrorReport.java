package org.dongthuan.platform.web;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last page of all, for what the server refuses before any of our code sees it: the status and nothing else. */
public final class PlainErrorReport extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(PlainErrorReport.class);

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        try {
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
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("Nobody waits for the error page any more", e);
        }
    }
}
