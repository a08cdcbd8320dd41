package org.dongthuan.protection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.ObligedPurposes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what is asked and decided about the restriction of processing. */
@Component
class RestrictionRules {

    static final int LONGEST = 4000;

    private final AllowedUses uses;
    private final ObligedPurposes obliged;
    private final RestrictionGrounds grounds;
    private final Clock clock;

    RestrictionRules(AllowedUses uses, ObligedPurposes obliged, RestrictionGrounds grounds, Clock clock) {
        this.uses = uses;
        this.obliged = obliged;
        this.grounds = grounds;
        this.clock = clock;
    }

    /** The purposes that can be restricted: of one record, and for which no law obliges to process. */
    List<AllowedUse> open() {
        return uses.purposes(LocalDate.now(clock)).stream()
                .filter(use -> !use.door().equals("AGGREGATED"))
                .filter(use -> obliged.source(use.code()).isEmpty())
                .toList();
    }

    /** Those for which the law obliges, whatever a person objects. */
    List<AllowedUse> closed() {
        return uses.purposes(LocalDate.now(clock)).stream()
                .filter(use -> obliged.source(use.code()).isPresent())
                .toList();
    }

    /** @throws Refusal {@code restriction-invalid} (422) */
    void check(AskRestriction asked) {
        if (asked.kind() == null) throw invalid("kind", "restriction.kind-missing");
        if (asked.named().isEmpty()) throw invalid("purposes", "restriction.purposes-missing");
        List<String> open = open().stream().map(AllowedUse::code).toList();
        if (!open.containsAll(asked.named())) throw invalid("purposes", "restriction.purposes-obliged");
        LocalDate lastDay = asked.lastDay();
        if (lastDay == null && asked.kind() == RestrictionKind.RESTRICT)
            throw invalid("lastDay", "restriction.day-missing");
        if (lastDay != null && lastDay.isBefore(LocalDate.now(clock))) throw invalid("lastDay", "restriction.day-over");
        words("reason", asked.reason());
    }

    /** @throws Refusal {@code restriction-invalid} (422): a refusal needs a ground in law and words */
    RestrictionWord check(RestrictionWordBody body) {
        if (body.outcome() == null) throw invalid("outcome", "restriction.outcome-missing");
        if (body.outcome() == RestrictionOutcome.RESTRICT) return new RestrictionWord(true, null, null);
        String ground = body.ground();
        if (grounds.inForce().stream().noneMatch(each -> each.code().equals(ground)))
            throw invalid("ground", "restriction.ground-missing");
        return new RestrictionWord(false, ground, words("answer", body.answer()));
    }

    String words(String member, @Nullable String typed) {
        String words = TypedText.cleaned(typed);
        if (words == null) throw invalid(member, "restriction.text-missing." + member);
        if (words.length() > LONGEST) throw invalid(member, "breach.text-long", LONGEST);
        return words;
    }

    private static Refusal invalid(String member, String textKey, Object... arguments) {
        return new RuleViolated("restriction-invalid", List.of(Violation.of(member, textKey, arguments)));
    }
}
