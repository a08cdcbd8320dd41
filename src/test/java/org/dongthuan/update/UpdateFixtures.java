package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.record.FieldChange;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.record.RowChange;
import org.dongthuan.review.Completed;
import org.dongthuan.review.DecisionBody;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskDesk;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Says what a story of updates needs and hides how it is brought about. */
public final class UpdateFixtures {

    public static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApplicationContext context;

    public UpdateFixtures(ApplicationContext context) {
        this.context = context;
    }

    public Actor actor(String account) {
        return context.getBean(People.class).actor(account).orElseThrow();
    }

    public RecordId record(String account) {
        return context.getBean(Registry.class).idOf(account).orElseThrow();
    }

    public JsonNode value(String account, String field) {
        return context.getBean(Registry.class)
                .values(record(account), List.of(field))
                .getOrDefault(field, NullNode.instance);
    }

    public static SubmitUpdate.Decision decision() {
        return new SubmitUpdate.Decision("15/QĐ-STP", LocalDate.of(2026, 3, 2), "Sở Tư pháp thành phố Hải Phòng", null);
    }

    /** One change of one value, with what stands on the record as seen. */
    public SubmitUpdate.Item item(String holder, String field, JsonNode wanted) {
        return new SubmitUpdate.Item(field, null, value(holder, field), wanted, null);
    }

    /** A new row of a repeating field. */
    public static SubmitUpdate.Item added(String field, Map<String, Object> columns) {
        ObjectNode wanted = JSON.objectNode().put("operation", "ADD");
        wanted.set("row", new ObjectMapper().valueToTree(columns));
        return new SubmitUpdate.Item(field, null, null, wanted, null);
    }

    /** A row that is there, changed or ended. */
    public SubmitUpdate.Item changed(String holder, String field, String operation, JsonNode row, JsonNode columns) {
        ObjectNode wanted = JSON.objectNode()
                .put("operation", operation)
                .put("rowId", row.path("rowId").asText());
        if (!columns.isNull()) wanted.set("row", columns);
        return new SubmitUpdate.Item(field, null, row, wanted, null);
    }

    public SubmitUpdate command(String officer, String holder, SubmitUpdate.Item... items) {
        return new SubmitUpdate(record(holder).value(), List.of(items), decision(), List.of(evidence(officer)));
    }

    public RequestNumber submitted(String officer, String holder, SubmitUpdate.Item... items) {
        return desk().submit(actor(officer), command(officer, holder, items)).number();
    }

    /** A new title of the holder by lan.vu's entry. */
    public RequestNumber submittedTitle(String officer, String holder, String title) {
        return submitted(officer, holder, item(holder, "current_title", JSON.textNode(title)));
    }

    public UUID evidence(String account) {
        return context.getBean(EvidenceDesk.class)
                .upload(actor(account), "quyet-dinh.png", new ByteArrayInputStream(CorrectionFixtures.picture()))
                .id();
    }

    /** lan.vu's dry run of a list. */
    public CheckedList look(String template, String text) {
        return context.getBean(ListDesk.class)
                .look(
                        actor("lan.vu"),
                        template,
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        Texts.VIETNAMESE);
    }

    /** With a scan of the decision. */
    public RequestNumber confirm(CheckedList checked) {
        return context.getBean(ListDesk.class)
                .confirm(
                        actor("lan.vu"),
                        checked.batchId(),
                        new ConfirmList(List.of(evidence("lan.vu"))),
                        Texts.VIETNAMESE)
                .number();
    }

    public Completed decide(String account, RequestNumber number, Outcome outcome) {
        String reason = outcome == Outcome.APPROVE ? null : "Quyết định không nêu nội dung này";
        return decide(account, number, new DecisionBody(outcome, reason, null, null));
    }

    public Completed decide(String account, RequestNumber number, DecisionBody decision) {
        Actor actor = actor(account);
        String taskId = task(number).getId();
        context.getBean(TaskDesk.class)
                .saveDraft(actor, taskId, context.getBean(ObjectMapper.class).valueToTree(decision));
        return context.getBean(TaskDesk.class).complete(actor, taskId);
    }

    public UpdateView view(String account, RequestNumber number) {
        return desk().view(actor(account), number, Texts.VIETNAMESE);
    }

    public Task task(RequestNumber number) {
        return context.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(number.text())
                .singleResult();
    }

    public ProcessInstance process(RequestNumber number) {
        return instance(number, "record-update");
    }

    public ProcessInstance decisionProcess(RequestNumber number) {
        return instance(number, "agency-decision");
    }

    private ProcessInstance instance(RequestNumber number, String process) {
        return context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(number.text())
                .singleResult();
    }

    /** Runs what waits at that step, once. */
    public void runJob(RequestNumber number, String activity) {
        EngineWork.run(
                context,
                activity,
                Stream.of(process(number), decisionProcess(number)).filter(Objects::nonNull));
    }

    public void withdraw(String account, RequestNumber number) {
        desk().withdraw(actor(account), number, Seen.UNTOLD);
    }

    /** Withdraws what a test left open, so that the next finds the fields free. */
    public void withdrawOpen(String... officers) {
        for (String officer : officers) {
            Actor actor = actor(officer);
            desk().list(actor, 0, 10_000).stream()
                    .filter(update -> update.status().isOpen())
                    .filter(update -> desk().view(actor, update.number(), Texts.VIETNAMESE)
                            .mayWithdraw())
                    .forEach(update -> desk().withdraw(actor, update.number(), Seen.UNTOLD));
        }
    }

    /** Puts a value back to what it was before a story, as if by a decision of the test. */
    public void restore(String account, String field, JsonNode before) {
        JsonNode now = value(account, field);
        if (now.equals(before)) return;
        inTransaction(() -> context.getBean(Registry.class)
                .change(new FieldChange(
                        record(account), field, now, before, LocalDate.of(2026, 1, 1), "restored", account)));
    }

    /** Puts the rows of a field back to what they were before a story. */
    public void restoreRows(String account, String field, JsonNode before) {
        Map<String, JsonNode> were = new HashMap<>();
        before.forEach(row -> were.put(row.path("rowId").asText(), row));
        for (JsonNode row : value(account, field)) {
            String id = row.path("rowId").asText();
            JsonNode was = were.getOrDefault(id, NullNode.instance);
            if (was.equals(row)) continue;
            inTransaction(() -> context.getBean(Registry.class)
                    .change(new RowChange(
                            record(account),
                            field,
                            UUID.fromString(id),
                            row,
                            was,
                            LocalDate.of(2026, 1, 1),
                            new FieldChange.Basis("restored", null, null),
                            account)));
        }
    }

    private void inTransaction(Runnable work) {
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }

    public UpdateDesk desk() {
        return context.getBean(UpdateDesk.class);
    }
}
