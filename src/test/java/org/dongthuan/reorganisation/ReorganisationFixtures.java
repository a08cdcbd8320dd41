package org.dongthuan.reorganisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.dongthuan.EngineCase;
import org.dongthuan.agency.AgencyChanged;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.appointment.AppointmentFixtures;
import org.dongthuan.appointment.ConfirmationBody;
import org.dongthuan.appointment.ConfirmationOutcome;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.identity.AppointmentChanged;
import org.dongthuan.record.NewRecord;
import org.dongthuan.record.NewRecord.Dated;
import org.dongthuan.record.NewRecords;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Completed;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewFixtures;
import org.dongthuan.review.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Agencies as they were before a decision, with people of their own, and what becomes of them; afterwards all is as before. */
public final class ReorganisationFixtures {

    static final LocalDate SINCE = LocalDate.of(2020, 3, 1);

    final ApplicationContext context;
    final AppointmentFixtures people;
    final ReviewFixtures offices;
    final CorrectionFixtures corrections;
    private final Map<String, Map<String, @Nullable Object>> before = new LinkedHashMap<>();
    private final List<RequestNumber> entered = new ArrayList<>();
    private final List<String> holders = new ArrayList<>();
    private String administrator = "admin";
    private boolean appointed;

    public ReorganisationFixtures(ApplicationContext context) {
        this.context = context;
        people = new AppointmentFixtures(context);
        offices = new ReviewFixtures(context);
        corrections = new CorrectionFixtures(context);
    }

    ConsentFixtures clocks() {
        return people.clocks();
    }

    /** Whoever enters changes: of the demonstration, or somebody who did so years ago already. */
    String administrator() {
        return administrator;
    }

    void administeredForYears() {
        administrator = officer("ADMINISTRATOR", null);
    }

    /** The agency has no end yet, until the test is over. */
    void reopen(String code) {
        keep(code);
        database().update("update app.agency set valid_to = null, successor = null where code = ?", code);
        context.publishEvent(new AgencyChanged(code));
    }

    /** Whatever becomes of the agency is undone when the test is over. */
    void keep(String code) {
        before.putIfAbsent(
                code,
                database()
                        .queryForMap(
                                "select parent, overseer, valid_to, successor from app.agency where code = ?", code));
    }

    /** Somebody with a role at the agency from long ago on. */
    String officer(String role, @Nullable String agency) {
        String account = people.person();
        appointed = true;
        offices.appoint(account, role, agency);
        return account;
    }

    /** His offices are over. */
    void dismiss(String account) {
        database().update("update app.appointment set valid_to = valid_from where account = ?", account);
        context.publishEvent(new AppointmentChanged(account));
    }

    /** An official of the agency with a record there. */
    String official(String managing, String using) {
        String account = officer("OFFICIAL", using);
        clocks().inTransaction(() -> context.getBean(NewRecords.class)
                .add(Stream.of(new NewRecord(
                        new RecordId(UUID.randomUUID()),
                        account,
                        "Lã Thị Mới",
                        new AgencyCode(managing),
                        new AgencyCode(using),
                        SINCE,
                        Map.of(
                                "birth_full_name", dated("Lã Thị Mới"),
                                "managing_agency", dated(managing),
                                "using_agency", dated(using),
                                "phone", dated("0999000111")),
                        List.of()))));
        holders.add(account);
        return account;
    }

    private static Dated dated(String value) {
        return new Dated((JsonNode) TextNode.valueOf(value), SINCE);
    }

    static ProposeAgencyChange change(
            AgencyChangeKind kind, LocalDate from, ProposeAgencyChange.AgencyPair... closing) {
        return new ProposeAgencyChange(
                kind,
                "202/2025/QH15",
                LocalDate.of(2025, 6, 12),
                "Quốc hội",
                null,
                from,
                true,
                List.of(closing),
                null,
                null,
                null);
    }

    static ProposeAgencyChange.AgencyPair pair(String agency, String to) {
        return new ProposeAgencyChange.AgencyPair(agency, to);
    }

    /** That the agency is to be called otherwise some day; nobody confirms it. */
    public RequestNumber renaming(String agency) {
        LocalDate today = people.today();
        return propose(new ProposeAgencyChange(
                AgencyChangeKind.RENAMING,
                "15/NQ-HĐND",
                today,
                "Hội đồng nhân dân",
                null,
                today.plusMonths(1),
                null,
                null,
                List.of(new ProposeAgencyChange.NewName(agency, "Văn phòng khác")),
                null,
                null));
    }

    public LocalDate today() {
        return people.today();
    }

    /** What was entered last; it is cleared away, too. */
    public String newest() {
        String number = Objects.requireNonNull(
                database().queryForObject("select max(number) from app.agency_change", String.class));
        entered.add(new RequestNumber(number));
        return number;
    }

    /** Why it was refused. */
    public @Nullable String reasonOf(String number) {
        return view(new RequestNumber(number)).reason();
    }

    RequestNumber propose(ProposeAgencyChange wanted) {
        return propose(administrator, wanted);
    }

    RequestNumber propose(String account, ProposeAgencyChange wanted) {
        RequestNumber number = desk().propose(clocks().actor(account), wanted).number();
        entered.add(number);
        return number;
    }

    AgencyChangeDesk desk() {
        return context.getBean(AgencyChangeDesk.class);
    }

    AgencyChangeView view(RequestNumber number) {
        return desk().get(clocks().actor(administrator), number);
    }

    Completed confirm(String by, RequestNumber number) {
        return say(by, number, new ConfirmationBody(ConfirmationOutcome.CONFIRM, null));
    }

    Completed say(String by, RequestNumber number, ConfirmationBody body) {
        String task = engine(number).task().getId();
        var desk = context.getBean(TaskDesk.class);
        desk.saveDraft(
                clocks().actor(by), task, context.getBean(ObjectMapper.class).valueToTree(body));
        return desk.complete(clocks().actor(by), task);
    }

    EngineCase engine(RequestNumber number) {
        return new EngineCase(context, number);
    }

    @Nullable
    ProcessInstance process(RequestNumber number) {
        return engine(number).process("agency-change");
    }

    /** What carries a confirmed change out; none once everything is. */
    @Nullable
    ProcessInstance handover(RequestNumber number) {
        return engine(number).process("agency-handover");
    }

    /** The day has come: piece by piece until nothing is left; how many pieces it took. */
    int carryOut(RequestNumber number) {
        int pieces = 0;
        for (ProcessInstance left = handover(number); left != null; left = handover(number)) {
            clocks().runJob(left, "dayCame");
            pieces++;
        }
        return pieces;
    }

    private List<ProcessInstance> open(RequestNumber number) {
        List<ProcessInstance> open = new ArrayList<>();
        ProcessInstance process = process(number);
        if (process != null) open.add(process);
        ProcessInstance handover = handover(number);
        if (handover != null) open.add(handover);
        return open;
    }

    /** With which agency the person's record was on which days, one line for each fact. */
    List<String> assignments(String account) {
        return database().queryForList("""
                        select a.kind || ' ' || a.agency || ' ' || a.valid_from || ' ' || coalesce(a.valid_to::text, '-')
                        from app.record_agency a join app.record r on r.id = a.record_id
                        where r.account = ? order by a.kind, a.id""", String.class, account);
    }

    /** The last number of the agency's decisions in the year. */
    int lastNumber(String series, int year) {
        Integer last = database()
                .queryForObject(
                        "select coalesce(max(last), 0) from app.decision_counter where series = ? and year = ? and book = 'DECISION'",
                        Integer.class,
                        series,
                        year);
        return last == null ? 0 : last;
    }

    List<String> mailed(String account) {
        return database()
                .queryForList(
                        "select distinct kind from app.outbox where account = ? order by kind", String.class, account);
    }

    JdbcTemplate database() {
        return context.getBean(JdbcTemplate.class);
    }

    public void clear() {
        clocks().resetClocks();
        before.forEach((code, row) -> {
            database()
                    .update(
                            "update app.agency set parent = ?, overseer = ?, valid_to = ?, successor = ?, changed_by = null where code = ?",
                            row.get("parent"),
                            row.get("overseer"),
                            row.get("valid_to"),
                            row.get("successor"),
                            code);
            context.publishEvent(new AgencyChanged(code));
        });
        holders.forEach(corrections::withdrawOpenRequests);
        RuntimeService runtime = context.getBean(RuntimeService.class);
        for (RequestNumber number : entered) {
            for (ProcessInstance process : open(number)) runtime.deleteProcessInstance(process.getId(), "test");
            database().update("""
                            update app.agency_change set status = 'WITHDRAWN', decided_by = 'admin', decided_at = now()
                            where number = ? and status = 'PROPOSED'""", number.text());
        }
        people.clear();
        // it ends what others appointed from the same day on, too
        if (appointed) offices.clear();
    }
}
