package org.dongthuan.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.life.DeclarationInReview.Line;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.Field;
import org.dongthuan.record.ValueText;
import org.springframework.stereotype.Component;

/** What a declaration says, for those who decide on it. The caller logs whom he shows it to. */
@Component
class DeclarationContents {

    private final DeclaredFields fields;
    private final DeclaredValues values;
    private final DeclarationProofs proofs;
    private final DeclarationRules rules;
    private final ValueText words;
    private final Texts texts;

    DeclarationContents(
            DeclaredFields fields,
            DeclaredValues values,
            DeclarationProofs proofs,
            DeclarationRules rules,
            ValueText words,
            Texts texts) {
        this.fields = fields;
        this.values = values;
        this.proofs = proofs;
        this.rules = rules;
        this.words = words;
        this.texts = texts;
    }

    List<Violation> missing(Declaration declaration) {
        return rules.missing(values.of(declaration), proofs.of(declaration));
    }

    List<GroupFullness> fullness(Declaration declaration) {
        return rules.fullness(values.of(declaration), proofs.of(declaration));
    }

    /** All that is said of the person, by the office or by him. */
    List<String> fields(Declaration declaration) {
        return values.of(declaration).fields();
    }

    List<String> allGroups() {
        return fields.groups();
    }

    /** The groups of which something is said. */
    List<String> groups(Declaration declaration) {
        DeclarationSheet sheet = values.of(declaration);
        return fields.groups().stream()
                .filter(group -> fields.of(group).stream().anyMatch(sheet::says))
                .toList();
    }

    /** Group by group what is to be decided. */
    List<DeclarationInReview> items(Declaration declaration, Locale locale) {
        DeclarationSheet sheet = values.of(declaration);
        Map<String, List<EvidenceDocument>> described = proofs.described(declaration);
        return groups(declaration).stream()
                .map(group -> new DeclarationInReview(
                        declaration.item(group),
                        group,
                        label(group, locale),
                        fields.of(group).stream()
                                .filter(sheet::says)
                                .map(field -> line(field, sheet, locale))
                                .toList(),
                        documents(group, described)))
                .toList();
    }

    /**
     * What the office said.
     *
     * @param workplace where the person works, by name
     */
    List<Line> byOffice(Declaration declaration, String workplace, Locale locale) {
        DeclarationSheet sheet = values.of(declaration);
        List<Line> lines = new ArrayList<>();
        for (String field : DeclaredFields.BY_OFFICE) lines.add(line(fields.field(field), sheet, locale));
        Field using = fields.field(DossierPlaces.USING);
        lines.add(new Line(using.id(), using.label(locale), workplace));
        return lines;
    }

    List<EvidenceDocument> order(Declaration declaration) {
        return proofs.described(declaration).getOrDefault(Dossiers.ORDER, List.of());
    }

    String name(Declaration declaration) {
        return values.of(declaration).value(DeclaredFields.NAME).asText();
    }

    String label(String group, Locale locale) {
        return texts.text("group." + group, locale);
    }

    /** By the ids of its fields, and of what proves them, what the messages about them are about. */
    Map<String, String> labels(Locale locale) {
        Map<String, String> labels = new HashMap<>();
        for (String group : fields.groups()) {
            for (Field field : fields.of(group)) {
                labels.put(field.id(), label(group, locale) + " – " + field.label(locale));
                labels.put(
                        DeclarationRules.proof(group, field.evidence()),
                        label(group, locale) + " – " + proof(field, locale));
            }
        }
        return labels;
    }

    String proof(Field field, Locale locale) {
        return fields.proof(field, locale);
    }

    /** Changes with whatever is said. */
    String mark(Declaration declaration) {
        return values.mark(declaration);
    }

    private Line line(Field field, DeclarationSheet sheet, Locale locale) {
        return new Line(field.id(), field.label(locale), words.show(field, sheet.whole(field), locale));
    }

    private List<EvidenceDocument> documents(String group, Map<String, List<EvidenceDocument>> described) {
        Map<UUID, EvidenceDocument> documents = new LinkedHashMap<>();
        for (Field field : fields.of(group)) {
            described.getOrDefault(field.evidence(), List.of()).forEach(one -> documents.put(one.id(), one));
        }
        return List.copyOf(documents.values());
    }
}
