package org.dongthuan.platform.engine;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The open tasks out of the read model, in a statement each: one by its id, and those that a person may see. */
@Component
public class VisibleOpenTasks {

    private final OpenTaskTable table;
    private final AsPerson asPerson;

    VisibleOpenTasks(OpenTaskTable table, AsPerson asPerson) {
        this.table = table;
        this.asPerson = asPerson;
    }

    /** An open task, whoever asks: the caller checks rights. */
    public Optional<OpenTaskRow> find(String taskId) {
        return table.find(taskId);
    }

    /** Those of running processes, the most urgent first. */
    public List<OpenTaskRow> page(String account, long first, int most) {
        ViewerVisibility viewer = asPerson.visibility(account);
        return table.page(OpenTaskQuery.of(viewer).onlyActive(), OpenTaskQuery.Order.DUE, first, most);
    }

    /** At most so many are counted. */
    public long count(String account, int most) {
        ViewerVisibility viewer = asPerson.visibility(account);
        return table.count(OpenTaskQuery.of(viewer).onlyActive(), most);
    }
}
