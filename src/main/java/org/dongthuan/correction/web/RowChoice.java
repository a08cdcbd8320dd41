package org.dongthuan.correction.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.correction.Applicant;
import org.dongthuan.correction.CorrectionDesk;
import org.dongthuan.correction.OpenPlace;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.record.ItemKey;
import org.dongthuan.record.RowWords;
import org.dongthuan.record.RowsOfField;
import org.dongthuan.review.RequestNumber;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Which rows of repeating fields are meant, and what is to be done with them. */
@Component
class RowChoice {

    private final OwnFields ownFields;
    private final ItemShapes shapes;
    private final CorrectionDesk corrections;
    private final RowWords words;
    private final Texts texts;

    RowChoice(OwnFields ownFields, ItemShapes shapes, CorrectionDesk corrections, RowWords words, Texts texts) {
        this.ownFields = ownFields;
        this.shapes = shapes;
        this.corrections = corrections;
        this.words = words;
        this.texts = texts;
    }

    /**
     * The page.
     *
     * @param keys what is chosen, of some repeating fields not yet which rows
     * @param before what was chosen when the form was last seen
     * @param nothingChosen whether the page was sent without a row of one of its fields
     */
    ModelAndView page(
            Applicant applicant, List<ItemKey> keys, List<ItemKey> before, boolean nothingChosen, Locale locale) {
        List<String> open = keys.stream()
                .filter(shapes::isOpen)
                .map(ItemKey::field)
                .distinct()
                .toList();
        Map<String, JsonNode> values = ownFields.values(applicant, open);
        List<OpenPlace> requests = applicant.isByMandate() ? List.of() : corrections.openOnOwnRecord(applicant.actor());
        var page = new ModelAndView("correction/rows");
        var errors = new FormErrors();
        if (nothingChosen) errors.add("rows", texts.text("portal.correct.rows.missing", locale));
        if (nothingChosen) page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("errors", errors.all());
        page.addObject(
                "tables",
                open.stream()
                        .map(field ->
                                table(field, values.getOrDefault(field, NullNode.getInstance()), requests, locale))
                        .toList());
        page.addObject("checked", before.stream().map(ItemKey::toString).toList());
        page.addObject(
                "others", keys.stream().filter(key -> !shapes.isOpen(key)).toList());
        return page;
    }

    private RowsOfField table(String id, JsonNode rows, List<OpenPlace> requests, Locale locale) {
        return words.of(
                shapes.field(new ItemKey(id, null, "")),
                rows,
                row -> OpenPlace.find(requests, id, row).map(RequestNumber::text),
                locale);
    }
}
