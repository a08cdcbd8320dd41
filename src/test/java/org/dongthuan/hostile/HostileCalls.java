package org.dongthuan.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.dongthuan.ApiDescription.Operation;
import org.dongthuan.ApiDescription.Parameter;

/** Makes requests of the calls that the description names, most of them wrong in one or several ways. */
final class HostileCalls {

    private static final String SOME_PICTURE = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u7fff\0\0\u7fff";
    private static final String BOUNDARY = "----boundary";

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "OPTIONS", "TRACE", "PATCH", "PUT", "POST", "DELETE", "PROPFIND");

    private static final List<String> CONTENT_TYPES = List.of(
            "*/*",
            "application/*",
            "application/json;charset=klingon",
            "application/json;charset=utf-16",
            "application/json;charset=",
            "application/json;charset=iso-8859-1",
            "application/problem+json",
            "text/plain",
            "text/html;charset=\"",
            ";;;",
            "json",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=" + "b".repeat(300),
            "multipart/mixed; boundary=" + BOUNDARY,
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded;charset=klingon",
            "application/json-patch+json");

    private static final List<String> ACCEPTS = List.of(
            "image/png",
            "*/*;q=",
            "*/*;q=abc",
            "*/*;q=2",
            ",,,",
            "text/html",
            "application/xml",
            "json",
            "*/*",
            "*",
            "application/json;q=0",
            "text/event-stream",
            "application/pdf",
            "a/b;c=\"");

    /** Headers that something on the way to the controllers reads, and what they had better not contain. */
    private static final Map<String, List<String>> HEADERS = Map.ofEntries(
            Map.entry(
                    "If-Match", List.of("", "*", "\"", "\"x", "W/\"x\"", ",,,", "x", "\"" + "x".repeat(2_000) + "\"")),
            Map.entry("If-None-Match", List.of("*", "\"", "x, y")),
            Map.entry("If-Modified-Since", List.of("yesterday", "Thu, 01 Jan 99999 00:00:00 GMT")),
            Map.entry("Range", List.of("bytes=-1", "bytes=9-1", "bytes=0-0,0-0,0-0", "x")),
            Map.entry("Idempotency-Key", List.of(" ", "a b", "x".repeat(201), "\u00e9", "same", "'")),
            Map.entry("X-XSRF-TOKEN", List.of("x", "x".repeat(500), "%00")),
            Map.entry("X-Forwarded-For", List.of("x", "1.2.3", ",", "' or 1", "::1%eth0", "x".repeat(300))),
            Map.entry("X-Forwarded-Proto", List.of("ftp", "https", ",")),
            Map.entry("X-Forwarded-Port", List.of("99999999999", "-1", "x")),
            Map.entry("X-Forwarded-Host", List.of("evil.example", ":", "[::")),
            Map.entry("X-HTTP-Method-Override", List.of("DELETE", "x")),
            Map.entry("X-Requested-With", List.of("XMLHttpRequest", "%00")),
            Map.entry("Origin", List.of("null", "http://evil.example", "x")),
            Map.entry("Accept-Language", List.of("*", "xx-YY-zz;q=9", "vi;q=", "en;q=0.1, vi", "x".repeat(500))),
            Map.entry("Accept-Encoding", List.of("gzip;q=x", "*;q=0", "klingon")),
            Map.entry("Authorization", List.of("Basic", "Basic %%%", "Bearer x")));

    private final HostileValues values;

    HostileCalls(HostileValues values) {
        this.values = values;
    }

    HostileCall of(Operation operation) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept-Language", values.oneIn(2) ? "vi" : "en");
        if (!values.oneIn(10)) headers.put("Idempotency-Key", "k" + values.upTo(Integer.MAX_VALUE - 1));
        String target = target(operation, headers);
        String body = body(operation, headers);
        if (values.oneIn(10)) headers.put("Content-Type", values.any(CONTENT_TYPES));
        if (values.oneIn(12)) headers.put("Accept", values.any(ACCEPTS));
        if (values.oneIn(6)) {
            String name = values.any(HEADERS.keySet().stream().sorted().toList());
            headers.put(name, values.any(HEADERS.get(name)));
        }
        String method = values.oneIn(12) ? values.any(METHODS) : operation.method();
        return new HostileCall(method, target, body, headers);
    }

    private String target(Operation operation, Map<String, String> headers) {
        String path = operation.path();
        var query = new StringJoiner("&");
        for (Parameter parameter : operation.parameters()) {
            String value = values.text(parameter.name(), parameter.schema());
            switch (parameter.in()) {
                case "path" -> path = path.replace("{" + parameter.name() + "}", segment(value));
                case "query" -> {
                    for (int times = values.upTo(4); times > 2; times--)
                        query.add(parameter.name() + "=" + encoded(value));
                }
                default -> {
                    if (parameter.name().equals("If-Match") && values.oneIn(2))
                        headers.put(parameter.name(), values.any(HEADERS.get(parameter.name())));
                }
            }
        }
        if (values.oneIn(20)) query.add(encoded(values.any(HostileValues.TEXTS)) + "=%");
        // what the client refuses to send as an address is no request
        String text = query.toString().replaceAll("%(?![0-9A-F]{2})", "%25");
        return text.isEmpty() ? path : path + "?" + text;
    }

    private String body(Operation operation, Map<String, String> headers) {
        if (operation.bodyType().startsWith("multipart/")) return upload(headers);
        headers.put("Content-Type", "application/json");
        if (operation.bodyType().isEmpty()) return values.oneIn(10) ? "{\"x\":1}" : "";
        if (values.oneIn(25)) return "";
        String document = values.json("body", operation.body(), 0);
        return values.oneIn(15) ? document.substring(0, document.length() / 2) : document;
    }

    private String upload(Map<String, String> headers) {
        headers.put("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        String part = values.oneIn(6) ? values.any(HostileValues.TEXTS) : "file";
        String fileName = values.oneIn(4) ? "" : "; filename=\"" + values.any(HostileValues.TEXTS) + "\"";
        if (values.oneIn(8)) fileName = "; filename*=klingon''%00" + fileName;
        String type = values.oneIn(3) ? "\r\nContent-Type: " + values.any(CONTENT_TYPES) : "";
        String content = values.oneIn(2) ? SOME_PICTURE : values.any(HostileValues.TEXTS);
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"" + fileName + type
                + "\r\n\r\n" + content + "\r\n";
        if (values.oneIn(6)) body += body;
        return values.oneIn(8) ? body : body + "--" + BOUNDARY + "--\r\n";
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** An empty or dotted segment would be another address. */
    static String segment(String value) {
        return value.isEmpty() ? "%20" : encoded(value).replace("+", "%20");
    }

    /** The fields of a form, as browsers send them. */
    static String form(Map<String, String> fields) {
        var text = new StringJoiner("&");
        new LinkedHashMap<>(fields).forEach((name, value) -> text.add(encoded(name) + "=" + encoded(value)));
        return text.toString();
    }
}
