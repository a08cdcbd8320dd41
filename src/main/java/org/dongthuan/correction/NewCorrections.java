package org.dongthuan.correction;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.Field;
import org.dongthuan.record.Holder;
import org.dongthuan.record.ValueCodec;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a correction out of wishes that passed the rules: numbered, dated, its values in stored form. */
@Component
class NewCorrections {

    static final String PREFIX = "DC";

    private final CorrectionNumberTable numbers;
    private final ValueCodec codec;
    private final TimeLimitRules limits;
    private final Clock clock;

    NewCorrections(CorrectionNumberTable numbers, ValueCodec codec, TimeLimitRules limits, Clock clock) {
        this.numbers = numbers;
        this.codec = codec;
        this.limits = limits;
        this.clock = clock;
    }

    Correction create(
            Applicant applicant,
            Holder holder,
            SubmitCorrection command,
            List<CheckedWish> wishes,
            Attestation attestation) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        RequestNumber number = RequestNumber.of(PREFIX, now.getYear(), numbers.next());
        ValueCodec.Writer writer = codec.writer(holder.record());
        @Nullable String reason = TypedText.cleaned(command.reason());
        var submission = new Correction.Submission(
                number,
                holder.record(),
                applicant.account(),
                holder.managingAgency(),
                holder.decidingAgency(),
                reason == null ? null : writer.lock(reason, Correction.reasonAt(number)),
                attestation,
                now,
                limits.dueDate(TimeLimitRules.CORRECTION, now.toLocalDate()),
                applicant.mandate());
        List<CorrectionItem> items = IntStream.range(0, wishes.size())
                .mapToObj(position -> item(submission, position, wishes.get(position), writer))
                .toList();
        return new Correction(submission, items);
    }

    private CorrectionItem item(
            Correction.Submission submission, int position, CheckedWish wish, ValueCodec.Writer writer) {
        UUID id = UUID.randomUUID();
        Field field = wish.field();
        NamedDecision decision = wish.decision();
        return new CorrectionItem(
                id,
                submission,
                position,
                new CorrectionItem.Change(
                        field.id(),
                        wish.kind(),
                        wish.row(),
                        writer.json(field, wish.seen(), CorrectionItem.seenAt(id, field.id())),
                        writer.json(field, wish.wanted(), CorrectionItem.wantedAt(id, field.id())),
                        new CorrectionItem.Way(wish.route().route(), wish.sourceIsWrong()),
                        decision == null ? null : writer.lock(decision.text(), CorrectionItem.decisionAt(id)),
                        wish.documents()));
    }
}
