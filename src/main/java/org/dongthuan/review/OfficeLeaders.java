package org.dongthuan.review;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.OfficeTasks.Asked;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.springframework.stereotype.Component;

/** Who leads an office, and so may say who of it works on what. */
@Component
class OfficeLeaders {

    private final People people;
    private final OpenTasks tasks;
    private final OfficeTasks office;
    private final TaskTypes types;

    OfficeLeaders(People people, OpenTasks tasks, OfficeTasks office, TaskTypes types) {
        this.people = people;
        this.tasks = tasks;
        this.office = office;
        this.types = types;
    }

    boolean leads(Actor actor) {
        return !ledBy(actor).isEmpty();
    }

    /** Those that the person leads today, none of those in which he is away. */
    private Set<AgencyCode> ledBy(Actor actor) {
        Set<AgencyCode> led = new HashSet<>(people.ledBy(actor.account()));
        actor.away().forEach(held -> led.remove(held.agency()));
        return led;
    }

    /** The groups of everybody who works there, or did in an agency that closed into one of them. */
    Set<String> groups(Actor leader) {
        Set<HeldRole> roles = ledBy(leader).stream()
                .flatMap(agency ->
                        Arrays.stream(Role.values()).filter(Role::reviews).map(role -> new HeldRole(role, agency)))
                .collect(Collectors.toUnmodifiableSet());
        return people.groupsOf(roles);
    }

    /**
     * An open task of an office that the person leads, and that he need not stay out of.
     *
     * @throws Refusal {@code task-unknown} (404), {@code not-permitted}, {@code not-independent} (403), {@code
     *     already-decided} (409)
     */
    Asked led(Actor leader, String taskId) {
        OpenTask open = tasks.find(taskId).orElseThrow(() -> new Refusal.NotFound("task-unknown"));
        Set<String> groups = groups(leader);
        Asked task = office.find(taskId)
                .filter(found -> !Collections.disjoint(groups, found.groups()))
                .orElseThrow(() -> refusal(leader, open));
        if (people.withStandIns(task.excluded()).contains(leader.account()))
            throw new Refusal.NotPermitted("not-independent");
        return task;
    }

    /** People of the case learn more than others. */
    private Refusal refusal(Actor actor, OpenTask open) {
        TaskType<?> type = types.of(open.step());
        if (!type.isOfTheCase(actor, open)) return new Refusal.NotFound("task-unknown");
        return open.finished() ? type.over(open) : new Refusal.NotPermitted("not-permitted");
    }
}
