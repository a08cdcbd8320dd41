package org.dongthuan.reorganisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.review.CaseMove;
import org.dongthuan.review.MovedCases;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** Lets open cases follow: whole agencies to their successors, single records to who decides on them from then on. */
@Component
class CasesOfChange {

    private final MovedCases moves;
    private final ReviewDesk review;
    private final Registry registry;
    private final AgencyChangeMail mail;

    CasesOfChange(MovedCases moves, ReviewDesk review, Registry registry, AgencyChangeMail mail) {
        this.moves = moves;
        this.review = review;
        this.registry = registry;
        this.mail = mail;
    }

    /** Those of an agency that has closed, with their clock and what was said; whether there were any. */
    boolean follow(AgencyChange change, AgencyChangeLine closed) {
        return move(change, CaseMove.ofAgency(closed.agency(), closed.targetOrThrow(), change.proposedBy()));
    }

    /** Who decides on each of these records now; on those of another regime nothing is known. */
    Map<RecordId, AgencyCode> deciding(Collection<RecordId> records) {
        Set<RecordId> known = new HashSet<>(records);
        registry.secretsAmong(records).forEach(known::remove);
        Map<RecordId, AgencyCode> deciding = new HashMap<>();
        known.forEach(record -> deciding.put(record, registry.holder(record).decidingAgency()));
        return deciding;
    }

    /** The cases about those records on which somebody else decides than before. */
    void follow(AgencyChange change, Map<RecordId, AgencyCode> before) {
        Map<List<AgencyCode>, Set<RecordId>> ways = new HashMap<>();
        deciding(before.keySet()).forEach((record, to) -> {
            AgencyCode from = Objects.requireNonNull(before.get(record));
            if (!from.equals(to))
                ways.computeIfAbsent(List.of(from, to), way -> new HashSet<>()).add(record);
        });
        ways.forEach((way, records) ->
                move(change, CaseMove.ofRecords(records, way.get(0), way.get(1), change.proposedBy())));
    }

    /** Whoever asked learns who goes on with it. */
    private boolean move(AgencyChange change, CaseMove move) {
        List<RequestNumber> moved = moves.move(move);
        for (RequestNumber number : moved) {
            if (review.isOpened(number))
                mail.caseMoved(change, number.text(), review.get(number).requester());
        }
        return !moved.isEmpty();
    }
}
