package org.dongthuan.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.decision.Letter;
import org.dongthuan.decision.Letters;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FieldChange;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.record.RowChange;
import org.dongthuan.record.WantedRows;
import org.dongthuan.review.Completed;
import org.dongthuan.review.DecisionBody;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.SupplyBody;
import org.dongthuan.review.TaskDesk;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Says what a story needs and hides how it is brought about. */
public final class CorrectionFixtures {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApplicationContext context;

    public CorrectionFixtures(ApplicationContext context) {
        this.context = context;
    }

    public Actor actor(String account) {
        return context.getBean(People.class).actor(account).orElseThrow();
    }

    /** Submits a correction with one item for each field, its evidence where the catalogue asks for it. */
    public RequestNumber submitted(String account, Map<String, JsonNode> wanted) {
        Actor actor = actor(account);
        RecordId record = record(account);
        List<SubmitCorrection.Item> items = wanted.entrySet().stream()
                .map(wish -> item(actor, record, wish.getKey(), wish.getValue()))
                .toList();
        var command = new SubmitCorrection(record.value(), items, "Theo giấy tờ kèm theo", true);
        return desk().submit(actor, command, Texts.VIETNAMESE).number();
    }

    /** Submits a correction of these very items. */
    public RequestNumber submitted(String account, SubmitCorrection.Item... items) {
        var command = new SubmitCorrection(record(account).value(), List.of(items), "Theo giấy tờ kèm theo", true);
        return desk().submit(actor(account), command, Texts.VIETNAMESE).number();
    }

    /** By that mandate, of somebody else's record. */
    public RequestNumber submittedFor(String mandatary, UUID mandate, String principal, String field, JsonNode wanted) {
        SubmitCorrection.Item item = item(actor(mandatary), record(principal), field, wanted);
        var command = new SubmitCorrection(null, List.of(item), "Theo giấy tờ kèm theo", true, mandate);
        return desk().submit(actor(mandatary), command, Texts.VIETNAMESE).number();
    }

    /** Puts a row onto the record, as if by a decision of the test. */
    public UUID addRow(String account, String field, JsonNode columns) {
        UUID row = UUID.randomUUID();
        change(account, field, row, NullNode.instance, columns);
        return row;
    }

    /** Likewise changes one, or takes it out. */
    public void change(String account, String field, UUID row, JsonNode now, JsonNode wanted) {
        var basis = new FieldChange.Basis("restored", null, null);
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.getBean(Registry.class)
                        .change(new RowChange(
                                record(account), field, row, now, wanted, LocalDate.of(2026, 1, 1), basis, account)));
    }

    /** A row as the record has it now; JSON null when it is there no more. */
    public JsonNode row(String account, String field, UUID row) {
        Field repeating = context.getBean(FieldCatalogue.class).find(field).orElseThrow();
        return context.getBean(WantedRows.class).present(repeating, value(account, field), row);
    }

    /** A correction of the person's telephone number, which needs no evidence. */
    public RequestNumber submittedPhone(String account, String number) {
        return submitted(account, Map.of("phone", JSON.textNode(number)));
    }

    public RecordId record(String account) {
        return context.getBean(Registry.class).idOf(account).orElseThrow();
    }

    public JsonNode value(String account, String field) {
        return context.getBean(Registry.class)
                .values(record(account), List.of(field))
                .getOrDefault(field, NullNode.instance);
    }

    /** Puts a value back to what it was before a story, as if by a decision of the test. */
    public void restore(String account, String field, JsonNode before) {
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            JsonNode now = value(account, field);
            if (now.equals(before)) return;
            context.getBean(Registry.class)
                    .change(new FieldChange(
                            record(account), field, now, before, LocalDate.of(2026, 1, 1), "restored", account));
        });
    }

    public Completed decide(String account, RequestNumber number, Outcome outcome) {
        String reason = outcome == Outcome.APPROVE ? null : "Giấy tờ không chứng minh được";
        return decide(account, number, new DecisionBody(outcome, reason, null, null));
    }

    public Completed decide(String account, RequestNumber number, DecisionBody decision) {
        Actor actor = actor(account);
        String taskId = task(number).getId();
        context.getBean(TaskDesk.class)
                .saveDraft(actor, taskId, context.getBean(ObjectMapper.class).valueToTree(decision));
        return context.getBean(TaskDesk.class).complete(actor, taskId);
    }

    /** The whole is given back: these things are missing. */
    public Completed giveBack(String account, RequestNumber number, String reason, String... missing) {
        return decide(
                account,
                number,
                new DecisionBody(Outcome.RETURN, reason, null, null, null, null, null, null, List.of(missing)));
    }

    /** The requester answers. */
    public CorrectionSummary supply(String account, RequestNumber number, String text, UUID... documents) {
        return desk().supply(actor(account), number, new SupplyBody(text, List.of(documents)), Seen.UNTOLD);
    }

    public CorrectionView view(String account, RequestNumber number) {
        return desk().view(actor(account), number, Texts.VIETNAMESE);
    }

    /** The one open task of the request, looked for by the system. */
    public Task task(RequestNumber number) {
        return tasks().createTaskQuery()
                .processInstanceBusinessKey(number.text())
                .singleResult();
    }

    public ProcessInstance process(RequestNumber number) {
        return instance(number, "record-correction");
    }

    public ProcessInstance decisionProcess(RequestNumber number) {
        return instance(number, "agency-decision");
    }

    public ProcessInstance supplyProcess(RequestNumber number) {
        return instance(number, "document-supply");
    }

    public List<Letter> letters(RequestNumber number) {
        return context.getBean(Letters.class).ofRequest(number.text());
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
                Stream.of(process(number), decisionProcess(number), supplyProcess(number))
                        .filter(Objects::nonNull));
    }

    /** Withdraws what a test left open, so that the next finds the fields free. */
    public void withdrawOpenRequests(String... accounts) {
        for (String account : accounts) {
            Actor actor = actor(account);
            desk().mine(actor, 0, 10_000).stream()
                    .filter(correction -> correction.status().isOpen())
                    .forEach(correction -> desk().withdraw(actor, correction.number()));
        }
    }

    public UUID evidence(String account) {
        return context.getBean(EvidenceDesk.class)
                .upload(actor(account), "giay-to.png", new ByteArrayInputStream(picture()))
                .id();
    }

    /** A small PNG picture without metadata. */
    public static byte[] picture() {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SubmitCorrection.Item item(Actor actor, RecordId record, String field, JsonNode wanted) {
        JsonNode seen =
                context.getBean(Registry.class).values(record, List.of(field)).getOrDefault(field, NullNode.instance);
        boolean proof =
                context.getBean(FieldCatalogue.class).find(field).orElseThrow().needsEvidence();
        return new SubmitCorrection.Item(
                field,
                seen.isNull() ? SubmitCorrection.Kind.SUPPLEMENT : SubmitCorrection.Kind.ADJUSTMENT,
                seen,
                wanted,
                proof ? List.of(evidence(actor.account())) : List.of());
    }

    private CorrectionDesk desk() {
        return context.getBean(CorrectionDesk.class);
    }

    private TaskService tasks() {
        return context.getBean(TaskService.class);
    }
}
