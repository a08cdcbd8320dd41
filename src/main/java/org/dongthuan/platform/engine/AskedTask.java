package org.dongthuan.platform.engine;

import java.util.Set;

/**
 * An open task with everybody it names.
 *
 * @param groups that were asked
 * @param excluded who must stay out of it, whoever names them
 */
public record AskedTask(OpenTaskRow task, Set<String> groups, Set<String> excluded) {

    public AskedTask {
        groups = Set.copyOf(groups);
        excluded = Set.copyOf(excluded);
    }
}
