package org.dongthuan.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dongthuan.record.Headcount;
import org.dongthuan.record.Headcounts;
import org.springframework.stereotype.Component;

/** Counts all officials in service by every dimension. */
@Component
class Census {

    private final Headcounts headcounts;
    private final Dimensions dimensions;

    Census(Headcounts headcounts, Dimensions dimensions) {
        this.headcounts = headcounts;
        this.dimensions = dimensions;
    }

    /** One managing agency by one statement, so that none takes long, however many records there are. */
    List<Counted> of(LocalDate day) {
        List<Counted> all = new ArrayList<>();
        List<String> fields =
                dimensions.splits().stream().map(each -> each.field().id()).toList();
        String across = dimensions.across().field().id();
        for (String managing : headcounts.managingAgencies()) {
            all.addAll(cells(managing, headcounts.of(managing, day, across, fields), day.getYear()));
        }
        return all;
    }

    private List<Counted> cells(String managing, List<Headcount> headcounts, int year) {
        Map<String, Map<Integer, int[][]>> units = new TreeMap<>();
        for (Headcount count : headcounts) {
            int[][] splits = units.computeIfAbsent(count.usingAgency(), unit -> new TreeMap<>())
                    .computeIfAbsent(dimensions.across().place(count.across(), year), place -> emptySplits());
            for (int split = 0; split < splits.length; split++) {
                Dimension dimension = dimensions.splits().get(split);
                if (!dimension.field().id().equals(count.field())) continue;
                splits[split][dimension.place(count.value(), year)] += count.people();
            }
        }
        List<Counted> cells = new ArrayList<>();
        units.forEach((unit, groups) -> groups.forEach(
                (across, splits) -> cells.add(new Counted(managing, unit, across, people(splits), splits))));
        return cells;
    }

    private int[][] emptySplits() {
        return dimensions.splits().stream()
                .map(dimension -> new int[dimension.groups().size()])
                .toArray(int[][]::new);
    }

    private static int people(int[][] splits) {
        int people = 0;
        for (int count : splits[0]) people += count;
        return people;
    }
}
