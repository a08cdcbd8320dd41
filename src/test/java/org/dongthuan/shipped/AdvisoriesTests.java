package org.dongthuan.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the jar is made of, against the faults that were published about it. It runs after the list of components was
 * made, which is part of the jar.
 */
class AdvisoriesTests {

    private static final Path COMPONENTS = Path.of("target/classes/META-INF/sbom/application.cdx.json");
    private static final Path ADVISORIES = Path.of("src/docs/advisories.csv");

    private static final Map<String, Version> SHIPPED = new TreeMap<>();

    /** A published fault of a library. */
    private record Advisory(String id, String component, Version introduced, Version fixed) {

        static Advisory of(String line) {
            String[] columns = line.split(",", 6);
            return new Advisory(columns[0], columns[1], Version.parse(columns[2]), Version.parse(columns[3]));
        }

        boolean concerns(Version version) {
            return version.compareTo(introduced) >= 0 && version.compareTo(fixed) < 0;
        }
    }

    @BeforeAll
    static void readComponents() throws IOException {
        JsonNode components = new ObjectMapper().readTree(COMPONENTS.toFile()).get("components");
        for (JsonNode component : components) {
            String name = component.path("group").asText() + ":"
                    + component.path("name").asText();
            SHIPPED.put(name, Version.parse(component.get("version").asText().replaceFirst("^v", "")));
        }
    }

    @Test
    void nothingIsShippedWhoseFaultIsPublished() throws IOException {
        assertThat(advisories())
                .filteredOn(advisory -> SHIPPED.containsKey(advisory.component())
                        && advisory.concerns(SHIPPED.get(advisory.component())))
                .isEmpty();
    }

    @Test
    void everyAdvisoryIsAboutSomethingThatIsShipped() throws IOException {
        assertThat(advisories())
                .isNotEmpty()
                .allSatisfy(advisory -> assertThat(SHIPPED).as(advisory.id()).containsKey(advisory.component()));
    }

    @Test
    void theListTellsWhenItWasLookedUp() throws IOException {
        assertThat(Files.readAllLines(ADVISORIES).get(0)).containsPattern("looked up on 20[0-9]{2}-[0-9]{2}-[0-9]{2}");
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.54, true",
        "10.1.55, false",
        "10.1.62, false",
        "10.1.9, true",
        "10.0.27, false",
        "10.1.55.RELEASE, false"
    })
    void aVersionIsComparedNumberByNumber(String version, boolean concerned) {
        var advisory = Advisory.of("CVE-2026-43515,a:b,10.1.0,10.1.55,2026-05-12,x");
        assertThat(advisory.concerns(Version.parse(version))).isEqualTo(concerned);
    }

    private static List<Advisory> advisories() throws IOException {
        return Files.readAllLines(ADVISORIES).stream()
                .filter(line -> line.startsWith("CVE-") || line.startsWith("GHSA-"))
                .map(Advisory::of)
                .toList();
    }
}
