package org.dongthuan.certification;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskLine;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskType;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step of a leader who says whether what somebody of his asks for lies within the agency's function. */
@Component
class CertifyFunctionTask implements TaskType<CertificationBody> {

    private final CertificationTable table;
    private final CertifierRights rights;
    private final CertifiedWord words;
    private final CertificationViews views;
    private final People people;

    CertifyFunctionTask(
            CertificationTable table,
            CertifierRights rights,
            CertifiedWord words,
            CertificationViews views,
            People people) {
        this.table = table;
        this.rights = rights;
        this.words = words;
        this.views = views;
        this.people = people;
    }

    @Override
    public Set<String> steps() {
        return Set.of(Certifications.STEP);
    }

    @Override
    public String kind(RequestNumber number) {
        return "CERTIFICATION";
    }

    @Override
    public Map<String, AgencyCode> agencies(Collection<OpenTask> tasks) {
        Map<RequestNumber, Certification> found = all(tasks);
        return tasks.stream()
                .collect(Collectors.toMap(
                        OpenTask::taskId,
                        task -> rights.agency(
                                Objects.requireNonNull(found.get(task.number()), "A task without a certification"))));
    }

    @Override
    public boolean isOfTheCase(Actor actor, OpenTask task) {
        return rights.mayKnow(actor.account(), actor.roles(), get(task.number()));
    }

    @Override
    public void checkMayWork(Actor actor, OpenTask task) {
        rights.check(actor.account(), actor.roles(), get(task.number()));
    }

    /** What is asked stays as it is; only who says the word changes something. */
    @Override
    public String basis(RequestNumber number) {
        return Seen.fingerprint(number, get(number).status());
    }

    @Override
    public TaskView view(
            Actor actor, OpenTask task, TaskSummary summary, @Nullable CertificationBody draft, Locale locale) {
        return views.show(actor, get(task.number()), summary, draft, locale);
    }

    @Override
    public Map<String, TaskLine> lines(Collection<OpenTask> tasks, Locale locale) {
        Map<RequestNumber, TaskLine> lines = views.lines(all(tasks).values(), locale);
        return tasks.stream()
                .filter(task -> lines.containsKey(task.number()))
                .collect(Collectors.toMap(OpenTask::taskId, task -> Objects.requireNonNull(lines.get(task.number()))));
    }

    @Override
    public Class<CertificationBody> decision() {
        return CertificationBody.class;
    }

    @Override
    public CertificationBody typed(Map<String, List<String>> form) {
        return CertificationForm.of(form);
    }

    @Override
    public Map<String, String> complete(RequestNumber number, String step, String account, CertificationBody decision) {
        Certification certification = table.lock(number).orElseThrow();
        Actor certifier = people.actor(account).orElseThrow(() -> new Refusal.NotFound("task-unknown"));
        rights.check(account, certifier.roles(), certification);
        words.take(certifier, certification, decision);
        return Map.of();
    }

    @Override
    public String status(RequestNumber number) {
        return get(number).status().name();
    }

    @Override
    public String page() {
        return "certification/task";
    }

    @Override
    public String fragment() {
        return "certification/question :: alone";
    }

    private Map<RequestNumber, Certification> all(Collection<OpenTask> tasks) {
        return table.all(tasks.stream().map(OpenTask::number).toList()).stream()
                .collect(Collectors.toMap(Certification::number, Function.identity()));
    }

    private Certification get(RequestNumber number) {
        return table.find(number).orElseThrow(() -> new IllegalStateException("No certification " + number));
    }
}
