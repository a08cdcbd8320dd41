package org.dongthuan.review;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * A request that comes to its deciding agency.
 *
 * @param subjects nobody where it is about no record
 * @param items what is to be decided, in its order
 * @param fields the fields of the catalogue that it is about: how sensitive they are has a say in the chain
 * @param mandatary whoever asks in the name of the requester, by a mandate: he sees it as long as he may, and works on no step
 * @param levels how many people have to look at it at least, the verifier and the approver counted
 */
public record OpenCase(
        RequestNumber number,
        String requester,
        List<CaseSubject> subjects,
        AgencyCode decidingAgency,
        List<UUID> items,
        Collection<String> fields,
        int levels,
        @Nullable String mandatary) {

    /** A case that nobody asks for in somebody else's name. */
    public OpenCase(
            RequestNumber number,
            String requester,
            List<CaseSubject> subjects,
            AgencyCode decidingAgency,
            List<UUID> items,
            Collection<String> fields,
            int levels) {
        this(number, requester, subjects, decidingAgency, items, fields, levels, null);
    }

    /** A case for which the table of chains alone says who looks at it. */
    public OpenCase(
            RequestNumber number,
            String requester,
            List<CaseSubject> subjects,
            AgencyCode decidingAgency,
            List<UUID> items,
            Collection<String> fields) {
        this(number, requester, subjects, decidingAgency, items, fields, 2, null);
    }

    public OpenCase {
        subjects = List.copyOf(subjects);
        items = List.copyOf(items);
        fields = List.copyOf(fields);
        if (items.isEmpty()) throw new IllegalArgumentException("A case is about something");
    }
}
