package org.dongthuan.history;

import org.springframework.context.ApplicationContext;

/** Tells readers of what has changed when a test says so; the tests' application has no thread that would. */
public final class Telling {

    private Telling() {}

    public static void tell(ApplicationContext context) {
        context.getBean(ReaderNotices.class).tellDue();
    }
}
