package org.dongthuan.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClock;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.Origin;
import org.dongthuan.consent.ConsentDesk;
import org.dongthuan.grant.GrantCheck.Attempt;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.FormOfUse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Readings through the registry: each one judged at its own moment, logged, and over when the grant is. */
@ApplicationTest
class RecordReadingTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    RecordReading reading;

    @Autowired
    GrantDesk desk;

    @Autowired
    ConsentDesk consents;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock.Movable clock;

    GrantFixtures fixtures;

    @BeforeEach
    void begin() {
        fixtures = new GrantFixtures(context);
    }

    @AfterEach
    void restore() {
        clock.reset();
        database.update("update app.appointment set valid_to = null where account = 'dat.ngo'");
        database.update("update app.account set closed_at = null where id = 'dat.ngo'");
        fixtures.endAll();
    }

    @Test
    void showsTheGrantedFieldsOnlyAndLogsTheReadingUnderItsDecision() {
        Grant grant = fixtures.given("dat.ngo", "nga.pham", "ethnicity", "phone");
        ReadRecord read = reading.read(fixtures.actor("dat.ngo"), asked(grant, "phone", "ethnicity"));
        assertThat(read.fields().keySet()).containsExactly("ethnicity", "phone");
        assertThat(read.basis()).isNotNull();
        assertThat(read.basis().decision().number()).contains("QĐ-");
        Map<String, Object> line = lastLine(grant);
        assertThat(line)
                .containsEntry("actor", "dat.ngo")
                .containsEntry("agency", "G09")
                .containsEntry("record_id", grant.record().value())
                .containsEntry("purpose", GrantFixtures.PURPOSE)
                .containsEntry("decision_id", grant.decision())
                .containsEntry("reference", grant.request().text())
                .containsEntry("form", "VIEW")
                .containsEntry("outcome", "DONE");
        assertThat(line.get("fields")).hasToString("{ethnicity,phone}");
    }

    @Test
    void aFieldThatWasNotGrantedAndOneThatDoesNotExistAreRefusedAlike() {
        Grant grant = fixtures.given("dat.ngo", "nga.pham", "phone");
        assertThat(outcome(asked(grant, "phone", "tax_code"))).isEqualTo("grant-field");
        assertThat(outcome(asked(grant, "phone", "no_such_field"))).isEqualTo("grant-field");
        assertThat(lastLine(grant)).containsEntry("outcome", "REFUSED").containsEntry("purpose", "grant-field");
    }

    @Test
    void withoutAGrantTheRecordDoesNotExist() {
        Grant grant = fixtures.given("dat.ngo", "nga.pham", "phone");
        var none = new ReadingRequest(grant.record(), List.of(), GrantFixtures.PURPOSE, null, FormOfUse.VIEW);
        var others = asked(grant, "phone");
        var unknown =
                new ReadingRequest(grant.record(), List.of(), GrantFixtures.PURPOSE, UUID.randomUUID(), FormOfUse.VIEW);
        var elsewhere = new ReadingRequest(
                fixtures.record("tuan.bui"), List.of(), GrantFixtures.PURPOSE, grant.id(), FormOfUse.VIEW);
        for (ReadingRequest asked : List.of(none, others, unknown)) {
            assertThat(outcome("tuan.bui", asked)).isEqualTo("record-unknown");
        }
        assertThat(outcome("dat.ngo", elsewhere)).isEqualTo("record-unknown");
    }

    @Test
    void theOnlyStandingGrantNeedNotBeNamedAndOneOfSeveralHasTo() {
        Grant first = fixtures.given("dat.ngo", "tuan.bui", "phone");
        var unnamed = new ReadingRequest(first.record(), List.of(), GrantFixtures.PURPOSE, null, FormOfUse.VIEW);
        assertThat(outcome(unnamed)).isEqualTo("read");
        fixtures.given("dat.ngo", "tuan.bui", "ethnicity");
        assertThat(outcome(unnamed)).isEqualTo("grant-needed");
    }

    @Test
    void theGrantEndsWithItsLastDayThoughNoTimerRuns() {
        LocalDate today = fixtures.today();
        Grant grant = fixtures.given(
                "dat.ngo",
                fixtures.record("nga.pham"),
                List.of("phone"),
                Set.of(FormOfUse.VIEW),
                today.plusDays(1),
                today.plusDays(2));
        assertThat(outcome(asked(grant, "phone"))).isEqualTo("grant-not-yet");
        clock.advance(Duration.ofDays(1));
        assertThat(outcome(asked(grant, "phone"))).isEqualTo("read");
        clock.advance(Duration.ofDays(2));
        assertThat(outcome(asked(grant, "phone"))).isEqualTo("grant-expired");
    }

    @Test
    void revokingBetweenTwoReadingsEndsThemForGood() {
        Grant grant = fixtures.given("dat.ngo", "nga.pham", "phone", "ethnicity");
        assertThat(outcome(asked(grant, "phone"))).isEqualTo("read");
        desk.revoke(fixtures.actor("minh.do"), grant.id(), "Không còn cần thiết");
        assertThat(outcome(asked(grant, "ethnicity"))).isEqualTo("grant-revoked");
        assertThat(database.queryForList(
                        "select account from app.outbox where event = ? order by account",
                        String.class,
                        grant.id() + "/revoked"))
                .containsExactly("dat.ngo", "nga.pham");
    }

    @Test
    void aTransferOrTheEndOfTheAccountEndsItAtOnce() {
        Grant grant = fixtures.given("dat.ngo", "nga.pham", "phone");
        Actor before = fixtures.actor("dat.ngo");
        database.update("update app.account set closed_at = now() where id = 'dat.ngo'");
        assertThat(outcome(before, asked(grant, "phone"))).isEqualTo("grant-agency");
        database.update("update app.account set closed_at = null where id = 'dat.ngo'");
        assertThat(outcome(before, asked(grant, "phone"))).isEqualTo("read");
        database.update(
                "update app.appointment set valid_to = greatest(valid_from, ?) where account = 'dat.ngo'",
                fixtures.today().minusDays(1));
        assertThat(outcome(before, asked(grant, "phone"))).isEqualTo("grant-agency");
    }

    /** Whatever began after the answer is refused; what was read before stands in the log before the end. */
    @ParameterizedTest
    @EnumSource(Grant.End.Kind.class)
    void afterTheAnswerToAnEndingNoReadingSucceeds(Grant.End.Kind kind) throws Exception {
        for (int round = 0; round < 3; round++) {
            Grant grant = kind == Grant.End.Kind.BASIS_ENDED
                    ? fixtures.restingOn(Basis.Kind.STANDING_DECISION, "dat.ngo", "nga.pham", "phone")
                    : fixtures.given("dat.ngo", "nga.pham", "phone");
            List<String> late = readWhile(grant, () -> end(grant, kind));
            assertThat(late).isNotEmpty().containsOnly(Denial.of(kind.state()).type());
            List<String> lines = database.queryForList(
                    "select action || ' ' || outcome from app.audit_event where grant_id = ? and action <> 'GRANT' order by id",
                    String.class,
                    grant.id());
            assertThat(lines).contains("READ_RECORD DONE");
            assertThat(lines.subList(lines.indexOf("REVOKE DONE"), lines.size()))
                    .doesNotContain("READ_RECORD DONE");
        }
    }

    private Void end(Grant grant, Grant.End.Kind kind) {
        if (kind == Grant.End.Kind.REVOKED) desk.revoke(fixtures.actor("minh.do"), grant.id(), "Thử tải");
        else if (kind == Grant.End.Kind.CONSENT_WITHDRAWN)
            consents.withdraw(fixtures.actor("nga.pham"), fixtures.consent(grant), Texts.VIETNAMESE);
        else fixtures.endBasis(grant);
        return null;
    }

    /** Four people at a keyboard; answers what they got for readings that began after the ending was over. */
    private List<String> readWhile(Grant grant, Callable<Void> ending) throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(4);
        var over = new AtomicBoolean();
        var warm = new CountDownLatch(8);
        List<Future<List<String>>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(readers.submit(() -> {
                List<String> late = new ArrayList<>();
                while (late.size() < 3) {
                    boolean after = over.get();
                    String outcome = outcome(asked(grant, "phone"));
                    warm.countDown();
                    if (after) late.add(outcome);
                }
                return late;
            }));
        }
        assertThat(warm.await(30, TimeUnit.SECONDS)).isTrue();
        ending.call();
        over.set(true);
        List<String> late = new ArrayList<>();
        for (Future<List<String>> one : all) late.addAll(one.get(60, TimeUnit.SECONDS));
        readers.shutdown();
        return late;
    }

    /** The same oracle as for the rule alone, now with rows, appointments and the clock of the application. */
    @Test
    void hundredsOfRandomReadingsComeOutAsTheRulesSay() {
        var random = new Random(27_2026);
        Map<String, Integer> seen = new TreeMap<>();
        List<Grant> grants = new ArrayList<>();
        for (int i = 0; i < 12; i++) grants.add(randomGrant(random));
        for (int probe = 0; probe < 400; probe++) {
            Grant grant = current(grants.get(random.nextInt(grants.size())));
            clock.reset();
            clock.advance(Duration.ofHours(random.nextInt(6 * 24)));
            Attempt attempt = randomAttempt(random, grant);
            var asked = new ReadingRequest(
                    attempt.record(), List.copyOf(attempt.fields()), attempt.purpose(), grant.id(), attempt.form());
            String expected = GrantCheckOracle.judge(grant, attempt);
            assertThat(outcome(attempt.account(), asked))
                    .as("probe %d: %s, %s", probe, grant, attempt)
                    .isEqualTo(
                            expected.equals("ALLOWED")
                                    ? "read"
                                    : Denial.valueOf(expected).type());
            seen.merge(expected, 1, Integer::sum);
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(8).containsKey("ALLOWED");
    }

    private Grant randomGrant(Random random) {
        LocalDate from = fixtures.today().plusDays(random.nextInt(3));
        Grant grant = fixtures.given(
                "dat.ngo",
                fixtures.record("tuan.bui"),
                random.nextBoolean() ? List.of("phone") : List.of("phone", "ethnicity"),
                random.nextBoolean() ? Set.of(FormOfUse.VIEW) : Set.of(FormOfUse.VIEW, FormOfUse.EXPORT),
                from,
                from.plusDays(random.nextInt(3)));
        if (random.nextInt(4) == 0) end(grant, Grant.End.Kind.REVOKED);
        return grant;
    }

    private Grant current(Grant grant) {
        return context.getBean(GrantTable.class).find(grant.id()).orElseThrow();
    }

    private Attempt randomAttempt(Random random, Grant grant) {
        String account = random.nextInt(8) == 0 ? "thu.hoang" : "dat.ngo";
        Set<String> fields = new HashSet<>(Set.of("phone"));
        if (random.nextInt(3) == 0) fields.add("ethnicity");
        if (random.nextInt(8) == 0) fields.add("no_such_field");
        return new Attempt(
                account,
                Set.of(new AgencyCode(account.equals("dat.ngo") ? "G09" : "G06")),
                random.nextInt(10) == 0 ? fixtures.record("an.phan") : grant.record(),
                fields,
                random.nextInt(8) == 0 ? "tax" : grant.purpose(),
                false,
                random.nextInt(3) == 0 ? FormOfUse.EXPORT : FormOfUse.VIEW,
                Origin.Channel.SYSTEM,
                null,
                clock.instant());
    }

    /** On two nodes this is all that keeps an ending from answering before a reading that it should have stopped. */
    @Test
    void whoeverEndsAGrantWaitsForTheReadingUnderIt() throws Exception {
        Grant grant = fixtures.given("dat.ngo", "nga.pham", "phone");
        Future<Void> ending = context.getBean(TransactionTemplate.class).execute(status -> {
            reading.read(fixtures.actor("dat.ngo"), asked(grant, "phone"));
            Future<Void> begun = CompletableFuture.supplyAsync(() -> end(grant, Grant.End.Kind.REVOKED));
            assertThatThrownBy(() -> begun.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            return begun;
        });
        Objects.requireNonNull(ending).get(30, TimeUnit.SECONDS);
        assertThat(outcome(asked(grant, "phone"))).isEqualTo("grant-revoked");
    }

    /** What ended is asked anew at each reading, whether or not the grant was told. */
    @Test
    void aBasisThatEndedEndsTheReadingThoughTheGrantWasNotTold() {
        Grant grant = fixtures.given("dat.ngo", "nga.pham", "phone");
        database.update("update app.grant_basis set ended_at = now() where grant_id = ?", grant.id());
        assertThat(outcome(asked(grant, "phone"))).isEqualTo("grant-consent-withdrawn");
        assertThat(outcome(new ReadingRequest(
                        grant.record(), List.of("phone"), GrantFixtures.PURPOSE, null, FormOfUse.VIEW)))
                .isNotEqualTo("read");
    }

    @Test
    void aGrantRestsOnSomethingAndDoesNotOutliveIt() {
        Grant grant = fixtures.given("dat.ngo", "nga.pham", "phone");
        Basis earlier = Basis.of(Basis.Kind.MANDATE, "earlier", grant.to().minusDays(1));
        for (List<Basis> bases : List.of(List.<Basis>of(), List.of(earlier))) {
            assertThatThrownBy(() -> fixtures.again(grant.restingOn(bases)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> fixtures.row(grant, List.of())).hasStackTraceContaining("rests on nothing");
        assertThatThrownBy(() -> fixtures.row(grant, List.of(earlier))).hasStackTraceContaining("outlives");
    }

    @Test
    void oneThingThatEndsEndsEveryGrantOnItAndNoOther() {
        Grant one = fixtures.restingOn(Basis.Kind.STANDING_DECISION, "dat.ngo", "nga.pham", "phone");
        Grant sameDecision = fixtures.again(one.restingOn(List.of(
                Basis.of(Basis.Kind.CERTIFICATION, "C-1", one.to()), one.bases().get(0))));
        Grant other = fixtures.restingOn(Basis.Kind.STANDING_DECISION, "dat.ngo", "tuan.bui", "phone");
        fixtures.endBasis(one);
        assertThat(outcome(asked(one, "phone"))).isEqualTo("grant-basis-ended");
        assertThat(outcome(asked(sameDecision, "phone"))).isEqualTo("grant-basis-ended");
        assertThat(outcome(asked(other, "phone"))).isEqualTo("read");
        assertThat(lastLine(sameDecision))
                .containsEntry("action", "READ_RECORD")
                .containsEntry("outcome", "REFUSED");
    }

    @Test
    void anEndedGrantCannotBeRevivedNotEvenInTheDatabase() {
        Grant grant = fixtures.given("dat.ngo", "nga.pham", "phone");
        end(grant, Grant.End.Kind.REVOKED);
        assertThatThrownBy(() -> database.update(
                        "update app.access_grant set end_kind = null, ended_at = null, ended_by = null where id = ?",
                        grant.id()))
                .hasStackTraceContaining("has ended");
        Grant onConsent = fixtures.given("dat.ngo", "nga.pham", "phone");
        end(onConsent, Grant.End.Kind.CONSENT_WITHDRAWN);
        assertThatThrownBy(() -> database.update(
                        "update app.grant_basis set ended_at = null where grant_id = ?", onConsent.id()))
                .hasStackTraceContaining("has ended");
    }

    @Test
    void whoMayNotRevokeIsRefused() {
        Grant grant = fixtures.given("dat.ngo", "nga.pham", "phone");
        String call = "/api/v1/grants/" + grant.id() + "/revoke";
        var reason = Map.of("reason", "Thử");
        for (String stranger : List.of("nga.pham", "son.cao", "an.phan", "admin", "thu.hoang")) {
            assertThat(TestClient.signedIn(port, stranger).post(call, reason).status())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(TestClient.signedIn(port, "dat.ngo").post(call, reason).status())
                .isEqualTo(403);
        assertThat(TestClient.signedIn(port, "lan.vu").post(call, reason).status())
                .isEqualTo(403);
        TestClient minh = TestClient.signedIn(port, "minh.do");
        assertThat(minh.post(call, Map.of("reason", " ")).status()).isEqualTo(422);
        assertThat(minh.post(call, reason).json().path("state").asText()).isEqualTo("REVOKED");
        assertThat(minh.post(call, reason).problem()).isEqualTo("grant-ended");
    }

    private ReadingRequest asked(Grant grant, String... fields) {
        return new ReadingRequest(grant.record(), List.of(fields), GrantFixtures.PURPOSE, grant.id(), FormOfUse.VIEW);
    }

    private String outcome(ReadingRequest asked) {
        return outcome("dat.ngo", asked);
    }

    private String outcome(String account, ReadingRequest asked) {
        return outcome(fixtures.actor(account), asked);
    }

    private String outcome(Actor actor, ReadingRequest asked) {
        try {
            reading.read(actor, asked);
            return "read";
        } catch (Refusal refusal) {
            return refusal.type();
        }
    }

    private Map<String, Object> lastLine(Grant grant) {
        return database.queryForMap(
                "select * from app.audit_event where grant_id = ? order by id desc limit 1", grant.id());
    }
}
