package org.dongthuan.review;

import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.notification.Notifications;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.OfficeTasks.Asked;
import org.springframework.stereotype.Component;

/** Says once that nobody is left for an open task: in Cockpit, and to the administrators by mail. */
@Component
class ForsakenReport {

    private final OfficeTasks office;
    private final People people;
    private final Notifications notifications;
    private final Agencies agencies;
    private final Texts texts;

    ForsakenReport(OfficeTasks office, People people, Notifications notifications, Agencies agencies, Texts texts) {
        this.office = office;
        this.people = people;
        this.notifications = notifications;
        this.agencies = agencies;
        this.texts = texts;
    }

    void make(Asked task) {
        String taskId = task.task().taskId();
        if (!office.isForsaken(taskId, words(task))) return;
        String number = task.task().number().request().text();
        for (String administrator : people.administrators())
            notifications.announce("nobody-for-task/" + taskId, administrator, "no-independent-reviewer", number);
    }

    /** Which agency, which role is missing; nobody by name. */
    private String words(Asked task) {
        return texts.text(
                "review.nobody-left-for-task",
                Texts.VIETNAMESE,
                task.task().number().text(),
                texts.text("step." + task.task().step(), Texts.VIETNAMESE),
                task.groups().stream()
                        .map(HeldRole::ofGroup)
                        .map(this::words)
                        .sorted()
                        .collect(Collectors.joining("; ")));
    }

    private String words(HeldRole missing) {
        return texts.text("review.role." + missing.role(), Texts.VIETNAMESE) + " – "
                + agencies.name(missing.agencyOrThrow());
    }
}
