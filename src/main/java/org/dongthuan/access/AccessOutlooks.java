package org.dongthuan.access;

import java.time.LocalDate;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.Holder;
import org.springframework.stereotype.Component;

/** Tells what a request would lead to. */
@Component
class AccessOutlooks {

    private final AccessSubmissionCheck check;
    private final AccessLog log;
    private final Agencies agencies;
    private final Terms terms;

    AccessOutlooks(AccessSubmissionCheck check, AccessLog log, Agencies agencies, Terms terms) {
        this.check = check;
        this.log = log;
        this.agencies = agencies;
        this.terms = terms;
    }

    AccessOutlook of(Actor actor, SubmitAccessRequest command) {
        CheckedRequest checked = check.of(actor, command);
        log.found(actor, checked);
        LocalDate answerBy =
                checked.door().gate().map(gate -> gate.answerBy(terms.today())).orElse(null);
        return new AccessOutlook(
                checked.door().word().name(),
                checked.from(),
                checked.to(),
                answerBy,
                terms.decideBy(answerBy == null ? terms.today() : answerBy),
                checked.holders().stream().map(this::asked).toList());
    }

    private AccessOutlook.Asked asked(Holder holder) {
        return new AccessOutlook.Asked(
                holder.record(), holder.name(), agencies.name(holder.usingAgency()), holder.decidingAgency());
    }
}
