package org.dongthuan.certification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where features have certified that a matter lies within an agency's function, and learn what was said. */
@Component
public class Certifications {

    static final String PREFIX = "XN";
    static final String STEP = "certifyFunction";

    private final CertificationTable table;
    private final Certifiers certifiers;
    private final Clock clock;

    Certifications(CertificationTable table, Certifiers certifiers, Clock clock) {
        this.table = table;
        this.certifiers = certifiers;
        this.clock = clock;
    }

    /**
     * Stores the question; it reaches its people when the process {@code function-certification} is started with the
     * certification's number as business key.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Certification ask(CertificationQuestion question) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        var certification = new Certification(
                RequestNumber.of(PREFIX, now.getYear(), table.nextNumber()),
                question,
                certifiers.agencyOf(question),
                now,
                CertificationStatus.ASKED,
                null,
                null,
                null,
                null,
                null,
                null);
        table.add(certification);
        return certification;
    }

    /** Takes back what nobody has certified or refused, with the request it was asked for; else without effect. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(RequestNumber number) {
        table.closed(number, CertificationStatus.CANCELLED, OffsetDateTime.now(clock));
    }

    /** As it stands now; {@code request-unknown} (404) when there is none. */
    public Certification get(RequestNumber number) {
        return table.find(number).orElseThrow(Certifications::unknown);
    }

    /** All of these as they stand now, in no order. */
    public List<Certification> get(Collection<RequestNumber> numbers) {
        return numbers.isEmpty() ? List.of() : table.all(numbers);
    }

    /** As it stands now, and so until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Certification hold(RequestNumber number) {
        return table.hold(number).orElseThrow(Certifications::unknown);
    }

    /** What a certification waits for when nobody independent is left to give it. */
    public static Optional<AwaitedAppointment> awaitedAppointment(Certification certification) {
        if (!certification.isForsaken()) return Optional.empty();
        return Optional.of(
                new AwaitedAppointment(STEP, Role.APPROVER, certification.agency(), certification.askedAt()));
    }

    static Refusal.NotFound unknown() {
        return new Refusal.NotFound("request-unknown");
    }
}
