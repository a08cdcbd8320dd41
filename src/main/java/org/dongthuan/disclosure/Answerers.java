package org.dongthuan.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.mandate.Mandates;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.Registry;
import org.dongthuan.review.AnsweringApprovers;
import org.springframework.stereotype.Component;

/**
 * Who answers for a reading: approvers responsible for the reader's agency, for one of the system those who decide on the
 * record; never the reader, never the person whose data it is, nobody who could act for him since, and nobody twice.
 */
@Component
class Answerers {

    private final AnsweringApprovers approvers;
    private final QuestionWordTable words;
    private final Mandates mandates;
    private final Registry registry;

    Answerers(AnsweringApprovers approvers, QuestionWordTable words, Mandates mandates, Registry registry) {
        this.approvers = approvers;
        this.words = words;
        this.mandates = mandates;
        this.registry = registry;
    }

    /** The agency whose turn it is, or the first above it where somebody independent is. */
    Optional<AgencyCode> nearest(ReadingQuestion question) {
        Set<String> excluded = excluded(question);
        AgencyCode asked = question.agency();
        if (asked != null) return approvers.nearest(asked, excluded);
        String reader = question.reader();
        AgencyCode workplace = question.readerAgency();
        return reader == null || workplace == null
                ? approvers.nearest(registry.holder(question.record()).decidingAgency(), excluded)
                : approvers.nearest(reader, workplace, excluded);
    }

    /** Whose turn it is after those; the same agency where nobody is above it. */
    Optional<AgencyCode> above(ReadingQuestion question) {
        return Optional.ofNullable(question.agency())
                .flatMap(asked -> approvers.above(asked, excluded(question)))
                .or(() -> Optional.ofNullable(question.agency()));
    }

    /** The accounts of those who may answer now. */
    List<String> accounts(ReadingQuestion question) {
        return Optional.ofNullable(question.agency())
                .map(asked -> approvers.at(asked, excluded(question)))
                .orElse(List.of());
    }

    /** Everybody who must not answer. */
    Set<String> excluded(ReadingQuestion question) {
        Set<String> excluded = new HashSet<>(words.answerers(question));
        excluded.addAll(mandates.since(question.subject(), question.readAt()));
        excluded.add(question.subject());
        String reader = question.reader();
        if (reader != null) excluded.add(reader);
        return approvers.withStandIns(excluded);
    }

    /** Whether the person is of the agency that is asked, and may know of it: the reader is kept out of it. */
    boolean isOfTheAgency(String account, ReadingQuestion question) {
        AgencyCode asked = question.agency();
        return asked != null && !question.wasReadBy(account) && approvers.isOne(account, asked);
    }

    /**
     * Refuses everybody who may not answer.
     *
     * @throws Refusal.NotPermitted for the person himself, for whoever answered before and whoever could act for him
     * @throws Refusal.NotFound for all others
     */
    void check(String account, ReadingQuestion question) {
        if (question.isOf(account)) throw new Refusal.NotPermitted("own-request");
        if (!isOfTheAgency(account, question)) throw new Refusal.NotFound("task-unknown");
        if (excluded(question).contains(account)) throw new Refusal.NotPermitted("not-independent");
    }
}
