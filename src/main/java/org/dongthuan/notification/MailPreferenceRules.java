package org.dongthuan.notification;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dongthuan.notification.MailPreference.Work;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;

/** What can be wanted; asks nobody. */
final class MailPreferenceRules {

    /** Notices that the law demands wait for their end: not for longer than a night. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** Browsers send seconds along where somebody typed them. */
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d(:00)?");

    private MailPreferenceRules() {}

    /** @throws RuleViolated {@code mail-preference-invalid} (422), naming everything that does not fit */
    static MailPreference check(SetMailPreference wanted) {
        List<Violation> found = new ArrayList<>();
        Work work = wanted.work();
        if (work == null) found.add(Violation.of("work", "notification.preference.work-missing"));
        LocalTime from = time("quietFrom", wanted.quietFrom(), found);
        LocalTime to = time("quietTo", wanted.quietTo(), found);
        if (found.isEmpty()) hours(from, to, found);
        if (work == null || !found.isEmpty()) throw new RuleViolated("mail-preference-invalid", found);
        return new MailPreference(work, from, to);
    }

    private static void hours(@Nullable LocalTime from, @Nullable LocalTime to, List<Violation> found) {
        if (from == null && to == null) return;
        if (from == null) found.add(Violation.of("quietFrom", "notification.preference.both"));
        else if (to == null) found.add(Violation.of("quietTo", "notification.preference.both"));
        else if (MailPreference.length(from, to).compareTo(LONGEST) > 0)
            found.add(Violation.of("quietTo", "notification.preference.long", LONGEST.toHours()));
    }

    private static @Nullable LocalTime time(String member, @Nullable String typed, List<Violation> found) {
        String text = TypedText.cleaned(typed);
        if (text == null) return null;
        if (TIME.matcher(text).matches()) return LocalTime.parse(text);
        found.add(Violation.of(member, "notification.preference.time"));
        return null;
    }
}
