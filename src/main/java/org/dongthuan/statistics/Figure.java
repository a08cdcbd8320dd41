package org.dongthuan.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * What is told of one group of people.
 *
 * @param dimension the split, nothing for all people together
 * @param value the group of the split, nothing for all people together
 */
record Figure(String dimension, String managing, String using, String across, String value, int people) {

    /** All figures of people that were rounded; none of those who rounded to nobody. */
    static List<Figure> of(List<Counted> rounded, Dimensions dimensions) {
        List<Dimension> splits = dimensions.splits();
        List<Figure> figures = new ArrayList<>();
        for (Counted cell : rounded) {
            String across = dimensions.across().groups().get(cell.across()).code();
            if (cell.people() > 0)
                figures.add(new Figure("", cell.managing(), cell.using(), across, "", cell.people()));
            for (int split = 0; split < splits.size(); split++) {
                List<Group> groups = splits.get(split).groups();
                for (int group = 0; group < groups.size(); group++) {
                    int people = cell.splits()[split][group];
                    if (people == 0) continue;
                    String value = groups.get(group).code();
                    figures.add(
                            new Figure(splits.get(split).id(), cell.managing(), cell.using(), across, value, people));
                }
            }
        }
        return figures;
    }
}
