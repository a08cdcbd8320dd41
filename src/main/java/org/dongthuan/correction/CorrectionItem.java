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
import org.dongthuan.record.RowChange;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One wanted change of one field or of one row of it, with what the person saw, both as cells of the value codec. */
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

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RowChange.@Nullable Operation operation;

    @Column(updatable = false)
    private @Nullable UUID rowId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Route route;

    @Column(updatable = false)
    private boolean sourceIsWrong;

    @Column(updatable = false)
    private byte @Nullable [] namedDecision;

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

    private @Nullable String redirectTo;

    /** The table's unique keys on open items are the last word on "one open request per field", or per row of it. */
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
        this.operation = change.row() == null ? null : change.row().operation();
        this.rowId = change.row() == null ? null : change.row().row();
        this.route = change.way().route();
        this.sourceIsWrong = change.way().sourceIsWrong();
        this.namedDecision = change.namedDecision();
        this.seenCell = change.seenCell();
        this.wantedCell = change.wantedCell();
        this.evidence.addAll(change.evidence());
    }

    /** What is wanted, in stored form. */
    record Change(
            String field,
            SubmitCorrection.Kind kind,
            @Nullable RowTarget row,
            String seenCell,
            String wantedCell,
            Way way,
            byte @Nullable [] namedDecision,
            List<UUID> evidence) {}

    /** The way that it goes, and whether the person sent it there. */
    record Way(Route route, boolean sourceIsWrong) {}

    /** Where the value stands that the person saw. */
    static Place seenAt(UUID item, String field) {
        return new Place("correction_item", "seen_cell." + field, item.toString());
    }

    static Place wantedAt(UUID item, String field) {
        return new Place("correction_item", "wanted_cell." + field, item.toString());
    }

    static Place decisionAt(UUID item) {
        return new Place("correction_item", "named_decision", item.toString());
    }

    void decided(ItemStatus outcome, @Nullable String reason, @Nullable String place) {
        status = outcome;
        decisionReason = reason;
        redirectTo = place;
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

    /** None for a field that does not repeat. */
    @Nullable
    RowTarget row() {
        return operation == null || rowId == null ? null : new RowTarget(operation, rowId);
    }

    /** Which row of the record it is about: a new one takes the name of the item that asked for it. */
    @Nullable
    UUID rowOfRecord() {
        return operation == RowChange.Operation.ADD ? id : rowId;
    }

    Route route() {
        return route;
    }

    boolean sourceIsWrong() {
        return sourceIsWrong;
    }

    byte @Nullable [] lockedDecision() {
        return namedDecision;
    }

    @Nullable
    String redirectTo() {
        return redirectTo;
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
