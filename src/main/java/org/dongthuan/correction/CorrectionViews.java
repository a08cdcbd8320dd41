package org.dongthuan.correction;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.decision.DecisionLink;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.EarlierEnclosure;
import org.dongthuan.review.ReturnOutcome;
import org.dongthuan.review.Returned;
import org.dongthuan.review.ReviewDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people of the case see of a correction. */
@Component
class CorrectionViews {

    private final ItemTexts items;
    private final ItemValues values;
    private final Story story;
    private final CorrectionPapers papers;
    private final ReviewDesk review;
    private final CorrectionPeople people;
    private final CorrectionExtensions extensions;
    private final AuditLog audit;

    CorrectionViews(
            ItemTexts items,
            ItemValues values,
            Story story,
            CorrectionPapers papers,
            ReviewDesk review,
            CorrectionPeople people,
            CorrectionExtensions extensions,
            AuditLog audit) {
        this.items = items;
        this.values = values;
        this.story = story;
        this.papers = papers;
        this.review = review;
        this.people = people;
        this.extensions = extensions;
        this.audit = audit;
    }

    CorrectionSummary summary(Correction correction) {
        return summary(correction, item -> null, item -> item.redirectTo());
    }

    /** The answer to a submission asks what a careful reader would ask; the request goes its way all the same. */
    CorrectionSummary submitted(Correction correction, Locale locale) {
        return summary(correction, item -> items.questionUnnamed(item, locale), item -> items.redirectTo(item, locale));
    }

    private CorrectionSummary summary(
            Correction correction,
            Function<CorrectionItem, @Nullable String> question,
            Function<CorrectionItem, @Nullable String> place) {
        return new CorrectionSummary(
                correction.number(),
                correction.status(),
                correction.managingAgency(),
                correction.decidingAgency(),
                correction.submittedAt(),
                correction.dueDate(),
                people.onBehalf(correction),
                correction.items().stream()
                        .map(item -> new CorrectionSummary.Item(
                                item.id(),
                                item.field(),
                                rowThatIsThere(item),
                                item.status(),
                                question.apply(item),
                                place.apply(item)))
                        .toList());
    }

    private static @Nullable UUID rowThatIsThere(CorrectionItem item) {
        RowTarget target = item.row();
        return target == null || target.adds() ? null : target.row();
    }

    /** The whole request, for somebody whose right was checked; logged with the fields that it shows. */
    CorrectionView view(Actor actor, Correction correction, Locale locale) {
        List<String> fields = correction.items().stream()
                .map(CorrectionItem::field)
                .distinct()
                .toList();
        audit.append(people.reading(actor, correction, fields));
        boolean own = people.asks(actor, correction);
        List<Returned> returned = review.returned(correction.number());
        // of the holder's other requests whoever acts for him in this one is told nothing
        boolean acts = own && !correction.requester().equals(actor.account());
        List<EarlierEnclosure> before = acts ? List.of() : items.enclosedBefore(correction);
        return new CorrectionView(
                correction.number(),
                correction.status(),
                people.subject(correction),
                people.onBehalf(correction),
                correction.managingAgency(),
                correction.decidingAgency(),
                withAgency(correction),
                awaited(correction),
                correction.submittedAt(),
                correction.dueDate(),
                values.reason(correction),
                own && correction.status().isOpen(),
                waiting(correction, returned),
                returned.stream().mapToLong(CorrectionViews::pause).sum(),
                review.supplied(correction.number()),
                extensions.of(correction.number()).map(Extension::dueBefore).orElse(null),
                extensions.isPossible(actor, correction),
                papers.letters(correction.number()).stream()
                        .map(CorrectionView.Paper::of)
                        .toList(),
                own,
                correction.items().stream()
                        .map(item -> item(item, before, locale))
                        .toList(),
                papers.of(correction.number()).map(DecisionLink::of).orElse(null),
                story.of(correction, !own, locale));
    }

    private static CorrectionView.@Nullable Waiting waiting(Correction correction, List<Returned> returned) {
        return returned.stream()
                .filter(one -> one.about().isOpen())
                .findFirst()
                .map(one -> new CorrectionView.Waiting(
                        one.about().returned(),
                        one.about().supplyBy(),
                        one.asked().reason(),
                        one.asked().missing(),
                        ChronoUnit.DAYS.between(VietnamTime.dayOf(one.about().returned()), correction.dueDate())))
                .orElse(null);
    }

    private static long pause(Returned returned) {
        OffsetDateTime closed = returned.about().closed();
        if (closed == null || returned.about().outcome() != ReturnOutcome.SUPPLIED) return 0;
        return ChronoUnit.DAYS.between(VietnamTime.dayOf(returned.about().returned()), VietnamTime.dayOf(closed));
    }

    /** Nobody's while it waits for its requester. */
    private @Nullable AgencyCode withAgency(Correction correction) {
        if (!correction.status().isOpen() || correction.status() == CorrectionStatus.RETURNED) return null;
        return review.presentAgency(correction.number());
    }

    private @Nullable AwaitedAppointment awaited(Correction correction) {
        if (!correction.status().isOpen()) return null;
        return review.awaitedAppointment(correction.number()).orElse(null);
    }

    private CorrectionView.Item item(CorrectionItem item, List<EarlierEnclosure> before, Locale locale) {
        JsonNode seen = values.seen(item);
        return new CorrectionView.Item(
                item.id(),
                item.field(),
                items.label(item, locale),
                item.kind(),
                seen,
                values.asked(item),
                items.show(item, seen, locale),
                items.show(item, values.wanted(item), locale),
                items.row(item, seen, locale),
                items.question(item, locale),
                item.route(),
                item.sourceIsWrong(),
                values.decision(item),
                items.documents(item),
                ItemDocuments.of(item, before),
                item.status(),
                item.decisionReason(),
                items.redirectTo(item, locale));
    }
}
