package org.dongthuan.correction;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.mandate.Mandate;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.keys.Place;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.Step;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An official's request to correct his record, from submission to decision. */
@Entity
@Table(name = "correction")
// a day off that is stated moves last days by a statement of its own: what nobody changed here is not written back
@DynamicUpdate
class Correction {

    @Id
    private String number;

    @Column(name = "record_id", updatable = false)
    private UUID record;

    @Column(updatable = false)
    private String requester;

    @Column(updatable = false)
    private String managingAgency;

    @Column(updatable = false)
    private String decidingAgency;

    @Enumerated(EnumType.STRING)
    private CorrectionStatus status = CorrectionStatus.SUBMITTED;

    @Column(updatable = false)
    private byte @Nullable [] reason;

    @Column(updatable = false)
    private @Nullable UUID mandate;

    @Column(updatable = false)
    private @Nullable String mandatary;

    @Column(updatable = false)
    private String attestationVersion;

    @Column(updatable = false)
    private String attestationHash;

    @Column(updatable = false)
    private OffsetDateTime submittedAt;

    private LocalDate dueDate;

    private @Nullable OffsetDateTime closedAt;

    // nobody looks at one without; an entity graph would say the same and be planned anew at each look
    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @BatchSize(size = 100)
    @JoinColumn(name = "correction", insertable = false, updatable = false)
    @OrderBy("position")
    private List<CorrectionItem> items = new ArrayList<>();

    /** None until it is stored: by that a new request is known. */
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Correction() {}

    /**
     * What is known of a request when it is submitted, beside its items.
     *
     * @param requester in whose name it is asked
     * @param mandate by which somebody else submits it; none where he does himself
     */
    record Submission(
            RequestNumber number,
            RecordId record,
            String requester,
            AgencyCode managingAgency,
            AgencyCode decidingAgency,
            byte @Nullable [] reason,
            Attestation attestation,
            OffsetDateTime at,
            LocalDate dueDate,
            @Nullable Mandate mandate) {}

    Correction(Submission submission, List<CorrectionItem> items) {
        number = submission.number().text();
        record = submission.record().value();
        requester = submission.requester();
        managingAgency = submission.managingAgency().code();
        decidingAgency = submission.decidingAgency().code();
        reason = submission.reason();
        if (submission.mandate() != null) {
            mandate = submission.mandate().id();
            mandatary = submission.mandate().mandatary();
        }
        attestationVersion = submission.attestation().version();
        attestationHash = Attestations.hash(submission.attestation());
        submittedAt = submission.at();
        dueDate = submission.dueDate();
        this.items.addAll(items);
    }

    /** It is now with the people of that step. */
    void reached(Step step) {
        if (!status.isOpen()) throw new Refusal.Conflict("already-decided");
        status = CorrectionStatus.at(step);
    }

    /** Takes over what the approver decided, item by item. */
    void decided(Opinion verdict, OffsetDateTime at) {
        if (status != CorrectionStatus.IN_APPROVAL && status != CorrectionStatus.TO_BE_ISSUED)
            throw new Refusal.Conflict("already-decided");
        for (CorrectionItem item : items) {
            Opinion.OnItem word = verdict.on(item.id())
                    .orElseThrow(() -> new IllegalStateException("The verdict on " + number + " misses an item"));
            item.decided(statusOf(word), word.reason(), word.redirectTo());
        }
        status = summary(items.stream().map(CorrectionItem::status).collect(Collectors.toSet()));
        closedAt = at;
    }

    /** Takes it back before anything is decided. */
    void withdraw(OffsetDateTime at) {
        if (!status.isOpen()) throw new Refusal.Conflict("already-decided");
        items.forEach(CorrectionItem::withdrawn);
        status = CorrectionStatus.WITHDRAWN;
        closedAt = at;
    }

    /** Its requester is asked for what is missing: the clock stands still. */
    void returned() {
        if (!status.isInReview()) throw new Refusal.Conflict("already-decided");
        status = CorrectionStatus.RETURNED;
    }

    /** He has answered; the people of its next step take it from here. */
    void resumed(LocalDate dueDate) {
        if (status != CorrectionStatus.RETURNED) throw new Refusal.Conflict("not-returned");
        status = CorrectionStatus.SUBMITTED;
        this.dueDate = dueDate;
    }

    /** It may take longer. */
    void extended(LocalDate dueDate) {
        if (status != CorrectionStatus.IN_APPROVAL) throw new Refusal.Conflict("not-in-approval");
        this.dueDate = dueDate;
    }

    /** He has not answered in time. */
    void lapse(OffsetDateTime at) {
        if (status != CorrectionStatus.RETURNED) throw new Refusal.Conflict("not-returned");
        items.forEach(CorrectionItem::withdrawn);
        status = CorrectionStatus.LAPSED;
        closedAt = at;
    }

    private static ItemStatus statusOf(Opinion.OnItem word) {
        return switch (word.outcome()) {
            case APPROVE -> ItemStatus.APPROVED;
            case REFUSE -> ItemStatus.REFUSED;
            case REDIRECT -> ItemStatus.REDIRECTED;
            case RETURN -> throw new IllegalStateException("A return is no verdict");
        };
    }

    private static CorrectionStatus summary(Set<ItemStatus> outcomes) {
        if (outcomes.equals(Set.of(ItemStatus.APPROVED))) return CorrectionStatus.APPROVED;
        if (outcomes.contains(ItemStatus.APPROVED)) return CorrectionStatus.PARTLY_APPROVED;
        return outcomes.contains(ItemStatus.REFUSED) ? CorrectionStatus.REFUSED : CorrectionStatus.REDIRECTED;
    }

    RequestNumber number() {
        return new RequestNumber(number);
    }

    RecordId record() {
        return new RecordId(record);
    }

    String requester() {
        return requester;
    }

    /** By which somebody submitted it in the requester's name. */
    @Nullable
    UUID mandate() {
        return mandate;
    }

    /** His account. */
    @Nullable
    String mandatary() {
        return mandatary;
    }

    AgencyCode managingAgency() {
        return new AgencyCode(managingAgency);
    }

    AgencyCode decidingAgency() {
        return new AgencyCode(decidingAgency);
    }

    CorrectionStatus status() {
        return status;
    }

    /** In locked form: people repeat in it what they ask for. */
    byte @Nullable [] lockedReason() {
        return reason;
    }

    static Place reasonAt(RequestNumber number) {
        return new Place("correction", "reason", number.text());
    }

    OffsetDateTime submittedAt() {
        return submittedAt;
    }

    LocalDate dueDate() {
        return dueDate;
    }

    @Nullable
    OffsetDateTime closedAt() {
        return closedAt;
    }

    List<CorrectionItem> items() {
        return List.copyOf(items);
    }
}
