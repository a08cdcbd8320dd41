package org.dongthuan;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dongthuan.CanaryStory.Seen;
import org.dongthuan.notification.Post;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;

/** Where words may turn up that were said once: the database, the mails, and what surrounds an answer. */
final class CanaryPlaces {

    private static final Pattern ADDRESS =
            Pattern.compile("\\s(?:href|src|action|formaction|data-[\\w-]+)=\"([^\"]*)\"");

    /** What such a form holds ends up in an address. */
    private static final Pattern FORM_IN_ADDRESS = Pattern.compile("(?is)<form\\b(?![^>]*method=\"post\").*?</form>");

    private final FlywayConnectionDetails owner;
    private final GreenMail mailServer;
    private final Traces traces;
    private final Map<String, List<String>> inTheEngineUnderway = new HashMap<>();

    CanaryPlaces(ApplicationContext context, Traces traces) {
        owner = context.getBean(FlywayConnectionDetails.class);
        mailServer = context.getBean(GreenMail.class);
        this.traces = traces;
    }

    Map<String, List<String>> inSchema(String schema) throws SQLException {
        try (Connection connection = connection()) {
            return traces.in(connection, schema);
        }
    }

    /** Now, while a run is there: what it holds goes with its end. */
    void lookIntoTheEngine() throws SQLException {
        inTheEngineUnderway.putAll(inSchema("camunda"));
    }

    /** What was there in the engine whenever somebody looked, and now. */
    Map<String, List<String>> inTheEngine() throws SQLException {
        lookIntoTheEngine();
        return Map.copyOf(inTheEngineUnderway);
    }

    /** As the owner, who sees every table. */
    Connection connection() throws SQLException {
        return DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
    }

    /** The mails that name the text, with their headers. */
    List<String> mailsTo(String text) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .map(CanaryPlaces::words)
                .filter(mail -> mail.contains(text))
                .toList();
    }

    /** What stands in the address that was asked for, in the headers, and in what the page leads to. */
    List<String> outside(Seen seen) {
        String page = seen.answer().body();
        return Stream.of(
                        Stream.of(seen.path(), seen.answer().headers().map().toString()),
                        ADDRESS.matcher(page).results().map(found -> found.group(1)),
                        FORM_IN_ADDRESS.matcher(page).results().map(MatchResult::group))
                .flatMap(texts -> texts)
                .flatMap(text -> traces.in(text).stream())
                .toList();
    }

    /** A mail with its headers, as a mail program reads them. */
    private static String words(MimeMessage mail) {
        try {
            var words = new StringBuilder(Post.text(mail)).append(Post.html(mail));
            for (Header header : Collections.list(mail.getAllHeaders())) {
                words.append('\n')
                        .append(header.getName())
                        .append(": ")
                        .append(MimeUtility.decodeText(header.getValue()));
            }
            return words.toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
