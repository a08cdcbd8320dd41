package org.dongthuan.evidence.web;

import java.util.UUID;
import org.dongthuan.evidence.EvidenceDocument;

/** What the uploader gets: the id to attach the document by, and what to compare his file with. */
record EvidenceReceipt(UUID evidenceId, String sha256, String mediaType, long size) {

    static EvidenceReceipt of(EvidenceDocument document) {
        return new EvidenceReceipt(document.id(), document.sha256(), document.mediaType(), document.size());
    }
}
