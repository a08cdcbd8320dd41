package org.dongthuan.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dongthuan.ApplicationTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test in a real browser against the server that all tests share; skipped by name where no Chromium is installed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest
@ExtendWith(ChromiumCondition.class)
@interface BrowserTest {}
