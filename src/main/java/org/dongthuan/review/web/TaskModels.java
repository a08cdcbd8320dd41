package org.dongthuan.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.review.TaskDesk;
import org.dongthuan.review.TaskDesk.Opened;
import org.dongthuan.review.TaskSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Prepares tasks for their pages. */
@Component
class TaskModels {

    private final TaskDesk tasks;
    private final Agencies agencies;
    private final People people;
    private final Texts texts;
    private final Clock clock;

    TaskModels(TaskDesk tasks, Agencies agencies, People people, Texts texts, Clock clock) {
        this.tasks = tasks;
        this.agencies = agencies;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A task in the list.
     *
     * @param agency the name of the agency at whose step it is
     * @param assignee who has taken it, by name
     */
    public record Line(
            TaskSummary task, String agency, @Nullable String assignee, boolean mine, boolean late) {}

    /** How a task is shown: on a page of its own, or inside Tasklist. */
    enum Look {
        PAGE,
        FRAGMENT
    }

    ModelAndView list(Actor actor, Paging paging) {
        List<TaskSummary> found = tasks.list(actor, paging.page(), paging.size());
        Map<String, String> names = names(found);
        List<Line> lines = found.stream().map(task -> line(task, names, actor)).toList();
        return new ModelAndView("review/tasks", "listing", Listing.of(lines, paging, tasks.count(actor)));
    }

    ModelAndView task(Look look, Actor actor, String taskId, Locale locale) {
        return page(look, actor, tasks.open(actor, taskId, locale));
    }

    /** The task as it is now, with what was typed and why it was not taken. */
    ModelAndView refused(Refusal refusal, Actor actor, String taskId, Map<String, List<String>> form, Locale locale) {
        Opened opened = tasks.open(actor, taskId, form, locale);
        FormErrors errors = DecisionErrors.of(refusal, opened.view(), texts, locale);
        ModelAndView page = page(Look.PAGE, actor, opened);
        page.addObject("errors", errors.all());
        page.addObject("at", errors.byAnchor());
        page.setStatus(HttpStatus.valueOf(refusal.status()));
        return page;
    }

    ModelAndView done(RedirectAttributes flash, String what, String next) {
        flash.addFlashAttribute("done", what);
        return to(next);
    }

    ModelAndView to(String next) {
        return SeeOther.page(next);
    }

    private ModelAndView page(Look look, Actor actor, Opened opened) {
        var page = new ModelAndView(look == Look.PAGE ? opened.page() : opened.fragment());
        TaskSummary task = opened.view().task();
        page.addObject("task", opened.view());
        page.addObject("basis", opened.basis());
        page.addObject("line", line(task, names(List.of(task)), actor));
        page.addObject("errors", List.of());
        page.addObject("at", Map.of());
        return page;
    }

    /** Of those who have taken one, by account. */
    private Map<String, String> names(List<TaskSummary> tasks) {
        return people.names(tasks.stream()
                .map(TaskSummary::assignee)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private Line line(TaskSummary task, Map<String, String> names, Actor actor) {
        String assignee = task.assignee();
        LocalDate due = task.dueDate();
        return new Line(
                task,
                agencies.name(task.agency()),
                assignee == null ? null : names.getOrDefault(assignee, assignee),
                actor.account().equals(assignee),
                due != null && due.isBefore(LocalDate.now(clock)));
    }
}
