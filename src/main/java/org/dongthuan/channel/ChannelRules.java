package org.dongthuan.channel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dongthuan.platform.Refusal.Violation;
import org.jspecify.annotations.Nullable;

/** What a channel has to be. At each time one grant leads through one channel, so that none reads under another's. */
final class ChannelRules {

    static final String OF_AGENCIES = "agency_portal";
    static final int LONGEST_NAME = 200;

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    /** This system's own. */
    private static final Set<String> OURS = Set.of("portal", "api");

    private ChannelRules() {}

    static boolean isOther(String kind) {
        return !OURS.contains(kind);
    }

    /** Whatever is wrong with it, by the names of the form; nothing where it may be opened beside those that are. */
    static List<Violation> violations(
            OpenChannel typed,
            Collection<String> kinds,
            Collection<String> agencies,
            Collection<Channel> all,
            LocalDate today) {
        List<Violation> found = new ArrayList<>();
        String code = typed.code();
        String kind = typed.kind();
        String name = typed.name();
        if (code == null || !CODE.matcher(code).matches()) found.add(Violation.of("code", "channel.code"));
        else if (all.stream().anyMatch(one -> one.code().equals(code)))
            found.add(Violation.of("code", "channel.code-taken"));
        if (kind == null || !kinds.contains(kind) || !isOther(kind)) found.add(Violation.of("kind", "channel.kind"));
        if (name == null || name.length() > LONGEST_NAME) found.add(Violation.of("name", "channel.name"));
        if (!agencies.containsAll(typed.agencies())) found.add(Violation.of("agencies", "channel.agencies-unknown"));
        else if (OF_AGENCIES.equals(kind) && typed.agencies().isEmpty())
            found.add(Violation.of("agencies", "channel.agencies-needed"));
        if (typed.scopes().isEmpty() || !Channel.SCOPES.containsAll(typed.scopes()))
            found.add(Violation.of("scopes", "channel.scopes"));
        found.addAll(days(typed.from(), typed.to(), today));
        if (found.isEmpty()
                && all.stream()
                        .anyMatch(one -> one.closedAt() == null && !one.to().isBefore(today) && overlaps(one, typed)))
            found.add(Violation.of("kind", "channel.kind-taken"));
        return found;
    }

    private static List<Violation> days(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        if (from == null) return List.of(Violation.of("from", "channel.day"));
        if (to == null) return List.of(Violation.of("to", "channel.day"));
        return to.isBefore(from) || to.isBefore(today) ? List.of(Violation.of("to", "channel.days")) : List.of();
    }

    private static boolean overlaps(Channel one, OpenChannel typed) {
        if (!one.kind().equals(typed.kind())) return false;
        return one.agencies().isEmpty()
                || typed.agencies().isEmpty()
                || !Collections.disjoint(one.agencies(), typed.agencies());
    }
}
