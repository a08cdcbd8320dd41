package org.dongthuan.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.Validity;
import org.dongthuan.record.FieldCatalogue.Code;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/** The lists that codes come from: shipped ones, the communes, the countries, and the agencies in force. */
@Component
public class CodeLists {

    static final String AGENCY = "agency";
    static final String COMMUNE = "commune";

    /** Not a list of ours: numbers of the population database, known by their form only. */
    private static final String POPULATION = "population";

    static final Set<String> LONG = Set.of(AGENCY, COMMUNE);

    private final Map<String, Map<String, ListedCode>> lists;

    /** Ten thousand names: made when somebody asks for a place, not while everybody waits for the start. */
    private final SingletonSupplier<PlaceIndex> places;

    private final Agencies agencies;
    private final Texts texts;

    CodeLists(Agencies agencies, Texts texts) {
        this.lists = new CodeFiles().read();
        this.places = SingletonSupplier.of(() -> new PlaceIndex(
                codes(COMMUNE).values().stream().map(ListedCode::code).toList()));
        this.agencies = agencies;
        this.texts = texts;
    }

    boolean knows(String list) {
        return lists.containsKey(list) || AGENCY.equals(list) || POPULATION.equals(list);
    }

    /** All codes of a list that is short enough to choose from. */
    List<Code> open(String list, LocalDate day) {
        if (LONG.contains(list)) throw new IllegalArgumentException("Too long to list, search it: " + list);
        return stream(list)
                .filter(code -> code.mayBeEntered(day))
                .map(ListedCode::code)
                .toList();
    }

    /**
     * The codes whose label has all the words in it, with or without diacritics, or else in which words are abbreviated;
     * communes also by what they were called before.
     */
    List<Code> search(String list, String words, LocalDate day, int limit) {
        if (COMMUNE.equals(list))
            return places().search(words, limit).stream().map(this::found).toList();
        var wanted = new CodeWords(words);
        List<Code> all = stream(list)
                .filter(code -> code.mayBeEntered(day))
                .map(ListedCode::code)
                .toList();
        List<Code> found =
                all.stream().filter(code -> isFound(code, wanted::areAllIn)).toList();
        if (found.isEmpty())
            found = all.stream().filter(code -> isFound(code, wanted::standFor)).toList();
        return found.stream()
                .sorted(Comparator.comparingInt(code -> wanted.rank(code.labelVi())))
                .limit(limit)
                .toList();
    }

    private static boolean isFound(Code code, Predicate<String> label) {
        return label.test(code.labelVi()) || label.test(code.labelEn());
    }

    PlaceIndex places() {
        return places.obtain();
    }

    private Code found(PlaceIndex.Match match) {
        Code commune = match.commune();
        if (match.formerly() == null) return commune;
        return new Code(
                commune.code(),
                // in the middle of a sentence the word for a commune is a common noun
                texts.text(
                        "place.now", Texts.VIETNAMESE, match.formerly(), StringUtils.uncapitalize(commune.labelVi())),
                texts.text("place.now", Texts.ENGLISH, match.formerly(), commune.labelEn()));
    }

    Optional<ListedCode> find(String list, String code) {
        if (AGENCY.equals(list)) return agency(code).map(CodeLists::listed);
        return Optional.ofNullable(codes(list).get(code));
    }

    Optional<Agency> agency(String code) {
        try {
            return agencies.find(new AgencyCode(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Stream<ListedCode> stream(String list) {
        return AGENCY.equals(list) ? agencies.all().stream().map(CodeLists::listed) : codes(list).values().stream();
    }

    private Map<String, ListedCode> codes(String list) {
        return Optional.ofNullable(lists.get(list))
                .orElseThrow(() -> new IllegalArgumentException("No such list: " + list));
    }

    private static ListedCode listed(Agency agency) {
        var code = new Code(agency.code().code(), agency.name(), agency.name());
        return new ListedCode(code, new Validity(agency.validFrom(), agency.validTo()));
    }

    /** Lower case without diacritics, as people type who are in a hurry. */
    public static String plain(String text) {
        String decomposed = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD);
        return decomposed
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }
}
