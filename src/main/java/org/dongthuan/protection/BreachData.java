package org.dongthuan.protection;

/** The kinds of personal data that the law tells apart; text key {@code breach.data.<name>}. */
public enum BreachData {
    BASIC,
    SENSITIVE
}
