package org.dongthuan.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.grant.Basis;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.Holder;
import org.jspecify.annotations.Nullable;

/**
 * One way to other people's data: who may take it, what stands before the agency's decision, on what a grant rests, what
 * the paper says and who is told. The decision table {@code access-door} says by its word when it is taken; whatever
 * belongs to one way alone stands in its class.
 */
interface AccessDoor {

    /** The word of the decision table, and of the answers to the outside. */
    Door word();

    /**
     * Why this requester may not ask about these people by this door; the catalogue's limits on fields, forms and days
     * are looked at elsewhere.
     *
     * @param member names the member of the request at which a person stands
     */
    List<Violation> violations(Actor requester, List<Holder> people, Function<Holder, String> member);

    /** What stands before the decision of the agency; none where the agency decides at once. */
    default Optional<AccessGate> gate() {
        return Optional.empty();
    }

    /** On what a grant of this decision rests, each with the day on which it ends. */
    List<Basis> bases(Passage passage, GrantedScope scope, WrittenDecision decision);

    /** What the written decision says, whatever is asked for. */
    PaperWords paper();

    /** What the written decision on that request says: beside the rest it may name the law of the chosen legal basis. */
    default PaperWords paper(AccessRequest request) {
        return paper();
    }

    /** The kind of mail by which a person asked about hears of the outcome; none where he is not told by mail. */
    @Nullable
    String mailToSubject(AccessStage outcome);
}
