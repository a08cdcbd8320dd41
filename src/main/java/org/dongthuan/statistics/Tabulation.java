package org.dongthuan.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an answer. Which of them there are follows from the figures that are told and from the catalogue alone, so
 * that no line tells by being there that somebody is.
 */
public final class Tabulation {

    private final List<Dimension> by;
    private final Map<Dimension, String> where;
    private final Map<List<String>, Integer> sums;

    /**
     * One line.
     *
     * @param values by the dimensions, in their order
     * @param count how many people; none where that is not told
     */
    public record Line(List<String> values, @Nullable Integer count) {

        public Line {
            values = List.copyOf(values);
        }
    }

    Tabulation(CheckedQuestion question, Map<List<String>, Integer> sums) {
        this.by = question.by();
        this.where = question.where();
        this.sums = new LinkedHashMap<>(sums);
    }

    /** Each combination of agencies of which anything is told, with all groups of the other dimensions. */
    List<Line> lines() {
        List<List<String>> combinations = new ArrayList<>();
        for (List<String> agencies : agencies()) extend(agencies, 0, List.of(), combinations);
        return combinations.stream()
                .map(values -> new Line(values, sums.get(values)))
                .toList();
    }

    /** How many lines there will be. */
    long size() {
        long groups = 1;
        for (int place = 0; place < by.size(); place++) {
            if (!by.get(place).form().isAgency()) groups *= groups(place).size();
        }
        return agencies().size() * groups;
    }

    /** The agencies in the sums, in their order; one empty list where nobody asks by them. */
    private Set<List<String>> agencies() {
        Set<List<String>> found = new LinkedHashSet<>();
        if (by.stream().noneMatch(each -> each.form().isAgency())) found.add(List.of());
        for (List<String> values : sums.keySet()) {
            List<String> codes = new ArrayList<>();
            for (int place = 0; place < by.size(); place++) {
                if (by.get(place).form().isAgency()) codes.add(values.get(place));
            }
            found.add(codes);
        }
        return found;
    }

    private void extend(List<String> agencies, int used, List<String> begun, List<List<String>> all) {
        int place = begun.size();
        if (place == by.size()) {
            all.add(begun);
            return;
        }
        boolean agency = by.get(place).form().isAgency();
        for (String value : agency ? List.of(agencies.get(used)) : groups(place)) {
            List<String> next = new ArrayList<>(begun);
            next.add(value);
            extend(agencies, agency ? used + 1 : used, next, all);
        }
    }

    /** Of a group that takes the rest nothing is said where nobody is told to be in it. */
    private List<String> groups(int place) {
        Dimension dimension = by.get(place);
        String only = where.get(dimension);
        if (only != null) return List.of(only);
        return dimension.groups().stream()
                .filter(group -> !group.takesTheRest()
                        || sums.keySet().stream()
                                .anyMatch(values -> values.get(place).equals(group.code())))
                .map(Group::code)
                .toList();
    }
}
