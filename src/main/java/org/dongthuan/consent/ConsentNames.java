package org.dongthuan.consent;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Person;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.springframework.stereotype.Component;

/** What people call the things that a consent names by code. */
@Component
class ConsentNames {

    private final People people;
    private final Agencies agencies;
    private final FieldCatalogue fields;
    private final AllowedUses uses;

    ConsentNames(People people, Agencies agencies, FieldCatalogue fields, AllowedUses uses) {
        this.people = people;
        this.agencies = agencies;
        this.fields = fields;
        this.uses = uses;
    }

    String person(String account) {
        return people.find(account).map(Person::name).orElse(account);
    }

    Map<String, String> people(Collection<String> accounts) {
        return people.names(accounts);
    }

    String agency(AgencyCode code) {
        return agencies.name(code);
    }

    String field(String id, Locale locale) {
        return fields.find(id).map(field -> field.label(locale)).orElse(id);
    }

    Field.Sensitivity sensitivity(String id) {
        return fields.find(id).map(Field::sensitivity).orElse(Field.Sensitivity.PERSONAL);
    }

    List<String> fields(Collection<String> ids, Locale locale) {
        return ids.stream().map(id -> field(id, locale)).toList();
    }

    String purpose(String code, Locale locale) {
        return uses.purpose(code).map(use -> use.label(locale)).orElse(code);
    }

    String channel(String code, Locale locale) {
        return fields.codeLabel("channel", code, locale);
    }

    /** The legal basis and the law it stands on. */
    String legalBasis(String code, Locale locale) {
        return uses.legalBasis(code)
                .map(use -> "%s (%s)".formatted(use.label(locale), use.legalSource()))
                .orElse(code);
    }

    /** What nobody can be asked for is a mistake of the caller. */
    void check(ConsentQuestion question) {
        boolean known =
                question.fields().stream().allMatch(id -> fields.find(id).isPresent())
                        && uses.purpose(question.purpose()).isPresent()
                        && uses.legalBasis(question.legalBasis()).isPresent();
        if (!known)
            throw new IllegalArgumentException("The catalogues do not know all that " + question.request() + " asks");
    }
}
