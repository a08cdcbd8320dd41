package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.correction.CorrectionDesk;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Programs go through the lists by key: what arrives meanwhile neither hides a line nor shows one twice. */
@ApplicationTest
class KeyPagingTests {

    private static final String API = "/api/v1";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    CorrectionFixtures corrections;
    AccessFixtures accesses;
    GrantFixtures grants;

    @BeforeEach
    void prepare() {
        corrections = new CorrectionFixtures(context);
        accesses = new AccessFixtures(context);
        grants = new GrantFixtures(context);
    }

    @AfterEach
    void clear() {
        corrections.withdrawOpenRequests("nga.pham", "lan.vu");
        accesses.withdrawOpenRequests("thu.hoang", "lan.vu");
        grants.endAll();
    }

    @Test
    void correctionsOfOneselfAndOfOnesAgency() {
        for (int i = 0; i < 6; i++) correctionOf(i % 2 == 0 ? "nga.pham" : "lan.vu");
        isTheSameByKey("lan.vu", "/corrections", "number", () -> correctionOf("nga.pham"));
    }

    @Test
    void requestsToReadOfOneselfAndOfOnesAgency() {
        for (int i = 0; i < 3; i++) accesses.submitted("lan.vu", "nga.pham");
        for (int i = 0; i < 3; i++) {
            accesses.agree(accesses.submitted("thu.hoang", "nga.pham", "tuan.bui"), "nga.pham", "tuan.bui");
        }
        isTheSameByKey("lan.vu", "/access-requests", "number", () -> accesses.submitted("lan.vu", "tuan.bui"));
    }

    /** They differ by their number only; every third one is the reader's own, and some stand in two of his lists. */
    @Test
    void requestsOfOneMoment() {
        List<String> last = undone(() -> {
            database.sql("""
                            insert into app.correction (number, record_id, requester, managing_agency, deciding_agency, status,
                                attestation_version, attestation_hash, submitted_at, due_date, version)
                            select 'DC-1999-' || lpad(n::text, 6, '0'), gen_random_uuid(),
                                case when n % 3 = 0 then 'lan.vu' else 'nga.pham' end, 'H24', 'H24.01', 'WITHDRAWN', '1', '-',
                                timestamptz '1999-01-01', date '1999-02-01', 0
                            from generate_series(1, 11) n""").update();
            database.sql("""
                            insert into app.correction_asked (group_name, submitted_at, number)
                            select 'H24.01.verifier', submitted_at, number from app.correction
                            where number like 'DC-1999-%' and (requester <> 'lan.vu' or number like '%6')""").update();
            return tail(
                    "corrections",
                    paging -> context.getBean(CorrectionDesk.class)
                            .list(corrections.actor("lan.vu"), paging)
                            .map(found -> found.stream()
                                    .map(one -> one.number().text())
                                    .toList()));
        });
        assertThat(last).isEqualTo(downFrom("DC-1999-", 11));
    }

    /** Likewise; each was put to the group in two parts. */
    @Test
    void requestsToReadOfOneMoment() {
        List<String> last = undone(() -> {
            database.sql("""
                            insert into app.access_request (number, requester, recipient_agency, door, purpose, purpose_text,
                                legal_basis, fields, forms_of_use, from_day, to_day, status, submitted_at, version)
                            select 'KT-1999-' || lpad(n::text, 6, '0'), case when n % 3 = 0 then 'lan.vu' else 'thu.hoang' end,
                                'G06', 'SUBJECT_CONSENT', 'background_check', '-', 'subject_consent_law', '{phone}', '{VIEW}',
                                date '1999-01-01', date '1999-02-01', 'WITHDRAWN', timestamptz '1999-01-01', 0
                            from generate_series(1, 11) n""").update();
            database.sql("""
                            insert into app.access_asked (group_name, submitted_at, request, part, requester)
                            select 'H24.01.verifier', submitted_at, number, part, requester
                            from app.access_request cross join generate_series(1, 2) part where number like 'KT-1999-%'""").update();
            return tail(
                    "access-requests",
                    paging -> accesses.desk()
                            .list(accesses.actor("lan.vu"), paging)
                            .map(found -> found.stream()
                                    .map(one -> one.number().text())
                                    .toList()));
        });
        assertThat(last).isEqualTo(downFrom("KT-1999-", 11));
    }

    /** The line behind the page is looked for, but nobody sees who stands in it. */
    @Test
    void onlyWhatIsShownIsLogged() {
        for (int i = 0; i < 2; i++) {
            accesses.agree(accesses.submitted("thu.hoang", "nga.pham", "tuan.bui"), "nga.pham", "tuan.bui");
        }
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        long before = linesOf("lan.vu");
        JsonNode page = lan.get(API + "/access-requests?after=&size=1").json();
        assertThat(page.get("next").isNull()).isFalse();
        assertThat(page.at("/items/0/parts")).isNotEmpty();
        assertThat(linesOf("lan.vu") - before)
                .isEqualTo(page.at("/items/0/parts").size());
    }

    /** Several were given at the same moment, and differ by their id only. */
    @Test
    void grantsReceivedAndGiven() {
        Grant given = grants.given("dat.ngo", "nga.pham", "phone");
        for (int i = 0; i < 5; i++) grants.again(given);
        grants.given("minh.do", "tuan.bui", "phone");
        isTheSameByKey("minh.do", "/grants", "id", () -> grants.given("dat.ngo", "tuan.bui", "phone"));
    }

    @Test
    void disclosures() {
        Grant grant = grants.given("dat.ngo", "nga.pham", "phone");
        TestClient dat = TestClient.signedIn(port, "dat.ngo");
        Runnable reading =
                () -> assertThat(dat.get(API + "/records/" + grant.record().value() + "?fields=phone&grant="
                                        + grant.id() + "&purpose=" + grant.purpose())
                                .status())
                        .isEqualTo(200);
        for (int i = 0; i < 6; i++) reading.run();
        isTheSameByKey("nga.pham", "/me/disclosures?action=READ_RECORD", "id", reading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/corrections", "/access-requests", "/grants"})
    void anEmptyListHasNoNextPage(String list) {
        assertThat(TestClient.signedIn(port, "admin").get(API + list + "?after").body())
                .isEqualTo("{\"items\":[],\"next\":null}");
    }

    private void isTheSameByKey(String account, String list, String key, Runnable arrives) {
        TestClient person = TestClient.signedIn(port, account);
        String call = API + list + (list.contains("?") ? "&" : "?");
        List<String> whole = inOnePiece(person, call, key);
        assertThat(whole).hasSizeGreaterThanOrEqualTo(6).doesNotHaveDuplicates();
        int size = Math.min(100, whole.size() / 5);
        List<String> found = new ArrayList<>();
        int pages = 0;
        for (String after = ""; after != null; pages++) {
            JsonNode page = page(person.get(call + "after=" + after + "&size=" + size));
            assertThat(page.get("items")).hasSizeBetween(1, size);
            page.get("items").forEach(item -> found.add(item.get(key).asText()));
            after = next(page);
            if (pages < 3) arrives.run();
        }
        assertThat(pages).isGreaterThan(3);
        assertThat(found).doesNotHaveDuplicates();
        // other tests have moved the clock ahead of what arrived: it may stand among the others
        found.retainAll(Set.copyOf(whole));
        assertThat(found).isEqualTo(whole);
    }

    /** What is older than the year 2000, four at a time. */
    private static List<String> tail(String list, Function<KeyPaging, KeyListing<String>> pages) {
        List<String> found = new ArrayList<>();
        String after = written("1 " + list + " 946684800000000 AA-0000-000000");
        while (after != null) {
            KeyListing<String> page = pages.apply(KeyPaging.of(after, null, 4));
            found.addAll(page.items());
            after = page.next();
        }
        return found;
    }

    private static List<String> downFrom(String prefix, int highest) {
        return IntStream.iterate(highest, n -> n > 0, n -> n - 1)
                .mapToObj(n -> "%s%06d".formatted(prefix, n))
                .toList();
    }

    private <T> T undone(Supplier<T> work) {
        return context.getBean(TransactionTemplate.class).execute(status -> {
            status.setRollbackOnly();
            return work.get();
        });
    }

    private static List<String> inOnePiece(TestClient person, String call, String key) {
        List<String> keys = new ArrayList<>();
        for (int number = 0; keys.size() == 100 * number; number++) {
            JsonNode page = person.get(call + "size=100&page=" + number).json();
            page.get("items").forEach(item -> keys.add(item.get(key).asText()));
        }
        return keys;
    }

    private static JsonNode page(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().fieldNames()).toIterable().containsExactly("items", "next");
        return answer.json();
    }

    /** Numbers and times only. */
    private static String next(JsonNode page) {
        JsonNode next = page.get("next");
        if (next.isNull()) return null;
        assertThat(new String(Base64.getUrlDecoder().decode(next.asText()), StandardCharsets.UTF_8))
                .matches("1 [a-z-]+ \\d{16} ([A-Z]{2}-\\d{4}-\\d{6,9}|[0-9a-f-]{36}|\\d+)");
        return next.asText();
    }

    private void correctionOf(String account) {
        corrections.submittedPhone(account, "0912 345 678");
        corrections.withdrawOpenRequests(account);
    }

    private long linesOf(String account) {
        return database.sql("select count(*) from app.audit_event where actor = ? and action = 'READ_REQUEST'")
                .param(account)
                .query(Long.class)
                .single();
    }

    /** As a list would give it. */
    static String written(String words) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }
}
