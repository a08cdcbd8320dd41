package org.dongthuan.transfer.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.ChosenFiles;
import org.dongthuan.platform.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Stores what was chosen for upload at once, so that a mistake elsewhere in the form does not lose it. */
@Component
class TransferUploads {

    private static final String REMOVE = "remove:";

    private final EvidenceDesk evidence;
    private final Texts texts;

    TransferUploads(EvidenceDesk evidence, Texts texts) {
        this.evidence = evidence;
        this.texts = texts;
    }

    /** Adds the stored documents to the form, and takes the one out that its button names; what was not taken is said. */
    FormErrors store(Actor actor, MultiValueMap<String, String> form, List<MultipartFile> files, Locale locale) {
        String action = String.valueOf(form.getFirst("action"));
        if (action.startsWith(REMOVE)) {
            List<String> kept = new ArrayList<>(form.getOrDefault(TransferForm.DOCUMENTS, List.of()));
            kept.remove(action.substring(REMOVE.length()));
            form.put(TransferForm.DOCUMENTS, kept);
        }
        List<String> refused = new ArrayList<>();
        for (MultipartFile file : files) {
            if (ChosenFiles.isNothing(file)) continue;
            try (InputStream content = file.getInputStream()) {
                form.add(
                        TransferForm.DOCUMENTS,
                        evidence.upload(actor, file.getOriginalFilename(), content)
                                .id()
                                .toString());
            } catch (Refusal refusal) {
                refused.add(texts.text(
                        "portal.correct.file-refused", locale, ChosenFiles.name(file), texts.refusal(refusal, locale)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        var errors = new FormErrors();
        if (!refused.isEmpty()) errors.add("file", String.join(" ", refused));
        return errors;
    }

    /** Those of the form that the person uploaded himself. */
    List<EvidenceDocument> of(Actor actor, TransferForm form) {
        return evidence.describe(form.documents().stream()
                .filter(document -> evidence.uploadedBy(document, actor.account()))
                .toList());
    }
}
