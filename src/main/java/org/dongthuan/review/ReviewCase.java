package org.dongthuan.review;

import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.HeldRole;
import org.jspecify.annotations.Nullable;

/**
 * A request as its reviewers' journey knows it: who must stay out of it and what is to be decided.
 *
 * @param verifyingGroup the engine group that was asked to verify, none before that step
 * @param approvingGroup likewise for the decision
 */
public record ReviewCase(
        RequestNumber number,
        String requester,
        List<CaseSubject> subjects,
        AgencyCode decidingAgency,
        List<UUID> items,
        @Nullable String verifyingGroup,
        @Nullable String approvingGroup) {

    public ReviewCase {
        subjects = List.copyOf(subjects);
        items = List.copyOf(items);
        if (subjects.isEmpty() || items.isEmpty()) throw new IllegalArgumentException("A case is about something");
    }

    /** A case that has reached nobody yet. */
    public static ReviewCase opened(
            RequestNumber number,
            String requester,
            List<CaseSubject> subjects,
            AgencyCode decidingAgency,
            List<UUID> items) {
        return new ReviewCase(number, requester, subjects, decidingAgency, items, null, null);
    }

    public @Nullable String groupAt(Step step) {
        return step == Step.VERIFY ? verifyingGroup : approvingGroup;
    }

    /** Whether the person asked for it, or it is about him. */
    public boolean concerns(String account) {
        return account.equals(requester) || subjects.stream().anyMatch(subject -> account.equals(subject.account()));
    }

    /** The agency whose people were asked at that step; before that the deciding agency. */
    public AgencyCode agencyAt(Step step) {
        String group = groupAt(step);
        return group == null ? decidingAgency : HeldRole.ofGroup(group).agencyOrThrow();
    }
}
