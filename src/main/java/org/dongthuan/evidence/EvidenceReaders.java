package org.dongthuan.evidence;

import java.util.UUID;
import org.dongthuan.identity.Actor;

/** Who else, beside the uploader, may read a document: each feature answers for the cases it knows. */
public interface EvidenceReaders {

    boolean mayRead(Actor actor, UUID evidence);
}
