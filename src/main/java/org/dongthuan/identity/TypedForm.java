package org.dongthuan.identity;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form that somebody has filled in and not sent, or sent and not got through with.
 *
 * @param path of the page with the form
 */
public record TypedForm(UUID id, String path, Map<String, List<String>> fields, OffsetDateTime savedAt) {

    /** The hidden input that names the form between its pages and its savings. */
    public static final String DRAFT = "draft";

    /** The hidden input that says for whom the page was made. */
    public static final String TYPIST = "typist";

    /** What every form carries and nobody typed. */
    private static final Set<String> NOT_TYPED = Set.of(DRAFT, TYPIST, "_csrf", "lang");

    public TypedForm {
        fields = Map.copyOf(fields);
    }

    /** The same without what nobody typed. */
    static Map<String, List<String>> typedIn(Map<String, List<String>> parameters) {
        Map<String, List<String>> typed = new LinkedHashMap<>(parameters);
        typed.keySet().removeAll(NOT_TYPED);
        return typed;
    }

    public String first(String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    public MultiValueMap<String, String> parameters() {
        var parameters = new LinkedMultiValueMap<String, String>();
        fields.forEach((name, values) -> parameters.addAll(name, values));
        return parameters;
    }
}
