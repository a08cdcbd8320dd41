package org.dongthuan.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;

/** Takes what was sent apart, line by line; what cannot be read is named. */
final class TypedAgencyChange {

    static final int LONGEST = 200;

    /** More than a form bears; a ministry with more people names a successor and lists the others. */
    static final int MOST_LINES = 2000;

    private final ProposeAgencyChange sent;
    private final List<Violation> found;

    TypedAgencyChange(ProposeAgencyChange sent, List<Violation> found) {
        this.sent = sent;
        this.found = found;
    }

    /** None where something that everything else rests on is missing. */
    @Nullable
    WantedAgencyChange wanted() {
        String decision = text("decision", sent.decision(), "reorganisation.decision-missing");
        String issuer = text("issuer", sent.issuer(), "reorganisation.issuer-missing");
        List<AgencyChangeLine> lines = lines();
        List<WantedAgencyChange.Person> people = people();
        AgencyChangeKind kind = sent.kind();
        LocalDate day = sent.decisionDay();
        LocalDate from = sent.from();
        if (kind == null || decision == null || issuer == null || day == null || from == null) return null;
        return new WantedAgencyChange(
                kind,
                new WantedAgencyChange.Order(decision, day, issuer, sent.scan()),
                from,
                Boolean.TRUE.equals(sent.staffGoesAlong()),
                lines,
                people);
    }

    static String field(AgencyChangeLine.Act act) {
        return switch (act) {
            case CLOSE -> "closing";
            case RENAME -> "renaming";
            case MOVE -> "moving";
        };
    }

    private List<AgencyChangeLine> lines() {
        List<AgencyChangeLine> lines = new ArrayList<>();
        pairs(AgencyChangeLine.Act.CLOSE, sent.closing(), lines);
        List<ProposeAgencyChange.NewName> renaming = few("renaming", sent.renaming());
        for (int i = 0; i < renaming.size(); i++) {
            AgencyCode agency = code(renaming.get(i).agency());
            String name = TypedText.cleaned(renaming.get(i).name());
            if (agency == null || name == null || name.length() > LONGEST) unreadable("renaming", i);
            else lines.add(new AgencyChangeLine(AgencyChangeLine.Act.RENAME, agency, null, name));
        }
        pairs(AgencyChangeLine.Act.MOVE, sent.moving(), lines);
        return lines;
    }

    private void pairs(
            AgencyChangeLine.Act act,
            @Nullable List<ProposeAgencyChange.AgencyPair> typed,
            List<AgencyChangeLine> lines) {
        List<ProposeAgencyChange.AgencyPair> pairs = few(field(act), typed);
        for (int i = 0; i < pairs.size(); i++) {
            AgencyCode agency = code(pairs.get(i).agency());
            AgencyCode to = code(pairs.get(i).to());
            if (agency == null || to == null || agency.equals(to)) unreadable(field(act), i);
            else lines.add(new AgencyChangeLine(act, agency, to, null));
        }
    }

    private List<WantedAgencyChange.Person> people() {
        List<WantedAgencyChange.Person> people = new ArrayList<>();
        List<ProposeAgencyChange.ListedPerson> typed = few("people", sent.people());
        for (int i = 0; i < typed.size(); i++) {
            String account = TypedText.cleaned(typed.get(i).account());
            AgencyCode agency = code(typed.get(i).agency());
            AgencyCode to = code(typed.get(i).to());
            if (account == null || agency == null || to == null) unreadable("people", i);
            else people.add(new WantedAgencyChange.Person(account, agency, to));
        }
        return people;
    }

    private <T> List<T> few(String field, @Nullable List<T> lines) {
        if (lines == null) return List.of();
        if (lines.size() <= MOST_LINES) return lines;
        found.add(Violation.of(field, "reorganisation.too-many", MOST_LINES));
        return List.of();
    }

    private void unreadable(String field, int line) {
        found.add(Violation.of(field, "reorganisation.line-unreadable", line + 1));
    }

    private @Nullable String text(String field, @Nullable String typed, String missing) {
        String text = TypedText.cleaned(typed);
        if (text == null) found.add(Violation.of(field, missing));
        else if (text.length() > LONGEST) found.add(Violation.of(field, "reorganisation.text-long", LONGEST));
        return text;
    }

    private static @Nullable AgencyCode code(@Nullable String typed) {
        String text = TypedText.cleaned(typed);
        if (text == null) return null;
        try {
            return new AgencyCode(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
