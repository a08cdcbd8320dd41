package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.access.AccessJourney;

/** The story of asking and reading as people live it, mistakes included; what they type is marked like the record. */
final class AccessCanaryStory {

    static final String HOLDER = "hanh.kieu";

    private static final String API = "/api/v1";
    private static final String REQUESTS = API + "/access-requests";
    private static final String NEW = "/access-requests/new";
    private static final String PURPOSE = "administrative_procedure";
    private static final List<String> ASKED =
            List.of("birth_full_name", "other_name", "date_of_birth", "phone", "personal_email", "current_address");

    /** What the holder agrees to, what the verifier leaves of it, and what the approver does. */
    private static final List<List<String>> NARROWER =
            List.of(ASKED.subList(0, 5), ASKED.subList(0, 4), ASKED.subList(0, 3));

    private final CanaryStory city;
    private final UnaryOperator<String> marked;
    private final String record;
    private final String name;

    /**
     * @param marked gives a word its mark
     * @param record the marked one
     * @param name the name that stands on it
     */
    AccessCanaryStory(CanaryStory city, UnaryOperator<String> marked, UUID record, String name) {
        this.city = city;
        this.marked = marked;
        this.record = record.toString();
        this.name = name;
    }

    /** Finds the holder by the name, in the call and on the page. */
    void finds(TestClient thu) {
        Answer found = thu.post(API + "/records/search", Map.of("q", name));
        assertThat(found.body()).contains(record, name);
        assertThat(thu.submit(NEW, NEW, Map.of("person", name, "action", "find"))
                        .body())
                .contains("data-add=\"" + record + "\"");
        Answer added = thu.submit(NEW, NEW, Map.of("found-" + record, name, "action", "add:" + record));
        assertThat(added.body()).contains("remove:" + record);
        String nobody = marked.apply("nobody") + " " + marked.apply("nowhere");
        assertThat(thu.submit(NEW, NEW, Map.of("person", nobody, "action", "find"))
                        .status())
                .isBetween(200, 422);
        assertThat(thu.post(API + "/records/search", Map.of("q", nobody)).status())
                .isEqualTo(200);
    }

    /** What a requester may get wrong; the answers say so, and nothing else may. */
    void asksWrongly(TestClient thu) {
        refused(thu.post(API + "/records/search", Map.of("q", marked.apply("1"))));
        refused(thu.post(API + "/records/search", "{\"q\": \"" + marked.apply("broken")));
        refused(thu.post(REQUESTS, "{\"purpose\": \"" + marked.apply("broken")));
        refused(thu.post(REQUESTS, Map.of("unknownMember", marked.apply("value"))));
        Map<String, Object> wrong = Map.of(
                "subjects", List.of(marked.apply("record")),
                "purpose", Map.of("code", marked.apply("purpose"), "text", marked.apply("why")),
                "legalBasis", marked.apply("basis"),
                "fields", List.of(marked.apply("field")),
                "formsOfUse", List.of(marked.apply("form")),
                "channel", marked.apply("channel"),
                "from", marked.apply("from"));
        wrong.forEach((member, value) -> {
            var body = new LinkedHashMap<>(question(marked.apply("why")));
            body.put(member, value);
            refused(thu.post(REQUESTS, body));
        });
        var form = new LinkedHashMap<>(form("check"));
        form.putAll(Map.of("purpose", marked.apply("purpose"), "from", marked.apply("from")));
        form.putAll(Map.of("field", marked.apply("field"), "channel", marked.apply("channel")));
        refused(thu.submit(NEW, NEW, form));
        TestClient.at(city.port()).postForm(NEW, form);
    }

    /** Returns where the requester is led. */
    String asksOnThePages(TestClient thu) {
        assertThat(thu.submit(NEW, NEW, form("check")).body()).contains("data-test=\"outlook\"");
        Answer sent = thu.submit(NEW, NEW, form("submit"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        return sent.location().replaceFirst("^https?://[^/]+", "");
    }

    void takesBack(TestClient thu, String page) {
        assertThat(thu.get(page).status()).isEqualTo(200);
        assertThat(thu.submit(page + "/withdraw", page + "/withdraw", Map.of()).status())
                .isEqualTo(303);
        thu.get(page);
    }

    /** Asks for much; returns the number. */
    String asks(TestClient thu) {
        Answer submitted = thu.post(REQUESTS, question(marked.apply("why I must know this person better")));
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        return submitted.json().get("number").asText();
    }

    private Map<String, Object> question(String why) {
        return Map.of(
                "subjects", List.of(record),
                "purpose", Map.of("code", PURPOSE, "text", why),
                "legalBasis", "subject_consent_law",
                "fields", ASKED,
                "formsOfUse", List.of("VIEW", "EXPORT", "PRINT"),
                "from", AccessJourney.today().toString(),
                "to", AccessJourney.today().plusDays(20).toString());
    }

    private Map<String, String> form(String action) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("subject", record);
        form.put("name-" + record, name);
        form.put("purpose", PURPOSE);
        form.put("purposeText", marked.apply("why I ask on the page"));
        form.put("legalBasis", "subject_consent_law");
        form.put("field", "other_name");
        form.put("form", "VIEW");
        form.put("from", AccessJourney.today().toString());
        form.put("to", AccessJourney.today().plusDays(20).toString());
        form.put("channel", "portal");
        form.put("action", action);
        return form;
    }

    /** The holder opens the question in Tasklist and in the portal and agrees in part. */
    void agreesInPart(TestClient holder, String consent) {
        String task = CanaryTasklist.taskOf(holder, consent);
        new CanaryTasklist(marked).claims(holder, HOLDER, task);
        String page = "/tasks/" + task;
        assertThat(traceable(holder.get(page + "/content"))).contains(marked.apply("why"));
        assertThat(traceable(holder.get(page))).contains(marked.apply("why"));
        holder.get(API + page);
        refused(holder.put(API + page + "/decision", Map.of("answer", marked.apply("answer"))));
        refused(holder.put(API + page + "/decision", Map.of("note", marked.apply("note"))));
        decides(holder, task, Map.of("answer", "AGREE_PARTLY", "fields", List.of(marked.apply("field"))));
        refused(holder.post(API + page + "/complete", Map.of()));
        refused(holder.submit(
                page, page, Map.of("answer", "AGREE_PARTLY", "until", marked.apply("until"), "action", "complete")));
        decides(holder, task, Map.of("answer", "AGREE_PARTLY", "fields", NARROWER.get(0)));
        new CanaryTasklist(marked).completes(holder, task);
    }

    void refusesOnThePage(TestClient holder, String consent) {
        String page = "/tasks/" + CanaryTasklist.taskOf(holder, consent);
        Answer done = holder.submit(page, page, Map.of("answer", "REFUSE", "action", "complete"));
        assertThat(done.status()).as(done.body()).isEqualTo(303);
    }

    /** Asks for the function of a ministry, of which its leader says in Tasklist and on the page that it is none. */
    void isNotCertified(TestClient dat, TestClient khanh) {
        var body = new LinkedHashMap<>(question(marked.apply("why my ministry must know this person")));
        body.put("purpose", Map.of("code", "direction_home_affairs", "text", marked.apply("why we must know")));
        body.put("legalBasis", "state_body_function");
        Answer submitted = dat.post(REQUESTS, body);
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        String task = CanaryTasklist.taskOf(
                khanh, submitted.json().at("/parts/0/consent").asText());
        new CanaryTasklist(marked).claims(khanh, "khanh.trinh", task);
        String page = "/tasks/" + task;
        khanh.get("/tasks");
        assertThat(traceable(khanh.get(page + "/content"))).contains(name, marked.apply("why"));
        refused(khanh.put(API + page + "/decision", Map.of("outcome", marked.apply("outcome"))));
        refused(khanh.submit(page, page, Map.of("outcome", marked.apply("outcome"), "action", "complete")));
        decides(khanh, task, Map.of("outcome", "REFUSE", "reason", marked.apply("reason")));
        new CanaryTasklist(marked).completes(khanh, task);
        dat.get("/access-requests/" + submitted.json().get("number").asText());
    }

    void verifiesInTasklist(TestClient lan, String number) {
        String task = CanaryTasklist.taskOf(lan, number);
        new CanaryTasklist(marked).claims(lan, "lan.vu", task);
        assertThat(traceable(lan.get("/tasks/" + task + "/content"))).contains(name);
        refused(lan.put(API + "/tasks/" + task + "/decision", Map.of("outcome", marked.apply("outcome"))));
        decides(lan, task, Map.of("outcome", "APPROVE", "reason", marked.apply("reason"), "fields", NARROWER.get(1)));
        new CanaryTasklist(marked).completes(lan, task);
    }

    /** First a draft and the paper that it would make, then narrower still. */
    void approvesNarrower(TestClient minh, String number) {
        minh.get("/tasks");
        minh.get("/access-requests/" + number);
        String task = CanaryTasklist.taskOf(minh, number);
        String page = "/tasks/" + task;
        Map<String, String> form = new LinkedHashMap<>();
        form.put("outcome-" + record, "APPROVE");
        form.put("reason-" + record, marked.apply("reason"));
        form.put("narrow", "1");
        form.put("formsOfUse", marked.apply("form"));
        form.put("fields", marked.apply("field"));
        form.put("action", "complete");
        refused(minh.submit(page, page, form));
        form.putAll(Map.of("formsOfUse", "VIEW", "fields", "other_name", "action", "preview"));
        assertThat(minh.submit(page, page, form).location()).endsWith("/preview");
        assertThat(minh.get(page + "/preview").status()).isEqualTo(200);
        var decision = Map.of("outcome", "APPROVE", "reason", marked.apply("reason"), "fields", NARROWER.get(2));
        decides(minh, task, decision);
        Answer completed = minh.post(API + page + "/complete", Map.of());
        assertThat(completed.status()).as(completed.body()).isEqualTo(200);
    }

    /** By every way that the grant opens, and by some that it does not. */
    void reads(TestClient thu, JsonNode grant) {
        String query = "?purpose=" + PURPOSE + "&grant=" + grant.get("id").asText();
        for (String path : List.of(
                "/records/" + record + query,
                "/records/" + record + "/print" + query,
                API + "/records/" + record + query,
                API + "/records/" + record + query + "&form=PRINT")) {
            assertThat(traceable(thu.get(path))).as(path).contains(marked.apply(""));
        }
        refused(thu.get(API + "/records/" + record + query + "&fields=phone"));
        refused(thu.get("/records/" + record + query + "&fields=phone"));
        String decision = grant.at("/decision/id").asText();
        for (String path : List.of(
                "/grants",
                "/decisions/" + decision,
                "/decisions/" + decision + ".pdf",
                API + "/decisions/" + decision + ".pdf",
                "/access-requests/" + grant.get("request").asText(),
                REQUESTS + "/" + grant.get("request").asText())) {
            assertThat(thu.get(path).status()).as(path).isEqualTo(200);
        }
        Answer view = thu.get(API + "/decisions/" + decision);
        TestClient.at(city.port())
                .get("/verify/" + view.json().get("verificationCode").asText());
    }

    /** Files by the pages and by the calls; returns the one that is not taken yet. */
    String exports(TestClient thu, JsonNode grant, Runnable makeFiles) {
        String id = grant.get("id").asText();
        String page = "/grants/" + id + "/exports";
        refused(thu.post(API + page, Map.of("format", marked.apply("format"))));
        String made = thu.submit(page, page, Map.of("format", "XLSX")).location();
        String export = made.substring(made.lastIndexOf('/') + 1);
        thu.get("/exports/" + export);
        makeFiles.run();
        for (String path : List.of("/exports", "/exports/" + export, API + "/exports/" + export)) {
            assertThat(thu.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(thu.get("/exports/" + export + "/file").status()).isEqualTo(200);
        Answer asked = thu.post(API + page, Map.of("format", "CSV"));
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        makeFiles.run();
        String another = asked.json().get("exportId").asText();
        assertThat(traceable(thu.get(API + "/exports/" + another + "/file"))).contains(marked.apply(""));
        return another;
    }

    void getsNoFile(TestClient thu, String export) {
        refused(thu.get(API + "/exports/" + export + "/file"));
        assertThat(thu.get("/exports/" + export).body()).contains("data-state=\"STOPPED\"");
    }

    void isRefused(TestClient thu, JsonNode grant) {
        String query = "?purpose=" + PURPOSE + "&grant=" + grant.get("id").asText();
        refused(thu.get("/records/" + record + query));
        refused(thu.get(API + "/records/" + record + query));
    }

    void seesWhoRead(TestClient holder, String decision) {
        String disclosures = "/me/disclosures";
        assertThat(traceable(holder.get(disclosures))).contains(decision);
        assertThat(traceable(holder.get(disclosures + ".csv"))).contains(decision);
        assertThat(traceable(holder.get(API + disclosures))).contains(decision);
        for (String part : List.of("", ".csv")) {
            Answer narrow = holder.submit(
                    disclosures, disclosures + part, Map.of("by", marked.apply("somebody"), "own", "true"));
            assertThat(narrow.status()).isEqualTo(200);
        }
        holder.submit(disclosures, disclosures, Map.of("from", marked.apply("day"), "action", marked.apply("deed")));
    }

    void withdrawsConsent(TestClient holder, String consent) {
        String page = "/me/consents/" + consent;
        receipts(holder, page, "PARTLY_GIVEN");
        holder.get("/me/consents");
        assertThat(traceable(holder.get(page))).contains(marked.apply("why"));
        assertThat(holder.submit(page + "/withdraw", page + "/withdraw", Map.of())
                        .status())
                .isBetween(302, 303);
        holder.get(page);
    }

    void receipts(TestClient holder, String page, String event) {
        for (String form : List.of("pdf", "json")) {
            assertThat(holder.get(page + "/receipt." + form + "?event=" + event).status())
                    .as(form)
                    .isEqualTo(200);
        }
    }

    void revokes(TestClient minh, UUID grant) {
        String page = "/grants/" + grant + "/revoke";
        minh.get("/grants?side=given");
        refused(minh.submit(page, page, Map.of("reason", marked.apply("long").repeat(400))));
        assertThat(minh.submit(page, page, Map.of("reason", marked.apply("reason")))
                        .status())
                .isEqualTo(303);
        assertThat(traceable(minh.get("/grants?side=given"))).contains(marked.apply("reason"));
    }

    private static void decides(TestClient person, String task, Map<String, Object> decision) {
        Answer saved = person.put(API + "/tasks/" + task + "/decision", decision);
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    }

    private static String traceable(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
    }
}
