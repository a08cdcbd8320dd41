package org.dongthuan.correction.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.correction.Applicant;
import org.dongthuan.correction.CorrectionDesk;
import org.dongthuan.correction.ItemRoute;
import org.dongthuan.correction.RecordRoutes;
import org.dongthuan.correction.Route;
import org.dongthuan.correction.web.FormFields.FormField;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.ValueText;
import org.dongthuan.review.OwnPaper;
import org.dongthuan.review.OwnPapers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares the items of a form for the page. */
@Component
class FormItems {

    private final FieldCatalogue catalogue;
    private final FormFields fields;
    private final ValueText values;
    private final CorrectionDesk corrections;
    private final OwnPapers papers;

    FormItems(
            FieldCatalogue catalogue,
            FormFields fields,
            ValueText values,
            CorrectionDesk corrections,
            OwnPapers papers) {
        this.catalogue = catalogue;
        this.fields = fields;
        this.values = values;
        this.corrections = corrections;
        this.papers = papers;
    }

    /**
     * What is wanted of one place of the record.
     *
     * @param id its key, by which everything of it is named
     * @param action what is done with a row, in lower case; nothing for a field
     * @param empty whether the record has nothing there
     * @param current what stands on the record, in words; of a row line by line
     * @param wanted what is typed, in words; of a row line by line
     * @param removes whether it goes
     * @param route the way that it goes with what is said so far
     * @param place where to go when the database that it comes from is wrong
     * @param asksForSource whether the person may say that it is
     * @param another whether one more new row may be asked for behind it
     * @param decision the inputs that name a decision
     * @param others documents that were uploaded for other items of the form, and may prove this one as well
     * @param earlier papers that lie with the record, and may prove this one again
     * @param earlierLeft how many of those are not shown
     */
    public record FormItem(
            String id,
            String field,
            String label,
            String action,
            boolean empty,
            String seen,
            List<Line> current,
            List<Line> wanted,
            boolean removes,
            List<FormField> parts,
            Route route,
            @Nullable String place,
            boolean asksForSource,
            boolean sourceIsWrong,
            boolean another,
            List<FormField> decision,
            boolean needsEvidence,
            String evidenceKind,
            List<EvidenceDocument> documents,
            List<EvidenceDocument> others,
            List<OwnPaper> earlier,
            int earlierLeft) {

        public boolean isRow() {
            return !action.isEmpty();
        }

        public boolean isPicture() {
            return parts.stream().anyMatch(part -> part.control().equals("file"));
        }

        public boolean isRedirected() {
            return route == Route.REDIRECT;
        }
    }

    /**
     * A value in words.
     *
     * @param label the column's; nothing of a field
     */
    public record Line(String label, String text) {}

    /** @param offered the papers that the page offers again; none where nothing is chosen any more */
    List<FormItem> of(Applicant applicant, CorrectionForm form, List<OwnPaper> offered, Locale locale) {
        var documents = new FormDocuments(form, uploaded(applicant, form), offered, this::isPortrait);
        RecordRoutes routes = corrections.routes(applicant);
        List<FormItem> items = new ArrayList<>();
        for (int i = 0; i < form.inputs().size(); i++) {
            items.add(item(form.inputs().get(i), isLastNew(form, i), routes, documents, locale));
        }
        return items;
    }

    private FormItem item(
            ItemInput input, boolean another, RecordRoutes routes, FormDocuments documents, Locale locale) {
        Field field = input.field();
        JsonNode wanted = input.key().action() == null ? TypedItems.wanted(input) : TypedItems.columns(input);
        Route route = route(routes, field, input.sourceIsWrong());
        List<OwnPaper> earlier = documents.earlier(input);
        return new FormItem(
                input.key().toString(),
                field.id(),
                field.label(locale),
                input.key().action() == null ? "" : input.key().action().name().toLowerCase(Locale.ROOT),
                input.seen().isNull(),
                input.seenJson(),
                lines(field, input.seen(), locale),
                lines(field, wanted, locale),
                wanted.isNull(),
                fields.of(input.key(), input.parts(), locale),
                route,
                corrections
                        .redirectPlace(field)
                        .map(place -> place.place(locale))
                        .orElse(null),
                route(routes, field, false) == Route.ALIGN,
                input.sourceIsWrong(),
                another,
                fields.of(input.key(), input.decision(), locale),
                field.needsEvidence() && route != Route.REDIRECT,
                catalogue.evidenceLabel(field, locale),
                documents.of(input),
                documents.others(input),
                earlier.stream().limit(FormDocuments.MOST_EARLIER).toList(),
                Math.max(0, earlier.size() - FormDocuments.MOST_EARLIER));
    }

    private static Route route(RecordRoutes routes, Field field, boolean sourceIsWrong) {
        return routes.of(field, sourceIsWrong).map(ItemRoute::route).orElse(Route.DECIDE);
    }

    private List<Line> lines(Field field, JsonNode value, Locale locale) {
        if (value.isNull()) return List.of();
        if (!field.repeating()) return List.of(new Line("", values.show(field, value, locale)));
        return catalogue.columns(field).stream()
                .map(FieldCatalogue.Column::field)
                .filter(column -> !value.path(column.id()).isMissingNode()
                        && !value.path(column.id()).isNull())
                .map(column -> new Line(column.label(locale), values.show(column, value.path(column.id()), locale)))
                .toList();
    }

    /** Behind the last new row of a field one more may be asked for. */
    private static boolean isLastNew(CorrectionForm form, int position) {
        ItemInput input = form.inputs().get(position);
        return TypedItems.adds(input)
                && form.inputs().stream()
                        .skip(position + 1L)
                        .noneMatch(
                                later -> TypedItems.adds(later) && later.field().equals(input.field()));
    }

    /** The documents of the form, as far as its writer may enclose them. */
    private Map<UUID, EvidenceDocument> uploaded(Applicant applicant, CorrectionForm form) {
        List<UUID> ids = form.inputs().stream()
                .flatMap(input -> input.documents().stream())
                .distinct()
                .toList();
        return papers.describe(applicant.actor().account(), ids).stream()
                .collect(Collectors.toMap(EvidenceDocument::id, document -> document));
    }

    /** A portrait proves itself, and nothing else. */
    private boolean isPortrait(OwnPaper paper) {
        List<String> proved =
                paper.enclosed().stream().flatMap(use -> use.fields().stream()).toList();
        return !proved.isEmpty()
                && proved.stream()
                        .allMatch(id -> catalogue
                                .find(id)
                                .filter(field -> field.type() == Field.Type.FILE)
                                .isPresent());
    }
}
