package org.dongthuan.update.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.update.UpdateDesk;
import org.dongthuan.update.UpdateKind;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What the form of an update does with what was sent: keeps scans, checks, sends, explains. */
@Component
class EntrySending {

    private final UpdateDesk desk;
    private final FieldCatalogue catalogue;
    private final EntryItems items;
    private final EntryUploads uploads;
    private final EntryFaults faults;
    private final Texts texts;

    EntrySending(
            UpdateDesk desk,
            FieldCatalogue catalogue,
            EntryItems items,
            EntryUploads uploads,
            EntryFaults faults,
            Texts texts) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.items = items;
        this.uploads = uploads;
        this.faults = faults;
        this.texts = texts;
    }

    UpdateForm store(Actor actor, UpdateForm form, List<MultipartFile> files, FormErrors errors, Locale locale) {
        return uploads.store(actor, form, files, errors, locale);
    }

    /** The form with what is wrong among the errors. */
    UpdateForm check(Actor actor, UpdateForm form, FormErrors errors, Locale locale) {
        faults.unreadable(form, errors, locale);
        if (!errors.isEmpty()) return form;
        try {
            desk.check(actor, items.command(form));
            return form;
        } catch (Refusal refusal) {
            return faults.explain(refusal, form, errors, locale);
        }
    }

    /** Its number. */
    String send(Actor actor, UpdateForm form) {
        return desk.submit(actor, form.kind().id(), items.command(form))
                .number()
                .text();
    }

    UpdateForm explain(Refusal refusal, UpdateForm form, FormErrors errors, Locale locale) {
        return faults.explain(refusal, form, errors, locale);
    }

    FormErrors errors(Refusal refusal, Locale locale) {
        return FormErrors.of(refusal, field -> field, texts, locale);
    }

    /** A refusal of a file or a list in one text. */
    String words(Refusal refusal, Locale locale) {
        return refusal.violations().isEmpty()
                ? texts.refusal(refusal, locale)
                : refusal.violations().stream()
                        .map(violation -> texts.violation(violation, locale))
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    String proof(UpdateKind kind, Locale locale) {
        return catalogue.codeLabel("evidence", kind.evidence(), locale);
    }

    FormErrors missingKind(Locale locale) {
        return FormErrors.at("kind", texts.text("update.page.kind.missing", locale));
    }

    List<KindLine> kinds(Locale locale) {
        return desk.kinds().stream()
                .map(kind -> new KindLine(
                        kind.id(), kind.label(locale), catalogue.codeLabel("evidence", kind.evidence(), locale)))
                .toList();
    }

    /** A sort of update with what proves it, in words. */
    public record KindLine(String id, String label, String proof) {}
}
