package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a monitor collects says how often and how long, never about whom: whoever reads the numbers is no person of a case. */
@ApplicationTest
class MetricLabelsTests {

    private static final String NAME = "Nhãn-Cấm-Nga";
    private static final String NUMBER = "DC-2026-987654";

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    @Test
    void labelsHoldTemplatesOfAddressesAndNothingThatSomebodyTyped() {
        String id = UUID.randomUUID().toString();
        String name = java.net.URLEncoder.encode(NAME, java.nio.charset.StandardCharsets.UTF_8);
        for (TestClient client : new TestClient[] {TestClient.at(port), TestClient.signedIn(port, "nga.pham")}) {
            client.get("/api/v1/me");
            client.get("/api/v1/corrections/" + NUMBER);
            client.get("/api/v1/records/" + id + "?fields=" + name + "&purpose=" + name);
            client.get("/api/v1/" + name);
            client.get("/records/" + id);
            client.get("/" + name + "?q=" + name);
            client.get("/verify/" + name);
            client.get("/camunda/app/tasklist/default/" + name);
            client.get("/camunda/api/engine/engine/default/task/" + id);
            client.post("/api/v1/records/search", Map.of("q", NAME));
            client.change("PROPFIND", "/" + name, "", Map.of());
        }
        Set<String> labels = meters.getMeters().stream()
                .map(Meter::getId)
                .flatMap(meter -> meter.getTags().stream())
                .map(Tag::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(labels)
                .noneMatch(label -> label.contains(NAME) || label.contains(name) || label.contains(NUMBER))
                .noneMatch(label -> label.contains(id) || label.contains("nga.pham"));
        assertThat(addresses())
                .as("those that were called are counted")
                .contains("/api/v1/me", "/api/v1/corrections/{number}", "/api/v1/records/{id}")
                .allMatch(address ->
                        address.matches("(/([a-z0-9-]*\\{\\w+}[a-z.]*|[a-z0-9.-]+|\\*\\*?))*/?|[A-Z_]+|root"));
    }

    private Set<String> addresses() {
        return meters.find("http.server.requests").meters().stream()
                .map(meter -> String.valueOf(meter.getId().getTag("uri")))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
