package org.dongthuan.platform.engine;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.springframework.stereotype.Component;

/** Says a refusal to the web apps: in their own shape of an error, with our status and a sentence in Vietnamese. */
@Component
class WebAppAnswers {

    private final Texts texts;

    WebAppAnswers(Texts texts) {
        this.texts = texts;
    }

    /** An exception that the web apps' REST resources pass on as it is. */
    WebApplicationException exception(Refusal refusal) {
        return new WebApplicationException(Response.status(refusal.status())
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(body(refusal))
                .build());
    }

    Map<String, String> body(Refusal refusal) {
        return body(refusal.type(), sentence(refusal));
    }

    /** The members that the web apps expect of an error. */
    Map<String, String> body(String type, String message) {
        return Map.of("type", type, "message", message);
    }

    String text(String key) {
        return texts.text(key, Texts.VIETNAMESE);
    }

    private String sentence(Refusal refusal) {
        return Stream.concat(
                        Stream.of(texts.refusal(refusal, Texts.VIETNAMESE)),
                        refusal.violations().stream().map(violation -> texts.violation(violation, Texts.VIETNAMESE)))
                .collect(Collectors.joining(" "));
    }
}
