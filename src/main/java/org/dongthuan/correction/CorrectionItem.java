package org.dongthuan.correction;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dongthuan.platform.keys.Place;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One wanted change of one field, with the value that the person saw, both as cells of the value codec. */
@Entity
@Table(name = "correction_item")
class CorrectionItem {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String correction;

    @Column(updatable = false)
    private int position;

    @Column(name = "record_id", updatable = false)
    private UUID record;

    @Column(updatable = false)
    private String field;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SubmitCorrection.Kind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private String seenCell;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private String wantedCell;

    @ElementCollection
    @CollectionTable(name = "correction_evidence", joinColumns = @JoinColumn(name = "item"))
    @Column(name = "evidence")
    @OrderColumn(name = "position")
    private List<UUID> evidence = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private ItemStatus status = ItemStatus.PENDING;

    private @Nullable String decisionReason;

    /** The table's unique key on open items is the last word on "one open request per field". */
    private boolean open = true;

    @SuppressWarnings("NullAway.Init")
    protected CorrectionItem() {}

    CorrectionItem(UUID id, Correction.Submission submission, int position, Change change) {
        this.id = id;
        this.correction = submission.number().text();
        this.position = position;
        this.record = submission.record().value();
        this.field = change.field();
        this.kind = change.kind();
        this.seenCell = change.seenCell();
        this.wantedCell = change.wantedCell();
        this.evidence.addAll(change.evidence());
    }

    /** What is wanted, in stored form. */
    record Change(String field, SubmitCorrection.Kind kind, String seenCell, String wantedCell, List<UUID> evidence) {}

    /** Where the value stands that the person saw. */
    static Place seenAt(UUID item, String field) {
        return new Place("correction_item", "seen_cell." + field, item.toString());
    }

    static Place wantedAt(UUID item, String field) {
        return new Place("correction_item", "wanted_cell." + field, item.toString());
    }

    void decided(ItemStatus outcome, @Nullable String reason) {
        status = outcome;
        decisionReason = reason;
        open = false;
    }

    void withdrawn() {
        open = false;
    }

    UUID id() {
        return id;
    }

    UUID record() {
        return record;
    }

    String field() {
        return field;
    }

    SubmitCorrection.Kind kind() {
        return kind;
    }

    String seenCell() {
        return seenCell;
    }

    String wantedCell() {
        return wantedCell;
    }

    List<UUID> evidence() {
        return List.copyOf(evidence);
    }

    ItemStatus status() {
        return status;
    }

    @Nullable
    String decisionReason() {
        return decisionReason;
    }
}
