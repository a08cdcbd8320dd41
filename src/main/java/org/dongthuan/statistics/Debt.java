package org.dongthuan.statistics;

import java.util.HashMap;
import java.util.Map;

/** How many people were rounded away so far, by what they will be summed up by; fewer than none where some were added. */
final class Debt {

    private final int[] people;
    private final Map<Group, Integer> groups = new HashMap<>();

    /** A group of a split, within a group across. */
    private record Group(int across, int split, int group) {}

    Debt(int across) {
        people = new int[across];
    }

    void add(Counted counted, Counted rounded) {
        people[counted.across()] += counted.people() - rounded.people();
        for (int split = 0; split < counted.splits().length; split++) {
            int[] before = counted.splits()[split];
            for (int group = 0; group < before.length; group++) {
                int away = before[group] - rounded.splits()[split][group];
                groups.merge(new Group(counted.across(), split, group), away, Integer::sum);
            }
        }
    }

    int people(int across) {
        return people[across];
    }

    int group(int across, int split, int group) {
        return groups.getOrDefault(new Group(across, split, group), 0);
    }
}
