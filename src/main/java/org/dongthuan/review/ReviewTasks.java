package org.dongthuan.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The two steps at the responsible agency, for every kind of request: verifying and approving. */
@Component
class ReviewTasks implements TaskType<DecisionBody> {

    private final ReviewCaseTable cases;
    private final CaseRights rights;
    private final RequestTypes kinds;
    private final People people;
    private final ReviewViews views;
    private final Verdicts verdicts;

    ReviewTasks(
            ReviewCaseTable cases,
            CaseRights rights,
            RequestTypes kinds,
            People people,
            ReviewViews views,
            Verdicts verdicts) {
        this.cases = cases;
        this.rights = rights;
        this.kinds = kinds;
        this.people = people;
        this.views = views;
        this.verdicts = verdicts;
    }

    @Override
    public Set<String> steps() {
        return Stream.of(Step.values()).map(Step::task).collect(Collectors.toSet());
    }

    @Override
    public String kind(RequestNumber number) {
        return kinds.of(number).kind();
    }

    @Override
    public AgencyCode agency(OpenTask task) {
        return cases.get(task.number()).agencyAt(step(task));
    }

    @Override
    public boolean isOfTheCase(Actor actor, OpenTask task) {
        return rights.isOfTheCase(actor, cases.get(task.number()));
    }

    @Override
    public void checkMayWork(Actor actor, OpenTask task) {
        rights.checkMayWork(actor.account(), actor.roles(), cases.get(task.number()), step(task));
    }

    @Override
    public String basis(RequestNumber number) {
        return kinds.of(number).basis(number);
    }

    @Override
    public TaskView view(Actor actor, OpenTask task, TaskSummary summary, @Nullable DecisionBody draft, Locale locale) {
        return views.view(actor, task, summary, draft, locale);
    }

    @Override
    public Class<DecisionBody> decision() {
        return DecisionBody.class;
    }

    @Override
    public DecisionBody typed(Map<String, List<String>> form) {
        return DecisionForm.of(form);
    }

    @Override
    public Map<String, String> decide(OpenTask task, String actor, DecisionBody decision) {
        Step step = step(task);
        ReviewCase reviewCase = cases.get(task.number());
        rights.checkMayWork(actor, people.rolesOf(actor), reviewCase, step);
        Opinion opinion = verdicts.pronounce(reviewCase, step, actor, decision);
        return Map.of(step == Step.VERIFY ? "recommendation" : "verdict", summary(opinion));
    }

    @Override
    public String status(RequestNumber number) {
        return kinds.of(number).status(number);
    }

    @Override
    public String page() {
        return "review/task";
    }

    @Override
    public String fragment() {
        return "review/decision :: alone";
    }

    private static Step step(OpenTask task) {
        return Step.ofTask(task.step()).orElseThrow();
    }

    private static String summary(Opinion opinion) {
        Set<Outcome> outcomes =
                opinion.items().stream().map(Opinion.OnItem::outcome).collect(Collectors.toSet());
        if (!outcomes.contains(Outcome.APPROVE)) return "REFUSED";
        return outcomes.size() == 1 ? "APPROVED" : "PARTLY_APPROVED";
    }
}
