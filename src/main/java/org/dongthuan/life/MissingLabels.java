package org.dongthuan.life;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the messages about missing fields and documents are about. */
@Component
public class MissingLabels {

    private final DeclarationContents contents;
    private final DeclaredFields fields;

    MissingLabels(DeclarationContents contents, DeclaredFields fields) {
        this.contents = contents;
        this.fields = fields;
    }

    /** In words; none for what is no field and no document. */
    public @Nullable String label(String member, Locale locale) {
        return contents.labels(locale).get(member);
    }

    /** The group where it is said; none for what is said elsewhere. */
    public @Nullable String group(String member) {
        return fields.groups().stream()
                .filter(group -> member.startsWith("proof." + group + ".")
                        || fields.of(group).stream()
                                .anyMatch(field -> field.id().equals(member)))
                .findFirst()
                .orElse(null);
    }
}
