package org.dongthuan.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.AppointmentBook;
import org.dongthuan.identity.AppointmentQuery;
import org.dongthuan.identity.HeldAppointment;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds, held and will hold what in an administrator's area; ends it at once. */
@Component
public class HeldAppointments {

    /** The newest has the highest id: the moment in the cursor says nothing. */
    private static final OffsetDateTime FIXED = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final Cursor.Kind<Long> CURSORS =
            new Cursor.Kind<>("held-appointments", Long.MAX_VALUE, Long::valueOf);

    private final AppointmentBook book;
    private final Administration administration;
    private final Clock clock;

    HeldAppointments(AppointmentBook book, Administration administration, Clock clock) {
        this.book = book;
        this.administration = administration;
        this.clock = clock;
    }

    /**
     * Which of them.
     *
     * @param of what the holder of that appointment holds and held; addresses name nobody
     * @param on held on that day; none for the whole history
     */
    public record Wanted(
            @Nullable AgencyCode agency,
            @Nullable Long of,
            @Nullable Role role,
            @Nullable LocalDate on) {}

    /** A page of them, the newest first. */
    @Transactional
    public KeyListing<HeldAppointment> list(Actor actor, Wanted wanted, KeyPaging paging) {
        administration.check(actor);
        AgencyCode agency = wanted.agency();
        if (agency != null) administration.checkArea(actor, agency);
        Long of = wanted.of();
        String account = of == null ? null : get(actor, of).account();
        Set<AgencyCode> at = agency == null ? administration.agencies(actor).orElse(null) : Set.of(agency);
        List<HeldAppointment> found = book.list(new AppointmentQuery(
                at,
                account,
                wanted.role(),
                wanted.on(),
                CURSORS.read(paging.after()).key(),
                paging.limit()));
        administration.logReading(actor, "appointments");
        return KeyListing.of(found, paging, held -> CURSORS.text(new Cursor<>(FIXED, held.id())));
    }

    /** One of the area; {@code appointment-unknown} (404) for others. */
    @Transactional
    public HeldAppointment get(Actor actor, long id) {
        administration.check(actor);
        return book.find(id)
                .filter(found -> administration.covers(actor, found.agency()))
                .orElseThrow(() -> new Refusal.NotFound("appointment-unknown"));
    }

    /**
     * Ends it at once: what it gave is gone with the next click.
     *
     * @throws Refusal {@code appointment-unknown} (404), {@code end-invalid} (422), {@code appointment-ended}, {@code
     *     own-administrator} (409)
     */
    @Transactional
    public HeldAppointment end(Actor actor, long id, @Nullable String typed) {
        HeldAppointment held = get(actor, id);
        String reason = TypedText.cleaned(typed);
        if (reason == null) throw invalid("appointment.end-reason-missing");
        if (reason.length() > Confirmation.LONGEST) throw invalid("appointment.text-long", Confirmation.LONGEST);
        // whoever ends the own office last would leave nobody to make another
        if (held.role() == Role.ADMINISTRATOR && held.account().equals(actor.account()))
            throw new Refusal.Conflict("own-administrator");
        book.end(held, LocalDate.now(clock), actor.account(), reason);
        administration.log(actor, Long.toString(id), "END");
        return get(actor, id);
    }

    private static Refusal invalid(String textKey, Object... arguments) {
        return new RuleViolated("end-invalid", List.of(Violation.of("reason", textKey, arguments)));
    }
}
