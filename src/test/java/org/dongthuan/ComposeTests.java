package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Whoever starts the containers finds everything set that the guide asks for, and gets the same images tomorrow. */
class ComposeTests {

    private static final Path FOLDER = Path.of("docker");

    /** A name with the whole version behind it; our own is built here. */
    private static final Pattern PINNED = Pattern.compile("[a-z/-]+:v?\\d+\\.\\d+[\\w.-]*|dongthuan:.+");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");

    String text;
    Map<String, Map<String, Object>> services;

    @BeforeEach
    void read() throws IOException {
        text = Files.readString(FOLDER.resolve("compose.yml"));
        Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(text);
        services = compose.get("services");
        assertThat(services.keySet()).containsExactlyInAnyOrder("keyset", "application", "database", "mail");
    }

    @Test
    void noImageMovesByItself() throws IOException {
        for (Map<String, Object> service : services.values())
            assertThat(service.get("image").toString()).matches(PINNED);
        assertThat(bases()).hasSize(3).allMatch(base -> PINNED.matcher(base).matches());
    }

    @Test
    void theStartThatIsWrittenDownUsesTheDatabaseThatIsUsedLater() throws IOException {
        assertThat(bases()).contains(services.get("database").get("image").toString());
    }

    /** Whatever else is said of it: where the archive lies in another place, it is silently not used. */
    @Test
    void theArchiveOfClassesThatIsMadeIsTheOneThatIsRead() throws IOException {
        String dockerfile = Files.readString(FOLDER.resolve("Dockerfile"));
        assertThat(dockerfile)
                .contains("training.sh /tmp/dongthuan.jsa\n")
                .contains("COPY --from=training /tmp/dongthuan.jsa ./\n")
                .contains(
                        "ENTRYPOINT [\"java\", \"-XX:SharedArchiveFile=dongthuan.jsa\", \"-jar\", \"dongthuan.jar\"]");
        assertThat(Files.readString(FOLDER.resolve("training.sh"))).contains(" -jar dongthuan.jar &\n");
    }

    /** It may read what the .dockerignore lets through, and nothing else. */
    @Test
    void theBuildIsGivenWhatItCopies() throws IOException {
        List<String> given = Files.readAllLines(FOLDER.resolve("Dockerfile.dockerignore"));
        List<String> copied = Files.readAllLines(FOLDER.resolve("Dockerfile")).stream()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
                .flatMap(line -> Arrays.stream(line.split(" ")).skip(1).limit(line.split(" ").length - 2L))
                .toList();
        assertThat(copied).isNotEmpty();
        for (String file : copied) {
            assertThat(given).contains("!" + file);
            assertThat(Path.of(file)).exists();
        }
    }

    /** Images that the Dockerfile begins with; not those that it makes itself on the way. */
    private static Set<String> bases() throws IOException {
        Set<String> bases = new TreeSet<>();
        Set<String> ownStages = new TreeSet<>();
        for (String line : Files.readAllLines(FOLDER.resolve("Dockerfile"))) {
            if (!line.startsWith("FROM ")) continue;
            String[] words = line.split(" ");
            if (!ownStages.contains(words[1])) bases.add(words[1]);
            if (words.length > 3) ownStages.add(words[3]);
        }
        return bases;
    }

    @Test
    void everyServiceSaysWhetherItIsWell() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("Dockerfile"))).contains("\nHEALTHCHECK ");
        services.forEach((name, service) -> {
            if (!name.equals("application")) assertThat(service).as(name).containsKey("healthcheck");
        });
        assertThat(services.get("application").get("depends_on").toString())
                .contains("database={condition=service_healthy}", "keyset={condition=service_completed_successfully}");
    }

    @Test
    void theDatabaseKeepsValuesOutOfItsLogAndNoticesADamagedDisk() {
        Map<String, Object> database = services.get("database");
        assertThat(database.get("command").toString()).contains("log_error_verbosity=terse");
        assertThat(environment("database").get("POSTGRES_INITDB_ARGS")).contains("--data-checksums");
    }

    @Test
    void theApplicationIsToldOfMailServerAndAddresses() {
        assertThat(environment("application"))
                .containsKeys(
                        "SPRING_MAIL_HOST",
                        "SPRING_MAIL_PORT",
                        "SPRING_MAIL_USERNAME",
                        "SPRING_MAIL_PASSWORD",
                        "SPRING_MAIL_PROPERTIES_MAIL_SMTP_AUTH",
                        "SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED",
                        "NOTIFICATION_SENDER",
                        "NOTIFICATION_BASEURL",
                        "DECISION_BASEURL",
                        "PORTAL_SECURITYCONTACT",
                        "PLATFORM_KEYSET");
    }

    @Test
    void everySettingIsExplainedInTheGuideAndEveryVariableInTheExample() throws IOException {
        String guide = Files.readString(Path.of("src/docs/guides/install.md"));
        for (String setting : environment("application").keySet())
            assertThat(guide).contains("`" + setting + "`");
        Set<String> explained = Files.readAllLines(FOLDER.resolve(".env.example")).stream()
                .map(line -> line.replaceFirst("^#", ""))
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> used = VARIABLE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(explained).isEqualTo(used);
    }

    private Map<String, String> environment(String service) {
        Map<?, ?> environment = (Map<?, ?>) services.get(service).get("environment");
        return environment.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(), entry -> String.valueOf(entry.getValue())));
    }
}
