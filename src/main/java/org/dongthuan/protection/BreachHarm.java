package org.dongthuan.protection;

/** What a breach may do harm to (Law 91/2025/QH15 Art. 23); text key {@code breach.harm.<name>}. */
public enum BreachHarm {
    SECURITY(false),
    ORDER(false),
    LIFE(true),
    HONOUR(true),
    PROPERTY(true);

    private final boolean personal;

    BreachHarm(boolean personal) {
        this.personal = personal;
    }

    /** Whether it is the persons themselves who are harmed. */
    boolean personal() {
        return personal;
    }
}
