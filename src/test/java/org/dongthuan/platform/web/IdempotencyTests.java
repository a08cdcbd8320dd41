package org.dongthuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClock;
import org.dongthuan.platform.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@ApplicationTest
class IdempotencyTests {

    private final String account = "test." + UUID.randomUUID();

    @Autowired
    IdempotentResponseTable answers;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ProblemCatalogue catalogue;

    @Autowired
    RequestLanguage language;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock.Movable clock;

    private Counter counter;
    private Stage stage;

    @BeforeEach
    void raise() {
        counter = new Counter(database, new TransactionTemplate(transactions));
        stage = new Stage(counter, answers, transactions, catalogue, language, json);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void theSameCallGetsTheFirstAnswerAgainAndNothingMore() throws Exception {
        var first = send(Stage.call("/api/v1/count", account, "k-1"), "{\"by\":1}");
        var second = send(Stage.call("/api/v1/count", account, "k-1"), "{\"by\":1}");

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(second.getContentType()).isEqualTo(first.getContentType());
        assertThat(second.getHeader("Location")).isEqualTo("/counts/1");
        assertThat(counter.effects()).isEqualTo(1);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() throws Exception {
        send(Stage.call("/api/v1/count", account, "k-1"), "{\"by\":1}");
        var other = send(Stage.call("/api/v1/count", account, "k-1"), "{\"by\":2}");

        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("/problems/idempotency-key-reused");
        assertThat(counter.effects()).isEqualTo(1);
    }

    @Test
    void anotherAddressUnderTheSameKeyIsRefused() throws Exception {
        send(Stage.call("/api/v1/count", account, "k-1"), "{}");
        assertThat(send(Stage.call("/api/v1/refuse", account, "k-1"), "{}").getStatus())
                .isEqualTo(422);
    }

    @Test
    void theSameKeyOfSomebodyElseIsAnotherKey() throws Exception {
        send(Stage.call("/api/v1/count", account, "k-1"), "{}");
        send(Stage.call("/api/v1/count", account + ".2", "k-1"), "{}");
        assertThat(counter.effects()).isEqualTo(2);
    }

    @Test
    void aRefusalRollsBackAndIsRepeatedToo() throws Exception {
        var first = send(Stage.call("/api/v1/refuse", account, "k-1"), "{}");
        counter.refusing = false;
        var second = send(Stage.call("/api/v1/refuse", account, "k-1"), "{}");

        assertThat(first.getStatus()).isEqualTo(409);
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(counter.effects()).isZero();
    }

    @Test
    void whatAnotherTryMayChangeIsNotKept() throws Exception {
        counter.failure = new OptimisticLockingFailureException("secret");
        var lost = send(Stage.call("/api/v1/fail", account, "k-1"), "{}");
        counter.failure = new IllegalStateException("secret");
        var broken = send(Stage.call("/api/v1/fail", account, "k-1"), "{}");
        counter.failure = null;
        var again = send(Stage.call("/api/v1/fail", account, "k-1"), "{}");

        assertThat(lost.getStatus()).isEqualTo(409);
        assertThat(lost.getContentAsString())
                .contains("/problems/changed-meanwhile")
                .doesNotContain("secret");
        assertThat(broken.getStatus()).isEqualTo(500);
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(counter.effects()).isEqualTo(1);
    }

    @Test
    void aFailingCommitIsNoSuccess() throws Exception {
        counter.atCommit = new OptimisticLockingFailureException("secret");
        var lost = send(Stage.call("/api/v1/count", account, "k-1"), "{}");
        counter.atCommit = new IllegalStateException("secret");
        var broken = send(Stage.call("/api/v1/count", account, "k-1"), "{}");

        assertThat(lost.getStatus()).isEqualTo(409);
        assertThat(broken.getStatus()).isEqualTo(500);
        assertThat(broken.getContentAsString()).contains("/problems/internal").doesNotContain("secret");
        assertThat(broken.getHeader("Location")).isNull();
        assertThat(counter.effects()).isZero();
    }

    @Test
    void aFailureThatTheHandlerSwallowedIsNoSuccess() throws Exception {
        assertThat(send(Stage.call("/api/v1/swallow", account, "k-1"), "{}").getStatus())
                .isEqualTo(500);
        assertThat(counter.effects()).isZero();
    }

    @Test
    void fiftyCallsWithOneKeyAllGetTheAnswerOfTheFirst() throws Exception {
        counter.hold = new CountDownLatch(1);
        var calls = Stream.generate(() -> CompletableFuture.supplyAsync(this::count, eachInItsThread()))
                .limit(50)
                .toList();
        assertThat(counter.entered.await(10, TimeUnit.SECONDS)).isTrue();
        // it takes longer than a look, and while it does nobody holds a connection but the first
        assertThat(database.queryForObject("select 1", Integer.class)).isEqualTo(1);
        TimeUnit.MILLISECONDS.sleep(300);
        counter.hold.countDown();

        for (var call : calls) {
            var answer = call.get(30, TimeUnit.SECONDS);
            assertThat(answer.getStatus()).isEqualTo(201);
            assertThat(answer.getHeader("Location")).isEqualTo("/counts/1");
        }
        assertThat(counter.effects()).isEqualTo(1);
    }

    @Test
    void whoeverWaitedInVainIsToldThatTheFirstCallStillRuns() throws Exception {
        counter.hold = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(this::count, eachInItsThread());
        assertThat(counter.entered.await(10, TimeUnit.SECONDS)).isTrue();
        var second = count();
        counter.hold.countDown();

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString(StandardCharsets.UTF_8)).contains("/problems/idempotency-running");
        assertThat(first.get(10, TimeUnit.SECONDS).getStatus()).isEqualTo(201);
        assertThat(counter.effects()).isEqualTo(1);
    }

    @Test
    void anUploadIsExaminedWhileNoTransactionIsOpen() throws Exception {
        assertThat(upload("first.pdf", "one").getStatus()).isEqualTo(201);
        assertThat(counter.uploadedInsideATransaction).isFalse();
    }

    private MockHttpServletResponse count() {
        try {
            return send(Stage.call("/api/v1/count", account, "k-1"), "{}");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Executor eachInItsThread() {
        return task -> new Thread(task).start();
    }

    @Test
    void anOvertakenCallRollsBackAndGivesTheAnswerThatCameFirst() throws Exception {
        counter.overtake = () -> answers.keep(
                new IdempotencyKey(account, "k-1"),
                new IdempotentResponse(
                        counter.hash, 409, "application/problem+json", null, "{}".getBytes(StandardCharsets.UTF_8)));
        send(Stage.call("/api/v1/count", account, "k-0"), "{}");
        counter.hash = database.queryForObject(
                "select request_hash from app.idempotency where account = ?", String.class, account);
        counter.overtakeNext = true;

        assertThat(send(Stage.call("/api/v1/count", account, "k-1"), "{}").getStatus())
                .isEqualTo(409);
        assertThat(counter.effects()).isEqualTo(1);
    }

    @Test
    void afterADayTheKeyIsFreeAgain() throws Exception {
        send(Stage.call("/api/v1/count", account, "k-1"), "{}");
        clock.advance(Duration.ofHours(24).plusMinutes(1));
        send(Stage.call("/api/v1/count", account, "k-1"), "{}");
        assertThat(counter.effects()).isEqualTo(2);

        clock.advance(Duration.ofHours(25));
        answers.forgetOld();
        assertThat(answers.find(new IdempotencyKey(account, "k-1"))).isEmpty();
    }

    @Test
    void aCallWithoutKeyIsRefused() throws Exception {
        var answer = send(post("/api/v1/count").principal(() -> account), "{}");
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("/problems/idempotency-key-missing");
        assertThat(counter.effects()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "khóa", "tab\there"})
    void aKeyThatIsNoneIsRefusedByName(String key) throws Exception {
        var answer = send(Stage.call("/api/v1/count", account, key), "{}");
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("/problems/malformed").contains("Idempotency-Key");
    }

    @Test
    void aKeyHas200CharactersAtMost() throws Exception {
        assertThat(send(Stage.call("/api/v1/count", account, "k".repeat(200)), "{}")
                        .getStatus())
                .isEqualTo(201);
        assertThat(send(Stage.call("/api/v1/count", account, "k".repeat(201)), "{}")
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void aBodyOfMoreThanAMegabyteIsRefused() throws Exception {
        var answer = send(Stage.call("/api/v1/count", account, "k-1"), "x".repeat((1 << 20) + 1));
        assertThat(answer.getStatus()).isEqualTo(413);
    }

    @Test
    void searchingNeedsNoKey() throws Exception {
        assertThat(send(post("/api/v1/records/search").principal(() -> account), "{}")
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void anUploadIsTheSameWhenItsContentIsTheSame() throws Exception {
        var first = upload("first.pdf", "one");
        var again = upload("again.pdf", "one");
        var other = upload("first.pdf", "two");

        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(counter.effects()).isEqualTo(1);
    }

    private MockHttpServletResponse upload(String name, String content) throws Exception {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return stage.mvc
                .perform(multipart("/api/v1/evidence")
                        .file(new MockMultipartFile("file", name, "application/pdf", bytes))
                        .part(new org.springframework.mock.web.MockPart("file", name, bytes))
                        .principal(() -> account)
                        .header(IdempotencyKey.HEADER, "k-1"))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder call, String body)
            throws Exception {
        RequestBuilder request = call.contentType(MediaType.APPLICATION_JSON).content(body);
        return stage.mvc.perform(request).andReturn().getResponse();
    }

    /** Counts its calls in the database. */
    @RestController
    static final class Counter {
        private final String name = "counter " + UUID.randomUUID();
        private final JdbcTemplate database;
        private final TransactionTemplate inner;
        final CountDownLatch entered = new CountDownLatch(1);
        boolean refusing = true;
        boolean overtakeNext;
        boolean uploadedInsideATransaction;
        String hash = "";
        RuntimeException failure;
        RuntimeException atCommit;
        CountDownLatch hold = new CountDownLatch(0);
        Runnable overtake = () -> {};

        Counter(JdbcTemplate database, TransactionTemplate inner) {
            this.database = database;
            this.inner = inner;
        }

        int effects() {
            return database.queryForObject(
                    "select count(*) from app.loaded_file where name like ?", Integer.class, name + "%");
        }

        private int add() {
            database.update("insert into app.loaded_file values (?, 'x', now())", name + " " + UUID.randomUUID());
            return effects();
        }

        @PostMapping("/api/v1/count")
        ResponseEntity<Map<String, Object>> count(@RequestBody Map<String, Object> body) throws Exception {
            int now = add();
            entered.countDown();
            hold.await(20, TimeUnit.SECONDS);
            if (overtakeNext) CompletableFuture.runAsync(overtake).get(10, TimeUnit.SECONDS);
            if (atCommit != null) TransactionSynchronizationManager.registerSynchronization(failing(atCommit));
            return ResponseEntity.created(URI.create("/counts/" + now)).body(Map.of("count", now, "chữ", "đúng"));
        }

        @PostMapping("/api/v1/refuse")
        List<String> refuse() {
            add();
            if (refusing) throw new Refusal.Conflict("not-acceptable");
            return List.of();
        }

        @PostMapping("/api/v1/fail")
        List<String> fail() {
            add();
            if (failure != null) throw failure;
            return List.of();
        }

        @PostMapping("/api/v1/swallow")
        List<String> swallow() {
            try {
                inner.executeWithoutResult(status -> {
                    add();
                    throw new IllegalArgumentException();
                });
            } catch (IllegalArgumentException e) {
                return List.of("all is well");
            }
            return List.of();
        }

        @PostMapping("/api/v1/records/search")
        List<String> search() {
            return List.of();
        }

        @PostMapping("/api/v1/evidence")
        ResponseEntity<Map<String, Object>> evidence(@RequestParam MultipartFile file) {
            uploadedInsideATransaction = TransactionSynchronizationManager.isActualTransactionActive();
            return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("count", add()));
        }

        private static TransactionSynchronization failing(RuntimeException failure) {
            return new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    throw failure;
                }
            };
        }
    }
}
