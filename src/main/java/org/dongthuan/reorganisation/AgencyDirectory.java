package org.dongthuan.reorganisation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyBook;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.appointment.Administration;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.TypedText;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agencies of an administrator's area as they stand on a day: how each is called, whether it is, who has its duty. */
@Component
public class AgencyDirectory {

    /** The code alone tells the place. */
    private static final OffsetDateTime FIXED = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final Cursor.Kind<String> CURSORS = new Cursor.Kind<>("agencies", "", code -> code);

    private final Agencies agencies;
    private final AgencyBook book;
    private final Administration administration;
    private final AgencyChangeLog log;

    AgencyDirectory(Agencies agencies, AgencyBook book, Administration administration, AgencyChangeLog log) {
        this.agencies = agencies;
        this.book = book;
        this.administration = administration;
        this.log = log;
    }

    /**
     * An agency on a day.
     *
     * @param name how it is called on that day
     * @param dutyOf who has its duty on that day, where another has
     */
    public record AgencyOnDay(
            AgencyCode agency,
            String name,
            Agency.Kind kind,
            @Nullable AgencyCode parent,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean inForce,
            @Nullable AgencyCode dutyOf,
            @Nullable String dutyOfName) {}

    /**
     * A page of them in the order of their codes.
     *
     * @param typed the beginning of a code, or a part of the name
     * @throws Refusal.NotPermitted for whoever is no administrator
     */
    @Transactional(readOnly = true)
    public KeyListing<AgencyOnDay> list(Actor actor, @Nullable String typed, @Nullable LocalDate on, KeyPaging paging) {
        administration.check(actor);
        LocalDate day = on == null ? log.today() : on;
        String words = TypedText.cleaned(typed);
        String after = CURSORS.read(paging.after()).key();
        List<AgencyOnDay> found = agencies.all().stream()
                .filter(agency -> agency.code().code().compareTo(after) > 0)
                .filter(agency -> words == null || matches(agency, words))
                .filter(agency -> administration.covers(actor, agency.code()))
                .limit(paging.limit())
                .map(agency -> line(agency, day))
                .toList();
        return KeyListing.of(
                found,
                paging,
                line -> CURSORS.text(new Cursor<>(FIXED, line.agency().code())));
    }

    private static boolean matches(Agency agency, String words) {
        return agency.code().code().startsWith(words.toUpperCase(Locale.ROOT))
                || agency.name().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private AgencyOnDay line(Agency agency, LocalDate day) {
        AgencyCode duty = agencies.inForce(agency.code(), day);
        boolean own = duty.equals(agency.code());
        return new AgencyOnDay(
                agency.code(),
                book.nameOn(agency.code(), day).orElse(agency.name()),
                agency.kind(),
                agency.parent(),
                agency.validFrom(),
                agency.validTo(),
                agency.inForce(day),
                own ? null : duty,
                own ? null : book.nameOn(duty, day).orElse(duty.code()));
    }
}
