package org.dongthuan.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.dongthuan.review.TaskDesk;
import org.dongthuan.review.TaskDesk.Opened;
import org.dongthuan.review.TaskRows;
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
    private final TaskRows rows;
    private final Agencies agencies;
    private final People people;
    private final Clock clock;

    TaskModels(TaskDesk tasks, TaskRows rows, Agencies agencies, People people, Clock clock) {
        this.tasks = tasks;
        this.rows = rows;
        this.agencies = agencies;
        this.people = people;
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

    /** A task in the list, with whose it is and what is asked. */
    public record ListedLine(Line about, TaskRows.Row row) {}

    ModelAndView list(Actor actor, Paging paging, Locale locale) {
        List<TaskRows.Row> found = rows.list(actor, paging.page(), paging.size(), locale);
        Map<String, String> names = names(found.stream().map(TaskRows.Row::task).toList());
        List<ListedLine> lines = found.stream()
                .map(row -> new ListedLine(line(row.task(), names, actor), row))
                .toList();
        return new ModelAndView("review/tasks", "listing", Listing.of(lines, paging, tasks.count(actor)));
    }

    /** The task alone, for the form in Tasklist. */
    ModelAndView fragment(Actor actor, String taskId, Locale locale) {
        Opened opened = tasks.open(actor, taskId, locale);
        return page(opened.fragment(), actor, opened);
    }

    /**
     * The task with what was typed on its page, or else with the draft that was saved.
     *
     * @param told why what was typed was not taken
     */
    ModelAndView task(Actor actor, String taskId, Optional<TypedForm> typed, @Nullable Told told, Locale locale) {
        Opened opened = typed.map(form -> tasks.open(actor, taskId, form.fields(), locale))
                .orElseGet(() -> tasks.open(actor, taskId, locale));
        ModelAndView page = page(opened.page(), actor, opened);
        page.addObject(TypedForm.DRAFT, typed.map(TypedForm::id).orElseGet(UUID::randomUUID));
        if (told == null) return page;
        FormErrors errors = DecisionErrors.placed(told, opened.view());
        page.addObject("errors", errors.all());
        page.addObject("at", errors.byAnchor());
        page.setStatus(HttpStatus.valueOf(told.status()));
        return page;
    }

    ModelAndView done(RedirectAttributes flash, String what, String next) {
        flash.addFlashAttribute("done", what);
        return to(next);
    }

    ModelAndView to(String next) {
        return SeeOther.page(next);
    }

    private ModelAndView page(String view, Actor actor, Opened opened) {
        var page = new ModelAndView(view);
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
