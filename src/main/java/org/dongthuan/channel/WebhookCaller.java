package org.dongthuan.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLException;

/** Calls a portal's address: signed, briefly, and never into our own networks. */
class WebhookCaller {

    static final String DELIVERY = "X-Dongthuan-Delivery";
    static final String TIMESTAMP = "X-Dongthuan-Timestamp";
    static final String SIGNATURE = "X-Dongthuan-Signature";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final boolean inside;
    private final Names names;
    private final PinnedPost post;
    private final Clock clock;

    WebhookCaller(boolean inside, Names names, PinnedPost post, Clock clock) {
        this.inside = inside;
        this.names = names;
        this.post = post;
        this.clock = clock;
    }

    /** Where names lead at this moment. */
    @FunctionalInterface
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /**
     * @param taken whether the portal has it
     * @param answered whether anybody was there
     * @param result the status that was answered, or a word of {@code channel.result}
     */
    record Called(boolean taken, boolean answered, String result) {

        static Called failed(String word) {
            return new Called(false, false, word);
        }
    }

    /** @param externalId the portal's own name for the request */
    Called call(URI address, byte[] key, Delivery delivery, String externalId) {
        if (!PublicAddress.isWellFormed(address, inside)) return Called.failed("not-https");
        try {
            InetAddress[] hosts = names.of(address.getHost());
            // whoever mixes in one of ours means it
            if (!inside && Stream.of(hosts).anyMatch(PublicAddress::isInside)) return Called.failed("inside-address");
            byte[] body = body(delivery, externalId);
            int status = post.send(address, hosts[0], headers(delivery, key, body), body);
            return new Called(status / 100 == 2, true, String.valueOf(status));
        } catch (IOException e) {
            return Called.failed(word(e));
        }
    }

    private static String word(IOException failure) {
        if (failure instanceof UnknownHostException) return "unknown-host";
        if (failure instanceof SocketTimeoutException) return "timeout";
        if (failure instanceof SSLException) return "no-trust";
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) return "no-connection";
        return "no-answer";
    }

    private static byte[] body(Delivery delivery, String externalId) throws JsonProcessingException {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("delivery", delivery.id().toString());
        body.put("externalId", externalId);
        body.put("number", delivery.number());
        body.put("status", delivery.status());
        body.put("at", delivery.changedAt().toInstant().toString());
        return JSON.writeValueAsBytes(body);
    }

    private Map<String, String> headers(Delivery delivery, byte[] key, byte[] body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "dongthuan");
        headers.put(DELIVERY, delivery.id().toString());
        headers.put(TIMESTAMP, timestamp);
        headers.put(SIGNATURE, "sha256=" + signature(key, timestamp, body));
        return headers;
    }

    /** Over moment and body, so that neither is exchanged and an old call is known as old. */
    private static String signature(byte[] key, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
