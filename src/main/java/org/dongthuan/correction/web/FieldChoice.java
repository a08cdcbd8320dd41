package org.dongthuan.correction.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dongthuan.correction.CorrectionDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Which fields can be asked for, group by group, and why the others cannot. */
@Component
class FieldChoice {

    private final FieldCatalogue catalogue;
    private final CorrectionDesk corrections;
    private final Texts texts;

    FieldChoice(FieldCatalogue catalogue, CorrectionDesk corrections, Texts texts) {
        this.catalogue = catalogue;
        this.corrections = corrections;
        this.texts = texts;
    }

    /** The named fields that exist and can be corrected here, each once. */
    List<Field> correctable(List<String> names) {
        return names.stream()
                .distinct()
                .map(name -> catalogue.find(name).orElse(null))
                .filter(Objects::nonNull)
                .filter(field -> corrections.whyNotCorrectable(field).isEmpty())
                .toList();
    }

    ModelAndView page(Actor actor, List<String> chosen, boolean nothingChosen, Locale locale) {
        var page = new ModelAndView("correction/choose");
        List<Group> groups = catalogue.groups().stream()
                .map(group -> group(actor, group, chosen, locale))
                .toList();
        var errors = new FormErrors();
        if (nothingChosen) errors.add("groups", texts.text("correction.items-missing", locale));
        if (nothingChosen) page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("errors", errors.all());
        page.addObject("groups", groups);
        page.addObject("noneChosen", groups.stream().noneMatch(Group::chosen));
        return page;
    }

    private Group group(Actor actor, String group, List<String> chosen, Locale locale) {
        List<Choice> choices = catalogue.fields().stream()
                .filter(field -> field.group().equals(group))
                .map(field -> choice(actor, field, chosen, locale))
                .toList();
        return new Group(group, choices);
    }

    private Choice choice(Actor actor, Field field, List<String> chosen, Locale locale) {
        String obstacle = corrections
                .whyNotCorrectable(field)
                .map(key -> texts.text(key, locale))
                .orElse(null);
        String open = obstacle != null
                ? null
                : corrections
                        .openRequestOn(actor, field.id())
                        .map(RequestNumber::text)
                        .orElse(null);
        String proof = field.needsEvidence() ? catalogue.evidenceLabel(field, locale) : null;
        return new Choice(
                field.id(), field.label(locale), proof, obstacle, open, open == null && chosen.contains(field.id()));
    }

    /** A group of the catalogue. */
    public record Group(String id, List<Choice> choices) {
        public List<Choice> open() {
            return choices.stream().filter(choice -> choice.obstacle() == null).toList();
        }

        public List<Choice> closed() {
            return choices.stream().filter(choice -> choice.obstacle() != null).toList();
        }

        public boolean chosen() {
            return choices.stream().anyMatch(Choice::chosen);
        }
    }

    /**
     * A field that may be chosen, or why it may not.
     *
     * @param proof the document that will be asked for
     * @param openRequest the request that is open on it
     */
    public record Choice(
            String id,
            String label,
            @Nullable String proof,
            @Nullable String obstacle,
            @Nullable String openRequest,
            boolean chosen) {}
}
