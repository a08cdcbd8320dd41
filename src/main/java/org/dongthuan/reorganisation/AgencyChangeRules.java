package org.dongthuan.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.jspecify.annotations.Nullable;

/** What a change of agencies must say, and what fits to what; asks nobody but the tree of agencies. */
final class AgencyChangeRules {

    private final Tree tree;
    private final LocalDate today;
    private final List<Violation> found = new ArrayList<>();

    private AgencyChangeRules(Tree tree, LocalDate today) {
        this.tree = tree;
        this.today = today;
    }

    /** The agencies as they are known. */
    interface Tree {

        Optional<Agency> find(AgencyCode code);

        /** Those right below it on that day. */
        List<AgencyCode> children(AgencyCode code, LocalDate day);
    }

    /**
     * What was sent, checked.
     *
     * @throws Refusal {@code agency-change-invalid} (422), naming everything that is missing or does not fit
     */
    static WantedAgencyChange check(ProposeAgencyChange sent, Tree tree, LocalDate today) {
        return new AgencyChangeRules(tree, today).check(sent);
    }

    /** Whether it still fits to the agencies as they are now. */
    static boolean fits(WantedAgencyChange wanted, Tree tree, LocalDate today) {
        var rules = new AgencyChangeRules(tree, today);
        rules.agencies(wanted);
        return rules.found.isEmpty();
    }

    private WantedAgencyChange check(ProposeAgencyChange sent) {
        var typed = new TypedAgencyChange(sent, found);
        if (sent.kind() == null) add("kind", "reorganisation.kind-missing");
        days(sent.decisionDay(), sent.from());
        WantedAgencyChange wanted = typed.wanted();
        if (wanted != null) {
            kind(wanted);
            agencies(wanted);
        }
        if (!found.isEmpty() || wanted == null) throw new RuleViolated("agency-change-invalid", found);
        return wanted;
    }

    private void days(@Nullable LocalDate decided, @Nullable LocalDate from) {
        if (decided == null) add("decisionDay", "reorganisation.decision-day-missing");
        else if (decided.isAfter(today)) add("decisionDay", "reorganisation.decision-future");
        if (from == null) add("from", "reorganisation.from-missing");
        else if (decided != null && from.isBefore(decided)) add("from", "reorganisation.from-before");
    }

    private void kind(WantedAgencyChange wanted) {
        boolean renames = wanted.lines().stream().anyMatch(line -> line.act() == AgencyChangeLine.Act.RENAME);
        switch (wanted.kind()) {
            case MERGER, CLOSING -> {
                if (wanted.closing().isEmpty()) add("closing", "reorganisation.closing-missing");
            }
            case RENAMING -> {
                if (!renames) add("renaming", "reorganisation.renaming-missing");
            }
            case SPLIT -> {
                if (wanted.people().isEmpty()) add("people", "reorganisation.people-missing");
            }
        }
    }

    private void agencies(WantedAgencyChange wanted) {
        Set<AgencyCode> closing = new HashSet<>(wanted.closing());
        Set<AgencyCode> moving = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (AgencyChangeLine line : wanted.lines()) {
            String field = TypedAgencyChange.field(line.act());
            if (!seen.add(line.act() + " " + line.agency())) add(field, "reorganisation.twice", line.agency());
            if (line.act() == AgencyChangeLine.Act.MOVE) moving.add(line.agency());
            line(field, line, wanted.from(), closing);
        }
        for (AgencyCode agency : closing) children(agency, wanted.from(), closing, moving);
        for (WantedAgencyChange.Person person : wanted.people()) person(person, wanted.from(), closing);
    }

    private void line(String field, AgencyChangeLine line, LocalDate from, Set<AgencyCode> closing) {
        Optional<Agency> agency = tree.find(line.agency());
        LocalDate there = line.isClosing() ? from.minusDays(1) : from;
        // an end that is stated already is not stated again
        if (agency.filter(one -> one.inForce(there) && one.validTo() == null).isEmpty()) {
            add(field, "reorganisation.agency-unknown", line.agency());
            return;
        }
        if (!line.isClosing() && closing.contains(line.agency()))
            add(field, "reorganisation.closing-too", line.agency());
        AgencyCode target = line.target();
        if (target == null) return;
        Optional<Agency> successor = there(target, from, closing);
        if (successor.isEmpty()) add(field, "reorganisation.target-unknown", target);
        else if (line.isClosing() && agency.get().managing() && !successor.get().managing())
            add(field, "reorganisation.target-not-managing", line.agency(), target);
        else if (!line.isClosing() && isBelow(target, line.agency()))
            add(field, "reorganisation.target-below", target, line.agency());
    }

    private boolean isBelow(AgencyCode agency, AgencyCode above) {
        Set<AgencyCode> seen = new HashSet<>();
        AgencyCode next = agency;
        while (next != null && seen.add(next)) {
            if (next.equals(above)) return true;
            next = tree.find(next).map(Agency::parent).orElse(null);
        }
        return false;
    }

    /** Nothing is left below what is no more. */
    private void children(AgencyCode agency, LocalDate from, Set<AgencyCode> closing, Set<AgencyCode> moving) {
        String left = tree.children(agency, from).stream()
                .filter(child -> !closing.contains(child) && !moving.contains(child))
                .map(AgencyCode::code)
                .limit(20)
                .collect(Collectors.joining(", "));
        if (!left.isEmpty()) add("closing", "reorganisation.children-left", agency, left);
    }

    private void person(WantedAgencyChange.Person person, LocalDate from, Set<AgencyCode> closing) {
        if (tree.find(person.agency())
                .filter(one -> one.inForce(from.minusDays(1)))
                .isEmpty()) add("people", "reorganisation.agency-unknown", person.agency());
        if (there(person.to(), from, closing).isEmpty()) add("people", "reorganisation.target-unknown", person.to());
        if (person.agency().equals(person.to())) add("people", "reorganisation.same", person.account());
    }

    private Optional<Agency> there(AgencyCode code, LocalDate from, Set<AgencyCode> closing) {
        return tree.find(code).filter(one -> one.inForce(from) && !closing.contains(code));
    }

    private void add(String field, String textKey, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) texts[i] = Objects.toString(arguments[i]);
        found.add(Violation.of(field, textKey, texts));
    }
}
