package org.dongthuan.access;

import java.util.List;
import java.util.Locale;
import org.dongthuan.agency.Agencies;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.consent.Consent;
import org.dongthuan.consent.ConsentStatus;
import org.dongthuan.consent.Consents;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.Holder;
import org.dongthuan.record.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people of the case see of a request to read. */
@Component
class AccessViews {

    private final Consents consents;
    private final AllowedUses uses;
    private final WrittenDecisions decisions;
    private final Registry registry;
    private final Agencies agencies;
    private final AccessContents contents;
    private final AccessNames names;
    private final AccessStory story;
    private final AuditLog audit;

    AccessViews(
            Consents consents,
            AllowedUses uses,
            WrittenDecisions decisions,
            Registry registry,
            Agencies agencies,
            AccessContents contents,
            AccessNames names,
            AccessStory story,
            AuditLog audit) {
        this.consents = consents;
        this.uses = uses;
        this.decisions = decisions;
        this.registry = registry;
        this.agencies = agencies;
        this.contents = contents;
        this.names = names;
        this.story = story;
        this.audit = audit;
    }

    AccessSummary summary(AccessRequest request, List<AskedPerson> people) {
        return new AccessSummary(
                request.number(),
                request.status(),
                request.door().name(),
                request.purpose(),
                request.submittedAt(),
                request.from(),
                request.to(),
                people.stream().map(this::part).toList());
    }

    /** One line of a list; what stands there of others' requests is logged, one's own one wrote oneself. */
    AccessSummary listed(Actor actor, AccessRequest request, List<AskedPerson> people) {
        if (!request.requester().equals(actor.account())) log(actor, request, people);
        return summary(request, people);
    }

    private void log(Actor actor, AccessRequest request, List<AskedPerson> people) {
        for (AskedPerson person : people) {
            audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_REQUEST)
                    .on(person.record().value(), List.of())
                    .about(request.number().text()));
        }
    }

    /** The request with those people, for somebody whose right to see them was checked; logged for each of them. */
    AccessView view(Actor actor, AccessRequest request, List<AskedPerson> people, Locale locale) {
        log(actor, request, people);
        boolean own = request.requester().equals(actor.account());
        AllowedUse purpose = uses.purpose(request.purpose()).orElseThrow();
        AllowedUse basis = uses.legalBasis(request.legalBasis()).orElseThrow();
        return new AccessView(
                request.number(),
                request.status(),
                request.door().name(),
                names.person(request.requester()),
                request.recipientAgency(),
                new AccessView.Purpose(purpose.code(), purpose.label(locale), request.purposeText()),
                new AccessView.LegalBasis(basis.code(), basis.label(locale), basis.legalSource()),
                contents.fields(request, locale),
                request.formsOfUse().stream().sorted().toList(),
                request.from(),
                request.to(),
                request.channel(),
                request.submittedAt(),
                own && request.status().isOpen(),
                people.stream().map(person -> part(request, person)).toList(),
                story.of(request, people, !own, locale));
    }

    private AccessSummary.Part part(AskedPerson person) {
        Consent consent = consents.get(person.consentNumber());
        return new AccessSummary.Part(
                person.record(),
                stage(person, consent),
                person.decidingAgency(),
                person.consentNumber(),
                consent.answerBy());
    }

    private AccessView.Part part(AccessRequest request, AskedPerson person) {
        Consent consent = consents.get(person.consentNumber());
        Holder holder = registry.holder(person.record());
        return new AccessView.Part(
                person.record(),
                holder.name(),
                agencies.name(holder.usingAgency()),
                stage(person, consent),
                person.decidingAgency(),
                request.number().part(person.part()),
                person.consentNumber(),
                consent.answerBy(),
                person.reason(),
                decision(person));
    }

    /** A person's no is told at once, whatever the others of the part are still thinking about. */
    private static AccessStage stage(AskedPerson person, Consent consent) {
        boolean waiting =
                consent.status() == ConsentStatus.ASKED || consent.status().stands();
        return person.stage() == AccessStage.AWAITING_CONSENT && !waiting
                ? AccessStage.without(consent.status())
                : person.stage();
    }

    private AccessView.@Nullable Decision decision(AskedPerson person) {
        if (person.decision() == null) return null;
        return decisions
                .find(person.decision())
                .map(decision -> new AccessView.Decision(decision.id(), decision.number(), decision.date()))
                .orElse(null);
    }
}
