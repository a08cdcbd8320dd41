package org.dongthuan.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dongthuan.access.AccessParticulars.AskedField;
import org.dongthuan.agency.Agencies;
import org.dongthuan.consent.Consent;
import org.dongthuan.consent.Consents;
import org.dongthuan.grant.EarlierGrants;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.Holder;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.RequestType.Content;
import org.springframework.stereotype.Component;

/** Puts together what reviewers see of a part: who asks, for what, and who agreed to how much; no data of anybody. */
@Component
class AccessContents {

    private final Consents consents;
    private final AllowedUses uses;
    private final FieldCatalogue catalogue;
    private final Registry registry;
    private final Agencies agencies;
    private final AccessNames names;
    private final AccessStory story;
    private final EarlierGrants earlier;

    AccessContents(
            Consents consents,
            AllowedUses uses,
            FieldCatalogue catalogue,
            Registry registry,
            Agencies agencies,
            AccessNames names,
            AccessStory story,
            EarlierGrants earlier) {
        this.consents = consents;
        this.uses = uses;
        this.catalogue = catalogue;
        this.registry = registry;
        this.agencies = agencies;
        this.names = names;
        this.story = story;
        this.earlier = earlier;
    }

    Content of(RequestNumber part, AccessRequest request, Locale locale) {
        List<AskedPerson> people = request.peopleOf(part).stream()
                .filter(person -> person.stage().isInReview() || person.decision() != null)
                .toList();
        List<AccessItem> items =
                people.stream().map(person -> item(person, locale)).toList();
        Map<RecordId, List<String>> shown = new LinkedHashMap<>();
        people.forEach(person -> shown.put(person.record(), List.of()));
        return new Content(
                items.stream().map(AccessItem::label).collect(Collectors.joining("; ")),
                items.stream().map(AccessItem::agency).distinct().collect(Collectors.joining("; ")),
                request.purposeText(),
                particulars(request, locale),
                items,
                story.of(request, people, true, locale),
                shown);
    }

    List<AskedField> fields(AccessRequest request, Locale locale) {
        return request.fields().stream()
                .flatMap(id -> catalogue.find(id).stream())
                .map(field -> new AskedField(field.id(), field.label(locale), field.sensitivity()))
                .toList();
    }

    private AccessItem item(AskedPerson person, Locale locale) {
        Holder holder = registry.holder(person.record());
        Consent consent = consents.get(person.consentNumber());
        return new AccessItem(
                person.record().value(),
                holder.name(),
                agencies.name(holder.usingAgency()),
                person.consentNumber(),
                consent.status(),
                consent.fields().stream().map(id -> names.field(id, locale)).toList(),
                consent.until());
    }

    private AccessParticulars particulars(AccessRequest request, Locale locale) {
        AllowedUse purpose = uses.purpose(request.purpose()).orElseThrow();
        AllowedUse basis = uses.legalBasis(request.legalBasis()).orElseThrow();
        return new AccessParticulars(
                names.person(request.requester()),
                agencies.name(request.recipientAgency()),
                purpose.label(locale),
                basis.label(locale),
                basis.legalSource(),
                fields(request, locale),
                request.formsOfUse().stream().sorted().toList(),
                request.from(),
                request.to(),
                request.channel(),
                earlier.of(request.requester(), request.number(), locale));
    }
}
