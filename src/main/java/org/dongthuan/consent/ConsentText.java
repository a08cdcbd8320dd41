package org.dongthuan.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dongthuan.platform.Sha256;

/**
 * The words by which somebody is asked for his consent: the same on every page, in every call and on the receipt.
 *
 * @param version of the wording, e.g. {@code 2026-11}
 * @param language {@code vi} or {@code en}
 */
public record ConsentText(String version, String language, List<Section> sections) {

    public ConsentText {
        sections = List.copyOf(sections);
    }

    /** A heading with its sentences; each stands on one line. */
    public record Section(String heading, List<String> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /** The words as they are kept and hashed: the heading, its sentences, a blank line. */
    String body() {
        return sections.stream()
                .map(section -> section.heading() + "\n" + String.join("\n", section.lines()))
                .collect(Collectors.joining("\n\n"));
    }

    /** The hash of the very words, in hexadecimal SHA-256. */
    @JsonProperty
    public String sha256() {
        return Sha256.of(body());
    }

    /** Reads what {@link #body()} wrote. */
    static ConsentText of(String version, String language, String body) {
        List<Section> sections = Arrays.stream(body.split("\n\n"))
                .map(section -> List.of(section.split("\n")))
                .map(lines -> new Section(lines.get(0), lines.subList(1, lines.size())))
                .toList();
        return new ConsentText(version, language, sections);
    }
}
