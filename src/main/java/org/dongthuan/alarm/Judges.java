package org.dongthuan.alarm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.AnsweringApprovers;
import org.springframework.stereotype.Component;

/** Who judges an alarm: approvers responsible for the reader's agency, or of one above it; never the reader himself. */
@Component
class Judges {

    private final AnsweringApprovers approvers;

    Judges(AnsweringApprovers approvers) {
        this.approvers = approvers;
    }

    /** The agency whose turn it is, or the first above it where somebody independent is. */
    Optional<AgencyCode> nearest(ReadingAlarm alarm) {
        AgencyCode asked = alarm.agency();
        if (asked != null) return approvers.nearest(asked, excluded(alarm));
        return Optional.ofNullable(alarm.readerAgency())
                .flatMap(workplace -> approvers.nearest(alarm.reader(), workplace, excluded(alarm)));
    }

    /** Whose turn it is after those; the same agency where nobody is above it. */
    Optional<AgencyCode> above(ReadingAlarm alarm) {
        return Optional.ofNullable(alarm.agency())
                .flatMap(asked -> approvers.above(asked, excluded(alarm)))
                .or(() -> Optional.ofNullable(alarm.agency()));
    }

    /** The accounts of those who may judge now. */
    List<String> accounts(ReadingAlarm alarm) {
        return Optional.ofNullable(alarm.agency())
                .map(asked -> approvers.at(asked, excluded(alarm)))
                .orElse(List.of());
    }

    /** Approvers of an agency that gave the reader something to read. */
    List<String> at(AgencyCode agency, ReadingAlarm alarm) {
        return approvers.at(agency, excluded(alarm));
    }

    Set<String> excluded(ReadingAlarm alarm) {
        return approvers.withStandIns(Set.of(alarm.reader()));
    }

    /** Whether the person is of the agency that is asked; the reader is kept out of it. */
    boolean isOfTheAgency(String account, ReadingAlarm alarm) {
        AgencyCode asked = alarm.agency();
        return asked != null
                && approvers.isOne(account, asked)
                && !excluded(alarm).contains(account);
    }

    /** @throws Refusal.NotFound for whoever may not judge: the reader is not even told that there is an alarm */
    void check(String account, ReadingAlarm alarm) {
        if (!isOfTheAgency(account, alarm)) throw new Refusal.NotFound("task-unknown");
    }
}
