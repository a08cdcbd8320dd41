package org.dongthuan.life;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dongthuan.record.Completeness;
import org.dongthuan.record.Field;
import org.dongthuan.record.Field.Owner.Kind;
import org.dongthuan.record.FieldCatalogue;
import org.springframework.stereotype.Component;

/** Who says what of a new record: the officer what the order of recruitment says, its holder what is his or in his papers. */
@Component
class DeclaredFields {

    static final String NAME = "birth_full_name";
    static final String PERSON = "personal_id";
    static final String STAFF_KIND = "staff_kind";
    static final String RECRUITED = "recruitment_date";
    static final String PORTRAIT = "portrait";

    /** What the officer says. */
    static final List<String> BY_OFFICE = List.of(NAME, PERSON, STAFF_KIND, RECRUITED);

    /** Kinds of proof that the declaration itself is, and the picture. */
    private static final Set<String> ITSELF = Set.of("declaration", "resume", "photo");

    private static final String PARTY = "party";

    private final FieldCatalogue catalogue;
    private final Completeness completeness;

    DeclaredFields(FieldCatalogue catalogue, Completeness completeness) {
        this.catalogue = catalogue;
        this.completeness = completeness;
    }

    Field field(String id) {
        return catalogue.find(id).orElseThrow();
    }

    /** The groups of which the holder has something to say, in the order of the catalogue. */
    List<String> groups() {
        return catalogue.groups().stream().filter(group -> !of(group).isEmpty()).toList();
    }

    /** What the holder says of a group. */
    List<Field> of(String group) {
        return catalogue.fields().stream()
                .filter(field -> field.group().equals(group) && isDeclared(field))
                .toList();
    }

    /** What of that he cannot leave out. */
    List<Field> needed(String staffKind) {
        return completeness.needed(staffKind).stream()
                .filter(DeclaredFields::isDeclared)
                .toList();
    }

    /** What the document is called that proves it. */
    String proof(Field field, Locale locale) {
        return catalogue.evidenceLabel(field, locale);
    }

    /** Whether a document has to prove it. */
    static boolean asksProof(Field field) {
        return field.needsEvidence() && !ITSELF.contains(field.evidence());
    }

    /** The state has no say in what the party keeps; what the agency decides it enters itself. */
    private static boolean isDeclared(Field field) {
        if (BY_OFFICE.contains(field.id())) return false;
        return field.owner().kind() == Kind.PERSON
                || field.owner().kind() == Kind.SOURCE
                        && !PARTY.equals(field.owner().source());
    }
}
