package org.dongthuan.life.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.dongthuan.life.DeclarationEntries;
import org.dongthuan.life.GroupSheet;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.FormErrors.FormError;
import org.dongthuan.record.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Saves what a group's form brings, and says at which inputs it cannot. */
@Component
class GroupSaving {

    private static final String REMOVE = "remove:";
    private static final String FILE = "file-";

    private final DeclarationEntries entries;
    private final GroupInputs inputs;
    private final DeclarationUploads uploads;
    private final Texts texts;

    GroupSaving(DeclarationEntries entries, GroupInputs inputs, DeclarationUploads uploads, Texts texts) {
        this.entries = entries;
        this.inputs = inputs;
        this.uploads = uploads;
        this.texts = texts;
    }

    /** The names of the values and rows in which something is wrong. */
    Set<String> save(Actor actor, GroupSheet sheet, GroupForm form, FormErrors errors, Locale locale) {
        Set<String> wrong = new LinkedHashSet<>();
        for (Violation violation : entries.save(actor, sheet.number(), sheet.group(), inputs.read(sheet, form))) {
            int column = violation.field().indexOf('.');
            wrong.add(column < 0 ? violation.field() : violation.field().substring(0, column));
            String text = texts.violation(violation, locale);
            errors.add(new FormError(
                    violation.field().replace('.', '-'), label(sheet, violation, text, locale), text, null));
        }
        return wrong;
    }

    /** Encloses what was chosen, by its kind, and takes out what the button names. */
    void documents(
            Actor actor,
            GroupSheet sheet,
            String action,
            MultiValueMap<String, MultipartFile> files,
            FormErrors errors,
            Locale locale) {
        if (action.startsWith(REMOVE)) {
            String[] named = action.substring(REMOVE.length()).split(":", 2);
            UUID document = named.length == 2 ? DossierForm.uuid(named[1]) : null;
            if (document != null) entries.remove(actor, sheet.number(), named[0], document);
        }
        files.forEach((input, chosen) -> {
            if (input.startsWith(FILE)) enclose(actor, sheet, input.substring(FILE.length()), chosen, errors, locale);
        });
    }

    private void enclose(
            Actor actor, GroupSheet sheet, String kind, List<MultipartFile> chosen, FormErrors errors, Locale locale) {
        for (UUID document : uploads.store(actor, chosen, FILE + kind, errors, locale)) {
            try {
                entries.enclose(actor, sheet.number(), sheet.group(), kind, document);
            } catch (Refusal.RuleViolated refusal) {
                if (refusal.violations().isEmpty()) throw refusal;
                errors.add(FILE + kind, texts.violation(refusal.violations().get(0), locale));
            }
        }
    }

    private static @Nullable String label(GroupSheet sheet, Violation violation, String text, Locale locale) {
        return sheet.fields().stream()
                .filter(field -> violation.field().equals(GroupForm.value(field)))
                .map((Field field) -> field.label(locale))
                // many sentences name their field themselves
                .filter(label -> !text.contains(label))
                .findFirst()
                .orElse(null);
    }
}
