package org.dongthuan.update;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where personnel officers bring lists: one decision for many people, looked at row by row before anything is sent. */
@Component
public class ListDesk {

    private final ListFiles files;
    private final ListCheck check;
    private final ListDrafts drafts;
    private final ListTemplates templates;
    private final UpdateKinds kinds;
    private final Entries entries;
    private final AuditLog audit;

    ListDesk(
            ListFiles files,
            ListCheck check,
            ListDrafts drafts,
            ListTemplates templates,
            UpdateKinds kinds,
            Entries entries,
            AuditLog audit) {
        this.files = files;
        this.check = check;
        this.drafts = drafts;
        this.templates = templates;
        this.kinds = kinds;
        this.entries = entries;
        this.audit = audit;
    }

    /**
     * The heads of a list of that kind.
     *
     * @throws Refusal {@code template-unknown} (404), {@code not-permitted} (403)
     */
    public List<String> heads(Actor actor, String kind, Locale locale) {
        OwnRecords.requireOfficer(actor);
        return templates.columns(known(kind)).stream()
                .map(column -> column.label(locale))
                .toList();
    }

    /**
     * Looks at a list and keeps it for its officer; nothing of any record is written.
     *
     * @throws Refusal {@code template-unknown} (404), and what is wrong with the file as a whole (413, 415, 422)
     */
    @Transactional
    public CheckedList look(Actor actor, @Nullable String kind, InputStream file, Locale locale) {
        OwnRecords.requireOfficer(actor);
        UpdateKind known = known(kind);
        ListTable table = read(file);
        ListCheck.Result result = checked(actor, known, table, locale);
        UUID id = drafts.save(actor, new ListDrafts.Draft(known, table));
        return new CheckedList(id, known.id(), table.rows().size(), result.problems());
    }

    /** Looks again at a list that is kept; nothing for somebody else's. */
    @Transactional
    public Optional<CheckedList> look(Actor actor, UUID batch, Locale locale) {
        OwnRecords.requireOfficer(actor);
        return drafts.find(actor, batch, kinds)
                .map(draft -> new CheckedList(
                        batch,
                        draft.kind().id(),
                        draft.table().rows().size(),
                        checked(actor, draft.kind(), draft.table(), locale).problems()));
    }

    /**
     * Sends a list that has no problems.
     *
     * @throws Refusal {@code batch-unknown} (404), {@code batch-has-problems} (422), and as an update of one record
     */
    @Transactional
    public UpdateSummary confirm(Actor actor, UUID batch, ConfirmList command, Locale locale) {
        OwnRecords.requireOfficer(actor);
        ListDrafts.Draft draft =
                drafts.find(actor, batch, kinds).orElseThrow(() -> new Refusal.NotFound("batch-unknown"));
        ListCheck.Result result = checked(actor, draft.kind(), draft.table(), locale);
        if (!result.problems().isEmpty() || result.order() == null || result.agency() == null)
            throw new Refusal.RuleViolated(
                    "batch-has-problems", result.problems().size());
        List<UUID> evidence = command.evidenceIds() == null ? List.of() : List.copyOf(command.evidenceIds());
        RecordUpdate update =
                entries.submit(actor, draft.kind().id(), result.agency(), result.order(), evidence, result.changes());
        drafts.remove(actor, batch);
        return UpdateSummary.of(update);
    }

    /** What stands on the records decides what is said: each of those people sees that it was looked at. */
    private ListCheck.Result checked(Actor actor, UpdateKind kind, ListTable table, Locale locale) {
        ListCheck.Result result = check.check(actor, kind, table, locale);
        var entry = AuditEntry.done(actor.account(), actor.agencyCode(), Action.FIND_RECORD)
                .because("record-update");
        Map<RecordId, Set<String>> looked = new LinkedHashMap<>();
        result.changes()
                .forEach(change -> looked.computeIfAbsent(change.record(), record -> new LinkedHashSet<>())
                        .add(change.field().id()));
        audit.append(looked.entrySet().stream()
                .map(one -> entry.on(one.getKey().value(), List.copyOf(one.getValue())))
                .toList());
        return result;
    }

    private UpdateKind known(@Nullable String kind) {
        return kinds.find(kind).orElseThrow(() -> new Refusal.NotFound("template-unknown"));
    }

    private ListTable read(InputStream file) {
        try {
            return files.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
