package org.dongthuan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/** Where the time of a recording went, told from its samples. */
final class RecordedTime {

    private static final int TOP = 25;

    private RecordedTime() {}

    /** The methods that were at work themselves, and those that were waited for, most time first. */
    static List<Map<String, Object>> of(Path recording, String thread) throws IOException {
        List<List<String>> samples = RecordingFile.readAllEvents(recording).stream()
                .filter(event -> event.getEventType().getName().endsWith("Sample"))
                .filter(event -> event.getThread("sampledThread").getJavaName().equals(thread))
                .map(RecordedTime::methods)
                .filter(methods -> !methods.isEmpty())
                .toList();
        List<Map<String, Object>> lines = new ArrayList<>();
        lines.addAll(top("itself", samples, methods -> methods.stream().limit(1)));
        lines.addAll(
                top("with what it called", samples, methods -> methods.stream().distinct()));
        return lines;
    }

    private static List<Map<String, Object>> top(
            String what, List<List<String>> samples, Function<List<String>, Stream<String>> counted) {
        return samples.stream()
                .flatMap(counted)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(TOP)
                .map(entry -> line(what, entry.getKey(), 100.0 * entry.getValue() / samples.size()))
                .toList();
    }

    private static Map<String, Object> line(String what, String method, double share) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", what);
        line.put("share, %", Math.round(share * 10) / 10.0);
        line.put("method", method);
        return line;
    }

    private static List<String> methods(RecordedEvent sample) {
        if (sample.getStackTrace() == null) return List.of();
        return sample.getStackTrace().getFrames().stream()
                .map(RecordedFrame::getMethod)
                .map(RecordedTime::name)
                .toList();
    }

    private static String name(RecordedMethod method) {
        return method.getType().getName() + "." + method.getName();
    }
}
