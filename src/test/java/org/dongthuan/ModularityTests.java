package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules depend on each other as their package descriptions say, and never in a circle. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

    @Test
    void modulesKeepToTheMap() {
        MODULES.verify();
    }

    @Test
    void theReadmeShowsThePictureOfTheModules() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String picture = "<!-- modules -->\n```\n" + new ModulePicture(MODULES).draw() + "\n```\n<!-- /modules -->";
        assertThat(between(readme, "<!-- modules -->", "<!-- /modules -->"))
                .as("README.md shows the modules as their descriptions allow them, that is:\n%s\n", picture)
                .isEqualTo(picture);
    }

    private static String between(String text, String begin, String end) {
        assertThat(text).contains(begin, end);
        return text.substring(text.indexOf(begin), text.indexOf(end) + end.length());
    }
}
