package org.dongthuan.secrecy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.SecrecyLevel;
import org.jspecify.annotations.Nullable;

/** What must be said of a decision; asks nobody. */
final class BasisRules {

    static final int LONGEST = 200;

    private BasisRules() {}

    /**
     * The decision by which something becomes secret, with its degree.
     *
     * @throws RuleViolated {@code secrecy-invalid} (422), naming everything that is missing
     */
    static Basis ofMark(TypedBasis typed, @Nullable SecrecyLevel level, LocalDate today) {
        List<Violation> found = new ArrayList<>();
        if (level == null) found.add(Violation.of("level", "secrecy.level-missing"));
        return check(typed, today, found);
    }

    /** Likewise the one by which it is secret no more; it is not older than the one that made it so. */
    static Basis ofLift(TypedBasis typed, Basis mark, LocalDate today) {
        List<Violation> found = new ArrayList<>();
        LocalDate day = typed.day();
        if (day != null && day.isBefore(mark.day())) found.add(Violation.of("day", "secrecy.day-before-mark"));
        return check(typed, today, found);
    }

    private static Basis check(TypedBasis typed, LocalDate today, List<Violation> found) {
        String number = text("number", typed.number(), found);
        String issuer = text("issuer", typed.issuer(), found);
        LocalDate day = typed.day();
        if (day == null) found.add(Violation.of("day", "secrecy.day-missing"));
        else if (day.isAfter(today)) found.add(Violation.of("day", "secrecy.day-future"));
        if (!found.isEmpty() || number == null || issuer == null || day == null)
            throw new RuleViolated("secrecy-invalid", found);
        return new Basis(number, day, issuer);
    }

    private static @Nullable String text(String member, @Nullable String typed, List<Violation> found) {
        String text = TypedText.cleaned(typed);
        if (text == null) found.add(Violation.of(member, "secrecy." + member + "-missing"));
        else if (text.length() > LONGEST) found.add(Violation.of(member, "secrecy.text-long", LONGEST));
        return text;
    }
}
