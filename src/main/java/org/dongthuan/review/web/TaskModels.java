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
import org.dongthuan.review.OfficeDesk;
import org.dongthuan.review.Step;
import org.dongthuan.review.TaskDesk;
import org.dongthuan.review.TaskDesk.Opened;
import org.dongthuan.review.TaskMoveStory;
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
    private final OfficeDesk office;
    private final TaskMoveStory moves;
    private final Clock clock;

    TaskModels(
            TaskDesk tasks,
            TaskRows rows,
            OfficeDesk office,
            TaskMoveStory moves,
            Agencies agencies,
            People people,
            Clock clock) {
        this.tasks = tasks;
        this.moves = moves;
        this.office = office;
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
        var page = new ModelAndView("review/tasks", "listing", Listing.of(lines, paging, tasks.count(actor)));
        page.addObject("leads", office.leads(actor));
        return page;
    }

    /** The tasks of the offices that the person leads. */
    ModelAndView office(Actor leader, Paging paging) {
        List<TaskSummary> found = office.list(leader, paging.offset(), paging.size());
        Map<String, String> names = names(found);
        List<Line> lines = found.stream().map(task -> line(task, names, leader)).toList();
        return new ModelAndView("review/office", "listing", Listing.of(lines, paging, office.count(leader)));
    }

    /** One of them, which he may give to somebody else. */
    ModelAndView handOn(Actor leader, String taskId) {
        TaskSummary task = office.get(leader, taskId);
        var page = new ModelAndView("review/hand-on");
        page.addObject("line", line(task, names(List.of(task)), leader));
        page.addObject("candidates", office.candidates(leader, taskId));
        return page;
    }

    /** The task alone, for the form in Tasklist. */
    ModelAndView fragment(Actor actor, String taskId, Locale locale) {
        Opened opened = tasks.open(actor, taskId, locale);
        return page(opened.fragment(), actor, opened, locale);
    }

    /**
     * The task with what was typed on its page, or else with the draft that was saved.
     *
     * @param told why what was typed was not taken
     */
    ModelAndView task(Actor actor, String taskId, Optional<TypedForm> typed, @Nullable Told told, Locale locale) {
        Opened opened = typed.map(form -> tasks.open(actor, taskId, form.fields(), locale))
                .orElseGet(() -> tasks.open(actor, taskId, locale));
        ModelAndView page = page(opened.page(), actor, opened, locale);
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

    private ModelAndView page(String view, Actor actor, Opened opened, Locale locale) {
        var page = new ModelAndView(view);
        TaskSummary task = opened.view().task();
        page.addObject("task", opened.view());
        page.addObject("basis", opened.basis());
        page.addObject("line", line(task, names(List.of(task)), actor));
        // a step of the chain tells them in its story
        if (Step.ofTask(task.step()).isEmpty()) page.addObject("moves", moves.of(List.of(task.number()), locale));
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
