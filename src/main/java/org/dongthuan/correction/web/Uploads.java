package org.dongthuan.correction.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Stores what was chosen for upload at once, so that a mistake elsewhere in the form does not lose it. */
@Component
class Uploads {

    private final EvidenceDesk evidence;
    private final Texts texts;

    Uploads(EvidenceDesk evidence, Texts texts) {
        this.evidence = evidence;
        this.texts = texts;
    }

    /** The form with the stored documents in it; what was not taken is named among the errors. */
    CorrectionForm store(
            Actor actor,
            CorrectionForm form,
            MultiValueMap<String, MultipartFile> files,
            FormErrors errors,
            Locale locale) {
        CorrectionForm stored = form;
        for (String field : form.fields()) {
            for (MultipartFile file : files.getOrDefault("file-" + field, List.of())) {
                if (file.isEmpty()) continue;
                try {
                    EvidenceDocument document = upload(actor, file);
                    stored = stored.change(field, input -> input.withDocument(document.id()));
                } catch (Refusal refusal) {
                    errors.add("file-" + field, texts.refusal(refusal, locale));
                }
            }
        }
        return stored;
    }

    private EvidenceDocument upload(Actor actor, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return evidence.upload(actor, file.getOriginalFilename(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
