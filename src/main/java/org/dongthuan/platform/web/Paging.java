package org.dongthuan.platform.web;

import java.util.List;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list somebody asks for.
 *
 * @param page counted from 0
 * @param size 1 to 100, refused otherwise rather than cut
 */
public record Paging(int page, int size) {

    public static final int MOST = 100;
    public static final int USUAL = 20;

    /** Longer lists are counted no further: a total of one more says "more than that". */
    public static final int COUNTED = 10_000;

    /** Where a count stops: from here on it is only known that there are more. */
    public static final int ENOUGH = COUNTED + 1;

    public Paging {
        if (page < 0) throw malformed("page", "malformed.page");
        if (size < 1 || size > MOST) throw malformed("size", "malformed.size");
    }

    /** What is not said is the first page of 20. */
    public static Paging of(@Nullable Integer page, @Nullable Integer size) {
        return new Paging(page == null ? 0 : page, size == null ? USUAL : size);
    }

    public long offset() {
        return (long) page * size;
    }

    static RuleViolated malformed(String parameter, String textKey) {
        return RuleViolated.malformed(RequestFaults.MALFORMED, List.of(Violation.of(parameter, textKey, MOST)));
    }
}
