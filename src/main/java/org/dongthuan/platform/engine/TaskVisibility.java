package org.dongthuan.platform.engine;

/**
 * Who sees a task: its assignee, its candidates and the members of its candidate groups, but never whoever must stay
 * independent of it.
 */
public final class TaskVisibility {

    /**
     * The type of the identity link to a user who neither sees the task nor works on it, even if he is its candidate or
     * assignee: {@code task.addUserIdentityLink(account, TaskVisibility.EXCLUDED)}.
     */
    public static final String EXCLUDED = "excluded";

    private TaskVisibility() {}
}
