package org.dongthuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.dongthuan.TestClient.Answer;

/** What the running application says of its calls. */
record DescribedCalls(JsonNode json, List<DescribedCalls.Call> calls) {

    static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    /** A call of the description. */
    record Call(String name, String path, JsonNode node) {

        Set<String> statuses() {
            Set<String> all = new TreeSet<>();
            node.get("responses").fieldNames().forEachRemaining(all::add);
            return all;
        }

        List<JsonNode> parameters() {
            return StreamSupport.stream(node.path("parameters").spliterator(), false)
                    .toList();
        }

        boolean takes(String header) {
            return parameters().stream()
                    .anyMatch(parameter -> parameter.get("name").asText().equals(header)
                            && parameter.get("in").asText().equals("header"));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static DescribedCalls at(int port) {
        JsonNode description = TestClient.at(port).get("/v3/api-docs").json();
        List<DescribedCalls.Call> calls = new ArrayList<>();
        description
                .get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(call -> calls.add(new Call(
                                call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                path.getKey(),
                                call.getValue()))));
        return new DescribedCalls(description, calls);
    }

    Call call(String name) {
        return calls.stream()
                .filter(call -> call.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not described"));
    }

    /** The shape of what was answered at that address. */
    JsonNode schema(String path, Answer answer) {
        JsonNode described = matching(path.replaceFirst("\\?.*", "")).node().at("/responses/" + answer.status());
        if (described.has("$ref"))
            described = json.at(described.get("$ref").asText().substring(1));
        Iterator<JsonNode> content = described.get("content").iterator();
        return content.next().get("schema");
    }

    private Call matching(String path) {
        return calls.stream()
                .filter(call -> call.name().startsWith("GET "))
                .filter(call -> path.matches(IN_PATH.matcher(call.path()).replaceAll("[^/.]+")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " is not described"));
    }
}
