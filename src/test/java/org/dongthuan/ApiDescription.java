package org.dongthuan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
     */
    public record Operation(String method, String path, List<Parameter> parameters, String bodyType, JsonNode body) {

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

    /** The schema itself where a name stands for it. */
    public JsonNode resolved(JsonNode schema) {
        String name = schema.path("$ref").asText();
        return name.isEmpty() ? schema : document.at(name.substring(1));
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
                        : resolved(body.getValue().get("schema")));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
