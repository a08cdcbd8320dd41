package org.dongthuan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a screen: real HTTP against the test's port, with cookies and cross-site tokens, following no
 * redirect.
 *
 * <pre>{@code
 * var nga = TestClient.signedIn(port, "nga.pham");
 * var answer = nga.post("/api/v1/corrections", Map.of("reason", "…"));
 * assertThat(answer.status()).isEqualTo(201);
 * assertThat(answer.json().get("number").asText()).startsWith("DC-");
 * }</pre>
 */
public final class TestClient {

    /** The password of every demo account. */
    public static final String PASSWORD = "demo-Haiphong-2026";

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final Pattern CSRF_INPUT = Pattern.compile("<input[^>]*name=\"_csrf\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final URI root;
    private BiConsumer<String, Answer> witness = (path, answer) -> {};

    private TestClient(int port) {
        root = URI.create("http://localhost:" + port);
    }

    /** A client that nobody signed in. */
    public static TestClient at(int port) {
        return new TestClient(port);
    }

    /** A client signed in as a demo account; fails where the sign-in fails. */
    public static TestClient signedIn(int port, String account) {
        return at(port).signedInAs(account);
    }

    /** This client, signed in as a demo account; fails where the sign-in fails. */
    public TestClient signedInAs(String account) {
        Answer answer = signIn(account, PASSWORD);
        if (answer.status() != 302 || answer.location().endsWith("?error")) {
            throw new AssertionError(account + " could not sign in: " + answer);
        }
        get("/api/v1/me"); // brings the cross-site token
        return this;
    }

    /** Shows each path that is asked for, and what came back, to the witness from now on. */
    public TestClient watchedBy(BiConsumer<String, Answer> witness) {
        this.witness = witness;
        return this;
    }

    /** Sends the header with each request from now on. */
    public TestClient with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Answer signIn(String account, String password) {
        return submit("/login", "/login", Map.of("username", account, "password", password));
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    /** Posts JSON (a string as it is, anything else through Jackson) under a new idempotency key. */
    public Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, Object body, String idempotencyKey) {
        return change("POST", path, body, Map.of("Idempotency-Key", idempotencyKey));
    }

    public Answer post(String path) {
        return send(
                "POST",
                path,
                BodyPublishers.noBody(),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    public Answer put(String path, Object body) {
        return change("PUT", path, body, Map.of());
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), Map.of());
    }

    /** Any JSON request with headers of one's own, which win over those that this client would send. */
    public Answer change(String method, String path, Object body, Map<String, String> extra) {
        var all = new LinkedHashMap<>(Map.of("Content-Type", "application/json"));
        all.putAll(extra);
        return send(method, path, BodyPublishers.ofString(json(body)), all);
    }

    /**
     * Fetches the page with the form, takes its hidden token along and posts the fields. Where the form itself comes back,
     * as a draft, the answer is the page that shows it again.
     */
    public Answer submit(String page, String action, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        csrfInput(get(page).body()).ifPresent(token -> all.put("_csrf", token));
        Answer answer = postForm(action, all);
        String next = answer.location().replaceFirst("^https?://[^/]+", "");
        String form = action.replaceFirst("\\?.*", "");
        boolean comesBack = answer.status() == 303 && next.startsWith(form + "?") && next.contains("draft=");
        return comesBack ? get(next) : answer;
    }

    public Answer postForm(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var type = Map.of("Content-Type", "application/x-www-form-urlencoded");
        return send("POST", path, BodyPublishers.ofString(body), type);
    }

    /** Uploads one file as the multipart part {@code file}. */
    public Answer upload(String path, String fileName, String mediaType, byte[] content) {
        return multipart(path, Map.of(), "file", fileName, mediaType, content);
    }

    /** Posts a form with one file, as a browser does. */
    public Answer postForm(String path, Map<String, String> fields, String part, String fileName, byte[] content) {
        return multipart(path, fields, part, fileName.replace("\\", "\\\\"), "application/pdf", content);
    }

    private Answer multipart(
            String path, Map<String, String> fields, String part, String fileName, String mediaType, byte[] content) {
        String boundary = UUID.randomUUID().toString();
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var type = Map.of("Content-Type", "multipart/form-data; boundary=" + boundary);
        return send("POST", path, BodyPublishers.ofByteArray(body.toByteArray()), type);
    }

    /** The value of a cookie that would be sent with a request for the path. */
    public Optional<String> cookie(String name, String path) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name) && path.startsWith(cookie.getPath()))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public void setCookie(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(root, cookie);
    }

    private Answer send(String method, String path, BodyPublisher body, Map<String, String> extra) {
        var all = new LinkedHashMap<String, String>();
        all.put("Accept-Language", "vi");
        all.put("Accept", path.contains("/api/") ? "application/json" : "text/html, */*;q=0.8");
        if (!"GET".equals(method)) token(path).ifPresent(token -> all.put("X-XSRF-TOKEN", token));
        all.putAll(headers);
        all.putAll(extra);
        var request = HttpRequest.newBuilder(URI.create(root + path)).method(method, body);
        all.forEach(request::header);
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            var answer = new Answer(response.statusCode(), response.body(), response.headers());
            witness.accept(path, answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The engine's web apps have a cross-site token of their own. */
    private Optional<String> token(String path) {
        return cookie(path.startsWith("/camunda/") ? "XSRF-TOKEN" : "APP-XSRF", path);
    }

    private static Optional<String> csrfInput(String page) {
        Matcher input = CSRF_INPUT.matcher(page);
        if (!input.find()) return Optional.empty();
        Matcher value = VALUE.matcher(input.group());
        return value.find() ? Optional.of(value.group(1)) : Optional.empty();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What came back. */
    public record Answer(int status, String body, HttpHeaders headers) {

        /** The body as JSON; a missing node where there is none. */
        public JsonNode json() {
            try {
                return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("Not JSON: " + body, e);
            }
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public String location() {
            return header("Location");
        }

        /** The last segment of the problem's type; empty where the answer is no problem. */
        public String problem() {
            String type = json().path("type").asText();
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }
}
