package org.dongthuan.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dongthuan.decision.ChangeKind;
import org.dongthuan.grant.Grant;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Narrowing;
import org.jspecify.annotations.Nullable;

/** What a proposal has to say. */
final class ChangeRules {

    static final int LONGEST = 1000;

    private ChangeRules() {}

    /**
     * What may happen to a decision.
     *
     * @param gives whether it gave rights to read, which end when it is revoked
     * @param standing those of them that still stand
     * @param shared whether it is on several people
     * @param people whom it is on; nobody where it is on a post
     */
    record Changeable(boolean gives, List<Grant> standing, boolean shared, List<RecordId> people) {

        Changeable {
            standing = List.copyOf(standing);
            people = List.copyOf(people);
        }

        boolean allows(ChangeKind kind) {
            if (people.isEmpty()) return false;
            return switch (kind) {
                case REVOKE -> gives;
                case REPLACE -> !standing.isEmpty();
                case CORRECT -> true;
            };
        }

        String whyNot(ChangeKind kind) {
            return "revision.not-offered." + (people.isEmpty() ? "post" : kind);
        }

        /** Those that may be proposed, in their order. */
        List<ChangeKind> kinds() {
            return List.of(ChangeKind.values()).stream().filter(this::allows).toList();
        }
    }

    /**
     * The proposal's words, cleaned.
     *
     * @throws RuleViolated {@code change-invalid} (422), naming each member
     */
    static ChangeWords words(ProposeChange proposal, Changeable decision, LocalDate today) {
        List<Violation> faults = new ArrayList<>();
        ChangeKind kind = proposal.kind();
        if (kind == null) faults.add(Violation.of("kind", "revision.kind-missing"));
        else if (!decision.allows(kind)) faults.add(Violation.of("kind", decision.whyNot(kind)));
        String reason = text("reason", proposal.reason(), true, faults);
        boolean corrects = kind == ChangeKind.CORRECT;
        String printed = text("printed", proposal.printed(), corrects, faults);
        String corrected = text("corrected", proposal.corrected(), corrects, faults);
        if (kind != null && !corrects) {
            unexpected("printed", printed, "revision.only-of-corrections", faults);
            unexpected("corrected", corrected, "revision.only-of-corrections", faults);
        }
        part(proposal, decision, faults);
        Narrowing scope = scope(proposal, decision, today, faults);
        if (corrects && printed != null && printed.equals(corrected))
            faults.add(Violation.of("corrected", "revision.nothing-new"));
        if (reason == null || !faults.isEmpty()) throw new RuleViolated("change-invalid", faults);
        return new ChangeWords(reason, printed, corrected, scope);
    }

    private static @Nullable String text(
            String member, @Nullable String typed, boolean needed, List<Violation> faults) {
        String cleaned = TypedText.cleaned(typed);
        if (cleaned == null) {
            if (needed) faults.add(Violation.of(member, "revision.missing." + member));
            return null;
        }
        // a clause of a sentence on the paper
        String line = cleaned.replaceAll("\\s+", " ");
        if (line.length() > LONGEST) faults.add(Violation.of(member, "revision.long", LONGEST));
        return line;
    }

    private static void part(ProposeChange proposal, Changeable decision, List<Violation> faults) {
        UUID record = proposal.record();
        if (record == null) return;
        if (proposal.kind() != ChangeKind.CORRECT) faults.add(Violation.of("record", "revision.only-of-corrections"));
        else if (!decision.shared() || !decision.people().contains(new RecordId(record)))
            faults.add(Violation.of("record", "revision.no-such-part"));
    }

    private static @Nullable Narrowing scope(
            ProposeChange proposal, Changeable decision, LocalDate today, List<Violation> faults) {
        if (proposal.kind() == ChangeKind.REPLACE)
            return decision.standing().isEmpty() ? null : ScopeRules.left(proposal, decision.standing(), today, faults);
        unexpected("fields", proposal.fields(), "revision.only-of-replacements", faults);
        unexpected("formsOfUse", proposal.formsOfUse(), "revision.only-of-replacements", faults);
        unexpected("to", proposal.to(), "revision.only-of-replacements", faults);
        return null;
    }

    private static void unexpected(String member, @Nullable Object said, String textKey, List<Violation> faults) {
        if (said != null) faults.add(Violation.of(member, textKey));
    }
}
