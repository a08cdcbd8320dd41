package org.dongthuan.reorganisation.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.UUID;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.ChosenFiles;
import org.dongthuan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Stores the scan that was chosen at once, so that a mistake elsewhere in the form does not lose it. */
@Component
class ScanUpload {

    private static final String SCAN = "scan";

    private final EvidenceDesk evidence;
    private final Texts texts;

    ScanUpload(EvidenceDesk evidence, Texts texts) {
        this.evidence = evidence;
        this.texts = texts;
    }

    /** The stored scan takes the place of an earlier one in the form; what was not taken is said. */
    FormErrors store(Actor actor, MultiValueMap<String, String> form, @Nullable MultipartFile file, Locale locale) {
        var errors = new FormErrors();
        if (file == null || ChosenFiles.isNothing(file)) return errors;
        try (InputStream content = file.getInputStream()) {
            form.set(
                    SCAN,
                    evidence.upload(actor, file.getOriginalFilename(), content)
                            .id()
                            .toString());
        } catch (Refusal refusal) {
            errors.add(
                    "file",
                    texts.text(
                            "portal.correct.file-refused",
                            locale,
                            ChosenFiles.name(file),
                            texts.refusal(refusal, locale)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return errors;
    }

    /** The scan of the form, where the person uploaded it himself. */
    @Nullable
    EvidenceDocument describe(Actor actor, String typed) {
        UUID id = AgencyChangeForm.id(typed);
        if (id == null || !evidence.uploadedBy(id, actor.account())) return null;
        return evidence.describe(id).orElse(null);
    }
}
