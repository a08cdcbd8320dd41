package org.dongthuan.correction.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.Field;
import org.dongthuan.record.ItemKey;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody wants of one place of the record: the inputs of a field, or those of the columns of a row.
 *
 * @param seen the value that the page showed as the present one
 * @param parts one for a field; of a row as many as there is to say something about
 * @param decision the inputs that name a decision; none where a decision proves nothing
 */
record ItemInput(
        ItemKey key,
        Field field,
        JsonNode seen,
        List<FieldInput> parts,
        List<FieldInput> decision,
        boolean sourceIsWrong,
        List<UUID> documents) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    ItemInput {
        parts = List.copyOf(parts);
        decision = List.copyOf(decision);
        documents = List.copyOf(documents);
    }

    /** Reads {@code seen-<key>}, {@code wrong-<key>} and {@code evidence-<key>} beside what the parts read. */
    static ItemInput of(
            ItemKey key,
            Field field,
            List<FieldInput> parts,
            List<FieldInput> decision,
            MultiValueMap<String, String> parameters) {
        List<UUID> documents = Stream.ofNullable(parameters.get("evidence-" + key))
                .flatMap(List::stream)
                .map(ItemInput::documentId)
                .distinct()
                .toList();
        return new ItemInput(
                key,
                field,
                seen(parameters.getFirst("seen-" + key)),
                parts,
                decision,
                parameters.containsKey("wrong-" + key),
                documents);
    }

    void addTo(MultiValueMap<String, String> parameters) {
        parameters.add("seen-" + key, seenJson());
        parts.forEach(part -> part.addTo(parameters));
        decision.forEach(part -> part.addTo(parameters));
        if (sourceIsWrong) parameters.add("wrong-" + key, "true");
        documents.forEach(document -> parameters.add("evidence-" + key, document.toString()));
    }

    boolean isPicture() {
        return field.type() == Field.Type.FILE;
    }

    ItemInput withParts(UnaryOperator<FieldInput> change) {
        return new ItemInput(key, field, seen, parts.stream().map(change).toList(), decision, sourceIsWrong, documents);
    }

    ItemInput withSeen(JsonNode current) {
        return new ItemInput(key, field, current, parts, decision, sourceIsWrong, documents);
    }

    ItemInput withDocument(UUID document) {
        // a portrait is its own proof: the new file takes the place of the former
        List<UUID> all = isPicture() ? new ArrayList<>() : new ArrayList<>(documents);
        all.add(document);
        return with(all);
    }

    ItemInput withoutDocument(String document) {
        return with(
                documents.stream().filter(id -> !id.toString().equals(document)).toList());
    }

    String seenJson() {
        return seen.toString();
    }

    private ItemInput with(List<UUID> papers) {
        return new ItemInput(key, field, seen, parts, decision, sourceIsWrong, papers);
    }

    private static JsonNode seen(@Nullable String json) {
        try {
            return json == null || json.isEmpty() ? NullNode.getInstance() : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw Refusal.RuleViolated.malformed("malformed");
        }
    }

    private static UUID documentId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.RuleViolated.malformed("malformed");
        }
    }
}
