package org.dongthuan;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.absence.AbsenceFixtures;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.access.DelayFixtures;
import org.dongthuan.alarm.AlarmFixtures;
import org.dongthuan.appointment.AppointmentFixtures;
import org.dongthuan.certification.CertificationFixtures;
import org.dongthuan.channel.ChannelFixtures;
import org.dongthuan.channel.WebhookFixtures;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.disclosure.QuestionFixtures;
import org.dongthuan.grant.ExportDesk;
import org.dongthuan.grant.ExportFormat;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.identity.OpenSession;
import org.dongthuan.identity.Role;
import org.dongthuan.identity.Sessions;
import org.dongthuan.mandate.MandateFixtures;
import org.dongthuan.mandate.MandateKind;
import org.dongthuan.platform.Texts;
import org.dongthuan.reorganisation.ReorganisationFixtures;
import org.dongthuan.representation.RepresentationFixtures;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.revision.RevisionFixtures;
import org.dongthuan.standing.ProposeStanding;
import org.dongthuan.standing.StandingFixtures;
import org.dongthuan.statistics.StatisticsFixtures;
import org.dongthuan.transfer.TransferFixtures;
import org.dongthuan.update.ListDesk;
import org.dongthuan.update.UpdateFixtures;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The things that calls are about: of {@code nga.pham}, whose cases are decided at H24.01, and of people elsewhere, made
 * when the first call asks for them.
 */
final class RightsStory {

    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("corrections", "DC-2026-999999"),
            Map.entry("access-requests", "KT-2026-999999"),
            Map.entry("record-updates", "CN-2026-999999"),
            Map.entry("decision-changes", "TD-2026-999999"),
            Map.entry("standing-decisions", "VT-2026-999999"),
            Map.entry("standing decisions in force", "VT-2026-999999"),
            Map.entry("certifications", "XN-2026-999999"),
            Map.entry("representations", "DD-2026-999999"),
            Map.entry("transfers", "CQ-2026-999999"),
            Map.entry("questions", "CH-2026-999999"),
            Map.entry("alarms", "CB-2026-999999"),
            Map.entry("disclosures", "999999999999"),
            Map.entry("agency changes", "SX-2026-999999"),
            Map.entry("proposals", "BN-2026-999999"),
            Map.entry("appointments", "999999999999"));

    private final CorrectionFixtures corrections;
    private final AccessFixtures accesses;
    private final DelayFixtures delays;
    private final UpdateFixtures updates;
    private final StandingFixtures standing;
    private final QuestionFixtures questions;
    private final GrantFixtures grants;
    private final AlarmFixtures alarms;
    private final AppointmentFixtures appointments;
    private final ReorganisationFixtures reorganisations;
    private final AbsenceFixtures absences;
    private final MandateFixtures mandates;
    private final RepresentationFixtures representations;
    private final TransferFixtures transfers;
    private final ChannelFixtures channels;
    private final ApplicationContext context;
    private final Map<String, String> things = new HashMap<>();

    RightsStory(ApplicationContext context) {
        this.context = context;
        this.corrections = new CorrectionFixtures(context);
        this.accesses = new AccessFixtures(context);
        this.grants = new GrantFixtures(context);
        this.delays = new DelayFixtures(context);
        this.updates = new UpdateFixtures(context);
        this.standing = new StandingFixtures(context);
        StatisticsFixtures.count(context);
        this.mandates = new MandateFixtures(context);
        this.representations = new RepresentationFixtures(context);
        this.transfers = new TransferFixtures(context);
        this.questions = new QuestionFixtures(context);
        this.alarms = new AlarmFixtures(context);
        this.appointments = new AppointmentFixtures(context);
        this.reorganisations = new ReorganisationFixtures(context);
        this.absences = new AbsenceFixtures(context);
        this.channels = new ChannelFixtures(context, 0);
    }

    /** @param anew whether the things must be as nobody has touched them */
    void begin(boolean anew) {
        if (anew) clear();
    }

    void clear() {
        corrections.withdrawOpenRequests("nga.pham", "an.phan");
        accesses.withdrawOpenRequests("nga.pham", "thu.hoang", "dat.ngo");
        delays.releaseAll("minh.do", "khanh.trinh");
        updates.withdrawOpen("lan.vu", "mai.dang");
        standing.endAll("lan.vu", "minh.do", "mai.dang", "khanh.trinh");
        representations.clear("lan.vu", "mai.dang");
        transfers.withdrawOpen("lan.vu", "mai.dang");
        questions.clear();
        grants.endAll();
        alarms.clear();
        reorganisations.clear();
        appointments.clear();
        absences.clear();
        channels.closeAll();
        mandates.endAll("nga.pham", "an.phan", "tuan.bui", "linh.duong");
        things.clear();
        JdbcClient database = context.getBean(JdbcClient.class);
        database.sql("delete from app.throttle").update();
        database.sql("update app.account set closed_at = now() where id = 'quyen.thu'")
                .update();
    }

    Answer call(TestClient client, String method, String path, String whose) {
        String name = name(path);
        String thing = path.contains("{") ? thing(name, whose) : "";
        String target = path.replace("{code}", things.getOrDefault("channel of " + thing, "khong-co"))
                        .replaceFirst("\\{(id|number|taskId|batchId|template)}", thing)
                        .replace("{page}", "1")
                + query(path);
        if (path.equals("/api/v1/evidence")) {
            return client.upload(target, "a.png", "image/png", CorrectionFixtures.picture());
        }
        if (path.endsWith("/batches")) {
            return client.upload(target + "?template=award", "a.csv", "text/csv", list());
        }
        return switch (method) {
            case "GET" -> client.change("GET", target, "", Map.of("Accept", "*/*"));
            case "DELETE" -> client.delete(target);
            case "PUT" ->
                client.put(
                        target,
                        path.endsWith("/mail-preferences") ? Map.of("work", "AT_ONCE") : Map.of("outcome", "APPROVE"));
            default -> client.post(target, isNewChange(path) ? emptyChange() : body(path));
        };
    }

    /** What the path is about; two calls need a request that has come further. */
    private static String name(String path) {
        if (path.contains("/admin/accounts/{")) return "accounts";
        if (path.contains("/failed-mails/{")) return "failed mails";
        if (path.contains("/admin/agencies/changes/{")) return "agency changes";
        if (path.contains("/admin/appointments/proposals")) return "proposals";
        if (path.contains("/admin/appointments")) return "appointments";
        if (path.endsWith("/extract.pdf")) return "extracts";
        if (path.endsWith("/supply")) return "returned corrections";
        if (path.endsWith("/extension")) return "corrections in approval";
        if (path.contains("standing-decisions") && path.endsWith("/revoke")) return "standing decisions in force";
        if (path.contains("/batches")) return "batches";
        if (path.contains("/deliveries")) return "deliveries";
        if (path.contains("/templates/")) return "templates";
        if (path.endsWith("/exports")) return "grants with files";
        if (path.contains("/oversight/grants/{")) return "watched grants";
        if (path.endsWith("/values")) return "mandates held";
        return path.replaceAll("^/api/v1/(me/)?|/.*", "");
    }

    private static String query(String path) {
        if (path.contains("/receipt.")) return "?event=GIVEN";
        if (path.endsWith("/deliveries/replay")) return "?since=2026-01-01T00:00:00Z";
        if (path.endsWith("/values")) return "?fields=phone";
        return path.equals("/api/v1/records/{id}") ? "?fields=phone&purpose=background_check" : "";
    }

    private static boolean isNewChange(String path) {
        return path.equals("/api/v1/corrections") || path.equals("/api/v1/record-updates");
    }

    /** About the record of the official, so that everybody else asks about somebody else's. */
    private Map<String, Object> emptyChange() {
        return Map.of("recordId", corrections.record("nga.pham").value(), "items", List.of());
    }

    private static Map<String, Object> body(String path) {
        if (path.endsWith("/statistics/query")) return Map.of("by", List.of("sex"), "purpose", "statistics");
        if (path.endsWith("/search")) return Map.of("q", "Bùi Anh Tuấn");
        if (path.endsWith("/supply")) return Map.of("text", "Gửi bổ sung");
        if (path.endsWith("/extension")) return Map.of("reason", "Cần xác minh thêm");
        if (path.endsWith("/exports")) return Map.of("format", "CSV");
        if (path.endsWith("/{id}/changes"))
            return Map.of(
                    "kind", "CORRECT", "reason", "Sai lỗi đánh máy", "printed", "Hải Phong", "corrected", "Hải Phòng");
        if (path.startsWith("/api/v1/admin/appointments") && path.endsWith("/end"))
            return Map.of("reason", "Chuyển công tác");
        if (path.endsWith("/revoke")) return Map.of("reason", "Không còn cần thiết");
        if (path.endsWith("/record/confirm")) return Map.of("fields", List.of("birth_full_name"));
        return Map.of();
    }

    private String thing(String name, String whose) {
        if (whose.equals("invented"))
            return name.contains("corrections") ? NUMBERS.get("corrections") : NUMBERS.getOrDefault(name, NOBODYS);
        boolean own = whose.equals("own");
        String known = things.get(name + whose);
        if (known != null) return known;
        String made = make(name, own).get();
        things.put(name + whose, made);
        return made;
    }

    private Supplier<String> make(String name, boolean own) {
        String person = own ? "nga.pham" : "an.phan";
        return switch (name) {
            case "corrections" -> () -> submitted(person).text();
            case "returned corrections" -> () -> returned(person, own).text();
            case "corrections in approval" -> () -> inApproval(person, own).text();
            case "letters" -> () -> letter(submitted(person));
            case "record-updates" ->
                () -> updates.submittedTitle(
                                own ? "lan.vu" : "mai.dang", own ? person : "hai.tran", "Chuyên viên chính")
                        .text();
            case "standing-decisions" ->
                () -> standing.proposed(own ? "lan.vu" : "mai.dang", post(own)).text();
            case "standing decisions in force" ->
                () -> standing.decided(own ? "lan.vu" : "mai.dang", own ? "minh.do" : "khanh.trinh", post(own))
                        .number()
                        .text();
            case "templates" -> () -> own ? "award" : "nothing";
            case "batches" -> () -> own ? batch() : NOBODYS;
            case "tasks" -> () -> corrections.task(submitted(person)).getId();
            case "evidence" -> () -> evidence(person);
            case "disclosures" -> () -> String.valueOf(questions.reading("dat.ngo", person));
            case "questions" ->
                () -> questions
                        .asked(person, questions.reading("dat.ngo", person))
                        .text();
            case "alarms" -> () -> alarm(own);
            // whoever keeps the whole country has no foreign ones
            case "agency changes" ->
                () -> own ? reorganisations.renaming("H24.12").text() : NUMBERS.getOrDefault(name, NOBODYS);
            case "proposals" ->
                () -> own
                        ? appointments
                                .proposed(appointments.person(), Role.VERIFIER, "H24.01")
                                .text()
                        : NUMBERS.getOrDefault(name, NOBODYS);
            case "appointments" ->
                () -> own
                        ? String.valueOf(appointments
                                .confirmed("minh.do", appointments.person(), Role.VERIFIER, "H24.01")
                                .id())
                        : NUMBERS.getOrDefault(name, NOBODYS);
            case "absences" ->
                () -> absences.toCome(own ? "minh.do" : "hai.tran", own ? "lan.vu" : "yen.ta")
                        .id()
                        .toString();
            case "access-requests" -> () -> asked(own).text();
            case "consents" ->
                () -> accesses.consent(accesses.submitted("thu.hoang", person), person)
                        .id()
                        .toString();
            case "records" -> () -> corrections.record(person).value().toString();
            case "decisions" -> () -> decision(person, own);
            case "decision-changes" -> () -> decisionChange(person, own);
            case "certifications" -> () -> certification(own);
            case "representations" ->
                () -> representations
                        .proposed(own ? "lan.vu" : "mai.dang", own ? "tuan.bui" : "hai.tran", "thu.hoang")
                        .text();
            case "transfers" ->
                () -> transfers
                        .proposed(own ? "lan.vu" : "mai.dang", own ? "tuan.bui" : "hai.tran")
                        .text();
            case "extracts" -> () -> decisionOnTwo(own);
            case "grants" -> () -> grant(own);
            case "grants with files" -> () -> grantWithFile(own);
            case "watched grants" -> () -> watchedGrant(own);
            case "exports" -> () -> export(own);
            case "mandates" ->
                () -> mandates.given(person, own ? "dat.ngo" : "linh.duong").toString();
            case "mandates held" ->
                () -> mandates.acceptedFor(
                                own ? "tuan.bui" : "linh.duong", own ? person : "an.phan", MandateKind.ASK_CORRECTION)
                        .toString();
            case "accounts" -> () -> own ? account() : NOBODYS;
            case "sessions" -> () -> session(person);
            case "failed mails" -> () -> own ? failedMail() : NOBODYS;
            case "disclosure-delays" -> () -> delay(own);
            case "deliveries" -> () -> own ? delivery() : NOBODYS;
            default -> throw new AssertionError("Nothing is known of " + name);
        };
    }

    /** For H24.01 to judge, or about the one auditor, whom it is no more shown than anybody else. */
    private String alarm(boolean own) {
        RequestNumber number = own ? alarms.raised(alarms.reader("H24.02")) : alarms.raisedAbout("kiem.luong");
        alarms.clocks().resetClocks();
        return number.text();
    }

    /** Of nobody of the demonstration, since it may be sent. */
    private String failedMail() {
        String id = UUID.randomUUID().toString();
        context.getBean(JdbcTemplate.class).update("""
                        insert into app.outbox (id, event, account, kind, number, created_at, next_try_at, given_up_at)
                        values (?::uuid, ?, 'thu.van', 'new-work', 'quyen', now(), now(), now())""", id, id);
        return id;
    }

    private ProposeStanding post(boolean own) {
        return standing.proposal(own ? "H24.01" : "G09.01", "VERIFIER", "phone");
    }

    /** Of lan.vu, with something wrong in it. */
    private String batch() {
        return context.getBean(ListDesk.class)
                .look(updates.actor("lan.vu"), "award", new ByteArrayInputStream(list()), Texts.VIETNAMESE)
                .batchId()
                .toString();
    }

    private static byte[] list() {
        return "Số hiệu\nH24-0".getBytes(StandardCharsets.UTF_8);
    }

    private RequestNumber submitted(String person) {
        String known = things.get("case of " + person);
        if (known != null) return new RequestNumber(known);
        RequestNumber number =
                corrections.submitted(person, Map.of("other_name", JsonNodeFactory.instance.textNode("Tên Gọi Khác")));
        things.put("case of " + person, number.text());
        return number;
    }

    private RequestNumber returned(String person, boolean own) {
        RequestNumber number = corrections.submitted(
                person, Map.of("personal_email", JsonNodeFactory.instance.textNode("quyen@thu.example")));
        corrections.giveBack(own ? "lan.vu" : "mai.dang", number, "Chưa rõ", "Bản sao giấy tờ");
        return number;
    }

    private RequestNumber inApproval(String person, boolean own) {
        RequestNumber number = corrections.submitted(
                person, Map.of("emergency_contact", JsonNodeFactory.instance.textNode("Người nhà")));
        corrections.decide(own ? "lan.vu" : "mai.dang", number, Outcome.APPROVE);
        return number;
    }

    private String letter(RequestNumber number) {
        return corrections.letters(number).get(0).id().toString();
    }

    private String evidence(String person) {
        var item = corrections.view(person, submitted(person)).items().get(0);
        return item.evidence().get(0).id().toString();
    }

    private RequestNumber asked(boolean own) {
        return own ? accesses.submitted("nga.pham", "tuan.bui") : accesses.submitted("thu.hoang", "an.phan");
    }

    private String decision(String person, boolean own) {
        RequestNumber number = corrections.submittedPhone(person, own ? "0999127001" : "0999127002");
        corrections.decide(own ? "lan.vu" : "mai.dang", number, Outcome.REFUSE);
        corrections.decide(own ? "minh.do" : "khanh.trinh", number, Outcome.REFUSE);
        return Objects.requireNonNull(corrections.view(person, number).decision())
                .id()
                .toString();
    }

    private String decisionChange(String person, boolean own) {
        var changes = new RevisionFixtures(context);
        return changes.correction(own ? "lan.vu" : "mai.dang", UUID.fromString(decision(person, own)))
                .text();
    }

    private String certification(boolean own) {
        var certifications = new CertificationFixtures(context);
        RequestNumber number = certifications
                .asked(own ? "tuan.bui" : "dat.ngo", own ? "nga.pham" : "an.phan")
                .number();
        certifications.certify(own ? "minh.do" : "khanh.trinh", number);
        return number.text();
    }

    private String decisionOnTwo(boolean own) {
        String[] people = own ? new String[] {"nga.pham", "tuan.bui"} : new String[] {"an.phan", "hai.tran"};
        RequestNumber number = accesses.submitted("thu.hoang", people);
        accesses.agree(number, people);
        accesses.decide(own ? "lan.vu" : "mai.dang", number.part(1), Outcome.APPROVE);
        accesses.decide(own ? "minh.do" : "khanh.trinh", number.part(1), Outcome.APPROVE);
        return String.valueOf(accesses.grants(number).get(0).get("decision"));
    }

    private String grant(boolean own) {
        RequestNumber number = asked(own);
        accesses.agree(number, own ? "tuan.bui" : "an.phan");
        accesses.decide(own ? "lan.vu" : "mai.dang", number.part(1), Outcome.APPROVE);
        accesses.decide(own ? "minh.do" : "khanh.trinh", number.part(1), Outcome.APPROVE);
        return String.valueOf(accesses.grants(number).get(0).get("id"));
    }

    private String grantWithFile(boolean own) {
        return own ? grantOf("nga.pham", "tuan.bui").toString() : grant(false);
    }

    /** Auditors see all but those on secret records, which nobody sees. */
    private String watchedGrant(boolean own) {
        var known = grants.given("thu.hoang", "tuan.bui", "phone");
        if (own) return known.id().toString();
        UUID secret = UUID.fromString("00000000-0000-4000-8000-00000000005e");
        context.getBean(JdbcClient.class)
                .sql("insert into app.record (id, name, secrecy) values (?, 'Mật', 'secret') on conflict do nothing")
                .param(secret)
                .update();
        return grants.beside(known, List.of(secret), "phone").get(0).toString();
    }

    private UUID grantOf(String reader, String subject) {
        return grants.given(reader, subject, "phone").id();
    }

    /** One that nobody makes. */
    private String export(boolean own) {
        String reader = own ? "nga.pham" : "thu.hoang";
        UUID grant = grantOf(reader, own ? "tuan.bui" : "an.phan");
        return context.getBean(ExportDesk.class)
                .ask(grants.actor(reader), grant, ExportFormat.CSV, Texts.VIETNAMESE)
                .exportId()
                .toString();
    }

    /** Somebody who signs in nowhere else: an administrator resets and closes the account. */
    private String account() {
        context.getBean(JdbcClient.class).sql("""
                        insert into app.account (id, password, family_name, given_name, email, keeping_agency)
                        values ('quyen.thu', '{none}', 'Quyền', 'Thử', 'quyen@thu.example', 'H24.02')
                        on conflict (id) do update set closed_at = null""").update();
        return "quyen.thu";
    }

    /** One more than those in which the person is calling. */
    private String session(String person) {
        Sessions sessions = context.getBean(Sessions.class);
        List<OpenSession> before = sessions.of(person);
        TestClient.signedIn(port(), person);
        return sessions.of(person).stream()
                .map(OpenSession::id)
                .filter(id -> before.stream().noneMatch(one -> one.id().equals(id)))
                .findFirst()
                .orElseThrow();
    }

    private int port() {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    private String delivery() {
        String code = channels.open(ChannelFixtures.DATA_PORTAL).channel().code();
        String id = WebhookFixtures.delivered(context, code).toString();
        things.put("channel of " + id, code);
        return id;
    }

    private String delay(boolean own) {
        RequestNumber number = delays.certified(own ? "tuan.bui" : "hai.tran");
        return delays.approved(number, own ? "lan.vu" : "mai.dang", own ? "minh.do" : "khanh.trinh")
                .toString();
    }
}
