package org.dongthuan.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.absence.AbsenceRules.Checked;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Substitution;
import org.dongthuan.identity.Substitutions;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people of the offices say when they are away and who stands in for them; those of others do not exist for them. */
@Component
public class AbsenceDesk {

    private static final Cursor.Kind<UUID> CURSORS = new Cursor.Kind<>("absences", new UUID(0, 0), UUID::fromString);

    private final Substitutions substitutions;
    private final Offices offices;
    private final Staff staff;
    private final AbsenceViews views;
    private final AbsenceActs acts;
    private final Clock clock;

    AbsenceDesk(
            Substitutions substitutions,
            Offices offices,
            Staff staff,
            AbsenceViews views,
            AbsenceActs acts,
            Clock clock) {
        this.substitutions = substitutions;
        this.offices = offices;
        this.staff = staff;
        this.views = views;
        this.acts = acts;
        this.clock = clock;
    }

    /** Those in which the person is away or stands in for another, or that he entered for somebody, the newest first. */
    @Transactional(readOnly = true)
    public KeyListing<AbsenceView> list(Actor actor, KeyPaging paging) {
        List<Substitution> found = substitutions.of(actor.account(), CURSORS.read(paging.after()), paging.limit());
        return KeyListing.of(found, paging, one -> CURSORS.text(new Cursor<>(one.enteredAt(), one.id())))
                .map(page -> views.of(actor, page));
    }

    /** One of them; {@code absence-unknown} (404) for everybody whom it does not concern. */
    @Transactional(readOnly = true)
    public AbsenceView get(Actor actor, UUID id) {
        return views.of(actor, ofHis(actor, id));
    }

    /** Who may stand in for the person, or for somebody of his staff. */
    @Transactional(readOnly = true)
    public List<Substitute> candidates(Actor actor) {
        return offices.candidates(actor, staff.agencies(actor));
    }

    /** For whom the person may say that he is away, beside himself: those whom he leads. */
    @Transactional(readOnly = true)
    public List<Substitute> staff(Actor actor) {
        return staff.of(actor);
    }

    /** Whether the person may say of anybody that he is away. */
    public boolean mayEnter(Actor actor) {
        return offices.isThere(actor) || staff.isThere(actor);
    }

    /** Whether the person has an office in which another one can stand in for him. */
    public boolean hasOffice(Actor actor) {
        return offices.isThere(actor);
    }

    /** Whether the person signs papers, so that an authority has to be named. */
    public boolean signs(Actor actor) {
        return offices.signs(actor);
    }

    /**
     * The person's own act, or his leader's where he cannot: from the first day on the other one does his work, and he does
     * not.
     *
     * @throws Refusal {@code absence-without-office} (403), {@code absence-invalid} (422), {@code absence-overlaps},
     *     {@code absence-cycle}, {@code substitute-absent}, {@code substitute-engaged} (409)
     */
    @Transactional
    public AbsenceView enter(Actor actor, EnterAbsence sent) {
        Actor absent = staff.absent(actor, sent.absent());
        if (!offices.isThere(absent)) throw new Refusal.NotPermitted("absence-without-office");
        Checked checked = AbsenceRules.check(
                sent, LocalDate.now(clock), offices.signs(absent), offices.colleagues(absent, actor));
        var entered = new Substitution(
                UUID.randomUUID(),
                absent.account(),
                checked.substitute(),
                checked.authority(),
                checked.document(),
                checked.reason(),
                checked.from(),
                checked.to(),
                OffsetDateTime.now(clock),
                null,
                null,
                absent.account().equals(actor.account()) ? null : actor.account());
        substitutions.add(entered);
        acts.entered(actor, entered);
        return views.of(actor, entered);
    }

    /**
     * Ends it at once; what was done in it stays.
     *
     * @throws Refusal {@code absence-unknown} (404), {@code not-permitted} (403) for whoever stands in, {@code
     *     absence-over} (409)
     */
    @Transactional
    public AbsenceView end(Actor actor, UUID id) {
        Substitution absence = ofHis(actor, id);
        if (!absence.isEndedBy(actor.account())) throw new Refusal.NotPermitted("not-permitted");
        substitutions.end(absence, actor.account());
        acts.ended(actor, absence);
        return get(actor, id);
    }

    private Substitution ofHis(Actor actor, UUID id) {
        return substitutions
                .find(id)
                .filter(absence -> absence.concerns(actor.account()))
                .orElseThrow(() -> new Refusal.NotFound("absence-unknown"));
    }
}
