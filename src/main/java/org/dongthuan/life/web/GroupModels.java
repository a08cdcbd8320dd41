package org.dongthuan.life.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.identity.Actor;
import org.dongthuan.life.DeclarationDesk;
import org.dongthuan.life.DeclarationView;
import org.dongthuan.life.GroupFullness;
import org.dongthuan.life.GroupSheet;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Prepares a group for its page. */
@Component
class GroupModels {

    private static final List<String> ITSELF = List.of("none", "declaration", "resume");

    private final DeclarationDesk desk;
    private final FieldCatalogue catalogue;
    private final GroupInputs inputs;
    private final Texts texts;

    GroupModels(DeclarationDesk desk, FieldCatalogue catalogue, GroupInputs inputs, Texts texts) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.inputs = inputs;
        this.texts = texts;
    }

    /**
     * A kind of document that proves something in the group.
     *
     * @param proves the fields that it does, by name
     * @param asked whether what is said asks for it
     */
    public record Proof(String kind, String label, String proves, boolean asked, List<EvidenceDocument> documents) {}

    ModelAndView page(Actor actor, GroupSheet sheet, GroupForm form, Locale locale) {
        DeclarationView view = desk.view(actor, sheet.number(), locale);
        String label = texts.text("group." + sheet.group(), locale);
        List<String> groups = view.groups().stream().map(GroupFullness::group).toList();
        return new ModelAndView("life/group")
                .addObject("declaration", view)
                .addObject("group", sheet.group())
                .addObject("label", label)
                .addObject("place", groups.indexOf(sheet.group()) + 1)
                .addObject("values", inputs.values(sheet, form, label, locale))
                .addObject("tables", inputs.rows(sheet, form, locale))
                .addObject("proofs", proofs(sheet, locale));
    }

    /** The page behind that of the group. */
    String next(RequestNumber number, String group) {
        List<String> groups = desk.groups();
        int next = groups.indexOf(group) + 1;
        return "/declarations/" + number + (next < groups.size() ? "/" + groups.get(next) : "");
    }

    private List<Proof> proofs(GroupSheet sheet, Locale locale) {
        Map<String, List<Field>> byKind = sheet.fields().stream()
                .filter(field -> !ITSELF.contains(field.evidence()))
                .collect(Collectors.groupingBy(Field::evidence, LinkedHashMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(entry -> new Proof(
                        entry.getKey(),
                        catalogue.evidenceLabel(entry.getValue().get(0), locale),
                        entry.getValue().stream()
                                .map(field -> field.label(locale))
                                .collect(Collectors.joining(", ")),
                        sheet.proofsAsked().contains(entry.getKey())
                                || entry.getValue().stream()
                                        .anyMatch(field -> field.type() == Field.Type.FILE
                                                && sheet.needed().contains(field.id())),
                        sheet.documents().getOrDefault(entry.getKey(), List.of())))
                .toList();
    }
}
