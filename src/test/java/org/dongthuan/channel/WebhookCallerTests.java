package org.dongthuan.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.dongthuan.channel.ListeningPortal.Call;
import org.dongthuan.channel.WebhookCaller.Called;
import org.dongthuan.channel.WebhookCaller.Names;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A portal is called as it can check, and nobody else is, whatever its address leads to. */
@Timeout(30)
class WebhookCallerTests {

    private static final String KEY = "khoa-thu-nghiem";
    private static final Instant NOW = Instant.parse("2026-12-02T03:04:05.6Z");
    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final SSLSocketFactory TLS = (SSLSocketFactory) SSLSocketFactory.getDefault();

    private ListeningPortal portal;

    @BeforeEach
    void open() {
        portal = new ListeningPortal();
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void saysNumberAndStatusInAFormThatThePortalCanCheck() {
        portal.answers(200);
        Called called = call(true, host -> here(), "http://cong.example:" + portal.port() + "/goi?kenh=1", "HS \"\\1");
        assertThat(called).isEqualTo(new Called(true, true, "200"));
        Call call = portal.calls().get(0);
        assertThat(call.path()).isEqualTo("/goi?kenh=1");
        assertThat(call.header("Host")).isEqualTo("cong.example:" + portal.port());
        assertThat(call.header("Content-Type")).isEqualTo("application/json");
        assertThat(call.header("X-Dongthuan-Timestamp")).isEqualTo("1796180645");
        assertThat(call.body())
                .isEqualTo("{\"delivery\":\"%s\",\"externalId\":\"HS \\\"\\\\1\",\"number\":\"KT-2026-000045\","
                                .formatted(DELIVERY.id())
                        + "\"status\":\"GRANTED\",\"at\":\"2026-12-02T03:04:05.600Z\"}");
        assertThat(call.header("X-Dongthuan-Delivery")).isEqualTo(DELIVERY.id().toString());
        assertThat(call.isSignedWith(KEY)).isTrue();
        assertThat(call.isSignedWith(KEY + "x")).isFalse();
        var later = new Call(call.path(), call.headers(), call.body().replace("GRANTED", "REFUSED"));
        assertThat(later.isSignedWith(KEY)).isFalse();
    }

    /** The name service is asked once, and what it said is what is called: a second answer could be one of ours. */
    @Test
    void theAddressThatWasLookedAtIsTheOneThatIsCalled() {
        List<String> asked = new ArrayList<>();
        Names turning = host -> {
            asked.add(host);
            return asked.size() == 1 ? here() : new InetAddress[] {address("192.0.2.1")};
        };
        assertThat(call(true, turning, "http://cong.example:" + portal.port() + "/", "HS-1")
                        .taken())
                .isTrue();
        assertThat(asked).containsExactly("cong.example");
    }

    @Test
    void neitherOurOwnNetworksNorOpenTextNorAnInventedNameIsCalled() {
        String open = "http://cong.example:" + portal.port() + "/";
        String secured = "https://cong.example:" + portal.port() + "/";
        assertThat(call(false, host -> here(), open, "HS-1")).isEqualTo(Called.failed("not-https"));
        assertThat(call(false, host -> here(), secured, "HS-1")).isEqualTo(Called.failed("inside-address"));
        Names mixed = host -> new InetAddress[] {address("203.162.0.1"), address("10.0.0.1")};
        assertThat(call(false, mixed, secured, "HS-1")).isEqualTo(Called.failed("inside-address"));
        assertThat(call(false, InetAddress::getAllByName, "https://localhost:" + portal.port() + "/", "HS-1"))
                .isEqualTo(Called.failed("inside-address"));
        Names nobody = host -> {
            throw new UnknownHostException(host);
        };
        assertThat(call(true, nobody, open, "HS-1")).isEqualTo(Called.failed("unknown-host"));
        assertThat(portal.calls()).isEmpty();
    }

    @Test
    void aRedirectIsAnAnswerLikeAnyOther() {
        for (int status : new int[] {301, 302, 307, 308, 404, 500}) {
            portal.answers(status);
            assertThat(call(true, host -> here(), portal.address(), "HS-1"))
                    .isEqualTo(new Called(false, true, String.valueOf(status)));
        }
        assertThat(portal.calls()).hasSize(6).allMatch(call -> call.path().equals("/goi"));
    }

    @Test
    void whoeverSaysNothingOrTooSlowlyIsNotWaitedFor() throws IOException {
        assertThat(answered(out -> pause(3000))).isEqualTo("timeout");
        assertThat(answered(out -> {
                    for (byte each : "HTTP/1.1 200 Vui lòng chờ".getBytes(StandardCharsets.UTF_8)) {
                        out.write(each);
                        out.flush();
                        pause(100);
                    }
                }))
                .isEqualTo("timeout");
    }

    @Test
    void whateverIsNoAnswerIsNone() throws IOException {
        assertThat(answered(out -> {})).isEqualTo("no-answer");
        assertThat(answered(out -> out.write("220 mail.example ESMTP\r\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("no-answer");
        assertThat(answered(out -> {
                    byte[] much = "x".repeat(10_000).getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < 10_000; i++) out.write(much);
                }))
                .isEqualTo("no-answer");
        int free = portal.port();
        portal.close();
        assertThat(call(true, host -> here(), "http://cong.example:" + free + "/", "HS-1"))
                .isEqualTo(Called.failed("no-connection"));
        portal = new ListeningPortal();
    }

    /** The rest of an answer is not read, so that none is too long. */
    @Test
    void ofAnAnswerTheFirstLineCounts() throws IOException {
        assertThat(answered(out -> {
                    out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.UTF_8));
                    byte[] much = "x".repeat(10_000).getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < 10_000; i++) out.write(much);
                }))
                .isEqualTo("200");
    }

    @Test
    void theCertificateIsTheNames(@TempDir Path home) throws Exception {
        SSLContext trusting = certified(home, "cong.example");
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(trusting));
        try (var secured = new ListeningPortal(server)) {
            var post = new PinnedPost(trusting.getSocketFactory(), Duration.ofSeconds(10));
            var strange = new PinnedPost(TLS, Duration.ofSeconds(10));
            String end = ":" + secured.port() + "/goi";
            assertThat(call(post, "https://cong.example" + end)).isEqualTo(new Called(true, true, "204"));
            assertThat(secured.calls()).hasSize(1);
            assertThat(call(post, "https://cong-khac.example" + end)).isEqualTo(Called.failed("no-trust"));
            assertThat(call(strange, "https://cong.example" + end)).isEqualTo(Called.failed("no-trust"));
            assertThat(secured.calls()).hasSize(1);
        }
    }

    private static final Delivery DELIVERY = new Delivery(
            UUID.fromString("4b0c1d2e-0000-4000-8000-000000000001"),
            "cong",
            "KT-2026-000045",
            "GRANTED",
            OffsetDateTime.ofInstant(NOW, ZoneOffset.ofHours(7)),
            1,
            0,
            null,
            null,
            null);

    private static Called call(boolean inside, Names names, String address, String externalId) {
        return call(inside, names, new PinnedPost(TLS, PATIENCE), address, externalId);
    }

    private static Called call(PinnedPost post, String address) {
        return call(true, host -> here(), post, address, "HS-1");
    }

    private static Called call(boolean inside, Names names, PinnedPost post, String address, String externalId) {
        var caller = new WebhookCaller(inside, names, post, Clock.fixed(NOW, ZoneOffset.UTC));
        return caller.call(URI.create(address), KEY.getBytes(StandardCharsets.UTF_8), DELIVERY, externalId);
    }

    private static InetAddress[] here() {
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    private static InetAddress address(String written) throws UnknownHostException {
        return InetAddress.getByName(written);
    }

    private interface Talk {
        void with(OutputStream out) throws IOException;
    }

    /** What comes of a call to a server that says this, whatever it was asked, and hangs up. */
    private static String answered(Talk talk) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> {
                try (Socket socket = server.accept()) {
                    InputStream in = socket.getInputStream();
                    // all of it: who hangs up earlier cuts its own answer off
                    for (int read = 0; !(read == '}' || read < 0); ) read = in.read();
                    talk.with(socket.getOutputStream());
                } catch (IOException e) {
                    // the caller had enough
                }
            });
            thread.start();
            return call(true, host -> here(), "http://cong.example:" + server.getLocalPort() + "/", "HS-1")
                    .result();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SSLContext certified(Path home, String name)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path file = home.resolve("cong.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "cong",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "mat-khau",
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor())
                .as(new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, "mat-khau".toCharArray());
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "mat-khau".toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("cong", store.getCertificate("cong"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
