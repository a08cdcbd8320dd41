package org.dongthuan.secrecy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.SecurityOfficers;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.SecretRegister;
import org.dongthuan.record.WatchedRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What security officers see: the marks on the records over which they watch, but for their own, and the people whom they
 * look for. Each look is logged; for everybody else there is no such page.
 */
@Component
public class SecrecyLists {

    private static final int MOST_FOUND = 20;
    private static final int LONGEST = 100;

    private final SecrecyMarkTable table;
    private final MarkViews views;
    private final SecrecyRights rights;
    private final SecretRegister register;
    private final SecurityOfficers officers;
    private final AuditLog audit;

    SecrecyLists(
            SecrecyMarkTable table,
            MarkViews views,
            SecrecyRights rights,
            SecretRegister register,
            SecurityOfficers officers,
            AuditLog audit) {
        this.table = table;
        this.views = views;
        this.rights = rights;
        this.register = register;
        this.officers = officers;
        this.audit = audit;
    }

    /** The newest first, those that are over among them. */
    @Transactional
    public Listing<MarkView> list(Actor actor, Paging paging) {
        SecrecyRights.requireOfficer(actor);
        Set<String> watched = officers.watchedBy(actor);
        List<RecordId> own = register.of(actor.account());
        List<SecrecyMark> marks = table.list(watched, own, paging.offset(), paging.size());
        audit.append(marks.stream()
                .map(mark -> SecrecyRights.line(actor, mark.record(), "LIST"))
                .toList());
        return Listing.of(views.of(actor, marks), paging, table.count(watched, own, Paging.ENOUGH));
    }

    @Transactional
    public MarkView get(Actor actor, UUID id) {
        SecrecyRights.requireOfficer(actor);
        SecrecyMark mark = table.find(id).orElseThrow(SecrecyRights::unknown);
        rights.record(actor, mark.record());
        audit.append(SecrecyRights.line(actor, mark.record(), "READ").about(id.toString()));
        return views.of(actor, List.of(mark)).get(0);
    }

    /**
     * The people of exactly that name or with that staff number, in either regime.
     *
     * @throws Refusal {@code search-invalid} (422)
     */
    @Transactional
    public List<FoundRecord> find(Actor actor, @Nullable String typed) {
        SecrecyRights.requireOfficer(actor);
        List<WatchedRecord> found = register.called(cleaned(typed)).stream()
                .filter(record -> rights.watches(actor, record))
                .limit(MOST_FOUND)
                .toList();
        return shown(actor, found);
    }

    /** The one that is to be marked. */
    @Transactional
    public FoundRecord record(Actor actor, UUID id) {
        return shown(actor, List.of(rights.record(actor, new RecordId(id)))).get(0);
    }

    private List<FoundRecord> shown(Actor actor, List<WatchedRecord> found) {
        if (found.isEmpty()) audit.append(SecrecyRights.line(actor, null, "FIND"));
        audit.append(found.stream()
                .map(record -> SecrecyRights.line(actor, record.holder().record(), "FIND"))
                .toList());
        Map<RecordId, UUID> marks = table
                .open(found.stream().map(record -> record.holder().record()).toList())
                .stream()
                .collect(Collectors.toMap(SecrecyMark::record, SecrecyMark::id));
        return found.stream()
                .map(record -> views.found(record, marks.get(record.holder().record())))
                .toList();
    }

    private static String cleaned(@Nullable String typed) {
        String cleaned = TypedText.cleaned(typed);
        if (cleaned == null) throw invalid("secrecy.search-missing");
        if (cleaned.length() > LONGEST) throw invalid("secrecy.text-long", LONGEST);
        return TypedText.withKeyboardMarks(cleaned);
    }

    private static Refusal invalid(String textKey, Object... arguments) {
        return new Refusal.RuleViolated("search-invalid", List.of(Violation.of("q", textKey, arguments)));
    }
}
