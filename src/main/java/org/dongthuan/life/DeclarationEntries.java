package org.dongthuan.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.Field;
import org.dongthuan.record.ValueRules;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where its holder fills in a new record, group by group, in any order, and submits it. */
@Component
public class DeclarationEntries {

    private static final int MOST_ROWS = 100;
    private static final int MOST_PROOFS = 10;

    private final DeclarationRights rights;
    private final DeclaredFields fields;
    private final DeclaredValues values;
    private final ValueRules rules;
    private final DeclarationProofs proofs;
    private final DeclarationSubmission submission;

    DeclarationEntries(
            DeclarationRights rights,
            DeclaredFields fields,
            DeclaredValues values,
            ValueRules rules,
            DeclarationProofs proofs,
            DeclarationSubmission submission) {
        this.rights = rights;
        this.fields = fields;
        this.values = values;
        this.rules = rules;
        this.proofs = proofs;
        this.submission = submission;
    }

    /**
     * What somebody says of a group.
     *
     * @param values by field; JSON null empties it
     * @param rows an empty one goes
     */
    public record Entry(Map<String, JsonNode> values, List<DeclarationSheet.Row> rows) {}

    /**
     * The group as it stands; the reading is logged.
     *
     * @throws Refusal {@code request-unknown} (404), also for a group of which there is nothing to say; {@code not-permitted}
     *     (403) for the office; {@code not-declaring} (409) while it is with others
     */
    @Transactional
    public GroupSheet group(Actor actor, RequestNumber number, String group) {
        Declaration declaration = rights.declaring(actor, number);
        List<Field> asked = asked(group);
        DeclarationSheet sheet = values.of(declaration);
        return submission.sheet(actor, declaration, group, asked, sheet);
    }

    /**
     * Keeps what is right of it, and says what is wrong with the rest.
     *
     * @return at {@code value-<field>} or {@code row-<id>.<column>}
     * @throws Refusal as {@link #group}
     */
    @Transactional
    public List<Violation> save(Actor actor, RequestNumber number, String group, Entry entry) {
        Declaration declaration = rights.declaring(actor, number);
        List<Violation> faults = new ArrayList<>();
        for (Field field : asked(group)) {
            JsonNode value = entry.values().get(field.id());
            if (field.repeating() || value == null || field.type() == Field.Type.FILE) continue;
            List<Violation> found = rules.violations("value-" + field.id(), field, value);
            if (found.isEmpty()) values.save(declaration, field, value);
            faults.addAll(found);
        }
        Map<String, Set<UUID>> known = new HashMap<>();
        values.of(declaration)
                .rows()
                .forEach(row -> known.computeIfAbsent(row.field(), field -> new HashSet<>())
                        .add(row.id()));
        for (DeclarationSheet.Row row : entry.rows()) {
            Set<UUID> rows = known.computeIfAbsent(row.field(), field -> new HashSet<>());
            boolean fits = rows.contains(row.id()) || rows.size() < MOST_ROWS;
            List<Violation> found = fits
                    ? save(declaration, group, row)
                    : List.of(Violation.of("row-" + row.id(), "life.rows-many", MOST_ROWS));
            if (found.isEmpty() && !isEmpty(row)) rows.add(row.id());
            faults.addAll(found);
        }
        return faults;
    }

    private static boolean isEmpty(DeclarationSheet.Row row) {
        return row.columns().isNull() || row.columns().isEmpty();
    }

    private List<Violation> save(Declaration declaration, String group, DeclarationSheet.Row row) {
        Field field = asked(group).stream()
                .filter(one -> one.id().equals(row.field()) && one.repeating())
                .findFirst()
                .orElseThrow(() -> Refusal.RuleViolated.malformed("malformed"));
        boolean empty = isEmpty(row);
        List<Violation> found = empty ? List.of() : rules.violations("row-" + row.id(), field, row.columns());
        if (found.isEmpty())
            values.save(declaration, field, row.id(), empty ? JsonNodeFactory.instance.objectNode() : row.columns());
        return found;
    }

    /**
     * Encloses a document of the person's own as proof of that kind in the group.
     *
     * @throws Refusal as {@link #group}; {@code declaration-invalid} (422) for a document of somebody else
     */
    @Transactional
    public void enclose(Actor actor, RequestNumber number, String group, String kind, UUID document) {
        Declaration declaration = rights.declaring(actor, number);
        boolean known = asked(group).stream().anyMatch(field -> field.evidence().equals(kind));
        if (!known) throw Refusal.RuleViolated.malformed("malformed");
        if (isPortrait(kind)) {
            proofs.of(declaration).getOrDefault(kind, List.of()).forEach(old -> proofs.remove(declaration, kind, old));
            values.save(declaration, fields.field(DeclaredFields.PORTRAIT), TextNode.valueOf(document.toString()));
        } else if (proofs.of(declaration).getOrDefault(kind, List.of()).size() >= MOST_PROOFS) {
            throw new Refusal.RuleViolated(
                    "declaration-invalid", List.of(Violation.of("file-" + kind, "update.evidence-many", MOST_PROOFS)));
        }
        proofs.add(actor, declaration, kind, document);
    }

    /** Takes a document out again. */
    @Transactional
    public void remove(Actor actor, RequestNumber number, String kind, UUID document) {
        Declaration declaration = rights.declaring(actor, number);
        if (kind.equals(Dossiers.ORDER)) throw Refusal.RuleViolated.malformed("malformed");
        proofs.remove(declaration, kind, document);
        Field portrait = fields.field(DeclaredFields.PORTRAIT);
        if (isPortrait(kind)) values.save(declaration, portrait, NullNode.getInstance());
    }

    /**
     * Submits it by its task.
     *
     * @throws Refusal {@code not-declaring} (409); {@code declaration-invalid} (422, names what is missing)
     */
    @Transactional
    public void submit(Actor actor, RequestNumber number, boolean attested) {
        submission.submit(actor, rights.declaring(actor, number), attested);
    }

    private boolean isPortrait(String kind) {
        return fields.field(DeclaredFields.PORTRAIT).evidence().equals(kind);
    }

    private List<Field> asked(String group) {
        List<Field> asked = fields.groups().contains(group) ? fields.of(group) : List.of();
        if (asked.isEmpty()) throw new Refusal.NotFound("request-unknown");
        return asked;
    }
}
