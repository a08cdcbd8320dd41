package org.dongthuan.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.grant.SecretRecords;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.Holder;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds those whom a request is about, and refuses what may not be asked of them. */
@Component
class AskedPeople {

    static final int MOST = 20;

    private final Registry registry;
    private final SecretRecords secrets;

    AskedPeople(Registry registry, SecretRecords secrets) {
        this.registry = registry;
        this.secrets = secrets;
    }

    /** Says what is wrong with the list as such, before anybody is looked up. */
    static List<Violation> violations(@Nullable List<UUID> subjects) {
        if (subjects == null || subjects.isEmpty()) return List.of(Violation.of("subjects", "access.subjects-missing"));
        if (subjects.size() > MOST) return List.of(Violation.of("subjects", "access.subjects-many", MOST));
        List<Violation> found = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < subjects.size(); i++) {
            if (subjects.get(i) == null) found.add(Violation.of(member(i), "access.subject-unknown"));
            else if (!seen.add(subjects.get(i))) found.add(Violation.of(member(i), "access.subject-twice"));
        }
        return found;
    }

    /**
     * Looks them up, each once.
     *
     * @throws Refusal.NotFound {@code record-unknown}; for a record that is a state secret too, which the log marks
     */
    List<Holder> find(Actor actor, @Nullable List<UUID> subjects) {
        if (subjects == null || subjects.size() > MOST) return List.of();
        return subjects.stream()
                .filter(Objects::nonNull)
                .distinct()
                .map(RecordId::new)
                .map(record -> holder(actor, record))
                .toList();
    }

    static String member(int index) {
        return "subjects[" + index + "]";
    }

    private Holder holder(Actor actor, RecordId record) {
        try {
            return registry.holder(record);
        } catch (Refusal.NotFound unknown) {
            secrets.noticed(actor, Action.SUBMIT, record);
            throw unknown;
        }
    }
}
