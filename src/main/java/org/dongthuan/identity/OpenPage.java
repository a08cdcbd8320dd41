package org.dongthuan.identity;

/**
 * A page that anybody may look at without signing in, brought as a bean by the feature that shows it. Every other page
 * needs a person.
 *
 * @param pattern the path as Spring matches it, e.g. {@code /verify/*}
 * @param form whether it holds a form that is sent (POST); else it is opened for looking (GET, HEAD) only
 */
public record OpenPage(String pattern, boolean form) {

    public OpenPage(String pattern) {
        this(pattern, false);
    }
}
