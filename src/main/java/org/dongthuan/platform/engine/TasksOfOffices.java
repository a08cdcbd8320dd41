package org.dongthuan.platform.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The open tasks of whole groups out of the read model, whoever asks: the caller checks rights. */
@Component
public class TasksOfOffices {

    private final OfficeTaskTable table;

    TasksOfOffices(OfficeTaskTable table) {
        this.table = table;
    }

    /** Those of these groups that do not keep the viewer out, the most urgent first. */
    public List<OpenTaskRow> page(Collection<String> groups, String viewer, long first, int most) {
        return groups.isEmpty() ? List.of() : table.page(groups, viewer, first, most);
    }

    /** At most so many are counted. */
    public long count(Collection<String> groups, String viewer, int most) {
        return groups.isEmpty() ? 0 : table.count(groups, viewer, most);
    }

    /** Those that somebody of a group has taken, and that nobody changed since that moment: after that one, by their ids. */
    public List<OpenTaskRow> takenBefore(Instant moment, String after, int most) {
        return table.takenBefore(moment, after, most);
    }

    public Optional<AskedTask> find(String taskId) {
        return table.find(taskId);
    }

    /** All of these groups. */
    public List<AskedTask> of(Collection<String> groups) {
        return groups.isEmpty() ? List.of() : table.of(groups);
    }
}
