package org.dongthuan.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.Readings;
import org.dongthuan.audit.Readings.Usage;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** What somebody was granted before, and how often he read under it: by this a reviewer knows whom he has before him. */
@Component
public class EarlierGrants {

    private static final int SHOWN = 10;

    private final GrantTable table;
    private final Readings readings;
    private final AllowedUses uses;

    EarlierGrants(GrantTable table, Readings readings, AllowedUses uses) {
        this.table = table;
        this.readings = readings;
        this.uses = uses;
    }

    /** An earlier grant of the same recipient; whose data it was is not told. */
    public record EarlierGrant(
            String request, String purpose, LocalDate from, LocalDate to, int fields, boolean ended, long readings) {}

    /** The latest of one person, but for those of one request. */
    public List<EarlierGrant> of(String recipient, RequestNumber except, Locale locale) {
        List<Grant> earlier = table.newestOf(recipient, except, SHOWN);
        Map<UUID, Usage> usage = readings.usage(
                Action.READ_RECORD, earlier.stream().map(Grant::id).toList());
        return earlier.stream()
                .map(grant -> earlier(grant, usage.getOrDefault(grant.id(), Usage.NONE), locale))
                .toList();
    }

    private EarlierGrant earlier(Grant grant, Usage usage, Locale locale) {
        return new EarlierGrant(
                grant.request().text(),
                uses.purpose(grant.purpose()).map(use -> use.label(locale)).orElse(grant.purpose()),
                grant.from(),
                grant.to(),
                grant.fields().size(),
                grant.end() != null,
                usage.times());
    }
}
