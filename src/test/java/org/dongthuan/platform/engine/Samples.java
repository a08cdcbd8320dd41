package org.dongthuan.platform.engine;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What an expression finds in the tests: harmless values, and objects that it must not touch even when it gets them. */
@ExpressionBean
public class Samples {

    private final AtomicInteger touched = new AtomicInteger();
    private String name = "mẫu";

    /** The harmless mark of a foreign expression that was evaluated. */
    public String touch() {
        touched.incrementAndGet();
        return "nobody";
    }

    int touches() {
        return touched.get();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String greet(String whom) {
        return "Chào " + whom;
    }

    public String text() {
        return "x";
    }

    public int number() {
        return 1;
    }

    public List<String> list() {
        return List.of("a", "b");
    }

    public Map<String, String> map() {
        return Map.of("key", "value");
    }

    public String[] array() {
        return new String[] {"first"};
    }

    public LocalDate day() {
        return LocalDate.of(2026, 11, 22);
    }

    public Thread.State kind() {
        return Thread.State.NEW;
    }

    public Runtime runtime() {
        return Runtime.getRuntime();
    }

    public ProcessBuilder builder() {
        return new ProcessBuilder("true");
    }

    public ClassLoader loader() {
        return Samples.class.getClassLoader();
    }

    public Class<?> type() {
        return String.class;
    }

    public Module module() {
        return String.class.getModule();
    }

    public Thread thread() {
        return Thread.currentThread();
    }

    public Method method() throws NoSuchMethodException {
        return String.class.getMethod("length");
    }

    public MethodHandles.Lookup lookup() {
        return MethodHandles.publicLookup();
    }

    public Secrets secrets() {
        return new Secrets();
    }
}
