package org.dongthuan.identity;

/** By what right somebody signs in the place of a person who is away, and what papers say of it (Decree 30/2020/NĐ-CP, Annex I). */
public enum Authority {
    /** A deputy signs for the head (ký thay). */
    KT("KT."),
    /** Somebody signs whom the head authorised in writing, for a time (thừa ủy quyền). */
    TUQ("TUQ."),
    /** A deputy is in charge (phụ trách): he signs as one who signs for the head. */
    PHU_TRACH("KT.");

    private final String mark;

    Authority(String mark) {
        this.mark = mark;
    }

    /** Before the title of whoever is away. */
    String mark() {
        return mark;
    }

    /** Whether only a deputy can have it. */
    public boolean ofDeputies() {
        return this != TUQ;
    }
}
