package org.dongthuan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where an application spent its processor time, from a flight recording: by the method itself, and by who called it. */
final class Hotspots {

    private static final int MOST = 25;
    private static final String OURS = "org.dongthuan.";

    private Hotspots() {}

    /** Prints the list and keeps it beside the recording. */
    static void print(Path recording) throws IOException {
        List<List<String>> stacks = stacks(recording);
        String text = stacks.size() + " samples\n"
                + top("by the method itself", stacks, stack -> stack.stream().limit(1))
                + top(
                        "by our own class nearest to it",
                        stacks,
                        stack -> stack.stream()
                                .filter(frame -> frame.startsWith(OURS))
                                .limit(1))
                + top(
                        "by every package on the way, once each",
                        stacks,
                        stack -> stack.stream().map(Hotspots::room).distinct());
        System.out.println(text);
        Files.writeString(recording.resolveSibling(recording.getFileName() + ".txt"), text);
    }

    private static List<List<String>> stacks(Path recording) {
        try (var file = new RecordingFile(recording)) {
            Stream.Builder<List<String>> stacks = Stream.builder();
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (!event.getEventType().getName().equals("jdk.ExecutionSample") || event.getStackTrace() == null)
                    continue;
                stacks.add(event.getStackTrace().getFrames().stream()
                        .map(Hotspots::name)
                        .toList());
            }
            return stacks.build().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String top(String title, List<List<String>> stacks, Function<List<String>, Stream<String>> names) {
        Map<String, Integer> counted = new HashMap<>();
        stacks.forEach(stack -> names.apply(stack).forEach(name -> counted.merge(name, 1, Integer::sum)));
        var text = new StringBuilder("\n" + title + "\n");
        counted.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST)
                .forEach(entry -> text.append(
                        String.format("%5.1f %%  %s%n", 100.0 * entry.getValue() / stacks.size(), entry.getKey())));
        return text.toString();
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    /** The first three or four names of the package. */
    private static String room(String frame) {
        String[] names = frame.split("\\.");
        return String.join(".", List.of(names).subList(0, Math.min(4, Math.max(1, names.length - 2))));
    }
}
