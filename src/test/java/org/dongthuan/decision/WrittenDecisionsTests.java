package org.dongthuan.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClock;
import org.dongthuan.platform.Refusal.Erased;
import org.dongthuan.platform.Refusal.NotFound;
import org.dongthuan.platform.Sha256;
import org.dongthuan.platform.keys.DataKeys;
import org.dongthuan.platform.keys.KeyOwner;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class WrittenDecisionsTests {

    /** A body of which no other test wants a decision. */
    private static final String BODY = "H14.01";

    @Autowired
    WrittenDecisions decisions;

    @Autowired
    DecisionFixtures fixtures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    @Autowired
    DocumentTable documents;

    @Autowired
    ExtractTable extracts;

    @Autowired
    DataKeys keys;

    @Autowired
    TestClock.Movable clock;

    @Test
    void twoHundredDecisionsAtOnceHaveTwoHundredNumbersWithoutAGap() throws Exception {
        var random = new Random(20260706);
        var threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<Integer>> all = IntStream.range(0, 200)
                    .mapToObj(i -> random.nextInt(3))
                    .map(rollbacks -> threads.submit(() -> issueAfter(rollbacks)))
                    .toList();
            for (Future<Integer> one : all) one.get();
        } finally {
            threads.shutdownNow();
        }
        assertThat(database.queryForList(
                        "select sequence from app.written_decision where issuer = ? order by sequence",
                        Integer.class,
                        BODY))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 200).boxed().toList());
        assertThat(database.queryForList(
                        "select distinct number from app.written_decision where issuer = ? and sequence in (7, 200)"
                                + " order by number",
                        String.class,
                        BODY))
                .containsExactly("07/QĐ-SNV", "200/QĐ-SNV");
    }

    private int issueAfter(int rollbacks) {
        for (int i = 0; i < rollbacks; i++) {
            transaction.executeWithoutResult(status -> {
                fixtures.issue(BODY, DecisionFixtures.request());
                status.setRollbackOnly();
            });
        }
        return fixtures.issue(BODY, DecisionFixtures.request()).sequence();
    }

    @Test
    void eachBodyAndEachYearCountsForItself() {
        var first = fixtures.issue("H18.01", DecisionFixtures.request());
        assertThat(first.sequence()).isEqualTo(1);
        assertThat(first.number()).isEqualTo("01/QĐ-SNV");
        assertThat(first.date()).isEqualTo(LocalDate.now(clock));
        try {
            clock.advance(Duration.ofDays(366));
            assertThat(fixtures.issue("H18.01", DecisionFixtures.request()).sequence())
                    .isEqualTo(1);
        } finally {
            clock.reset();
        }
        assertThat(fixtures.issue("H18.01", DecisionFixtures.request()).sequence())
                .isEqualTo(2);
        assertThat(fixtures.issue("G03.01", DecisionFixtures.request()).number())
                .isEqualTo("01/QĐ-BGDĐT");
        // the ministry's own paper goes on in the same book
        assertThat(fixtures.issue("G03", DecisionFixtures.request()).number()).isEqualTo("02/QĐ-BGDĐT");
        assertThat(fixtures.issue("H18", DecisionFixtures.request()).number()).isEqualTo("01/QĐ-UBND");
    }

    @Test
    void noNumberStandsTwiceInTheBookOfAMinistryWhicheverDepartmentIssues() {
        WrittenDecision decision = fixtures.issue("G08.01", DecisionFixtures.request());
        assertThat(decision.series().code()).isEqualTo("G08");
        for (String again : List.of("sequence, '77/QĐ'", "sequence + 1000, number"))
            assertThatThrownBy(() -> database.update("""
                            insert into app.written_decision (id, issuer, series, issuer_name, year, sequence, number,
                                date, request, signer, verification_code, paper, issued_at)
                            select gen_random_uuid(), 'G08', series, issuer_name, year, %s,
                                date, request, signer, reverse(verification_code), paper, issued_at
                            from app.written_decision where id = ?""".formatted(again), decision.id()))
                    .as(again)
                    .isInstanceOf(DuplicateKeyException.class)
                    .hasMessageContaining("written_decision_series_year");
    }

    @Test
    void aDecisionIsFoundByItsIdAndItsRequest() {
        String request = DecisionFixtures.request();
        WrittenDecision decision = fixtures.issue("H35.01", request);
        assertThat(decision.verificationCode()).matches("[a-z2-7]{26}");
        assertThat(decisions.find(decision.id())).contains(decision);
        assertThat(decisions.ofRequest(request)).containsExactly(decision);
        assertThat(decisions.ofRequest("TT-none")).isEmpty();
    }

    @Test
    void noDecisionIsIssuedOutsideATransaction() {
        assertThatThrownBy(() -> decisions.issue(DecisionFixtures.text(BODY, "TT-1")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void thePaperIsMadeOnceAndBearsTheSignersTitle() {
        WrittenDecision decision = fixtures.issue("H24.01", DecisionFixtures.request());
        assertThat(documents.find(decision.id())).isEmpty();
        fixtures.makeDocument(decision.id());
        byte[] first = documents.find(decision.id()).orElseThrow();
        clock.advance(Duration.ofSeconds(5));
        try {
            fixtures.makeDocument(decision.id());
        } finally {
            clock.reset();
        }
        assertThat(documents.find(decision.id()).orElseThrow()).isEqualTo(first);
        assertThat(Papers.words(first))
                .contains(decision.number(), "SỞ NỘI VỤ", "GIÁM ĐỐC", "Đỗ Văn Minh", decision.verificationCode());
    }

    @Test
    void aPreviewStoresNothing() {
        var before = database.queryForObject("select count(*) from app.written_decision", Integer.class);
        byte[] pdf = decisions.preview(DecisionFixtures.text("H37.01", "TT-1"));
        assertThat(Papers.words(pdf)).contains("BẢN XEM TRƯỚC", "Số: …");
        assertThat(database.queryForObject("select count(*) from app.written_decision", Integer.class))
                .isEqualTo(before);
        assertThat(database.queryForObject(
                        "select count(*) from app.decision_counter where series = 'H37.01'", Integer.class))
                .isZero();
    }

    @Test
    void nothingThatWasIssuedChanges(@Autowired FlywayConnectionDetails owner) {
        WrittenDecision decision = fixtures.issue("H52.01", DecisionFixtures.request());
        fixtures.makeDocument(decision.id());
        fixtures.makeDocument(
                fixtures.issueOnTwo("H52.01", DecisionFixtures.request(), UUID.randomUUID(), UUID.randomUUID())
                        .id());
        fixtures.receipt(DecisionFixtures.request(), "TEST", "x");
        var asOwner = new JdbcTemplate(
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
        for (JdbcTemplate role : List.of(database, asOwner)) {
            for (String attack : List.of(
                    "update app.written_decision set number = '99/QĐ-SNV' where issuer = 'H52.01'",
                    "delete from app.written_decision where issuer = 'H52.01'",
                    "truncate app.written_decision cascade",
                    "update app.decision_document set sha256 = repeat('0', 64)",
                    "delete from app.decision_document",
                    "truncate app.decision_document",
                    "update app.decision_extract set number = 'x'",
                    "delete from app.decision_extract",
                    "truncate app.decision_extract cascade",
                    "update app.extract_document set sha256 = repeat('0', 64)",
                    "delete from app.extract_document",
                    "truncate app.extract_document",
                    "update app.receipt set reference = 'x'",
                    "delete from app.receipt",
                    "truncate app.receipt",
                    "update app.decision_counter set last = last + 2 where series = 'H52.01'",
                    "update app.decision_counter set last = last - 1 where series = 'H52.01'",
                    "update app.decision_counter set year = year + 1 where series = 'H52.01'",
                    "update app.decision_counter set book = 'COPY' where series = 'H52.01'",
                    "insert into app.decision_counter (series, book, year, last) values ('H52.01', 'DECISION', 1999, 7)",
                    "delete from app.decision_counter where series = 'H52.01'",
                    "truncate app.decision_counter")) {
                assertThatThrownBy(() -> role.update(attack))
                        .as(attack)
                        .rootCause()
                        .hasMessageMatching("(?s).*(permission denied|append-only|counts by one).*");
            }
        }
        assertThat(decisions.find(decision.id())).contains(decision);
    }

    @Test
    void eachOfTwoGetsAnExtractThatIsMadeOnceAndErasedWithThePersonsData() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        WrittenDecision decision = fixtures.issueOnTwo("H48.01", DecisionFixtures.request(), one, other);
        List<Extract> both = extracts.withoutFile(decision.id());
        assertThat(both).extracting(Extract::number).containsExactly("01/TrS-SNV", "02/TrS-SNV");
        assertThat(both).extracting(Extract::record).containsExactly(one, other);
        fixtures.makeDocument(decision.id());
        byte[] first = extracts.file(both.get(0)).orElseThrow();
        assertThat(Papers.words(first))
                .contains("Người Một", both.get(0).verificationCode())
                .doesNotContain("Người Hai", both.get(1).verificationCode(), decision.verificationCode());
        fixtures.makeDocument(decision.id());
        assertThat(extracts.file(both.get(0)).orElseThrow()).isEqualTo(first);

        transaction.executeWithoutResult(status -> keys.erase(new KeyOwner("record", one)));
        assertThatThrownBy(() -> extracts.file(both.get(0))).isInstanceOf(Erased.class);
        assertThat(extracts.file(both.get(1))).isPresent();
        assertThat(documents.find(decision.id())).isPresent();
    }

    /** Erased before its file was made, or while it was: nothing is stored under a new key, and the others get theirs. */
    @Test
    void whatWasErasedIsMadeNoMore() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        WrittenDecision decision = fixtures.issueOnTwo("H60.01", DecisionFixtures.request(), one, other);
        Runnable store = decisions.makeDocument(decision.id());
        transaction.executeWithoutResult(status -> keys.erase(new KeyOwner("record", one)));
        transaction.executeWithoutResult(status -> store.run());
        assertThat(extracts.withoutFile(decision.id()))
                .extracting(Extract::record)
                .containsExactly(one);
        fixtures.makeDocument(decision.id());
        assertThat(extracts.withoutFile(decision.id()))
                .extracting(Extract::record)
                .containsExactly(one);
    }

    /** Another node erased the data, and this one has the key at hand for a moment still. */
    @Test
    void whatWasErasedElsewhereAMomentAgoIsMadeNoMore() {
        UUID one = UUID.randomUUID();
        WrittenDecision decision = fixtures.issueOnTwo("H60.01", DecisionFixtures.request(), one, UUID.randomUUID());
        Runnable store = decisions.makeDocument(decision.id());
        database.update(
                "update app.data_key set wrapped = null, wrapped_with = null, erased_at = now() where owner = ?", one);
        Extract extract = extracts.withoutFile(decision.id()).get(0);
        assertThat(extracts.paper(extract)).as("the key at hand").isPresent();
        transaction.executeWithoutResult(status -> store.run());
        assertThat(extracts.withoutFile(decision.id())).containsExactly(extract);
    }

    @Test
    void aReceiptIsIssuedOncePerEvent() {
        String reference = DecisionFixtures.request();
        Receipt first = fixtures.receipt(reference, "AGREED", "một");
        Receipt again = fixtures.receipt(reference, "AGREED", "hai");
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.pdfSha256()).isEqualTo(first.pdfSha256());
        assertThat(fixtures.receipt(reference, "WITHDRAWN", "ba").id()).isNotEqualTo(first.id());
        assertThat(new String(first.json(), StandardCharsets.UTF_8))
                .startsWith("{\"at\":\"2026-01-05T08:15:30+07:00\",\"event\":\"AGREED\",\"id\":\"" + first.id())
                .contains("\"lines\":[{\"label\":\"Nội dung\",\"value\":\"một\"}]");
        assertThat(first.jsonSha256()).isEqualTo(Sha256.of(first.json()));
        assertThat(first.pdfSha256()).isEqualTo(Sha256.of(first.pdf()));
        assertThat(Papers.words(first.pdf()).replaceAll("\\s", "")).contains("một", first.jsonSha256());
    }

    @Test
    void aBodyThatDoesNotExistIssuesNothing() {
        assertThatThrownBy(() -> fixtures.issue("Z99", DecisionFixtures.request()))
                .isInstanceOf(NotFound.class);
    }
}
