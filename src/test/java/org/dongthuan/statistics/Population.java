package org.dongthuan.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.dongthuan.platform.Validity;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.Field;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.statistics.Dimension.Form;

/** Invented people of some agencies, small ones above all, and what is told of them. */
record Population(List<Counted> counted) {

    static final Dimension MANAGING = dimension("managing", Form.MANAGING_AGENCY, 0);
    static final Dimension USING = dimension("using", Form.USING_AGENCY, 0);
    static final Dimension SEX = dimension("sex", Form.ACROSS, 2);
    static final List<Dimension> SPLITS = List.of(dimension("age", Form.SPLIT, 3), dimension("grade", Form.SPLIT, 2));

    static final AllowedUse PURPOSE = new AllowedUse(
            "statistics",
            "Thống kê",
            "Statistics",
            StatisticsRights.DOOR,
            "",
            Set.of(Field.Sensitivity.BASIC),
            null,
            Set.of(FormOfUse.VIEW),
            new Validity(null, null));

    static Population invented(Random dice) {
        List<Counted> counted = new ArrayList<>();
        int agencies = 1 + dice.nextInt(3);
        for (int agency = 0; agency < agencies; agency++) {
            int units = 1 + dice.nextInt(4);
            for (int unit = 0; unit < units; unit++) {
                // most groups are so small that they must not be told
                int about = 1 + dice.nextInt(3) * dice.nextInt(12);
                for (int sex = 0; sex < 2; sex++) {
                    int people = dice.nextInt(about + 1);
                    if (people > 0) counted.add(cell("M" + agency, "M" + agency + ".U" + unit, sex, people, dice));
                }
            }
        }
        return new Population(counted);
    }

    private static Counted cell(String managing, String using, int sex, int people, Random dice) {
        int[][] splits = new int[SPLITS.size()][];
        for (int split = 0; split < splits.length; split++) {
            splits[split] = new int[SPLITS.get(split).groups().size()];
            for (int person = 0; person < people; person++) splits[split][dice.nextInt(splits[split].length)]++;
        }
        return new Counted(managing, using, sex, people, splits);
    }

    /** With one person more somewhere. */
    Population joinedBy(Random dice) {
        List<Counted> joined = new ArrayList<>(counted);
        int place = dice.nextInt(joined.size());
        Counted cell = joined.get(place);
        int[][] splits = new int[cell.splits().length][];
        for (int split = 0; split < splits.length; split++) {
            splits[split] = cell.splits()[split].clone();
            splits[split][dice.nextInt(splits[split].length)]++;
        }
        joined.set(place, new Counted(cell.managing(), cell.using(), cell.across(), cell.people() + 1, splits));
        return new Population(joined);
    }

    Population rounded(Random dice) {
        return new Population(new Release(dice, SEX.groups().size()).of(counted));
    }

    /** By each combination of values the people, as the table of figures sums them up. */
    Map<List<String>, Integer> sums(List<Dimension> by) {
        Map<List<String>, Integer> sums = new LinkedHashMap<>();
        Dimension split = by.stream()
                .filter(each -> each.form() == Form.SPLIT)
                .findFirst()
                .orElse(null);
        for (Counted cell : counted) {
            if (split == null) add(sums, by, cell, "", cell.people());
            else {
                int[] groups = cell.splits()[SPLITS.indexOf(split)];
                for (int group = 0; group < groups.length; group++)
                    add(sums, by, cell, split.groups().get(group).code(), groups[group]);
            }
        }
        return sums;
    }

    private static void add(
            Map<List<String>, Integer> sums, List<Dimension> by, Counted cell, String group, int people) {
        if (people == 0) return;
        List<String> values = by.stream()
                .map(each -> switch (each.form()) {
                    case MANAGING_AGENCY -> cell.managing();
                    case USING_AGENCY -> cell.using();
                    case ACROSS -> SEX.groups().get(cell.across()).code();
                    case SPLIT -> group;
                })
                .toList();
        sums.merge(values, people, Integer::sum);
    }

    /** The lines of an answer, as whoever asks sees them. */
    List<Tabulation.Line> answer(List<Dimension> by) {
        return new Tabulation(new CheckedQuestion(PURPOSE, Area.COUNTRY, by, Map.of()), sums(by)).lines();
    }

    /** Which using agencies there are is no secret. */
    Map<String, Set<String>> register() {
        Map<String, Set<String>> register = new TreeMap<>();
        counted.forEach(cell -> register.computeIfAbsent(cell.managing(), code -> new HashSet<>())
                .add(cell.using()));
        return register;
    }

    /** Its last group takes the rest. */
    private static Dimension dimension(String id, Form form, int groups) {
        List<Group> all = new ArrayList<>();
        for (int group = 0; group < groups; group++)
            all.add(new Group(id + group, id + group, id + group, Set.of("value" + group), null, null));
        var field = new Field(
                id,
                "employment",
                id,
                id,
                Field.Type.CODE,
                false,
                null,
                Field.Sensitivity.BASIC,
                Field.Owner.of("AGENCY"),
                "none");
        return new Dimension(id, form, field, id, id, all);
    }
}
