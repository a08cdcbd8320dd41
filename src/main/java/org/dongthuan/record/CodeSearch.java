package org.dongthuan.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.FieldCatalogue.Code;
import org.springframework.stereotype.Component;

/** Finds the place, agency or code that people mean by what they type, where a list is too long to choose from. */
@Component
public class CodeSearch {

    /** What is shown to choose from. */
    public static final int MOST = 20;

    private final FieldCatalogue catalogue;

    CodeSearch(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Whether values of the field are looked for, not chosen from a list that is there whole. */
    public boolean covers(Field field) {
        String list = field.codeList();
        if (list == null) return false;
        return switch (field.type()) {
            case PLACE, ADDRESS -> true;
            case CODE -> catalogue.isLong(list);
            default -> false;
        };
    }

    /** What the words may mean; at most one more than can be shown. */
    public List<Code> matches(Field field, String words) {
        String list = field.codeList();
        return list == null || words.isBlank() ? List.of() : catalogue.search(list, words, MOST + 1);
    }

    /**
     * The one that is meant; none where it may be several, or is none.
     *
     * @param code what was chosen before, or nothing
     */
    public Optional<Code> meant(Field field, String code, String words, Locale locale) {
        String list = field.codeList();
        if (list == null) return Optional.empty();
        // what stands on the record stays, although nobody may enter it any more
        Code before = labelled(list, code);
        if (!code.isEmpty() && isCalled(before, words)) return Optional.of(before);
        List<Code> matches = matches(field, words);
        return only(matches, match -> match.code().equals(code))
                .or(() -> matches.size() == 1 ? Optional.of(matches.get(0)) : Optional.empty())
                .or(() -> only(matches, match -> isCalled(match, words)))
                .or(() -> only(matches, match -> isCalledPlainly(match, words, locale)));
    }

    /** All that may be entered, to be proposed while somebody types; nothing of a list of thousands. */
    public List<Code> proposals(Field field) {
        String list = field.codeList();
        if (list == null || field.type() != Field.Type.CODE || !covers(field)) return List.of();
        return catalogue.isSearchedOnly(list) ? List.of() : catalogue.codes(list);
    }

    private Code labelled(String list, String code) {
        return new Code(
                code,
                catalogue.codeLabel(list, code, Texts.VIETNAMESE),
                catalogue.codeLabel(list, code, Texts.ENGLISH));
    }

    private static Optional<Code> only(List<Code> codes, Predicate<Code> wanted) {
        List<Code> found = codes.stream().filter(wanted).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isCalled(Code code, String words) {
        return code.labelVi().equalsIgnoreCase(words) || code.labelEn().equalsIgnoreCase(words);
    }

    private static boolean isCalledPlainly(Code code, String words, Locale locale) {
        return TypedText.folded(code.label(locale)).equals(TypedText.folded(words));
    }
}
