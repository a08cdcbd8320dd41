package org.dongthuan.evidence;

import java.util.Set;
import java.util.UUID;
import org.dongthuan.identity.Actor;

/** Who else, beside the uploader, may read a document: each feature answers for the cases it knows. */
public interface EvidenceReaders {

    boolean mayRead(Actor actor, UUID evidence);

    /** Whose data it proves: the reading is shown to them. */
    Set<UUID> records(UUID evidence);
}
