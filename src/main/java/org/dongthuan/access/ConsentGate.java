package org.dongthuan.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.consent.Consent;
import org.dongthuan.consent.ConsentStatus;
import org.dongthuan.consent.Consents;
import org.dongthuan.review.CaseSubject;
import org.dongthuan.review.OpenCase;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The first gate: only what the people themselves agreed to reaches their agency. */
@Component
public class ConsentGate {

    private final AccessRequestTable requests;
    private final Consents consents;
    private final ReviewDesk review;
    private final TimeLimitRules limits;
    private final Clock clock;

    ConsentGate(AccessRequestTable requests, Consents consents, ReviewDesk review, TimeLimitRules limits, Clock clock) {
        this.requests = requests;
        this.consents = consents;
        this.review = review;
        this.limits = limits;
        this.clock = clock;
    }

    /** The numbers of the request's parts. */
    public List<RequestNumber> parts(RequestNumber number) {
        return requests.get(number).parts();
    }

    /** The numbers of the consents that are asked for in a part. */
    public List<RequestNumber> consents(RequestNumber part) {
        return requests.get(part).peopleOf(part).stream()
                .map(AskedPerson::consentNumber)
                .toList();
    }

    /** The agency that decides on the part. */
    public AgencyCode decidingAgency(RequestNumber part) {
        return requests.get(part).peopleOf(part).get(0).decidingAgency();
    }

    /** When the agency must have decided, counted from today. */
    public String endOfTerm(RequestNumber part) {
        LocalDate last = limits.dueDate(TimeLimitRules.ACCESS_DECISION, LocalDate.now(clock));
        return last.atTime(LocalTime.of(23, 59, 59))
                .atZone(clock.getZone())
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /**
     * Closes the gate of a part: whoever did not agree is out, with the others a case is opened for the agency.
     *
     * @return whether there is anybody
     * @throws IllegalStateException when somebody has not answered yet, or the gate was closed before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean gather(RequestNumber part) {
        AccessRequest request = requests.hold(part);
        List<AskedPerson> asked = request.peopleOf(part);
        boolean closed = asked.stream().anyMatch(person -> person.stage() != AccessStage.AWAITING_CONSENT);
        if (asked.isEmpty() || closed) throw new IllegalStateException("The gate of " + part + " is closed");
        List<AskedPerson> willing =
                asked.stream().filter(person -> isWilling(request, person)).toList();
        if (!willing.isEmpty()) open(part, request, asked, willing);
        requests.summarise(part, OffsetDateTime.now(clock));
        return !willing.isEmpty();
    }

    private boolean isWilling(AccessRequest request, AskedPerson person) {
        Consent consent = consents.get(person.consentNumber());
        if (consent.status() == ConsentStatus.ASKED) {
            throw new IllegalStateException("There is no answer to " + person.consentNumber());
        }
        if (consent.status().stands()) return true;
        requests.move(request, person, AccessStage.without(consent.status()), null);
        return false;
    }

    /** Whoever was asked stays out of the review, also when he did not agree; only the willing are its items. */
    private void open(RequestNumber part, AccessRequest request, List<AskedPerson> asked, List<AskedPerson> willing) {
        review.open(new OpenCase(
                part,
                request.requester(),
                asked.stream()
                        .map(person -> new CaseSubject(person.record(), person.subject()))
                        .toList(),
                asked.get(0).decidingAgency(),
                willing.stream().map(person -> person.record().value()).toList(),
                request.fields()));
        willing.forEach(person -> requests.move(request, person, AccessStage.IN_VERIFICATION, null));
    }
}
