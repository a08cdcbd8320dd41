package org.dongthuan.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever writes more than a word loses none of it, whatever becomes of his session. */
class TypedTemplatesTests {

    private static final Pattern FORM = Pattern.compile("(?s)<form [^>]*method=\"post\".*?</form>");

    @Test
    void everyFormWithRoomForSentencesKeepsWhatIsTyped() throws IOException {
        List<String> forgetful = new ArrayList<>();
        int keeping = 0;
        for (Path template : templates()) {
            Matcher forms = FORM.matcher(Files.readString(template));
            while (forms.find()) {
                String form = forms.group();
                if (!form.contains("<textarea")) continue;
                if (form.contains("portal/parts :: typed")) keeping++;
                else forgetful.add(template.toString());
            }
        }
        assertThat(forgetful).isEmpty();
        assertThat(keeping).isGreaterThan(3);
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
