package org.dongthuan.decision;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jdk.jfr.Recording;
import org.slf4j.LoggerFactory;

/**
 * Makes papers in a process of its own: the first one, many on one thread, many on all cores. Its last line says what
 * they took, as JSON.
 */
public final class PaperWork {

    static final int WARM_UP = Integer.getInteger("bench.warmup", 300);
    static final int MEASURED = Integer.getInteger("bench.papers", 200);

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final double MILLISECOND = 1_000_000;
    private static final double SECOND = 1_000_000_000;
    private static final double MEGABYTE = 1 << 20;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private PaperWork() {}

    /** {@code decision} or {@code receipt}, and the file for a recording of the warm papers if one is wanted. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        long worked = PROCESS.getProcessCpuTime();
        Supplier<byte[]> paper = paper(arguments[0]);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("bytes", make(1, paper));
        figures.put("first, ms", (PROCESS.getProcessCpuTime() - worked) / MILLISECOND);
        figures.put("bytes", make(WARM_UP, paper) / WARM_UP);
        if (arguments.length > 1) record(Path.of(arguments[1]), paper, figures);
        else measure(paper, figures);
        System.out.println(new ObjectMapper().writeValueAsString(figures));
    }

    private static Supplier<byte[]> paper(String kind) {
        DecisionPaper decision = Papers.paper(Papers.text());
        ReceiptText receipt = Papers.receipt();
        String hash = "0123456789abcdef".repeat(4);
        return switch (kind) {
            case "decision" -> () -> Papers.PRESS.decision(decision, Papers.CODE);
            case "receipt" -> () -> Papers.PRESS.receipt(receipt, decision.head(), hash);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static void measure(Supplier<byte[]> paper, Map<String, Object> figures) throws InterruptedException {
        long own = THREADS.getCurrentThreadCpuTime();
        long all = PROCESS.getProcessCpuTime();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long clock = System.nanoTime();
        figures.put("bytes", make(MEASURED, paper) / MEASURED);
        figures.put("thread, ms", (THREADS.getCurrentThreadCpuTime() - own) / MILLISECOND / MEASURED);
        figures.put("process, ms", (PROCESS.getProcessCpuTime() - all) / MILLISECOND / MEASURED);
        figures.put("allocated, MB", (THREADS.getCurrentThreadAllocatedBytes() - allocated) / MEGABYTE / MEASURED);
        figures.put("one thread, papers/s", MEASURED / seconds(clock));
        clock = System.nanoTime();
        all = PROCESS.getProcessCpuTime();
        List<Thread> workers = new ArrayList<>();
        IntStream.range(0, CORES).forEach(i -> workers.add(new Thread(() -> make(MEASURED, paper))));
        workers.forEach(Thread::start);
        for (Thread worker : workers) worker.join();
        int made = CORES * MEASURED;
        figures.put("all cores, process ms", (PROCESS.getProcessCpuTime() - all) / MILLISECOND / made);
        figures.put("all cores, papers/s", made / seconds(clock));
    }

    /** Makes some and returns how many bytes they are together. */
    private static long make(int papers, Supplier<byte[]> paper) {
        return IntStream.range(0, papers).mapToLong(i -> paper.get().length).sum();
    }

    private static void record(Path file, Supplier<byte[]> paper, Map<String, Object> figures) throws IOException {
        try (var recording = new Recording()) {
            for (String sample : List.of("jdk.ExecutionSample", "jdk.NativeMethodSample")) {
                recording.enable(sample).withPeriod(Duration.ofMillis(10));
            }
            recording.start();
            figures.put("bytes", make(2 * MEASURED, paper) / (2 * MEASURED));
            recording.stop();
            recording.dump(file);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / SECOND;
    }
}
