package org.dongthuan.update.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Stores the scans that were chosen at once, so that a mistake elsewhere in the form does not lose them. */
@Component
class EntryUploads {

    static final String FILE = "file";

    private final EvidenceDesk evidence;
    private final Texts texts;

    EntryUploads(EvidenceDesk evidence, Texts texts) {
        this.evidence = evidence;
        this.texts = texts;
    }

    /** The form with the stored documents in it; what was not taken is named among the errors. */
    UpdateForm store(Actor actor, UpdateForm form, List<MultipartFile> files, FormErrors errors, Locale locale) {
        UpdateForm stored = form;
        List<String> refused = new ArrayList<>();
        for (MultipartFile file : files) {
            if (file.isEmpty()
                    && (file.getOriginalFilename() == null
                            || file.getOriginalFilename().isBlank())) continue;
            try (InputStream content = file.getInputStream()) {
                stored = stored.withDocument(evidence.upload(actor, file.getOriginalFilename(), content)
                        .id());
            } catch (Refusal refusal) {
                refused.add(texts.text("update.page.file.missing", locale, texts.refusal(refusal, locale)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!refused.isEmpty()) errors.add(FILE, String.join(" ", refused));
        return stored;
    }
}
