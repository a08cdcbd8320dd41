package org.dongthuan.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which refusals a call knows beside those that every call of its kind knows; for the description of the calls. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MayAnswer {

    /** The statuses. */
    int[] value();
}
