package org.dongthuan.evidence;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.springframework.stereotype.Component;

/** Takes documents in and gives them out. */
@Component
public class EvidenceDesk {

    /**
     * Stores a document after looking at its content; nothing of the upload's name or declared type is kept.
     *
     * @throws org.dongthuan.platform.Refusal when it is too large (413), of another kind (415) or damaged (415)
     */
    public EvidenceDocument upload(Actor actor, InputStream content) {
        throw new UnsupportedOperationException();
    }

    /** The document's description, for those who know its id from a case; unaudited, without content. */
    public Optional<EvidenceDocument> describe(UUID id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Streams the content to somebody who may read it, logged first.
     *
     * @throws org.dongthuan.platform.Refusal.NotFound {@code evidence-unknown} for everybody else
     */
    public void read(Actor actor, UUID id, OutputStream target) {
        throw new UnsupportedOperationException();
    }
}
