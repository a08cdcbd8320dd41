package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.dongthuan.TestClient.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no list gave opens no list, and breaks nothing. */
@ApplicationTest
class HostileCursorTests {

    private static final String API = "/api/v1";
    private static final List<String> LISTS = List.of("/corrections", "/access-requests", "/grants", "/me/disclosures");

    @LocalServerPort
    int port;

    @Test
    void whatNoListGaveIsRefused() {
        TestClient nga = TestClient.signedIn(port, "nga.pham");
        List<String> typed = new ArrayList<>(
                List.of("x", "!!", " ", "\u0000", "ữ", "a,b", "AAAA", "x".repeat(4000), "' or 1=1 --", "null"));
        for (String words : List.of(
                "",
                "1 corrections",
                "1 somewhere 1700000000000000 DC-2026-000001",
                "2 corrections 1700000000000000 DC-2026-000001",
                "1 corrections 1700000000000000 ",
                "1 corrections 1700000000000000 DC-2026-000001\u0000",
                "1 corrections 1700000000000000 \u0000",
                "1 corrections -1 DC-2026-000001",
                "1 corrections 99999999999999999 DC-2026-000001",
                "1 corrections 1700000000000000 nga.pham",
                "1 access-requests 1700000000000000 00000000-0000-0000-0000-000000000000",
                "1 grants 1700000000000000 KT-2026-000001",
                "1 grants 1700000000000000 " + "f".repeat(40),
                "1 readings 1700000000000000 99999999999999999999",
                "1 readings 1700000000000000 one")) {
            typed.add(KeyPagingTests.written(words) + (words.isEmpty() ? "=" : ""));
        }
        for (String list : LISTS) {
            for (String one : typed) refusesAfter(nga.get(API + list + "?after=" + encoded(one)), list + " " + one);
            refusesAfter(nga.get(API + list + "?after=&page=0"), list + " with a page number");
            assertThat(nga.get(API + list + "?after=&size=101").body()).contains("\"size\"");
        }
    }

    @Test
    void theCursorOfOneListOpensNoOther() {
        TestClient nga = TestClient.signedIn(port, "nga.pham");
        List<String> cursors = List.of(
                KeyPagingTests.written("1 corrections 1700000000000000 DC-2026-000001"),
                KeyPagingTests.written("1 access-requests 1700000000000000 KT-2026-000001"),
                KeyPagingTests.written("1 grants 1700000000000000 12345678-1234-1234-1234-123456789abc"),
                KeyPagingTests.written("1 readings 1700000000000000 17"));
        for (String list : LISTS) {
            for (String cursor : cursors) {
                Answer answer = nga.get(API + list + "?after=" + cursor);
                if (LISTS.indexOf(list) == cursors.indexOf(cursor))
                    assertThat(answer.status()).isEqualTo(200);
                else refusesAfter(answer, list);
            }
        }
    }

    /** The same words each time: what fails once can be looked at again. */
    @Test
    void noiseBreaksNothing() {
        TestClient nga = TestClient.signedIn(port, "nga.pham");
        var random = new Random(26);
        for (String kind : List.of("corrections", "access-requests", "grants", "readings")) {
            for (int i = 0; i < 40; i++) {
                byte[] words = ("1 " + kind + " 1700000000000000 DC-2026-000001").getBytes(StandardCharsets.UTF_8);
                for (int n = random.nextInt(3); n >= 0; n--) {
                    words[random.nextInt(words.length)] = (byte) random.nextInt(256);
                }
                String cursor = Base64.getUrlEncoder().encodeToString(words);
                for (String list : LISTS) {
                    assertThat(nga.get(API + list + "?after=" + encoded(cursor)).status())
                            .as(list + " " + cursor)
                            .isIn(200, 400);
                }
            }
        }
    }

    private static void refusesAfter(Answer answer, String what) {
        assertThat(answer.status()).as(what).isEqualTo(400);
        assertThat(answer.problem()).as(what).isEqualTo("malformed");
        assertThat(answer.json().at("/errors/0/field").asText()).as(what).isEqualTo("after");
        assertThat(answer.json().at("/errors/0/detail").asText()).as(what).isNotBlank();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
