package org.dongthuan.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A portal's own server: keeps what it is told, and answers as a test wants. It checks signatures as RFC 2104 says. */
public final class ListeningPortal implements AutoCloseable {

    /** What it was told. */
    public record Call(String path, Headers headers, String body) {

        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("Not JSON: " + body, e);
            }
        }

        public String header(String name) {
            return headers.getFirst(name);
        }

        public boolean isSignedWith(String key) {
            String signed = header("X-Dongthuan-Timestamp") + "." + body;
            return ("sha256=" + hmac(key, signed)).equals(header("X-Dongthuan-Signature"));
        }
    }

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int answer = 204;

    public ListeningPortal() {
        this(plain());
    }

    /** @param server that is not started yet */
    ListeningPortal(HttpServer server) {
        this.server = server;
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    private static HttpServer plain() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String address() {
        return "http://localhost:" + port() + "/goi";
    }

    public void answers(int status) {
        answer = status;
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    private void take(HttpExchange call) throws IOException {
        calls.add(new Call(
                call.getRequestURI().toString(),
                call.getRequestHeaders(),
                new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        call.getResponseHeaders().add("Location", "http://localhost:" + port() + "/elsewhere");
        call.sendResponseHeaders(answer, -1);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static String hmac(String key, String text) {
        byte[] block = Arrays.copyOf(key.getBytes(StandardCharsets.UTF_8), 64);
        byte[] inner = sha256(padded(block, 0x36), text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sha256(padded(block, 0x5c), inner));
    }

    private static byte[] padded(byte[] block, int pad) {
        byte[] padded = new byte[block.length];
        for (int i = 0; i < block.length; i++) padded[i] = (byte) (block[i] ^ pad);
        return padded;
    }

    private static byte[] sha256(byte[] first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            return digest.digest(second);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
