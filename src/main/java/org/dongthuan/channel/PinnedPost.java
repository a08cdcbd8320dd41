package org.dongthuan.channel;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts something to the very address that was looked at. The clients of the platform look a name up themselves, and it
 * may lead elsewhere by then; the certificate has to be the name's all the same. Of the answer the first line is read, no
 * redirect is followed, and all of it together takes no longer than the patience.
 */
final class PinnedPost {

    private static final int LONGEST_LINE = 500;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)( .*)?");

    private final SSLSocketFactory tls;
    private final Duration patience;

    PinnedPost(SSLSocketFactory tls, Duration patience) {
        this.tls = tls;
        this.patience = patience;
    }

    /**
     * The status that was answered.
     *
     * @throws SocketTimeoutException when the patience is over, whatever it was spent on
     */
    int send(URI address, InetAddress host, Map<String, String> headers, byte[] body) throws IOException {
        var late = new AtomicBoolean();
        // no proxy of the machine's settings: it would look the name up again
        try (var socket = new Socket(Proxy.NO_PROXY)) {
            CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> {
                        late.set(true);
                        close(socket);
                    });
            boolean secured = "https".equalsIgnoreCase(address.getScheme());
            int port = address.getPort() >= 0 ? address.getPort() : secured ? 443 : 80;
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(patience.toMillis()));
            Socket stream = secured ? secured(socket, address.getHost(), port) : socket;
            stream.getOutputStream().write(request(address, headers, body));
            stream.getOutputStream().flush();
            return status(stream.getInputStream());
        } catch (IOException e) {
            if (!late.get()) throw e;
            var timeout = new SocketTimeoutException("No answer within " + patience);
            timeout.initCause(e);
            throw timeout;
        }
    }

    private SSLSocket secured(Socket socket, String host, int port) throws IOException {
        var secured = (SSLSocket) tls.createSocket(socket, host, port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static byte[] request(URI address, Map<String, String> headers, byte[] body) {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        var head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
        head.append("Host: ").append(address.getHost()).append(port).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\nConnection: close\r\n\r\n");
        byte[] first = head.toString().getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[first.length + body.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        return all;
    }

    private static int status(InputStream answer) throws IOException {
        var line = new StringBuilder();
        for (int next = answer.read(); next != '\n'; next = answer.read()) {
            if (next < 0 || line.length() == LONGEST_LINE) throw new IOException("That is no HTTP");
            line.append((char) next);
        }
        Matcher status = STATUS.matcher(line.toString().stripTrailing());
        if (!status.matches()) throw new IOException("That is no HTTP");
        return Integer.parseInt(status.group(1));
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is of no use any more either way
        }
    }
}
