package org.dongthuan.platform;

/** Why the application does not start, in words for the operator: what is wrong and what to do, in both languages. */
public final class StartRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String vietnamese;
    private final String english;

    public StartRefusal(String vietnamese, String english) {
        super(english);
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** As an operator reads it. */
    public String inBothLanguages() {
        return vietnamese + "\n\n" + english;
    }

    String vietnamese() {
        return vietnamese;
    }

    String english() {
        return english;
    }
}
