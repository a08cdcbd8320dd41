package org.dongthuan.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.review.OfficeDesk.Colleague;
import org.dongthuan.review.OfficeTasks.Asked;
import org.springframework.stereotype.Component;

/** To whom a leader may hand a task: those it asks who may work on it, and who do not have it. */
@Component
class HandOnCandidates {

    private final TaskHolders asked;
    private final WhoMayWork who;
    private final People people;

    HandOnCandidates(TaskHolders asked, WhoMayWork who, People people) {
        this.asked = asked;
        this.who = who;
        this.people = people;
    }

    /** By name. */
    List<Colleague> of(Actor leader, Asked task) {
        List<String> accounts = asked.of(task).stream()
                .filter(account -> !account.equals(leader.account()))
                .filter(account -> !account.equals(task.task().assignee()))
                .filter(account -> who.mayWork(account, task.task()))
                .toList();
        Map<String, String> names = people.names(accounts);
        return accounts.stream()
                .map(account -> new Colleague(account, names.getOrDefault(account, account)))
                .sorted(Comparator.comparing(Colleague::name))
                .toList();
    }
}
