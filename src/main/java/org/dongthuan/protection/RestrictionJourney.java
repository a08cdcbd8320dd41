package org.dongthuan.protection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a request to restrict processing does; each step looks at the stored request. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RestrictionJourney {

    private final RestrictionRequestTable requests;
    private final RestrictionDeciders deciders;
    private final RestrictionMail mail;
    private final TimeLimitRules limits;
    private final Clock clock;

    RestrictionJourney(
            RestrictionRequestTable requests,
            RestrictionDeciders deciders,
            RestrictionMail mail,
            TimeLimitRules limits,
            Clock clock) {
        this.requests = requests;
        this.deciders = deciders;
        this.mail = mail;
        this.limits = limits;
        this.clock = clock;
    }

    /** Finds whose turn it is, and tells them; the last day, or nothing when nobody independent is there. */
    public Optional<LocalDate> findDecider(RequestNumber number) {
        return deciders.nearest(open(number)).map(agency -> {
            requests.asked(number, agency);
            RestrictionRequest asked = get(number);
            mail.ask(asked, RestrictionMail.ASKED, deciders.accounts(asked));
            return asked.due();
        });
    }

    /** The agency whose approvers are asked. */
    public AgencyCode agency(RequestNumber number) {
        return Optional.ofNullable(get(number).agency())
                .orElseThrow(() -> new IllegalStateException("Nobody is asked about " + number));
    }

    /** Who must not decide. */
    public Set<String> excluded(RequestNumber number) {
        return deciders.excluded(get(number));
    }

    public void remindDecider(RequestNumber number) {
        RestrictionRequest request = open(number);
        mail.ask(request, RestrictionMail.REMINDER, deciders.accounts(request));
    }

    /**
     * The agency has let its term pass: the one above it is to decide.
     *
     * @throws IllegalStateException when the last day is not over by our own clock
     */
    public void escalateRestriction(RequestNumber number) {
        RestrictionRequest silent = open(number);
        LocalDate today = LocalDate.now(clock);
        if (!silent.due().isBefore(today)) throw new IllegalStateException("The term of " + number + " is not over");
        List<String> late = deciders.accounts(silent);
        AgencyCode above = deciders.above(silent).orElse(null);
        LocalDate due = limits.dueDate(TimeLimitRules.RESTRICTION_ESCALATED, today);
        if (!requests.escalated(silent, above, due))
            throw new IllegalStateException(number + " cannot be escalated now");
        mail.ask(silent, RestrictionMail.LATE, late);
    }

    /** @throws IllegalStateException while it is open */
    public void tellRequester(RequestNumber number) {
        RestrictionRequest request = get(number);
        if (request.decidedAt() == null) throw new IllegalStateException(number + " is not decided");
        mail.decided(request);
    }

    public void reportNobody(RequestNumber number) {
        mail.nobody(open(number));
    }

    public String nobodyLeft(RequestNumber number) {
        return mail.nobodyLeft(get(number));
    }

    private RestrictionRequest open(RequestNumber number) {
        return requests.lock(number)
                .filter(found -> found.status().isOpen())
                .orElseThrow(() -> new IllegalStateException(number + " waits for no word"));
    }

    private RestrictionRequest get(RequestNumber number) {
        return requests.find(number).orElseThrow(() -> new IllegalStateException("No request " + number));
    }
}
