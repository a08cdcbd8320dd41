package org.dongthuan.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.review.OfficeTasks.Asked;
import org.springframework.stereotype.Component;

/** Who of those that a task asks may take it today, by what the task itself says; its own rules come on top. */
@Component
class TaskHolders {

    private final People people;

    TaskHolders(People people) {
        this.people = people;
    }

    /** Those of one task. */
    List<String> of(Asked asked) {
        return in(new HashMap<>(), asked);
    }

    /** @param known who holds the role of a group, as far as it was asked before */
    private List<String> in(Map<String, List<String>> known, Asked asked) {
        Set<String> all = new LinkedHashSet<>();
        asked.groups().stream()
                .filter(TaskHolders::isOfAnOffice)
                .forEach(group -> all.addAll(known.computeIfAbsent(group, this::holders)));
        if (!all.isEmpty()) all.removeAll(people.withStandIns(asked.excluded()));
        return new ArrayList<>(all);
    }

    /** Whether it asks offices alone, and nobody of them may take it. */
    boolean isNobodyLeft(Map<String, List<String>> known, Asked asked) {
        return asked.groups().stream().allMatch(TaskHolders::isOfAnOffice)
                && in(known, asked).isEmpty();
    }

    private List<String> holders(String group) {
        HeldRole asked = HeldRole.ofGroup(group);
        return people.holders(asked.role(), asked.agencyOrThrow());
    }

    /** Whether the group is one of an office: administrators of the whole country are asked by another name. */
    static boolean isOfAnOffice(String group) {
        return group.matches(".+\\.(verifier|reviewer|approver|clerk)");
    }
}
