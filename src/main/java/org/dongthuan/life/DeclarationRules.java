package org.dongthuan.life;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.Field;
import org.springframework.stereotype.Component;

/** What a declaration must hold before it can be submitted, and how full each of its groups is. */
@Component
class DeclarationRules {

    private final DeclaredFields fields;

    DeclarationRules(DeclaredFields fields) {
        this.fields = fields;
    }

    /**
     * What is missing: each field and each kind of document once.
     *
     * @param proofs the documents by kind
     */
    List<Violation> missing(DeclarationSheet sheet, Map<String, List<UUID>> proofs) {
        List<Violation> missing = new ArrayList<>();
        for (Field field : needed(sheet)) {
            if (!sheet.says(field)) missing.add(Violation.of(field.id(), "life.value-missing"));
        }
        for (String group : fields.groups()) {
            for (String kind : proofsAsked(sheet, group)) {
                if (!proofs.containsKey(kind)) missing.add(Violation.of(proof(group, kind), "life.proof-missing"));
            }
        }
        return missing;
    }

    /** How full each group is. */
    List<GroupFullness> fullness(DeclarationSheet sheet, Map<String, List<UUID>> proofs) {
        List<Field> needed = needed(sheet);
        return fields.groups().stream()
                .map(group -> {
                    List<Field> all = fields.of(group);
                    List<Field> must = all.stream().filter(needed::contains).toList();
                    return new GroupFullness(
                            group,
                            (int) all.stream().filter(sheet::says).count(),
                            all.size(),
                            (int) must.stream().filter(sheet::says).count(),
                            must.size(),
                            (int) proofsAsked(sheet, group).stream()
                                    .filter(kind -> !proofs.containsKey(kind))
                                    .count());
                })
                .toList();
    }

    /** The kinds of document that prove what is said in a group. */
    Set<String> proofsAsked(DeclarationSheet sheet, String group) {
        Set<String> kinds = new LinkedHashSet<>();
        for (Field field : fields.of(group)) {
            if (DeclaredFields.asksProof(field) && sheet.says(field)) kinds.add(field.evidence());
        }
        return kinds;
    }

    boolean isNeeded(DeclarationSheet sheet, Field field) {
        return needed(sheet).contains(field);
    }

    static String proof(String group, String kind) {
        return "proof." + group + "." + kind;
    }

    private List<Field> needed(DeclarationSheet sheet) {
        return fields.needed(sheet.value(DeclaredFields.STAFF_KIND).asText());
    }
}
