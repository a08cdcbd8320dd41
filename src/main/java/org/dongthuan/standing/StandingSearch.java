package org.dongthuan.standing;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.audit.ReadingCaps;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.StaffMember;
import org.dongthuan.record.StaffNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds and lists the own staff under a standing decision; everybody who is listed sees it. */
@Component
public class StandingSearch {

    private static final String STAFF_NUMBER = "employee_code";
    private static final List<String> SHOWN = List.of("birth_full_name", "using_agency");

    /** The list is in the order of names, which stand in no cursor. */
    private static final Cursor.Kind<UUID> CURSORS = new Cursor.Kind<>("own-staff", new UUID(0, 0), UUID::fromString);

    private static final OffsetDateTime NO_MOMENT = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final StandingGate gate;
    private final StaffNames staff;
    private final StaffNumbers numbers;
    private final Agencies agencies;
    private final AuditLog audit;
    private final ReadingCaps caps;

    StandingSearch(
            StandingGate gate,
            StaffNames staff,
            StaffNumbers numbers,
            Agencies agencies,
            AuditLog audit,
            ReadingCaps caps) {
        this.gate = gate;
        this.staff = staff;
        this.numbers = numbers;
        this.agencies = agencies;
        this.audit = audit;
        this.caps = caps;
    }

    /**
     * A page of those whom the decision reaches, logged with its purpose.
     *
     * @throws Refusal {@code standing-none}, {@code standing-…} (403), {@code standing-needed} (422) where it has to be
     *     said under which, {@code search-invalid} (422), {@code record-unknown} (404) for a decision on somebody else's
     *     post, {@code reading-limit-reached} (429) for too many people on that day
     */
    @Transactional
    public KeyListing<FoundStaff> find(Actor actor, SearchStaff asked, KeyPaging paging) {
        StaffQuery query = StaffQuery.of(asked.q());
        StandingDecision decision = asked.standing() == null || asked.standing().isBlank()
                ? gate.only(actor)
                : gate.hold(asked.standing().strip()).orElseThrow(() -> refused(actor, null, StandingDenial.UNKNOWN));
        String purpose = purpose(asked.purpose(), decision);
        gate.judge(actor, decision, purpose).ifPresent(denial -> {
            throw refused(actor, decision, denial);
        });
        List<String> open = gate.open(decision, purpose);
        List<StaffMember> found = found(decision, query, asked.agency(), open, paging);
        KeyListing<StaffMember> page = KeyListing.of(found, paging, StandingSearch::cursor);
        refuseTooMany(actor, decision, page.items());
        boolean numbered = open.contains(STAFF_NUMBER);
        log(actor, decision, Objects.requireNonNull(purpose), page.items(), numbered);
        return page.map(
                members -> members.stream().map(one -> person(one, numbered)).toList());
    }

    private void refuseTooMany(Actor actor, StandingDecision decision, List<StaffMember> listed) {
        List<UUID> people = listed.stream()
                .filter(one -> !actor.account().equals(one.account()))
                .map(one -> one.record().value())
                .toList();
        caps.onListing(actor.account(), people).ifPresent(refusal -> {
            audit.appendAlone(AuditEntry.refused(actor.account(), actor.agencyCode(), Action.FIND_RECORD)
                    .because(refusal.type())
                    .about(decision.number().text())
                    .under(decision.id(), Objects.requireNonNull(decision.decision())));
            throw refusal;
        });
    }

    private List<StaffMember> found(
            StandingDecision decision,
            StaffQuery query,
            @Nullable String typedAgency,
            List<String> open,
            KeyPaging paging) {
        @Nullable AgencyCode named = agency(typedAgency);
        // whoever holds a post elsewhere lists the people of that agency and no others
        @Nullable
        AgencyCode using = decision.isOfDepartment() ? named : decision.post().agency();
        boolean elsewhere = named != null && !named.equals(using);
        if (elsewhere || typedAgency != null && !typedAgency.isBlank() && named == null) return List.of();
        if (query.number() != null) {
            // there are few, and all of them fit on the first page
            if (!paging.after().isEmpty()) return List.of();
            return numbers.find(query.number(), open).stream()
                    .filter(one -> gate.reaches(decision, one.record()))
                    .filter(one -> using == null || one.usingAgency().equals(using))
                    .toList();
        }
        UUID after = CURSORS.read(paging.after()).key();
        return staff.list(
                decision.department(),
                using,
                query.words(),
                paging.after().isEmpty() ? null : new RecordId(after),
                paging.limit());
    }

    private @Nullable AgencyCode agency(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return agencies.find(new AgencyCode(typed.strip()))
                    .map(Agency::code)
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String purpose(@Nullable String typed, StandingDecision decision) {
        if (typed != null && !typed.isBlank()) return typed.strip();
        return decision.purposes().size() == 1 ? decision.purposes().get(0) : null;
    }

    private FoundStaff person(StaffMember member, boolean numbered) {
        return new FoundStaff(
                member.record(),
                member.name(),
                member.usingAgency(),
                agencies.name(member.usingAgency()),
                numbered ? member.staffNumber() : null);
    }

    /** A search that finds nobody is logged too. */
    private void log(
            Actor actor, StandingDecision decision, String purpose, List<StaffMember> listed, boolean numbered) {
        AuditEntry line = AuditEntry.done(actor.account(), actor.agencyCode(), Action.FIND_RECORD)
                .about(decision.number().text())
                .because(purpose)
                .under(decision.id(), Objects.requireNonNull(decision.decision()));
        if (listed.isEmpty()) audit.append(line);
        List<String> shown = numbered
                ? Stream.concat(SHOWN.stream(), Stream.of(STAFF_NUMBER)).toList()
                : SHOWN;
        audit.append(listed.stream()
                .filter(one -> !actor.account().equals(one.account()))
                .map(one -> line.on(one.record().value(), shown))
                .toList());
    }

    private Refusal refused(Actor actor, @Nullable StandingDecision decision, StandingDenial denial) {
        AuditEntry entry = AuditEntry.refused(actor.account(), actor.agencyCode(), Action.FIND_RECORD)
                .because(denial.type());
        if (decision != null && decision.decision() != null && denial != StandingDenial.UNKNOWN)
            entry = entry.about(decision.number().text()).under(decision.id(), decision.decision());
        audit.appendAlone(entry);
        return denial.refusal();
    }

    private static String cursor(StaffMember member) {
        return CURSORS.text(new Cursor<>(NO_MOMENT, member.record().value()));
    }
}
