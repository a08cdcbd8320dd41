package org.dongthuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.catalina.valves.RemoteIpValve;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is believed about where a call came from, and under which name we were called. */
@ApplicationTest
class TrustedProxyTests {

    @LocalServerPort
    int port;

    @Autowired
    ServletWebServerApplicationContext context;

    @Autowired
    ServerProperties server;

    @Autowired
    JdbcClient database;

    @ParameterizedTest(name = "what {0} says is believed: {1}")
    @CsvSource({
        "127.0.0.1,true",
        "0:0:0:0:0:0:0:1,true",
        "10.0.0.5,false",
        "172.17.0.1,false",
        "192.168.1.7,false",
        "169.254.1.1,false",
        "fd00:0:0:0:0:0:0:1,false",
        "203.0.113.9,false"
    })
    void whoOnlyStandsInTheSameNetworkIsNotBelieved(String address, boolean believed) {
        String proxies = valve().getInternalProxies();
        assertThat(Pattern.matches(proxies, address)).isEqualTo(believed);
        assertThat(valve().getTrustedProxies()).isNull();
    }

    @Test
    void theLogNamesTheAddressThatTheProxySays() {
        TestClient.at(port)
                .with("X-Forwarded-For", "203.0.113.77, 203.0.113.78")
                .signedInAs("nga.pham");
        assertThat(database.sql("select address from app.audit_event where actor = 'nga.pham' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("203.0.113.78");
    }

    @Test
    void theDemonstrationIsForWhoeverSitsAtTheMachine() {
        assertThat(server.getAddress().isLoopbackAddress()).isTrue();
    }

    @ParameterizedTest(name = "{0} leads to no other host")
    @ValueSource(strings = {"/", "/me", "/camunda", "/camunda/app/tasklist/default/", "/no-such-page"})
    void redirectsNameNoHostThatACallerMadeUp(String path) throws IOException {
        String answer;
        try (var socket = new Socket("localhost", port)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                    + "Forwarded: host=evil.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(answer).startsWith("HTTP/1.1 302").contains("Location: /").doesNotContain("evil.example");
    }

    @Test
    void theGuidesProxySpeaksHttp11AndKnowsItsHostOnly() throws IOException {
        String guide = Files.readString(Path.of("src/docs/guides/install.md"));
        assertThat(guide)
                .contains("proxy_http_version 1.1;", "proxy_set_header Connection \"\";", "ssl_reject_handshake on;")
                .contains("listen 80 default_server;", "return 444;")
                .doesNotContain("https://$host");
    }

    private RemoteIpValve valve() {
        var tomcat = ((TomcatWebServer) context.getWebServer()).getTomcat();
        return Arrays.stream(tomcat.getEngine().getPipeline().getValves())
                .filter(RemoteIpValve.class::isInstance)
                .map(RemoteIpValve.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
