package org.dongthuan.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.TaskQuery;
import org.dongthuan.large.Copies;
import org.dongthuan.large.Copies.Rule;

/** The lists of tasks of the bare engine with its authorizations on, in process: a page of the most urgent, and how many. */
final class BareInbox {

    private static final String LARGE = "large";
    private static final String SMALL = "small";

    private final ProcessEngine engine;

    BareInbox(BareEngine bare) {
        engine = bare.engine();
    }

    /** With the grants that the engine itself writes for each task and group. */
    void grow(Connection superuser, int from, int to) throws SQLException {
        if (engine.getTaskService().createTaskQuery().count() == 0) {
            engine.getRuntimeService().startProcessInstanceByKey(BareEngine.PROCESS, "number");
            String task =
                    engine.getTaskService().createTaskQuery().singleResult().getId();
            engine.getTaskService().deleteCandidateGroup(task, "verifiers");
            engine.getTaskService().addCandidateGroup(task, LARGE);
        }
        var copies = new Copies(superuser);
        copies.execute("set session_replication_role = replica");
        copies.from(from + 1);
        String first = " not like '%-%-%-%-%-%'";
        String group = "case when n % 10 = 0 and n <= 10 * " + ManyTasks.MOST_OF_ONE + " then '" + LARGE
                + "' when n % 1000 = 7 then '" + SMALL
                + "' else 'office-' || floor(3300 * power(n * 7919::bigint % 100003 / 100003.0, 3)) end";
        of(copies, "act_ru_execution", first, to, "proc_inst_id_", "root_proc_inst_id_", "parent_id_");
        of(
                copies,
                "act_ru_task",
                first,
                to,
                List.of(Copies.rule("due_date_", "now() + interval '1 minute' * (n % 20000 - 10000)")),
                "proc_inst_id_",
                "execution_id_");
        of(copies, "act_ru_identitylink", first, to, List.of(Copies.rule("group_id_", group)), "task_id_");
        of(
                copies,
                "act_ru_authorization",
                first + " and resource_type_ = 7 and group_id_ = '" + LARGE + "'",
                to,
                List.of(Copies.rule("group_id_", group)),
                "resource_id_");
        copies.execute("vacuum analyze");
    }

    private static void of(Copies copies, String table, String rows, int to, String... ids) throws SQLException {
        of(copies, table, rows, to, List.of(), ids);
    }

    private static void of(Copies copies, String table, String rows, int to, List<Rule> rules, String... ids)
            throws SQLException {
        List<Rule> all = new java.util.ArrayList<>(rules);
        all.add(Copies.rule("id_", "t.id_ || '-' || n"));
        for (String id : ids) all.add(Copies.rule(id, "t." + id + " || '-' || n"));
        copies.of("public." + table, "id_" + rows, "", to, all.toArray(Rule[]::new));
    }

    Load.Work page(boolean many, int first) {
        return () -> as(many, () -> query().listPage(first, 20));
    }

    Load.Work count(boolean many) {
        return () -> as(many, () -> query().count());
    }

    private TaskQuery query() {
        return engine.getTaskService()
                .createTaskQuery()
                .active()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc();
    }

    private void as(boolean many, Runnable work) {
        engine.getIdentityService().setAuthentication(many ? "lan" : "son", List.of(many ? LARGE : SMALL));
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
