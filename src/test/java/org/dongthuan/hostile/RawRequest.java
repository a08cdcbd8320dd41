package org.dongthuan.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request that no client would send: its lines go out as they are. */
final class RawRequest {

    private final String answer;

    RawRequest(int port, String line, String... headers) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            String text = line + "\r\nHost: localhost\r\nConnection: close\r\n" + String.join("", headers) + "\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String answer() {
        return answer;
    }

    int status() {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }
}
