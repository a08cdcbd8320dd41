package org.dongthuan.correction.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FieldCatalogue.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the code of a place or an agency by the words that people type: the lists are too long to choose from. */
@Component
class PlaceSearch {

    static final int MOST = 20;

    private final FieldCatalogue catalogue;
    private final Texts texts;

    PlaceSearch(FieldCatalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    static boolean covers(Field field) {
        return field.type() == Field.Type.PLACE
                || field.type() == Field.Type.ADDRESS
                || "agency".equals(field.codeList());
    }

    /** What the words may mean; at most one more than can be shown. */
    List<Code> matches(FieldInput input) {
        String words = input.part("search");
        String list = input.field().codeList();
        return words.isEmpty() || list == null ? List.of() : catalogue.search(list, words, MOST + 1);
    }

    /** The input with the code that its words mean; an error where they mean several or none. */
    FieldInput resolve(FieldInput input, FormErrors errors, Locale locale) {
        if (!covers(input.field()) || input.clears()) return input;
        if (input.part("search").isEmpty()) return input.with("", "");
        List<Code> matches = matches(input);
        Code chosen = first(matches, code -> code.code().equals(input.part("")));
        Code meant = chosen != null ? chosen : meant(matches, input.part("search"), locale);
        if (meant != null) return input.with("", meant.code()).with("search", meant.label(locale));
        String key = matches.isEmpty() ? "portal.search.none" : "portal.search.several";
        errors.add(input.inputName("search"), texts.text(key, locale, input.part("search")));
        return input.with("", "");
    }

    private static @Nullable Code meant(List<Code> matches, String words, Locale locale) {
        return matches.size() == 1
                ? matches.get(0)
                : first(matches, code -> code.label(locale).equalsIgnoreCase(words));
    }

    private static @Nullable Code first(List<Code> codes, Predicate<Code> wanted) {
        return codes.stream().filter(wanted).findFirst().orElse(null);
    }
}
