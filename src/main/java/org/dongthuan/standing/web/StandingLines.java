package org.dongthuan.standing.web;

import java.util.List;
import java.util.Locale;
import org.dongthuan.agency.Agencies;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.standing.StandingView;
import org.dongthuan.standing.StandingWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts standing decisions into words. */
@Component
class StandingLines {

    private final StandingWords words;
    private final Agencies agencies;

    StandingLines(StandingWords words, Agencies agencies) {
        this.words = words;
        this.agencies = agencies;
    }

    /**
     * A standing decision in words.
     *
     * @param department the one whose head decides
     * @param awaitedAt the name of the agency where it waits for somebody to be appointed
     * @param ofDepartment whether it is on a post of that department itself
     */
    public record Line(
            StandingView view,
            String post,
            String department,
            @Nullable String awaitedAt,
            boolean ofDepartment,
            List<Purpose> purposes,
            List<StandingWords.Group> groups) {

        /** Of all groups together. */
        public int fields() {
            return view.fields().size();
        }
    }

    /** A purpose with its label. */
    public record Purpose(String code, String label) {}

    List<Line> of(List<StandingView> views, Locale locale) {
        return views.stream().map(view -> of(view, locale)).toList();
    }

    Line of(StandingView view, Locale locale) {
        AwaitedAppointment awaited = view.awaitsAppointment();
        return new Line(
                view,
                words.post(view.asPost(), locale),
                agencies.name(view.decidingAgency()),
                awaited == null ? null : agencies.name(awaited.agency()),
                view.agency().equals(view.decidingAgency()),
                view.purposes().stream()
                        .map(code -> new Purpose(code, words.purpose(code, locale)))
                        .toList(),
                words.groups(view.fields(), locale));
    }
}
