package org.dongthuan.evidence;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may read which document; no reading without its line in the log. */
@Component
class EvidenceReading {

    private final EvidenceTable table;
    private final LockedPieces pieces;
    private final ObjectProvider<EvidenceReaders> readers;
    private final AuditLog audit;

    EvidenceReading(EvidenceTable table, LockedPieces pieces, ObjectProvider<EvidenceReaders> readers, AuditLog audit) {
        this.table = table;
        this.pieces = pieces;
        this.readers = readers;
        this.audit = audit;
    }

    /** The document, logged as read; unknown to everybody but its uploader and the people of a case. */
    @Transactional
    public EvidenceDocument open(Actor actor, UUID id) {
        EvidenceDocument document = table.find(id)
                .filter(found -> mayRead(actor, found))
                .orElseThrow(() -> new NotFound("evidence-unknown"));
        pieces.requireReadable(id);
        log(actor, id);
        return document.called(pieces.name(id));
    }

    /** On each record that it is about; one that no request names yet is its uploader's own matter. */
    private void log(Actor actor, UUID id) {
        AuditEntry line = AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_EVIDENCE)
                .about(id.toString());
        Set<UUID> records = readers.orderedStream()
                .flatMap(reader -> reader.records(id).stream())
                .collect(Collectors.toSet());
        if (records.isEmpty()) audit.append(line);
        for (UUID record : records) audit.append(line.on(record, List.of()));
    }

    Optional<EvidenceDocument> find(UUID id) {
        return table.find(id).map(found -> found.called(pieces.name(id)));
    }

    boolean isUploadedBy(UUID id, String account) {
        return table.find(id).filter(found -> found.uploader().equals(account)).isPresent();
    }

    EvidenceContent content(EvidenceDocument document) {
        return new EvidenceContent(document, target -> pieces.copy(document, target));
    }

    CheckedDocument whole(EvidenceDocument document) {
        var content = new ByteArrayOutputStream((int) document.size());
        pieces.copy(document, content);
        DocumentKind kind = DocumentKind.named(document.mediaType());
        return new CheckedDocument(
                kind, content.toByteArray(), document.pages(), table.orientation(document.id()), document.drawnWhole());
    }

    private boolean mayRead(Actor actor, EvidenceDocument document) {
        return document.uploader().equals(actor.account())
                || readers.orderedStream().anyMatch(reader -> reader.mayRead(actor, document.id()));
    }
}
