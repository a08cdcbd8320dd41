package org.dongthuan.platform.engine;

/** Tells whether the current thread serves a call of the engine's web apps. */
final class WebAppCall {

    private static final ThreadLocal<Boolean> CURRENT = new ThreadLocal<>();

    private WebAppCall() {}

    static boolean isCurrent() {
        return CURRENT.get() != null;
    }

    static void begin() {
        CURRENT.set(true);
    }

    static void end() {
        CURRENT.remove();
    }
}
