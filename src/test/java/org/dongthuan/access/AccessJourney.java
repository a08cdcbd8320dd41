package org.dongthuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.jspecify.annotations.Nullable;

/** The steps of a story from the question to the reading, through the calls alone, on any node. */
public final class AccessJourney {

    public static final List<String> ASKED = List.of("birth_full_name", "date_of_birth", "highest_degree", "major");

    private static final String API = "/api/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Function<String, TestClient> signIn;
    private final Runnable jobs;

    /**
     * @param signIn signs a person in
     * @param jobs does what waits for the job executor, or waits until it is done
     */
    public AccessJourney(Function<String, TestClient> signIn, Runnable jobs) {
        this.signIn = signIn;
        this.jobs = jobs;
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    public String recordOf(String account) {
        return signIn.apply(account).get(API + "/me/record").json().get("id").asText();
    }

    /** Asks for a background check with the subjects' consent. */
    public Answer asks(String account, List<String> subjects, String why) {
        Answer submitted = signIn.apply(account)
                .post(
                        API + "/access-requests",
                        Map.of(
                                "subjects",
                                        subjects.stream().map(this::recordOf).toList(),
                                "purpose", Map.of("code", "background_check", "text", why),
                                "legalBasis", "subject_consent_decree",
                                "fields", ASKED,
                                "formsOfUse", List.of("VIEW"),
                                "from", today().toString(),
                                "to", today().plusDays(20).toString()));
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        return submitted;
    }

    public void answers(String account, Map<String, Object> answer) {
        TestClient subject = signIn.apply(account);
        String task = task(subject, "answerConsentRequest", null);
        JsonNode question = subject.get(API + "/tasks/" + task).json();
        assertThat(question.get("number").asText()).startsWith("DY-");
        completed(subject, task, answer);
        jobs.run();
    }

    public Answer decides(String account, String number, String step, Map<String, Object> decision) {
        TestClient reviewer = signIn.apply(account);
        Answer completed = completed(reviewer, task(reviewer, step, number), decision);
        jobs.run();
        return completed;
    }

    /** The grant that the request led to. */
    public JsonNode grant(String account, String number) {
        return until(() -> items(signIn.apply(account), "/grants")
                .filter(grant -> grant.get("request").asText().equals(number))
                .findFirst());
    }

    public static Answer read(TestClient reader, JsonNode grant, String record, String fields) {
        return reader.get(API + "/records/" + record + "?purpose=background_check&fields=" + fields + "&grant="
                + grant.get("id").asText());
    }

    /** The standing consent of the person, the youngest. */
    public String consent(String account) {
        return items(signIn.apply(account), "/me/consents")
                .filter(consent -> consent.get("mayWithdraw").asBoolean())
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }

    public static Answer withdraws(TestClient subject, String consent) {
        return subject.post(API + "/consents/" + consent + "/withdraw", Map.of());
    }

    public static Stream<JsonNode> items(TestClient person, String list) {
        JsonNode items = person.get(API + list + "?size=100").json().get("items");
        return StreamSupport.stream(items.spliterator(), false);
    }

    private Answer completed(TestClient person, String task, Map<String, Object> decision) {
        Answer saved = person.put(API + "/tasks/" + task + "/decision", decision);
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        Answer completed = person.post(API + "/tasks/" + task + "/complete", Map.of());
        assertThat(completed.status()).as(completed.body()).isEqualTo(200);
        return completed;
    }

    private String task(TestClient person, String step, @Nullable String number) {
        return until(() -> items(person, "/tasks")
                        .filter(task -> task.get("step").asText().equals(step))
                        .filter(task ->
                                number == null || task.get("number").asText().equals(number))
                        .reduce((first, second) -> second))
                .get("taskId")
                .asText();
    }

    /** What a job brings about is there soon, not at once. */
    private static JsonNode until(Supplier<Optional<JsonNode>> look) {
        Instant begin = Instant.now();
        Optional<JsonNode> found = look.get();
        while (found.isEmpty() && Instant.now().isBefore(begin.plus(PATIENCE))) {
            pause();
            found = look.get();
        }
        return Objects.requireNonNull(found.orElse(null), "It did not come");
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
