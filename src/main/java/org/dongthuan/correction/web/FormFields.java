package org.dongthuan.correction.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FieldCatalogue.Code;
import org.dongthuan.record.ValueText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares the inputs of a form for the page. */
@Component
class FormFields {

    private static final int MOST_RADIOS = 6;
    private static final Set<String> LONG_TEXTS = Set.of("personal_history", "assets");

    private final FieldCatalogue catalogue;
    private final ValueText values;
    private final PlaceSearch places;
    private final EvidenceDesk evidence;
    private final CurrentActor currentActor;

    FormFields(
            FieldCatalogue catalogue,
            ValueText values,
            PlaceSearch places,
            EvidenceDesk evidence,
            CurrentActor currentActor) {
        this.catalogue = catalogue;
        this.values = values;
        this.places = places;
        this.evidence = evidence;
        this.currentActor = currentActor;
    }

    /**
     * A field of the form.
     *
     * @param control which inputs it has: {@code text, textarea, email, number, radios, select, date, partial-date,
     *     address, search} or {@code file}
     * @param current what stands on the record, in words
     * @param wanted what is typed, in words
     * @param question what a careful reader asks about it
     * @param formerly what the chosen place was called before, and what it is now
     * @param options the codes to choose from, or what a search may mean
     * @param others documents that were uploaded for other fields of the form, and may prove this one as well
     */
    public record FormField(
            String id,
            String label,
            String control,
            boolean empty,
            String seen,
            String current,
            String wanted,
            @Nullable String question,
            @Nullable String formerly,
            boolean removes,
            Map<String, String> typed,
            List<Option> options,
            boolean needsEvidence,
            String evidenceKind,
            List<EvidenceDocument> documents,
            List<EvidenceDocument> others) {

        /** What was typed into the input, nothing as an empty text. */
        public String part(String part) {
            return typed.getOrDefault(part, "");
        }
    }

    /** A code and how it reads. */
    public record Option(String code, String label) {}

    List<FormField> of(CorrectionForm form, Locale locale) {
        Map<UUID, EvidenceDocument> uploaded = uploaded(form);
        return form.inputs().stream()
                .map(input -> field(input, uploaded, proofs(form), locale))
                .toList();
    }

    /** The documents of the form, as far as they are the reader's own. */
    private Map<UUID, EvidenceDocument> uploaded(CorrectionForm form) {
        String account = currentActor.get().account();
        List<UUID> ids = form.inputs().stream()
                .flatMap(input -> input.documents().stream())
                .distinct()
                .toList();
        return evidence.describe(ids).stream()
                .filter(document -> document.uploader().equals(account))
                .collect(Collectors.toMap(EvidenceDocument::id, document -> document));
    }

    /** A portrait proves itself, and nothing else. */
    private static List<UUID> proofs(CorrectionForm form) {
        return form.inputs().stream()
                .filter(input -> input.field().type() != Field.Type.FILE)
                .flatMap(input -> input.documents().stream())
                .distinct()
                .toList();
    }

    private FormField field(FieldInput input, Map<UUID, EvidenceDocument> uploaded, List<UUID> proofs, Locale locale) {
        Field field = input.field();
        JsonNode wanted = TypedValues.wanted(input);
        List<Option> options = options(input, locale);
        return new FormField(
                field.id(),
                field.label(locale),
                control(field, options.size()),
                input.seen().isNull(),
                input.seenJson(),
                values.show(field, input.seen(), locale),
                values.show(field, wanted, locale),
                question(input, locale),
                formerly(input, locale),
                wanted.isNull(),
                withLabel(input, locale),
                options,
                field.needsEvidence(),
                catalogue.evidenceLabel(field, locale),
                known(input.documents().stream(), uploaded),
                known(
                        proofs.stream()
                                .filter(id -> field.type() != Field.Type.FILE
                                        && !input.documents().contains(id)),
                        uploaded));
    }

    private static List<EvidenceDocument> known(Stream<UUID> ids, Map<UUID, EvidenceDocument> uploaded) {
        return ids.filter(uploaded::containsKey).map(uploaded::get).toList();
    }

    @Nullable
    String question(FieldInput input, Locale locale) {
        return values.question(input.field(), TypedValues.wanted(input), locale);
    }

    private @Nullable String formerly(FieldInput input, Locale locale) {
        String list = input.field().codeList();
        if (!PlaceSearch.covers(input.field()) || list == null || input.part("").isEmpty()) return null;
        String now = catalogue.codeLabel(list, input.part(""), locale);
        String found = input.part("search");
        return found.endsWith(now) && !found.equals(now) ? found : null;
    }

    /** The words of a search that begins with the place on the record. */
    private Map<String, String> withLabel(FieldInput input, Locale locale) {
        String list = input.field().codeList();
        boolean unsaid = input.part("search").isEmpty() && !input.part("").isEmpty();
        if (!PlaceSearch.covers(input.field()) || !unsaid || list == null) return input.typed();
        return input.with("search", catalogue.codeLabel(list, input.part(""), locale))
                .typed();
    }

    private List<Option> options(FieldInput input, Locale locale) {
        Field field = input.field();
        if (PlaceSearch.covers(field)) {
            // a place that is chosen needs no list any more
            return input.part("").isEmpty() ? options(places.matches(input), locale) : List.of();
        }
        String list = field.codeList();
        return field.type() == Field.Type.CODE && list != null ? options(catalogue.codes(list), locale) : List.of();
    }

    private static List<Option> options(List<Code> codes, Locale locale) {
        return codes.stream()
                .limit(300)
                .map(code -> new Option(code.code(), code.label(locale)))
                .toList();
    }

    private static String control(Field field, int options) {
        return switch (field.type()) {
            case CODE -> "agency".equals(field.codeList()) ? "search" : options <= MOST_RADIOS ? "radios" : "select";
            case PLACE -> "search";
            case ADDRESS -> "address";
            case DATE -> "date";
            case PARTIAL_DATE -> "partial-date";
            case NUMBER, DECIMAL -> "number";
            case EMAIL -> "email";
            case FILE -> "file";
            default -> LONG_TEXTS.contains(field.group()) ? "textarea" : "text";
        };
    }
}
