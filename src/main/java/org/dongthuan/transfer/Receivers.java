package org.dongthuan.transfer;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.AnsweringApprovers;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.ReviewDesk;
import org.dongthuan.review.Said;
import org.springframework.stereotype.Component;

/**
 * Who says the word of the receiving agency: an approver of its personnel department, with nobody independent there one
 * above it. Never the person, whoever proposed it, or anybody who said a word at the sending agency: both sides decide.
 */
@Component
class Receivers {

    private final AnsweringApprovers approvers;
    private final ReviewDesk review;

    Receivers(AnsweringApprovers approvers, ReviewDesk review) {
        this.approvers = approvers;
        this.review = review;
    }

    /** Whose people are to be asked; none when nobody independent is there. */
    Optional<AgencyCode> find(Transfer one) {
        return approvers.nearest(one.receiving(), excluded(one));
    }

    /** The accounts of those who may say the word now. */
    List<String> accounts(Transfer one) {
        return one.asked() == null ? List.of() : approvers.at(one.asked(), excluded(one));
    }

    Set<String> excluded(Transfer one) {
        Set<String> excluded = new HashSet<>();
        excluded.add(one.requester());
        if (one.subject() != null) excluded.add(one.subject());
        for (Said said : review.said(one.number())) {
            Opinion opinion = said.opinion();
            excluded.add(opinion.actor());
            if (opinion.actingFor() != null) excluded.add(opinion.actingFor());
        }
        return approvers.withStandIns(excluded);
    }

    /** The group in which the engine finds them. */
    String group(Transfer one) {
        if (one.asked() == null) throw new IllegalStateException("Nobody is asked about " + one.number());
        return AnsweringApprovers.group(one.asked());
    }

    /** Whether the person is one of those who are asked, or would be if he were independent. */
    boolean isOfTheGroup(String account, Transfer one) {
        return one.asked() != null && approvers.isOne(account, one.asked());
    }

    /**
     * @throws Refusal.NotFound for people outside the case
     * @throws Refusal.NotPermitted for those of it who are not independent
     */
    void check(String account, Transfer one) {
        if (one.concerns(account)) throw new Refusal.NotPermitted("own-request");
        if (!isOfTheGroup(account, one)) throw new Refusal.NotFound("task-unknown");
        if (excluded(one).contains(account)) throw new Refusal.NotPermitted("not-independent");
    }
}
