package org.dongthuan.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class ChannelPagesTests {

    private static final String PAGE = "/admin/channels";
    private static final Pattern SECRET = Pattern.compile("id=\"client-secret\">([\\w-]{43})<");

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @ValueSource(strings = {"nga.pham", "lan.vu", "minh.do", "kiem.luong"})
    void nobodyButAnAdministratorSeesOrChangesThem(String account) {
        var somebody = TestClient.signedIn(port, account);
        assertThat(somebody.get(PAGE).status()).isEqualTo(403);
        assertThat(somebody.get(PAGE + "/cong/close").status()).isEqualTo(403);
        assertThat(somebody.postForm(PAGE, typed("cong-gia")).status()).isEqualTo(403);
        assertThat(somebody.postForm(PAGE + "/cong/close", Map.of()).status()).isEqualTo(403);
        assertThat(somebody.postForm(PAGE + "/cong/renew", Map.of()).status()).isEqualTo(403);
        assertThat(somebody.get("/").body()).doesNotContain(PAGE);
    }

    @Test
    void anAdministratorOpensRenewsAndClosesOneAndSeesEachSecretOnce() {
        var admin = TestClient.signedIn(port, "admin");
        assertThat(admin.get("/").body()).contains("href=\"" + PAGE + "\"");
        String code = "cong-" + Long.toString(System.nanoTime(), 36);
        Answer wrong = admin.submit(PAGE, PAGE, Map.of("code", code, "name", "Cổng của Bộ Nội vụ", "to", "31/02/2027"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Cổng của Bộ Nội vụ", "31/02/2027", "Vui lòng chọn loại cổng")
                .doesNotContain("??");

        Answer opened = admin.submit(PAGE, PAGE, typed(code));
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        assertThat(opened.header("Cache-Control")).contains("no-store");
        String secret = secret(opened);
        Answer renewed = admin.submit(PAGE + "/" + code + "/renew", PAGE + "/" + code + "/renew", Map.of());
        assertThat(secret(renewed)).isNotEqualTo(secret);
        assertThat(database.queryForObject("select secret_hash from app.channel where code = ?", String.class, code))
                .isNotEqualTo(secret(renewed))
                .isEqualTo(ChannelSecret.hash(secret(renewed)));
        for (String language : new String[] {"vi", "en"}) {
            Answer page = admin.get(PAGE + "?lang=" + language);
            assertThat(page.body())
                    .contains("data-channel=\"" + code + "\"")
                    .doesNotContain("??", " style=", secret, secret(renewed));
        }
        admin.get(PAGE + "?lang=vi");
        String close = PAGE + "/" + code + "/close";
        assertThat(admin.get(close).body()).contains("Đóng kênh " + code + "?");
        Answer closed = admin.submit(close, close, Map.of());
        assertThat(closed.status()).isEqualTo(303);
        assertThat(admin.get(PAGE).body()).contains("Đã đóng kênh " + code);
        assertThat(admin.submit(close, close, Map.of()).status()).isEqualTo(409);
        assertThat(database.queryForList(
                        "select reference from app.audit_event where actor = 'admin' and reference like ? order by id",
                        String.class,
                        "channel % " + code + " %"))
                .containsExactly(
                        "channel opened " + code + " home_affairs_portal",
                        "channel renewed " + code + " home_affairs_portal",
                        "channel closed " + code + " home_affairs_portal");
    }

    private static String secret(Answer page) {
        Matcher secret = SECRET.matcher(page.body());
        assertThat(secret.find()).as(page.body()).isTrue();
        return secret.group(1);
    }

    private Map<String, String> typed(String code) {
        LocalDate today = LocalDate.now(clock);
        var day = DateTimeFormatter.ofPattern("dd/MM/yyyy");
        return new HashMap<>(Map.of(
                "code",
                code,
                "kind",
                "home_affairs_portal",
                "name",
                "Cổng của Bộ Nội vụ",
                "agencies",
                "G09, H24.01",
                "scopes",
                Channel.READ,
                "from",
                today.format(day),
                "to",
                today.plusYears(1).format(day)));
    }
}
