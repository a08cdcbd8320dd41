package org.dongthuan.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes documents in and gives them out. */
@Component
public class EvidenceDesk {

    private static final int LARGEST = 10 * 1024 * 1024;

    private final DocumentCheck check;
    private final Workbench workbench;
    private final EvidenceStore store;
    private final EvidenceReading reading;

    EvidenceDesk(DocumentCheck check, Workbench workbench, EvidenceStore store, EvidenceReading reading) {
        this.check = check;
        this.workbench = workbench;
        this.store = store;
        this.reading = reading;
    }

    /**
     * Stores a document after looking at its content; what the upload says of its type counts for nothing.
     *
     * @param fileName kept for people to read, locked like the content; there may be none
     * @throws org.dongthuan.platform.Refusal when it is too large (413), of another kind (415) or damaged (415)
     */
    public EvidenceDocument upload(Actor actor, @Nullable String fileName, InputStream content) {
        store.refuseFlood(actor);
        CheckedDocument checked = workbench.with(actor.account(), () -> check.check(wholeOf(content)));
        return store.keep(actor, checked, DocumentName.of(fileName));
    }

    /** The document's description, for those who know its id from a case; unaudited, without content. */
    public Optional<EvidenceDocument> describe(UUID id) {
        return describe(List.of(id)).stream().findFirst();
    }

    /** The same of many at once, in the order of the ids; without those that are unknown. */
    public List<EvidenceDocument> describe(Collection<UUID> ids) {
        return reading.find(ids);
    }

    /** Those of them whose content can still be opened: neither unknown nor erased. */
    public Set<UUID> legible(Collection<UUID> ids) {
        return reading.legible(ids);
    }

    /** Whether that account brought the document. */
    public boolean uploadedBy(UUID id, String account) {
        return reading.isUploadedBy(id, account);
    }

    /**
     * Streams the content to somebody who may read it, logged first.
     *
     * @throws NotFound {@code evidence-unknown} for everybody else
     */
    public void read(Actor actor, UUID id, OutputStream target) {
        open(actor, id).writeTo(target);
    }

    /**
     * The document with its content, for somebody who may read it; logged as read.
     *
     * @throws NotFound {@code evidence-unknown} for everybody else
     */
    public EvidenceContent open(Actor actor, UUID id) {
        return reading.content(reading.open(actor, id));
    }

    /**
     * A page as a PNG picture, for somebody who may read the document; logged as read.
     *
     * @param page counted from 1
     * @throws NotFound {@code evidence-unknown} for everybody else, {@code evidence-page-unknown} where it has no such page
     */
    public byte[] page(Actor actor, UUID id, int page) {
        EvidenceDocument document = reading.open(actor, id);
        if (page < 1 || page > document.pages()) throw new NotFound("evidence-page-unknown");
        return workbench.with(actor.account(), () -> PageImages.draw(reading.whole(document), page));
    }

    /**
     * Keeps documents that a request names, for as long as the request, in the caller's transaction; the others go after a
     * week.
     *
     * @return false when one of them is no longer there
     */
    public boolean attach(Set<UUID> documents) {
        return store.attach(documents);
    }

    /** Takes the document's key away in the caller's transaction: its content is unreadable for good. The caller logs it. */
    public void erase(UUID id) {
        store.erase(id);
    }

    private static byte[] wholeOf(InputStream content) {
        try {
            byte[] whole = content.readNBytes(LARGEST + 1);
            if (whole.length > LARGEST) throw RejectedDocument.tooLarge();
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
