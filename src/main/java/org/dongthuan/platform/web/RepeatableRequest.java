package org.dongthuan.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collection;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Sha256;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** A request whose body was read whole before any transaction opens, so that a slow caller holds no connection. */
final class RepeatableRequest extends HttpServletRequestWrapper {

    private static final int MOST = 1 << 20;

    private final byte[] body;
    private final String hash;

    private RepeatableRequest(HttpServletRequest request, byte[] body, String hash) {
        super(request);
        this.body = body;
        this.hash = hash;
    }

    /** Reads a body of up to 1 MB; the parts of an upload stay where the container put them. */
    static RepeatableRequest of(HttpServletRequest request) throws IOException {
        boolean upload = isUpload(request);
        byte[] body = upload ? new byte[0] : request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) throw RuleViolated.withStatus(413, "too-large");
        MessageDigest digest = Sha256.digest();
        try (var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            sink.write(line(request.getMethod(), request.getRequestURI(), String.valueOf(request.getQueryString())));
            sink.write(body);
            if (upload) addParts(request, sink);
        }
        return new RepeatableRequest(request, body, Sha256.hex(digest.digest()));
    }

    /** Says whether two requests are the same. */
    String hash() {
        return hash;
    }

    /** The names and contents; a client that repeats an upload chooses another boundary between the parts. */
    private static void addParts(HttpServletRequest request, OutputStream sink) throws IOException {
        for (Part part : parts(request)) {
            sink.write(line(part.getName(), String.valueOf(part.getSize())));
            try (InputStream content = part.getInputStream()) {
                content.transferTo(sink);
            }
        }
    }

    /** The container says in its own ways that a body is not what it claims to be, or too large. */
    private static Collection<Part> parts(HttpServletRequest request) {
        try {
            return request.getParts();
        } catch (IOException e) {
            throw new MultipartException("The parts cannot be told from each other", e);
        } catch (IllegalStateException e) {
            throw new MaxUploadSizeExceededException(-1, e);
        } catch (ServletException | RuntimeException e) {
            // a name with a NUL in it, say
            throw new MultipartException("The parts cannot be read", e);
        }
    }

    private static byte[] line(String... words) {
        return (String.join("\0", words) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return isUpload((HttpServletRequest) getRequest()) ? super.getInputStream() : new ReadBody(body);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = getCharacterEncoding();
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }
}
