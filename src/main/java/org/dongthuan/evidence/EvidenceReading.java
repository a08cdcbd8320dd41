package org.dongthuan.evidence;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.evidence.EvidenceTable.Found;
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
        Found found = table.find(List.of(id)).stream()
                .filter(one -> mayRead(actor, one.document()))
                .findFirst()
                .orElseThrow(() -> new NotFound("evidence-unknown"));
        pieces.requireReadable(id);
        log(actor, id);
        return named(found);
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

    /** In the order of the ids; without those that are unknown. */
    List<EvidenceDocument> find(Collection<UUID> ids) {
        Map<UUID, Found> known = table.find(ids).stream()
                .collect(Collectors.toMap(found -> found.document().id(), found -> found));
        pieces.prepare(known.keySet());
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .map(this::named)
                .toList();
    }

    Set<UUID> legible(Collection<UUID> ids) {
        return pieces.legible(ids);
    }

    boolean isUploadedBy(UUID id, String account) {
        return table.find(List.of(id)).stream()
                .anyMatch(found -> found.document().uploader().equals(account));
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

    private EvidenceDocument named(Found found) {
        EvidenceDocument document = found.document();
        return document.called(pieces.name(document.id(), found.lockedName()));
    }

    private boolean mayRead(Actor actor, EvidenceDocument document) {
        return document.uploader().equals(actor.account())
                || readers.orderedStream().anyMatch(reader -> reader.mayRead(actor, document.id()));
    }
}
