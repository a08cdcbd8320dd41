package org.dongthuan.update;

import java.util.List;
import org.dongthuan.evidence.EvidenceDocument;
import org.jspecify.annotations.Nullable;

/**
 * What reviewers learn of an update beside its items: who entered it, by which decision, and the scan that proves it.
 *
 * @param updateKind what sort of update it is, in words
 */
public record UpdateParticulars(
        String enteredBy, Order order, @Nullable String updateKind, List<EvidenceDocument> evidence) {}
