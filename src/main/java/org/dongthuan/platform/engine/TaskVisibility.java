package org.dongthuan.platform.engine;

/** Placeholder until the engine's visibility lands. */
public final class TaskVisibility {
    public static final String EXCLUDED = "excluded";

    private TaskVisibility() {}
}
