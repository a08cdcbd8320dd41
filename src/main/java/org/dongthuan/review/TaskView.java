package org.dongthuan.review;

import org.jspecify.annotations.Nullable;

/** A task as the person who works on it sees it: what every task tells, whatever is to be decided in it. */
public interface TaskView {

    TaskSummary task();

    /** What the reader has saved or typed so far. */
    @Nullable
    Object draft();

    /** Where the page shows what a refusal says of that member of the decision. */
    Place place(String member);

    /**
     * A place on the page.
     *
     * @param anchor the id of the input
     * @param subject the name of what it belongs to, for the list of errors at the head of the page
     */
    record Place(@Nullable String anchor, @Nullable String subject) {

        public static final Place NOWHERE = new Place(null, null);
    }
}
