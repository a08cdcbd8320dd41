package org.dongthuan.certification;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.certification.CertificationTaskView.AskedField;
import org.dongthuan.certification.CertificationTaskView.LegalBasis;
import org.dongthuan.certification.CertificationTaskView.Purpose;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Person;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.HolderNames;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people call the things that a certification names by code. */
@Component
class CertificationNames {

    private final People people;
    private final HolderNames holders;
    private final Agencies agencies;
    private final FieldCatalogue catalogue;
    private final AllowedUses uses;

    CertificationNames(
            People people, HolderNames holders, Agencies agencies, FieldCatalogue catalogue, AllowedUses uses) {
        this.people = people;
        this.holders = holders;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.uses = uses;
    }

    String person(String account) {
        return people.find(account).map(Person::name).orElse(account);
    }

    /** The holders' names by record; the caller logs whom it shows them to. */
    Map<RecordId, String> holders(Collection<RecordId> records) {
        return holders.of(records);
    }

    String agency(AgencyCode code) {
        return agencies.name(code);
    }

    Purpose purpose(CertificationQuestion question, Locale locale) {
        AllowedUse purpose = uses.purpose(question.purpose()).orElseThrow();
        return new Purpose(purpose.code(), purpose.label(locale), question.purposeText());
    }

    LegalBasis legalBasis(String code, Locale locale) {
        AllowedUse basis = uses.legalBasis(code).orElseThrow();
        return new LegalBasis(basis.code(), basis.label(locale), basis.legalSource());
    }

    List<AskedField> fields(List<String> ids, Locale locale) {
        return ids.stream()
                .flatMap(id -> catalogue.find(id).stream())
                .map(field -> new AskedField(field.id(), field.label(locale), field.sensitivity()))
                .toList();
    }

    @Nullable
    String channel(@Nullable String code, Locale locale) {
        return code == null ? null : catalogue.codeLabel("channel", code, locale);
    }
}
