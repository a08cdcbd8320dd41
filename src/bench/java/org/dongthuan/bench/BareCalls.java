package org.dongthuan.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** One client of the bare engine's own REST calls. */
final class BareCalls implements Load.Work {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;

    BareCalls(int port) {
        root = "http://localhost:" + port + "/engine-rest";
    }

    @Override
    public void once() throws IOException, InterruptedException {
        String instance = post(
                        "/process-definition/key/" + BareEngine.PROCESS + "/start", "{\"businessKey\":\"number\"}")
                .get("id")
                .asText();
        for (String person : new String[] {"lan", "minh"}) {
            String task =
                    get("/task?processInstanceId=" + instance).get(0).get("id").asText();
            post("/task/" + task + "/claim", "{\"userId\":\"" + person + "\"}");
            post("/task/" + task + "/complete", "{}");
        }
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(root + path)).GET());
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(root + path)).POST(BodyPublishers.ofString(body)));
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.header("Content-Type", "application/json").build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) throw new IOException(answer.statusCode() + ": " + answer.body());
        return JSON.readTree(answer.body());
    }
}
