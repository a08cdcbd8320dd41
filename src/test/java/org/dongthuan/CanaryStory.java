package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.dongthuan.TestClient.Answer;

/**
 * The story of a correction as people live it, mistakes included: over the calls, on the pages and in the engine's web
 * apps. What they type is marked like what stands on the record.
 */
final class CanaryStory {

    static final String HOLDER = "hoang.yen";

    /** What the holder wants on the record and no rule lets him mark. */
    static final List<String> WANTED = List.of("0971903998", "1903-12-30", "30/12/1903");

    private static final String API = "/api/v1";
    private static final String CORRECTION = "/corrections/new";

    private final int port;
    private final Function<String, String> marked;
    private final List<Seen> seen = new ArrayList<>();

    /** @param marked gives a word its mark */
    CanaryStory(int port, Function<String, String> marked) {
        this.port = port;
        this.marked = marked;
    }

    /** An address that was asked for, and what came back. */
    record Seen(String path, Answer answer) {}

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** How the agency goes on with it. */
    CanaryReview review() {
        return new CanaryReview(this, marked);
    }

    int port() {
        return port;
    }

    /** What the engine's web apps and their calls answered. */
    List<Seen> seenInTheEngine() {
        return seen.stream().filter(one -> one.path().startsWith("/camunda/")).toList();
    }

    TestClient client(String account) {
        return TestClient.at(port)
                .watchedBy((path, answer) -> seen.add(new Seen(path, answer)))
                .signedInAs(account);
    }

    /** What people type as a name when they are in a hurry. */
    void mistypesTheName(String address) {
        for (String typed : List.of(address, WANTED.get(0), marked.apply("password"), HOLDER + " ")) {
            TestClient stranger = TestClient.at(port).watchedBy((path, answer) -> seen.add(new Seen(path, answer)));
            stranger.signIn(typed, marked.apply("wrong"));
            stranger.get("/login?error");
        }
        // not watched: here the address is what was typed
        TestClient.signedIn(port, HOLDER).get(API + "/corrections/" + WANTED.get(0));
    }

    UUID upload(TestClient holder) {
        Answer uploaded = holder.upload(
                API + "/evidence",
                marked.apply("name.jpg"),
                "image/jpeg",
                MarkedPicture.saying(marked.apply("picture")));
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
        return UUID.fromString(uploaded.json().get("evidenceId").asText());
    }

    void readEverything(TestClient person) {
        for (String path : List.of(
                "/",
                "/me",
                "/me/requests",
                "/me/history",
                "/me/history?asOf=2026-01-01",
                "/grants/changes",
                "/tasks",
                CORRECTION,
                API + "/me/record",
                API + "/me/record?asOf=2026-01-01",
                "/me/resume.pdf",
                API + "/me/record/history",
                API + "/me/disclosures",
                API + "/me/evidence",
                API + "/tasks",
                API + "/corrections")) {
            assertThat(person.get(path).status()).as(path).isEqualTo(200);
        }
    }

    /** Asks for many fields at once; returns the number. */
    String submit(TestClient holder, UUID document, UUID portrait) {
        JsonNode record = holder.get(API + "/me/record").json();
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("phone", WANTED.get(0));
        wanted.put("youth_union_date", WANTED.get(1));
        wanted.put("personal_email", marked.apply("wanted@thu.example"));
        wanted.put("current_address", Map.of("line", marked.apply("line"), "commune", "11407"));
        wanted.put("portrait", portrait.toString());
        for (String field : List.of("other_name", "emergency_contact", "foreign_ties", "major", "diploma_no")) {
            wanted.put(field, marked.apply("wanted"));
        }
        Map<String, Object> request = new LinkedHashMap<>(request(record, wanted, document));
        List<Object> items = new ArrayList<>((List<?>) request.get("items"));
        items.add(CanaryWishes.newRelative(marked, document));
        items.add(CanaryWishes.otherDuties(marked, record.at("/fields/main_duties/value")));
        request.put("items", items);
        Answer submitted = holder.post(API + "/corrections", request);
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        return submitted.json().get("number").asText();
    }

    Map<String, Object> request(JsonNode record, Map<String, Object> wanted, UUID document) {
        List<Map<String, Object>> items = wanted.entrySet().stream()
                .map(wish -> item(
                        wish.getKey(), record.at("/fields/" + wish.getKey() + "/value"), wish.getValue(), document))
                .toList();
        return Map.of(
                "recordId", record.get("id").asText(), "items", items, "reason", marked.apply("why"), "attested", true);
    }

    private static Map<String, Object> item(String field, JsonNode seen, Object wanted, UUID document) {
        return Map.of(
                "field", field,
                "kind", "ADJUSTMENT",
                "seenValue", seen,
                "wantedValue", wanted,
                "evidenceIds", List.of(document));
    }

    /** Asks for another field on the pages and returns where the person is led. */
    String submitOnThePages(TestClient holder, UUID document) {
        String seen = holder.get(API + "/me/record")
                .json()
                .at("/fields/housing_land/value")
                .toString();
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "field",
                "housing_land",
                "seen-housing_land",
                seen,
                "value-housing_land",
                marked.apply("land"),
                "evidence-housing_land",
                document.toString(),
                "reason",
                marked.apply("why"),
                "action",
                "check"));
        String page = CORRECTION + "?field=housing_land";
        assertThat(holder.submit(page, CORRECTION, fields).status()).isEqualTo(200);
        fields.put("action", "submit");
        assertThat(holder.submit(page, CORRECTION, fields).status()).isEqualTo(422); // not attested
        fields.put("attested", "true");
        Answer submitted = holder.submit(page, CORRECTION, fields);
        assertThat(submitted.status()).isEqualTo(303);
        return submitted.location();
    }

    void withdraw(TestClient holder, String page) {
        assertThat(holder.get(page).status()).isEqualTo(200);
        assertThat(holder.submit(page + "/withdraw", page + "/withdraw", Map.of())
                        .status())
                .isEqualTo(303);
        holder.get(page);
    }

    /** What a person may get wrong; the answers say so, and nothing else may. */
    void getThingsWrong(TestClient holder, UUID document) {
        JsonNode record = holder.get(API + "/me/record").json();
        String corrections = API + "/corrections";
        refused(400, holder.post(corrections, "{\"recordId\": \"" + marked.apply("id") + "\"}"));
        refused(400, holder.post(corrections, "{\"reason\": \"" + marked.apply("broken")));
        refused(400, holder.post(corrections, Map.of("unknownMember", marked.apply("value"))));
        refused(422, holder.post(corrections, request(record, Map.of("phone", marked.apply("phone")), document)));
        refused(
                422,
                holder.post(corrections, request(record, Map.of("youth_union_date", marked.apply("day")), document)));
        refused(400, holder.post(corrections, request(record, Map.of(marked.apply("f"), marked.apply("v")), document)));
        refused(409, holder.post(corrections, stale(record, document)));
        Answer garbage = holder.upload(
                API + "/evidence",
                marked.apply("x.pdf"),
                "application/pdf",
                marked.apply("garbage").getBytes());
        assertThat(garbage.status()).isBetween(400, 499);
        Map<String, String> search = Map.of(
                "field",
                "current_address",
                "value-current_address-line",
                marked.apply("line"),
                "value-current_address-search",
                marked.apply("search"),
                "action",
                "search");
        holder.submit(CORRECTION + "?field=current_address", CORRECTION, search);
        TestClient.at(port).postForm(CORRECTION, search);
    }

    private Map<String, Object> stale(JsonNode record, UUID document) {
        Map<String, Object> stale = new LinkedHashMap<>(request(record, Map.of(), document));
        stale.put("items", List.of(item("diploma_no", record.get("id"), marked.apply("wanted"), document)));
        return stale;
    }

    static void refused(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }
}
