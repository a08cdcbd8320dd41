package org.dongthuan.protection;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;

/** Checks what is said of a breach. */
final class BreachRules {

    static final int LONGEST = 4000;
    static final int LONGEST_REFERENCE = 100;

    /** Whoever reports older things writes a letter: a mistyped year would begin a term that is long over. */
    private static final Duration OLDEST = Duration.ofDays(366);

    private BreachRules() {}

    /** @throws Refusal {@code breach-invalid} (422) */
    static void check(ReportBreach report, OffsetDateTime now) {
        OffsetDateTime detected = report.detectedAt();
        if (detected == null) throw invalid("detectedAt", "breach.when-missing");
        if (detected.isAfter(now)) throw invalid("detectedAt", "breach.when-to-come");
        if (detected.isBefore(now.minus(OLDEST))) throw invalid("detectedAt", "breach.when-long-ago");
        required("what", report.what());
    }

    /** @throws Refusal {@code breach-invalid} (422), naming what is missing, too long or against a rule */
    static Assessment check(AssessmentBody body) {
        AssessmentOutcome outcome = body.outcome();
        if (outcome == null) throw invalid("outcome", "breach.outcome-missing");
        if (outcome == AssessmentOutcome.NO_BREACH) return Assessment.none(required("reason", body.reason()));
        if (body.dataKinds().isEmpty()) throw invalid("data", "breach.data-missing");
        Integer people = body.people();
        if (people == null || people < 0) throw invalid("people", "breach.people-missing");
        String consequences = required("consequences", body.consequences());
        Boolean tells = body.tellsPersons();
        if (tells == null) throw invalid("tellsPersons", "breach.tells-missing");
        boolean personal = body.harmed().stream().anyMatch(BreachHarm::personal);
        if (!tells && personal) throw invalid("tellsPersons", "breach.persons-harmed");
        return new Assessment(
                outcome,
                people,
                body.dataKinds(),
                body.harmed(),
                consequences,
                tells,
                tells ? required("toPersons", body.toPersons()) : null,
                tells ? null : required("reason", body.reason()));
    }

    /** @throws Refusal {@code breach-invalid} (422) */
    static Notice check(NoticeBody body, Breach breach, OffsetDateTime now) {
        OffsetDateTime sent = body.sentAt();
        if (sent == null) throw invalid("sent", "breach.sent-missing");
        if (sent.isAfter(now)) throw invalid("sent", "breach.sent-to-come");
        if (sent.isBefore(breach.origin().detectedAt())) throw invalid("sent", "breach.sent-before");
        NoticeWay way = body.way();
        if (way == null) throw invalid("way", "breach.way-missing");
        String reference = TypedText.cleaned(body.reference());
        if (reference == null) throw invalid("reference", "breach.reference-missing");
        if (reference.length() > LONGEST_REFERENCE) throw invalid("reference", "breach.text-long", LONGEST_REFERENCE);
        boolean late = sent.isAfter(breach.origin().noticeDue());
        String why = TypedText.cleaned(body.late());
        if (late) why = required("late", why);
        return new Notice(sent, way, reference, late ? Objects.requireNonNull(why) : null);
    }

    /** @throws Refusal {@code breach-invalid} (422) */
    static String check(ClosingBody body) {
        return required("measures", body.measures());
    }

    static String required(String member, @Nullable String typed) {
        String words = TypedText.cleaned(typed);
        if (words == null) throw invalid(member, "breach.text-missing." + member);
        if (words.length() > LONGEST) throw invalid(member, "breach.text-long", LONGEST);
        return words;
    }

    static Refusal invalid(String member, String textKey, Object... arguments) {
        return new RuleViolated("breach-invalid", List.of(Violation.of(member, textKey, arguments)));
    }
}
