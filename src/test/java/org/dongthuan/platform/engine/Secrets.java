package org.dongthuan.platform.engine;

/** A bean that nobody marked for expressions. */
public class Secrets {

    public String tell() {
        return "secret";
    }
}
