package org.dongthuan.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.Cursor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is away, and who stands in for him; whoever writes into it has checked the right to do so. */
@Component
public class Substitutions {

    private final SubstitutionTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AtomicReference<LocalDate> told = new AtomicReference<>(LocalDate.MIN);

    Substitutions(SubstitutionTable table, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters one. On each of its days both must have no other part: so nobody stands in for somebody who stands in for
     * another, and no two for each other.
     *
     * @throws Refusal.Conflict {@code absence-overlaps}, {@code absence-cycle}, {@code substitute-absent}, {@code
     *     substitute-engaged} (409)
     */
    @Transactional
    public void add(Substitution entered) {
        table.lock();
        refuse(entered, entered.absent(), "absence-overlaps", "absence-cycle");
        refuse(entered, entered.substitute(), "substitute-absent", "substitute-engaged");
        table.add(entered);
        changed(entered);
    }

    private void refuse(Substitution entered, String account, String away, String standsIn) {
        table.of(account, entered.from(), entered.to()).stream().findFirst().ifPresent(other -> {
            throw new Refusal.Conflict(other.absent().equals(account) ? away : standsIn);
        });
    }

    /**
     * Ends it at once.
     *
     * @throws Refusal.Conflict {@code absence-over} (409) when it has ended, or is over
     */
    @Transactional
    public void end(Substitution ended, String by) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (!table.end(ended.id(), now.toLocalDate(), by, now)) throw new Refusal.Conflict("absence-over");
        changed(ended);
    }

    public Optional<Substitution> find(UUID id) {
        return table.find(id);
    }

    /** In which the person is away or stands in for another, or that he entered for somebody, the newest first. */
    public List<Substitution> of(String account, Cursor<UUID> after, int most) {
        return table.of(account, after, most);
    }

    /** Offices and absences begin and end with days, without anybody saying so; once a day, and when a node begins. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    public void lookAtTheDay() {
        LocalDate today = LocalDate.now(clock);
        if (today.equals(told.getAndSet(today))) return;
        tellOf(today);
    }

    /** Whose roles are others than the day before. */
    public void tellOf(LocalDate day) {
        table.changingOn(day).forEach(account -> events.publishEvent(new AppointmentChanged(account)));
    }

    private void changed(Substitution substitution) {
        events.publishEvent(new AppointmentChanged(substitution.absent()));
        events.publishEvent(new AppointmentChanged(substitution.substitute()));
    }
}
