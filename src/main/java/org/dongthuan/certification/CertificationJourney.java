package org.dongthuan.certification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.notification.Notifications;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a certification does to it; each step looks at what is stored, never at what the engine believes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CertificationJourney {

    private final CertificationTable table;
    private final Certifiers certifiers;
    private final People people;
    private final Notifications notifications;
    private final TimeLimitRules limits;
    private final Clock clock;

    CertificationJourney(
            CertificationTable table,
            Certifiers certifiers,
            People people,
            Notifications notifications,
            TimeLimitRules limits,
            Clock clock) {
        this.table = table;
        this.certifiers = certifiers;
        this.people = people;
        this.notifications = notifications;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Asks those who may certify; the last day, counted from today. Empty when nobody independent is left.
     *
     * @throws IllegalStateException when it is not to be certified any more, so for a token that was moved by hand
     */
    public Optional<LocalDate> open(RequestNumber number) {
        Certification certification = get(number);
        if (certification.status() != CertificationStatus.ASKED)
            throw new IllegalStateException(number + " is not asked any more");
        if (certification.asked() != null) return Optional.ofNullable(certification.certifyBy());
        Optional<HeldRole> asked = certifiers.whoCertifies(certification);
        LocalDate by = limits.dueDate(TimeLimitRules.CERTIFICATION, LocalDate.now(clock));
        asked.ifPresent(role -> table.opened(number, role, by));
        return asked.map(role -> by);
    }

    /** The group whose members may certify. */
    public String candidates(RequestNumber number) {
        return Objects.requireNonNull(get(number).asked(), "Nobody is asked").group();
    }

    /** Who must stay out: the requester, those whom the request is about, and whoever stands in for one of them. */
    public List<String> excluded(RequestNumber number) {
        return List.copyOf(certifiers.excluded(get(number)));
    }

    public void invite(RequestNumber number) {
        announce(get(number), "asked", CertificationMail.INVITATION);
    }

    /** Nobody is reminded of what is done. */
    public void remind(RequestNumber number) {
        Certification certification = get(number);
        if (certification.status() != CertificationStatus.ASKED) return;
        announce(certification, "reminded", CertificationMail.REMINDER);
    }

    /**
     * Nobody has said a word in time.
     *
     * @throws IllegalStateException when the last day is not over by our own clock, or somebody has
     */
    public void lapse(RequestNumber number) {
        if (!table.lapsed(number, LocalDate.now(clock), OffsetDateTime.now(clock)))
            throw new IllegalStateException(number + " cannot lapse now");
    }

    /** Tells the administrators that nobody independent is there. */
    public void reportNobody(RequestNumber number) {
        for (String administrator : people.administrators())
            notifications.announce(number + "/nobody", administrator, CertificationMail.NOBODY, number.text());
    }

    /** Whether somebody could be asked by now. */
    public boolean isSomebodyThere(RequestNumber number) {
        return certifiers.whoCertifies(get(number)).isPresent();
    }

    private void announce(Certification certification, String what, String kind) {
        LocalDate by = Objects.requireNonNull(certification.certifyBy(), "Nobody is asked");
        String number = certification.number().text();
        for (String certifier : certifiers.mayCertify(certification))
            notifications.announce(number + "/" + what, certifier, kind, number, by);
    }

    private Certification get(RequestNumber number) {
        return table.find(number).orElseThrow(() -> new IllegalStateException("No certification " + number));
    }
}
