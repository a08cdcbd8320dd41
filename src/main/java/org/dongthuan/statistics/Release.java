package org.dongthuan.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rounds a count of all officials from the top down: the country, each managing agency, each using agency, the groups
 * across, the groups of each split. Each of these is less than five away from what was counted, and all add up. What is
 * summed up otherwise is kept near by carrying over what was rounded away before.
 *
 * <p>Nobody can do it again: the dice are thrown away with it.
 */
final class Release {

    /** How much chance weighs beside how near a count is to the multiple above. */
    private static final double CHANCE = ControlledRounding.BASE / 2.0;

    /** What the country is off by weighs less than what the agency is off by. */
    private static final double FAR = 0.25;

    private final Random dice;
    private final int across;
    private final Debt country;

    /** @param across how many groups across there are */
    Release(Random dice, int across) {
        this.dice = dice;
        this.across = across;
        this.country = new Debt(across);
    }

    List<Counted> of(List<Counted> counted) {
        Map<String, List<Counted>> agencies = by(counted, Counted::managing);
        int whole = ControlledRounding.whole(people(counted), dice);
        List<Counted> rounded = new ArrayList<>();
        int[] wholes = wholes(whole, agencies.values());
        int place = 0;
        for (List<Counted> agency : agencies.values()) rounded.addAll(agency(wholes[place++], agency));
        return rounded;
    }

    private List<Counted> agency(int whole, List<Counted> agency) {
        var debt = new Debt(across);
        // nobody knows from whom something was carried over
        List<List<Counted>> units = new ArrayList<>(by(agency, Counted::using).values());
        Collections.shuffle(units, dice);
        int[] wholes = wholes(whole, units);
        List<Counted> rounded = new ArrayList<>();
        for (int unit = 0; unit < wholes.length; unit++) rounded.addAll(unit(wholes[unit], units.get(unit), debt));
        return rounded;
    }

    private List<Counted> unit(int whole, List<Counted> unit, Debt debt) {
        int[] counts = unit.stream().mapToInt(Counted::people).toArray();
        double[] wishes = unit.stream()
                .mapToDouble(cell -> debt.people(cell.across()) + FAR * country.people(cell.across()))
                .toArray();
        int[] wholes = ControlledRounding.parts(whole, counts, wishes(counts, wishes));
        List<Counted> rounded = new ArrayList<>();
        for (int place = 0; place < counts.length; place++) rounded.add(cell(wholes[place], unit.get(place), debt));
        return rounded;
    }

    private Counted cell(int whole, Counted cell, Debt debt) {
        int[][] splits = new int[cell.splits().length][];
        for (int split = 0; split < splits.length; split++) {
            int[] counts = cell.splits()[split];
            int of = split;
            double[] wishes = IntStream.range(0, counts.length)
                    .mapToDouble(group ->
                            debt.group(cell.across(), of, group) + FAR * country.group(cell.across(), of, group))
                    .toArray();
            splits[split] = ControlledRounding.parts(whole, counts, wishes(counts, wishes));
        }
        var rounded = new Counted(cell.managing(), cell.using(), cell.across(), whole, splits);
        debt.add(cell, rounded);
        country.add(cell, rounded);
        return rounded;
    }

    private int[] wholes(int whole, Collection<List<Counted>> parts) {
        int[] counts = parts.stream().mapToInt(Release::people).toArray();
        return ControlledRounding.parts(whole, counts, wishes(counts, new double[counts.length]));
    }

    private double[] wishes(int[] counts, double[] owed) {
        return IntStream.range(0, counts.length)
                .mapToDouble(i -> counts[i] % ControlledRounding.BASE + owed[i] + CHANCE * dice.nextDouble())
                .toArray();
    }

    private static int people(List<Counted> cells) {
        return cells.stream().mapToInt(Counted::people).sum();
    }

    private static Map<String, List<Counted>> by(List<Counted> cells, Function<Counted, String> part) {
        return cells.stream().collect(Collectors.groupingBy(part, LinkedHashMap::new, Collectors.toList()));
    }
}
