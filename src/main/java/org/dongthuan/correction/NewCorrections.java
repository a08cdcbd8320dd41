package org.dongthuan.correction;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.correction.SubmissionRules.RequestedChange;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.Holder;
import org.dongthuan.record.ValueCodec;
import org.dongthuan.record.ValueRules;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Makes a correction out of wishes that passed the rules: numbered, dated, its values in stored form. */
@Component
class NewCorrections {

    static final String PREFIX = "DC";

    private final CorrectionNumberTable numbers;
    private final SubmissionRules rules;
    private final ValueRules values;
    private final ValueCodec codec;
    private final TimeLimitRules limits;
    private final Clock clock;

    NewCorrections(
            CorrectionNumberTable numbers,
            SubmissionRules rules,
            ValueRules values,
            ValueCodec codec,
            TimeLimitRules limits,
            Clock clock) {
        this.numbers = numbers;
        this.rules = rules;
        this.values = values;
        this.codec = codec;
        this.limits = limits;
        this.clock = clock;
    }

    Correction create(
            Actor actor,
            Holder holder,
            SubmitCorrection command,
            List<RequestedChange> wishes,
            Attestation attestation) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        var submission = new Correction.Submission(
                RequestNumber.of(PREFIX, now.getYear(), numbers.next()),
                holder.record(),
                actor.account(),
                holder.managingAgency(),
                holder.decidingAgency(),
                TypedText.cleaned(command.reason()),
                attestation,
                now,
                limits.dueDate(TimeLimitRules.CORRECTION, now.toLocalDate()));
        List<CorrectionItem> items = IntStream.range(0, wishes.size())
                .mapToObj(position -> item(submission, position, wishes.get(position)))
                .toList();
        return new Correction(submission, items);
    }

    private CorrectionItem item(Correction.Submission submission, int position, RequestedChange wish) {
        SubmitCorrection.Kind kind = wish.kind();
        if (kind == null) throw new IllegalStateException("The rules let an item without a kind pass");
        return new CorrectionItem(
                submission.number(),
                position,
                submission.record().value(),
                wish.field().id(),
                kind,
                codec.encode(wish.field(), wish.seen()),
                codec.encode(wish.field(), values.normalise(wish.field(), wish.wanted())),
                rules.documents(wish));
    }
}
