package org.dongthuan.access;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.dongthuan.access.AccessParticulars.AskedField;
import org.dongthuan.agency.Agencies;
import org.dongthuan.grant.EarlierGrants;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.FieldCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a request asks for, in words: who, for what, how much, how long. */
@Component
class RequestWords {

    private final AllowedUses uses;
    private final FieldCatalogue catalogue;
    private final Agencies agencies;
    private final AccessNames names;
    private final EarlierGrants earlier;

    RequestWords(
            AllowedUses uses, FieldCatalogue catalogue, Agencies agencies, AccessNames names, EarlierGrants earlier) {
        this.uses = uses;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.names = names;
        this.earlier = earlier;
    }

    List<AskedField> fields(AccessRequest request, Locale locale) {
        return request.fields().stream()
                .flatMap(id -> catalogue.find(id).stream())
                .map(field -> new AskedField(field.id(), field.label(locale), field.sensitivity()))
                .toList();
    }

    /** The names of these fields; none where all that was asked for is meant. */
    List<String> names(@Nullable List<String> fields, Locale locale) {
        if (fields == null) return List.of();
        return fields.stream().map(id -> names.field(id, locale)).toList();
    }

    AccessView.Purpose purpose(AccessRequest request, Locale locale) {
        AllowedUse purpose = uses.purpose(request.purpose()).orElseThrow();
        return new AccessView.Purpose(purpose.code(), purpose.label(locale), request.purposeText());
    }

    AccessView.LegalBasis legalBasis(AccessRequest request, Locale locale) {
        AllowedUse basis = uses.legalBasis(request.legalBasis()).orElseThrow();
        return new AccessView.LegalBasis(basis.code(), basis.label(locale), basis.legalSource());
    }

    @Nullable
    String channel(@Nullable String code, Locale locale) {
        return code == null ? null : catalogue.codeLabel(SubmitAccessRequest.CHANNELS, code, locale);
    }

    /** What at least one of the people let through; where the door asks nobody, all of it. */
    private static List<String> open(AccessRequest request, Collection<Passage> passages) {
        return request.fields().stream()
                .filter(field -> passages.stream().anyMatch(passage -> passage.lets(field)))
                .toList();
    }

    AccessParticulars particulars(AccessRequest request, Collection<Passage> passages, Locale locale) {
        AccessView.LegalBasis basis = legalBasis(request, locale);
        return new AccessParticulars(
                names.person(request.requester()),
                agencies.name(request.recipientAgency()),
                purpose(request, locale).label(),
                basis.label(),
                basis.legalSource(),
                fields(request, locale),
                open(request, passages),
                request.formsOfUse().stream().sorted().toList(),
                request.from(),
                request.to(),
                channel(request.channel(), locale),
                earlier.of(request.requester(), request.number(), locale));
    }
}
