package org.dongthuan.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dongthuan.decision.DecisionText;
import org.dongthuan.grant.Grant;
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

    /** Holds what a grant rests on, so that it ends before or after; to be done before the grant itself is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Grant grant) {
        AccessRequest request = requests.get(grant.request());
        passages.hold(request, person(request, grant));
    }

    /** As that verdict grants it. */
    public DecisionText text(NarrowedGrant narrowed, Opinion verdict) {
        AccessRequest request = requests.get(narrowed.old().request());
        PersonOutcome outcome = outcome(request, narrowed);
        return wording.text(request.partOf(outcome.person()), request, verdict, List.of(outcome));
    }

    /** Whose data that says, and which. */
    public Map<RecordId, List<String>> named(NarrowedGrant narrowed) {
        AccessRequest request = requests.get(narrowed.old().request());
        return wording.named(request, List.of(outcome(request, narrowed)));
    }

    private PersonOutcome outcome(AccessRequest request, NarrowedGrant narrowed) {
        AskedPerson person = person(request, narrowed.old());
        Passage passage =
                Objects.requireNonNull(passages.of(request, List.of(person)).get(person));
        var scope = new GrantedScope(narrowed.fields(), narrowed.formsOfUse(), narrowed.from(), narrowed.to());
        return new PersonOutcome(person, passage, AccessStage.GRANTED, scope, null);
    }

    private static AskedPerson person(AccessRequest request, Grant grant) {
        return request.person(grant.record().value()).orElseThrow();
    }
}
