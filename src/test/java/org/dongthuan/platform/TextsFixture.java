package org.dongthuan.platform;

import org.springframework.context.MessageSource;

/** Texts of a test's own bundle. */
public final class TextsFixture {

    private TextsFixture() {}

    public static Texts of(MessageSource messages) {
        return new Texts(messages);
    }
}
