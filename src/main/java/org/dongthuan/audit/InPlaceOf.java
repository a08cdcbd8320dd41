package org.dongthuan.audit;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * In whose place somebody works right now: every line about his own acts that is written meanwhile says so, whichever
 * feature writes it.
 */
public final class InPlaceOf {

    private static final ThreadLocal<@Nullable InPlaceOf> PRESENT = new ThreadLocal<>();

    private final String actor;
    private final String absent;

    private InPlaceOf(String actor, String absent) {
        this.actor = actor;
        this.absent = absent;
    }

    /** @param absent nobody where it is the actor's own office */
    public static <T> T work(String actor, @Nullable String absent, Supplier<T> work) {
        if (absent == null) return work.get();
        @Nullable InPlaceOf before = PRESENT.get();
        PRESENT.set(new InPlaceOf(actor, absent));
        try {
            return work.get();
        } finally {
            if (before == null) PRESENT.remove();
            else PRESENT.set(before);
        }
    }

    static List<AuditEntry> said(List<AuditEntry> entries) {
        @Nullable InPlaceOf present = PRESENT.get();
        return present == null ? entries : entries.stream().map(present::said).toList();
    }

    private AuditEntry said(AuditEntry entry) {
        return actor.equals(entry.actor()) && entry.actingFor() == null ? entry.actingFor(absent) : entry;
    }
}
