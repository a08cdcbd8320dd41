package org.dongthuan.access;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Person;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FormOfUse;
import org.springframework.stereotype.Component;

/** Fields, forms of use and people by the names that readers know. */
@Component
class AccessNames {

    private final FieldCatalogue catalogue;
    private final People people;
    private final Texts texts;

    AccessNames(FieldCatalogue catalogue, People people, Texts texts) {
        this.catalogue = catalogue;
        this.people = people;
        this.texts = texts;
    }

    String field(String id, Locale locale) {
        return catalogue.find(id).map(field -> field.label(locale)).orElse(id);
    }

    List<String> fields(Collection<String> ids, Locale locale) {
        return ids.stream().map(id -> field(id, locale)).toList();
    }

    List<String> forms(Set<FormOfUse> forms, Locale locale) {
        return forms.stream()
                .sorted()
                .map(form -> texts.text("form." + form, locale))
                .toList();
    }

    String text(String key, Locale locale, Object... arguments) {
        return texts.text(key, locale, arguments);
    }

    String person(String account) {
        return people.find(account).map(Person::name).orElse(account);
    }
}
