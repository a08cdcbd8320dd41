package org.dongthuan.platform.engine;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The calls of the web apps that we let through; whatever is not named here is refused. {@code {id}} stands for an id,
 * which has a digit where the words of the API have none, {@code {key}} for any segment, {@code {me}} for the caller's
 * own account, and {@code **} for what follows, if anything.
 */
enum AllowedCalls {
    EVERYBODY("""
            GET          /engine/engine
            GET          /engine/engine/default
            GET          /admin/auth/user/default
            GET          /welcome/plugin/{key}/static/**
            POST         /admin/auth/user/default/logout
            GET          /engine/engine/default/identity/password-policy
            GET          /engine/engine/default/identity/groups
            GET          /engine/engine/default/authorization/check
            GET          /engine/engine/default/user/{me}/profile
            GET,POST     /engine/engine/default/group
            GET,POST     /engine/engine/default/group/count
            """),

    /** Tasks, and the name of the process that a task is part of. */
    ORDINARY("""
            GET          /tasklist/plugin/{key}/static/**
            GET,POST     /engine/engine/default/task
            GET,POST     /engine/engine/default/task/count
            GET          /engine/engine/default/task/{id}
            GET          /engine/engine/default/task/{id}/form
            GET          /engine/engine/default/task/{id}/deployed-form
            GET          /engine/engine/default/task/{id}/comment
            GET          /engine/engine/default/task/{id}/identity-links
            POST         /engine/engine/default/task/{id}/claim
            POST         /engine/engine/default/task/{id}/unclaim
            POST         /engine/engine/default/task/{id}/complete
            POST         /engine/engine/default/task/{id}/submit-form
            GET,OPTIONS  /engine/engine/default/filter
            GET          /engine/engine/default/filter/count
            GET,OPTIONS  /engine/engine/default/filter/{id}
            GET,POST     /engine/engine/default/filter/{id}/list
            GET,POST     /engine/engine/default/filter/{id}/count
            GET,POST     /engine/engine/default/filter/{id}/singleResult
            GET          /engine/engine/default/process-definition/{id}
            """),

    /**
     * Watching, retrying, suspending. Whoever asks for variables finds none, since they are shown with a visible task
     * only. Cockpit's first page counts nothing unless it may count cases, too.
     */
    ADMINISTRATORS("""
            GET          /cockpit/plugin/{key}/static/**
            GET          /engine/engine/default/process-definition
            GET          /engine/engine/default/process-definition/count
            GET          /engine/engine/default/process-definition/statistics
            GET          /engine/engine/default/process-definition/{id}
            GET          /engine/engine/default/process-definition/{id}/xml
            GET          /engine/engine/default/process-definition/{id}/diagram
            GET          /engine/engine/default/process-definition/{id}/statistics
            GET          /engine/engine/default/process-definition/{id}/static-called-process-definitions
            PUT          /engine/engine/default/process-definition/{id}/suspended
            GET          /engine/engine/default/process-definition/key/{key}
            GET          /engine/engine/default/process-definition/key/{key}/xml
            GET          /engine/engine/default/process-definition/key/{key}/statistics
            GET,POST     /engine/engine/default/process-instance
            GET,POST     /engine/engine/default/process-instance/count
            GET          /engine/engine/default/process-instance/{id}
            GET          /engine/engine/default/process-instance/{id}/activity-instances
            PUT          /engine/engine/default/process-instance/{id}/suspended
            POST         /engine/engine/default/variable-instance
            POST         /engine/engine/default/variable-instance/count
            GET          /engine/engine/default/incident
            GET          /engine/engine/default/incident/count
            GET          /engine/engine/default/incident/{id}
            GET,POST     /engine/engine/default/job
            GET,POST     /engine/engine/default/job/count
            GET          /engine/engine/default/job/{id}
            GET          /engine/engine/default/job/{id}/stacktrace
            PUT          /engine/engine/default/job/{id}/retries
            GET,POST     /engine/engine/default/external-task
            GET,POST     /engine/engine/default/external-task/count
            GET          /engine/engine/default/external-task/{id}/errorDetails
            GET,POST     /engine/engine/default/job-definition
            GET,POST     /engine/engine/default/job-definition/count
            GET          /engine/engine/default/job-definition/{id}
            PUT          /engine/engine/default/job-definition/{id}/retries
            PUT          /engine/engine/default/job-definition/{id}/suspended
            GET          /engine/engine/default/decision-definition
            GET          /engine/engine/default/decision-definition/count
            GET          /engine/engine/default/decision-definition/{id}
            GET          /engine/engine/default/decision-definition/{id}/xml
            GET          /engine/engine/default/case-definition/count
            GET          /engine/engine/default/decision-requirements-definition
            GET          /engine/engine/default/decision-requirements-definition/count
            GET          /engine/engine/default/decision-requirements-definition/{id}
            GET          /engine/engine/default/decision-requirements-definition/{id}/xml
            GET          /engine/engine/default/deployment
            GET          /engine/engine/default/deployment/count
            GET          /engine/engine/default/deployment/{id}
            GET          /engine/engine/default/deployment/{id}/resources
            GET          /engine/engine/default/deployment/{id}/resources/{id}
            GET          /engine/engine/default/deployment/{id}/resources/{id}/data
            GET,POST     /engine/engine/default/history/process-instance
            GET,POST     /engine/engine/default/history/process-instance/count
            GET          /engine/engine/default/history/process-instance/{id}
            GET,POST     /engine/engine/default/history/activity-instance
            GET,POST     /engine/engine/default/history/activity-instance/count
            GET          /engine/engine/default/history/process-definition/{id}/statistics
            GET          /engine/engine/default/history/incident
            GET          /engine/engine/default/history/incident/count
            GET,POST     /engine/engine/default/history/job-log
            GET,POST     /engine/engine/default/history/job-log/count
            GET          /engine/engine/default/history/job-log/{id}
            GET          /engine/engine/default/history/job-log/{id}/stacktrace
            GET,POST     /cockpit/plugin/base/default/process-definition/**
            GET,POST     /cockpit/plugin/base/default/process-instance/**
            GET,POST     /cockpit/plugin/base/default/incident/**
            """);

    private static final String ME = "{me}";

    private final List<Call> calls;

    AllowedCalls(String lines) {
        this.calls = lines.lines().map(Call::of).toList();
    }

    static boolean allow(String method, String path, String account, boolean administrator) {
        return Stream.of(EVERYBODY, administrator ? ADMINISTRATORS : ORDINARY)
                .flatMap(list -> list.calls.stream())
                .anyMatch(call -> call.matches(method, path, account));
    }

    private record Call(List<String> methods, Pattern path) {

        static Call of(String line) {
            String[] columns = line.strip().split("\\s+");
            String path = columns[1]
                    .replace("/**", "(/.+)?")
                    .replace("{id}", "[^/]*[0-9][^/]*")
                    .replace("{key}", "[^/]+")
                    .replace(ME, "(?<me>[^/]+)");
            return new Call(Arrays.asList(columns[0].split(",")), Pattern.compile(path));
        }

        boolean matches(String method, String asked, String account) {
            var matcher = path.matcher(asked);
            if (!methods.contains(method) || !matcher.matches()) return false;
            return !path.pattern().contains("(?<me>") || matcher.group("me").equals(account);
        }
    }
}
