package org.dongthuan.access;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.Field;
import org.dongthuan.record.Holder;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Takes requests in: checks them, asks whoever the door wants to be asked, and sends them on their way. */
@Component
class AccessSubmissions {

    private final AccessSubmissionCheck check;
    private final AccessRequestTable requests;
    private final AccessRequestStart start;
    private final DelayItems delays;
    private final Terms terms;

    AccessSubmissions(
            AccessSubmissionCheck check,
            AccessRequestTable requests,
            AccessRequestStart start,
            DelayItems delays,
            Terms terms) {
        this.check = check;
        this.requests = requests;
        this.start = start;
        this.delays = delays;
        this.terms = terms;
    }

    AccessRequest submit(Actor actor, SubmitAccessRequest command) {
        CheckedRequest checked = check.of(actor, command);
        OffsetDateTime now = terms.now();
        AccessStage first = checked.door().gate().map(AccessGate::waiting).orElse(AccessStage.SUBMITTED);
        AccessRequest asked = request(actor, checked, requests.nextNumber(now.getYear()), first, now);
        AccessRequest request = asked.about(people(asked, checked, first));
        requests.add(request);
        if (checked.delay() != null) delays.ask(request, checked.delay());
        start.submitted(actor, request, new DoorRules.Pair(checked.purpose(), checked.legalBasis()));
        return requests.get(request.number());
    }

    private static AccessRequest request(
            Actor actor, CheckedRequest checked, RequestNumber number, AccessStage first, OffsetDateTime now) {
        return new AccessRequest(
                number,
                actor.account(),
                checked.recipientAgency(),
                checked.door().word(),
                checked.purpose().code(),
                checked.text(),
                checked.legalBasis().code(),
                checked.wish().fields().stream().map(Field::id).toList(),
                checked.wish().formsOfUse(),
                checked.from(),
                checked.to(),
                checked.wish().channel(),
                AccessStatus.of(List.of(first)),
                now,
                null,
                List.of());
    }

    /** Those of one deciding agency get the same part, counted as the agencies come up. */
    private static List<AskedPerson> people(AccessRequest request, CheckedRequest checked, AccessStage first) {
        Map<AgencyCode, Integer> parts = new LinkedHashMap<>();
        Map<RecordId, RequestNumber> questions = checked.door()
                .gate()
                .map(gate -> gate.ask(request, checked.holders()))
                .orElse(Map.of());
        List<AskedPerson> people = new ArrayList<>();
        for (Holder holder : checked.holders()) {
            int part = parts.computeIfAbsent(holder.decidingAgency(), agency -> parts.size() + 1);
            people.add(new AskedPerson(
                    holder.record(),
                    part,
                    holder.account(),
                    holder.managingAgency(),
                    holder.decidingAgency(),
                    questions.get(holder.record()),
                    first,
                    false,
                    null,
                    null));
        }
        return people;
    }
}
