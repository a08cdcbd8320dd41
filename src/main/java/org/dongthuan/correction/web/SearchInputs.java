package org.dongthuan.correction.web;

import java.util.List;
import java.util.Locale;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.record.CodeSearch;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue.Code;
import org.springframework.stereotype.Component;

/** The inputs into which words are typed to find a code: of places, agencies and long lists. */
@Component
class SearchInputs {

    private final CodeSearch search;
    private final Texts texts;

    SearchInputs(CodeSearch search, Texts texts) {
        this.search = search;
        this.texts = texts;
    }

    boolean cover(Field field) {
        return search.covers(field);
    }

    /** What the words may mean; at most one more than can be shown. */
    List<Code> matches(FieldInput input) {
        return search.matches(input.field(), input.part("search"));
    }

    /** What is proposed while somebody types; nothing of a list of thousands. */
    List<Code> proposals(FieldInput input) {
        return search.proposals(input.field());
    }

    /** The input with the code that its words mean; an error where they mean several or none. */
    FieldInput resolve(FieldInput input, FormErrors errors, Locale locale) {
        if (!cover(input.field()) || input.clears() || !input.typed().containsKey("search")) return input;
        String words = input.part("search");
        if (words.isEmpty()) return input.with("", "");
        Code meant = search.meant(input.field(), input.part(""), words, locale).orElse(null);
        if (meant != null) return input.with("", meant.code()).with("search", meant.label(locale));
        String kind = input.field().type() == Field.Type.CODE ? "code" : "place";
        String found = matches(input).isEmpty() ? "none" : "several";
        errors.add(
                input.inputName("search"),
                input.field().label(locale),
                texts.text("portal.search." + kind + "." + found, locale, words));
        return input.with("", "");
    }

    /** Where somebody begins to put a value right. */
    String firstInput(FieldInput input) {
        return input.inputName(
                switch (input.field().type()) {
                    case DATE, PARTIAL_DATE -> "day";
                    case ADDRESS -> "line";
                    default -> cover(input.field()) ? "search" : "";
                });
    }
}
