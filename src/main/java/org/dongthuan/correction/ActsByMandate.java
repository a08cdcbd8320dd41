package org.dongthuan.correction;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.correction.CorrectionActTable.Act;
import org.dongthuan.correction.CorrectionActTable.Kind;
import org.dongthuan.identity.Actor;
import org.dongthuan.mandate.BehalfWords;
import org.dongthuan.mandate.Mandate;
import org.dongthuan.mandate.MandateKind;
import org.dongthuan.mandate.Mandates;
import org.dongthuan.mandate.OnBehalf;
import org.dongthuan.notification.Notifications;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What whoever submitted a request in its requester's name may still do with it, and did. Only he: another mandate of the
 * same person opens no request that he did not submit.
 */
@Component
class ActsByMandate {

    private final CorrectionActTable table;
    private final Corrections corrections;
    private final Mandates mandates;
    private final BehalfWords words;
    private final FieldCatalogue catalogue;
    private final Notifications notifications;

    ActsByMandate(
            CorrectionActTable table,
            Corrections corrections,
            Mandates mandates,
            BehalfWords words,
            FieldCatalogue catalogue,
            Notifications notifications) {
        this.table = table;
        this.corrections = corrections;
        this.mandates = mandates;
        this.words = words;
        this.catalogue = catalogue;
        this.notifications = notifications;
    }

    /** By which mandate the person may act on it at this moment: one for everything that it asks for. */
    Optional<Mandate> inForce(String account, Correction correction) {
        if (!account.equals(correction.mandatary())) return Optional.empty();
        return mandates.inForce(correction.requester(), account, kinds(correction));
    }

    /** Likewise, and so until the caller's transaction ends. */
    Optional<Mandate> hold(String account, Correction correction) {
        if (!account.equals(correction.mandatary())) return Optional.empty();
        return mandates.hold(correction.requester(), account, kinds(correction));
    }

    /** Keeps that it was done, and tells the requester. */
    void did(Kind kind, Correction correction, Mandate mandate, OffsetDateTime at) {
        RequestNumber number = correction.number();
        table.add(number, new Act(kind, at, mandate.id()), mandate.mandatary());
        notifications.announce(
                "%s/by-mandate/%s/%s".formatted(number, kind, at.toInstant()),
                correction.requester(),
                CorrectionMail.ACTED,
                number.text());
    }

    /** Those that were submitted in that person's name and wait for him, by who may answer. */
    Map<RequestNumber, List<String>> waiting(String requester) {
        return table.returnedTo(requester).stream()
                .map(number -> corrections.findById(number.text()).orElseThrow())
                .collect(Collectors.toMap(Correction::number, this::answering));
    }

    private List<String> answering(Correction correction) {
        return Stream.of(correction.requester(), correction.mandatary())
                .filter(Objects::nonNull)
                .filter(account -> account.equals(correction.requester())
                        || inForce(account, correction).isPresent())
                .toList();
    }

    /** Who submitted it in its requester's name, and by what right; none where he did himself. */
    @Nullable
    OnBehalf submitted(Correction correction) {
        return correction.mandate() == null ? null : words.of(correction.mandate());
    }

    /** Who did that, in a few words; nothing where the requester did. */
    Optional<String> who(Correction correction, Kind kind, OffsetDateTime at, Locale locale) {
        if (correction.mandate() == null) return Optional.empty();
        return table.of(correction.number()).stream()
                .filter(act -> act.kind() == kind && (kind != Kind.SUPPLIED || isSame(act.at(), at)))
                .findFirst()
                .map(act -> words.briefly(words.of(act.mandate()), locale));
    }

    /** As papers say it behind the requester's name; nothing where he asked himself. */
    Optional<String> onPaper(Correction correction) {
        return Optional.ofNullable(submitted(correction)).map(words::onPaper);
    }

    /** In whose lists a request stands that was submitted in somebody's name. */
    static String group(String principal, String mandatary) {
        return "mandate:" + principal + ":" + mandatary;
    }

    /** The groups of that person in which he finds what he submitted for others, as long as he may act for them. */
    List<String> groupsOf(Actor actor) {
        return mandates.heldBy(actor.account()).stream()
                .filter(mandate -> mandate.kinds().stream().anyMatch(MandateKind::corrects))
                .map(mandate -> group(mandate.principal(), mandate.mandatary()))
                .distinct()
                .toList();
    }

    private Set<MandateKind> kinds(Correction correction) {
        return MandateKind.toCorrect(correction.items().stream()
                .map(item -> catalogue.find(item.field()).orElseThrow())
                .toList());
    }

    /** The database keeps millionths of a second. */
    private static boolean isSame(OffsetDateTime one, OffsetDateTime other) {
        return one.toInstant()
                .truncatedTo(ChronoUnit.MICROS)
                .equals(other.toInstant().truncatedTo(ChronoUnit.MICROS));
    }
}
