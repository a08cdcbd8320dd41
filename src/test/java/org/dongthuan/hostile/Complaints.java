package org.dongthuan.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.dongthuan.TestClient.Answer;

/** What no answer may be, whatever was asked. */
final class Complaints {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A stack trace, the name of a class of ours or of the platform, or the server's own page. */
    private static final Pattern INSIDES = Pattern.compile(
            "\\tat [a-z]|[a-z]\\.[A-Z]\\w+Exception|org\\.(springframework|dongthuan|camunda|postgresql)\\."
                    + "|java\\.(lang|util)\\.|Apache Tomcat|HTTP Status \\d|Whitelabel");

    private Complaints() {}

    /** About the answer to a call below {@code /api}. */
    static List<String> aboutCall(HostileCall call, Answer answer) {
        List<String> found = common(answer);
        if (answer.status() < 400 || isWithoutBody(call)) return found;
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            found.add("no problem document but '" + answer.header("Content-Type") + "'");
            return found;
        }
        JsonNode document = json(answer.body());
        for (String member : List.of("type", "title", "status", "detail")) {
            if (!document.hasNonNull(member)) found.add("a problem without " + member);
        }
        if (document.path("status").asInt() != answer.status()) found.add("another status in the document");
        String language = language(call);
        if (!answer.header("Content-Language").equals(language)) found.add("not said to be in " + language);
        String title = titles(language).getProperty("problem.title." + answer.status());
        if (!document.path("title").asText().equals(title)) found.add("a title that is not in " + language);
        return found;
    }

    /** About the answer to somebody with a browser. */
    static List<String> aboutPage(HostileCall call, Answer answer) {
        List<String> found = common(answer);
        if (answer.status() < 400 || isWithoutBody(call)) return found;
        boolean isPage = answer.body().contains("<html lang=\"vi\"");
        boolean askedForPage = "text/html".equals(call.headers().get("Accept"));
        if (!isPage && (askedForPage || !answer.header("Content-Type").startsWith("application/problem+json")))
            found.add("no page in Vietnamese that says why");
        return found;
    }

    /** The server refuses to echo a request by itself, without a word. */
    private static boolean isWithoutBody(HostileCall call) {
        return call.method().equals("HEAD") || call.method().equals("TRACE");
    }

    private static List<String> common(Answer answer) {
        List<String> found = new ArrayList<>();
        if (answer.status() >= 500) found.add("status " + answer.status());
        var insides = INSIDES.matcher(answer.body());
        if (answer.status() >= 400 && insides.find()) found.add("shows '" + insides.group() + "'");
        return found;
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    private static String language(HostileCall call) {
        String asked = call.headers().getOrDefault("Accept-Language", "vi");
        return asked.equals("en") ? "en" : "vi";
    }

    private static Properties titles(String language) {
        var titles = new Properties();
        String bundle = "/messages/platform_" + language + ".properties";
        try (InputStream content = Complaints.class.getResourceAsStream(bundle)) {
            titles.load(new InputStreamReader(content, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return titles;
    }
}
