package org.dongthuan.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Somebody who holds the answers to all questions, knows which agencies there are, how people add up, and the rules as
 * they are published, and works out between which bounds every true count must lie. Knows nothing of how figures are made.
 */
final class Attacker {

    private static final int ALL = -1;
    private static final int NO_BOUND = Integer.MAX_VALUE / 4;

    /**
     * Some people: of the country, of a managing or a using agency; of one sex or all; of one group of one split or all.
     *
     * @param split and group: all people where they are {@link #ALL}
     */
    record Cell(String area, int sex, int split, int group) {}

    /** Between which bounds a count lies. */
    record Bounds(int low, int high) {

        int possible() {
            return high - low + 1;
        }
    }

    /** What is told, and what follows from it for the truth. */
    interface Rule {
        /** @param told none where the figure is not told */
        Bounds of(Cell cell, Integer told);
    }

    private static final String COUNTRY = "";

    private final Map<String, Set<String>> register;
    private final Map<Cell, int[]> bounds = new LinkedHashMap<>();
    private final List<List<Cell>> wholes = new ArrayList<>();

    Attacker(Map<String, Set<String>> register) {
        this.register = new TreeMap<>(register);
    }

    /** Looks at all answers and follows every sum until nothing new follows. */
    Map<Cell, Bounds> attack(Map<Cell, Integer> told, Rule rule) {
        for (Cell cell : cells()) {
            Bounds known = rule.of(cell, told.get(cell));
            bounds.put(cell, new int[] {known.low(), known.high()});
        }
        for (Cell cell : cells()) relate(cell);
        boolean changed;
        do {
            changed = false;
            for (List<Cell> whole : wholes) changed |= follow(whole);
        } while (changed);
        Map<Cell, Bounds> result = new LinkedHashMap<>();
        bounds.forEach((cell, known) -> result.put(cell, new Bounds(known[0], known[1])));
        return result;
    }

    static Bounds nothing() {
        return new Bounds(0, NO_BOUND);
    }

    List<Cell> cells() {
        List<String> areas = new ArrayList<>(List.of(COUNTRY));
        register.forEach((managing, units) -> {
            areas.add(managing);
            areas.addAll(units);
        });
        List<Cell> cells = new ArrayList<>();
        for (String area : areas) {
            for (int sex = ALL; sex < Population.SEX.groups().size(); sex++) {
                cells.add(new Cell(area, sex, ALL, ALL));
                for (int split = 0; split < Population.SPLITS.size(); split++) {
                    for (int group = 0;
                            group < Population.SPLITS.get(split).groups().size();
                            group++) cells.add(new Cell(area, sex, split, group));
                }
            }
        }
        return cells;
    }

    /** The first of each list is the sum of the others. */
    private void relate(Cell cell) {
        Set<String> below =
                cell.area().equals(COUNTRY) ? register.keySet() : register.getOrDefault(cell.area(), Set.of());
        add(
                cell,
                below.stream()
                        .map(area -> new Cell(area, cell.sex(), cell.split(), cell.group()))
                        .toList());
        if (cell.sex() == ALL) {
            List<Cell> sexes = new ArrayList<>();
            for (int sex = 0; sex < Population.SEX.groups().size(); sex++)
                sexes.add(new Cell(cell.area(), sex, cell.split(), cell.group()));
            add(cell, sexes);
        }
        if (cell.split() != ALL) return;
        for (int split = 0; split < Population.SPLITS.size(); split++) {
            List<Cell> groups = new ArrayList<>();
            for (int group = 0; group < Population.SPLITS.get(split).groups().size(); group++)
                groups.add(new Cell(cell.area(), cell.sex(), split, group));
            add(cell, groups);
        }
    }

    private void add(Cell whole, List<Cell> parts) {
        if (parts.isEmpty()) return;
        List<Cell> sum = new ArrayList<>(List.of(whole));
        sum.addAll(parts);
        wholes.add(sum);
    }

    private boolean follow(List<Cell> sum) {
        int[] whole = bounds.get(sum.get(0));
        List<int[]> parts = sum.stream().skip(1).map(bounds::get).toList();
        long low = parts.stream().mapToLong(part -> part[0]).sum();
        long high = parts.stream().mapToLong(part -> part[1]).sum();
        boolean changed = narrow(whole, low, high);
        for (int[] part : parts) {
            // the others take at least, and at most, what they must
            changed |= narrow(part, whole[0] - (high - part[1]), whole[1] - (low - part[0]));
        }
        return changed;
    }

    private static boolean narrow(int[] known, long low, long high) {
        boolean changed = low > known[0] || high < known[1];
        known[0] = (int) Math.max(known[0], low);
        known[1] = (int) Math.min(known[1], high);
        if (known[0] > known[1]) throw new IllegalStateException("The rules are not kept");
        return changed;
    }
}
