package org.dongthuan.life.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.ChosenFiles;
import org.dongthuan.platform.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Stores what was chosen for upload at once, so that a mistake elsewhere in the form does not lose it. */
@Component
class DeclarationUploads {

    private final EvidenceDesk evidence;
    private final Texts texts;

    DeclarationUploads(EvidenceDesk evidence, Texts texts) {
        this.evidence = evidence;
        this.texts = texts;
    }

    /** The stored documents; what was not taken is named among the errors. */
    List<UUID> store(Actor actor, List<MultipartFile> files, String anchor, FormErrors errors, Locale locale) {
        List<UUID> stored = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (MultipartFile file : files) {
            if (ChosenFiles.isNothing(file)) continue;
            try (InputStream content = file.getInputStream()) {
                stored.add(evidence.upload(actor, file.getOriginalFilename(), content)
                        .id());
            } catch (Refusal refusal) {
                refused.add(texts.text(
                        "portal.correct.file-refused", locale, ChosenFiles.name(file), texts.refusal(refusal, locale)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        // all of them beside the input, where the first sentence about it stands
        if (!refused.isEmpty()) errors.add(anchor, String.join(" ", refused));
        return stored;
    }
}
