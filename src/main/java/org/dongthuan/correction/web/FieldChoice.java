package org.dongthuan.correction.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.dongthuan.correction.Applicant;
import org.dongthuan.correction.Applicants;
import org.dongthuan.correction.CorrectionDesk;
import org.dongthuan.correction.OpenPlace;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.ItemKey;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Which fields can be asked for, group by group, and what each of them needs. */
@Component
class FieldChoice {

    private final FieldCatalogue catalogue;
    private final CorrectionDesk corrections;
    private final Applicants applicants;
    private final Texts texts;

    FieldChoice(FieldCatalogue catalogue, CorrectionDesk corrections, Applicants applicants, Texts texts) {
        this.catalogue = catalogue;
        this.applicants = applicants;
        this.corrections = corrections;
        this.texts = texts;
    }

    /** By a mandate only what it is for, without a word on what else is open on that record. */
    ModelAndView page(Applicant applicant, Collection<ItemKey> chosen, boolean nothingChosen, Locale locale) {
        var page = new ModelAndView("correction/choose");
        List<OpenPlace> open = applicant.isByMandate() ? List.of() : corrections.openOnOwnRecord(applicant.actor());
        List<String> fields = chosen.stream().map(ItemKey::field).toList();
        List<Group> groups = catalogue.groups().stream()
                .map(group -> group(applicant, open, group, fields, locale))
                .filter(group -> !group.choices().isEmpty())
                .toList();
        var errors = new FormErrors();
        if (nothingChosen) errors.add("groups", texts.text("correction.items-missing", locale));
        if (nothingChosen) page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("errors", errors.all());
        page.addObject("groups", groups);
        page.addObject("others", applicants.others(applicant.actor()));
        page.addObject("noneChosen", groups.stream().noneMatch(Group::chosen));
        return page;
    }

    private Group group(Applicant applicant, List<OpenPlace> open, String group, List<String> chosen, Locale locale) {
        List<Choice> choices = catalogue.fields().stream()
                .filter(field -> field.group().equals(group) && applicant.mayAskFor(field))
                .map(field -> choice(open, field, chosen, locale))
                .toList();
        return new Group(group, choices);
    }

    private Choice choice(List<OpenPlace> open, Field field, List<String> chosen, Locale locale) {
        String number =
                OpenPlace.find(open, field.id(), null).map(RequestNumber::text).orElse(null);
        return new Choice(
                field.id(),
                field.label(locale),
                needs(field, locale),
                number,
                number == null && chosen.contains(field.id()));
    }

    private String needs(Field field, Locale locale) {
        if ("party".equals(field.owner().source())) return texts.text("portal.correct.needs-elsewhere", locale);
        if (!field.needsEvidence()) return texts.text("portal.correct.needs-nothing", locale);
        boolean named = field.owner().kind() == Field.Owner.Kind.AGENCY;
        return texts.text(
                named ? "portal.correct.needs-decision" : "portal.correct.needs",
                locale,
                catalogue.evidenceLabel(field, locale));
    }

    /** A group of the catalogue. */
    public record Group(String id, List<Choice> choices) {
        public boolean chosen() {
            return choices.stream().anyMatch(Choice::chosen);
        }
    }

    /**
     * A field that may be chosen.
     *
     * @param needs what will be asked for
     * @param openRequest the request that is open on it
     */
    public record Choice(
            String id, String label, String needs, @Nullable String openRequest, boolean chosen) {}
}
