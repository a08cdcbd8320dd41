package org.dongthuan.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes every mail, and thinks before each reply. */
final class SlowMailServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final Duration thought;

    SlowMailServer(Duration thought) throws IOException {
        this.thought = thought;
        start(this::greetEverybody);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The Message-ID of each mail that it has taken. */
    List<String> received() {
        return received;
    }

    private void greetEverybody() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                start(() -> talk(caller));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                var lines =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
            OutputStream replies = caller.getOutputStream();
            reply(replies, "220 slow");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("DATA")) {
                    reply(replies, "354 go on");
                    String id = messageId(lines);
                    reply(replies, "250 taken");
                    received.add(id);
                } else {
                    reply(replies, line.startsWith("QUIT") ? "221 bye" : "250 yes");
                }
            }
        } catch (IOException e) {
            // the caller went away
        }
    }

    private static String messageId(BufferedReader lines) throws IOException {
        String id = "";
        for (String line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) {
            if (line.startsWith("Message-ID:")) id = line;
        }
        return id;
    }

    private void reply(OutputStream replies, String words) throws IOException {
        try {
            Thread.sleep(thought.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        replies.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        replies.flush();
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "slow-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
