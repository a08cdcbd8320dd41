package org.dongthuan.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.decision.DecisionText;
import org.dongthuan.grant.NarrowedGrant;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Opinion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a decision says that leaves less than an earlier one on the same request gave: purpose, laws and duties stay. */
@Component
public class NarrowedAccess {

    private final AccessRequestTable requests;
    private final Passages passages;
    private final AccessWording wording;

    NarrowedAccess(AccessRequestTable requests, Passages passages, AccessWording wording) {
        this.requests = requests;
        this.passages = passages;
        this.wording = wording;
    }

    /** Holds what grants rest on, so that it ends before or after; to be done before the grants themselves are held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(List<NarrowedGrant> narrowed) {
        AccessRequest request = request(narrowed);
        Set<RecordId> records = narrowed.stream().map(one -> one.old().record()).collect(Collectors.toSet());
        // in the order in which a verdict on the request holds them
        request.people().stream()
                .filter(person -> records.contains(person.record()))
                .forEach(person -> passages.hold(request, person));
    }

    /** As that verdict grants them, which one decision on one request gave. */
    public DecisionText text(List<NarrowedGrant> narrowed, Opinion verdict) {
        AccessRequest request = request(narrowed);
        List<PersonOutcome> outcomes = outcomes(request, narrowed);
        return wording.text(request.partOf(outcomes.get(0).person()), request, verdict, outcomes);
    }

    /** Whose data that says, and which. */
    public Map<RecordId, List<String>> named(List<NarrowedGrant> narrowed) {
        AccessRequest request = request(narrowed);
        return wording.named(request, outcomes(request, narrowed));
    }

    private AccessRequest request(List<NarrowedGrant> narrowed) {
        return requests.get(narrowed.get(0).old().request());
    }

    private List<PersonOutcome> outcomes(AccessRequest request, List<NarrowedGrant> narrowed) {
        Map<AskedPerson, NarrowedGrant> byPerson = new LinkedHashMap<>();
        for (NarrowedGrant one : narrowed)
            byPerson.put(request.person(one.old().record().value()).orElseThrow(), one);
        Map<AskedPerson, Passage> found = passages.of(request, List.copyOf(byPerson.keySet()));
        return byPerson.entrySet().stream()
                .map(entry ->
                        outcome(entry.getKey(), Objects.requireNonNull(found.get(entry.getKey())), entry.getValue()))
                .toList();
    }

    private static PersonOutcome outcome(AskedPerson person, Passage passage, NarrowedGrant left) {
        var scope = new GrantedScope(left.fields(), left.formsOfUse(), left.from(), left.to());
        return new PersonOutcome(person, passage, AccessStage.GRANTED, scope, null);
    }
}
