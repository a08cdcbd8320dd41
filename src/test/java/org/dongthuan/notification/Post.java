package org.dongthuan.notification;

import org.springframework.context.ApplicationContext;

/** Empties the outbox when a test says so; the tests' application has no threads that would. */
public final class Post {

    private Post() {}

    public static void deliver(ApplicationContext context) {
        context.getBean(MailDispatcher.class).sendDue();
    }
}
