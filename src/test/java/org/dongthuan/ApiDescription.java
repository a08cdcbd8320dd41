package org.dongthuan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The served description of the calls (OpenAPI), as far as tests go by it. */
public final class ApiDescription {

    private final JsonNode document;

    private ApiDescription(JsonNode document) {
        this.document = document;
    }

    public static ApiDescription servedAt(int port) {
        return new ApiDescription(TestClient.at(port).get("/v3/api-docs").json());
    }

    /**
     * One call.
     *
     * @param bodyType the media type of the body; empty for none
     * @param answers the statuses that it may answer
     */
    public record Operation(
            String method,
            String path,
            List<Parameter> parameters,
            String bodyType,
            JsonNode body,
            Set<Integer> answers) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** @param in path, query or header */
    public record Parameter(String name, String in, JsonNode schema) {}

    public List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        document.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(call -> all.add(operation(call.getKey(), path.getKey(), call.getValue()))));
        if (all.isEmpty()) throw new AssertionError("The description names no call");
        return List.copyOf(all);
    }

    /** The schema itself where a name stands for it, or where it may be null as well. */
    public JsonNode resolved(JsonNode schema) {
        String name = schema.path("$ref").asText();
        if (!name.isEmpty()) return resolved(document.at(name.substring(1)));
        JsonNode some = schema.path("anyOf");
        if (some.size() == 2 && some.get(1).path("type").asText().equals("null")) return resolved(some.get(0));
        JsonNode types = schema.path("type");
        if (types.size() != 2 || !types.get(1).asText().equals("null")) return schema;
        return schema.<ObjectNode>deepCopy().set("type", types.get(0));
    }

    private Operation operation(String method, String path, JsonNode call) {
        List<Parameter> parameters = elements(call.path("parameters"))
                .map(each ->
                        new Parameter(each.get("name").asText(), each.get("in").asText(), resolved(each.get("schema"))))
                .toList();
        var content = call.at("/requestBody/content").fields();
        var body = content.hasNext() ? content.next() : null;
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                body == null ? "" : body.getKey(),
                body == null
                        ? MissingNode.getInstance()
                        : resolved(body.getValue().get("schema")),
                answers(call));
    }

    private static Set<Integer> answers(JsonNode call) {
        Set<Integer> statuses = new TreeSet<>();
        call.get("responses").fieldNames().forEachRemaining(status -> statuses.add(Integer.valueOf(status)));
        return statuses;
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
