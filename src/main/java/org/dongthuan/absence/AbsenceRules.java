package org.dongthuan.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dongthuan.identity.Authority;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;

/** What an absence must say; asks nobody. */
final class AbsenceRules {

    static final int LONGEST = 500;
    private static final int LONGEST_DOCUMENT = 200;

    /** As long as the database takes. */
    private static final int MOST_DAYS = 366;

    private AbsenceRules() {}

    /**
     * Somebody of the office.
     *
     * @param leader whether he is one of its leaders
     */
    record Colleague(String account, boolean leader) {}

    /** What was sent, checked. */
    record Checked(
            LocalDate from,
            LocalDate to,
            String reason,
            String substitute,
            @Nullable Authority authority,
            @Nullable String document) {}

    /**
     * What was sent, checked.
     *
     * @param signs whether whoever is away signs papers
     * @param colleagues those who may stand in for him
     * @throws RuleViolated {@code absence-invalid} (422), naming everything that is missing or does not fit
     */
    static Checked check(EnterAbsence sent, LocalDate today, boolean signs, List<Colleague> colleagues) {
        List<Violation> found = new ArrayList<>();
        days(sent.from(), sent.to(), today, found);
        String reason = text("reason", sent.reason(), LONGEST, found);
        if (reason == null) found.add(Violation.of("reason", "absence.reason-missing"));
        String substitute = TypedText.cleaned(sent.substitute());
        Colleague colleague = colleagues.stream()
                .filter(one -> one.account().equals(substitute))
                .findFirst()
                .orElse(null);
        if (substitute == null) found.add(Violation.of("substitute", "absence.substitute-missing"));
        else if (colleague == null) found.add(Violation.of("substitute", "absence.substitute-unknown"));
        Authority authority = signs ? sent.authority() : null;
        if (signs && authority == null) found.add(Violation.of("authority", "absence.authority-missing"));
        if (authority != null && authority.ofDeputies() && colleague != null && !colleague.leader())
            found.add(Violation.of("authority", "absence.authority-deputies"));
        String document = text("document", sent.document(), LONGEST_DOCUMENT, found);
        LocalDate from = sent.from();
        LocalDate to = sent.to();
        if (!found.isEmpty() || from == null || to == null || reason == null || substitute == null)
            throw new RuleViolated("absence-invalid", found);
        return new Checked(from, to, reason, substitute, authority, document);
    }

    /** Nobody is away on days that are over: what was done on them was done. */
    private static void days(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today, List<Violation> found) {
        if (from == null) found.add(Violation.of("from", "absence.from-missing"));
        else if (from.isBefore(today)) found.add(Violation.of("from", "absence.from-past"));
        if (to == null) found.add(Violation.of("to", "absence.to-missing"));
        else if (from != null && to.isBefore(from)) found.add(Violation.of("to", "absence.to-before"));
        else if (from != null && to.isAfter(from.plusDays(MOST_DAYS)))
            found.add(Violation.of("to", "absence.to-far", MOST_DAYS));
    }

    private static @Nullable String text(String member, @Nullable String typed, int longest, List<Violation> found) {
        String text = TypedText.cleaned(typed);
        if (text != null && text.length() > longest) found.add(Violation.of(member, "absence.text-long", longest));
        return text;
    }
}
