package org.dongthuan.platform.engine;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The calls of the web apps that we let through; whatever is not named here is refused. {@code *} stands for one
 * segment, {@code **} for any number, {@code {me}} for the caller's own account.
 */
enum AllowedCalls {
    EVERYBODY("""
            GET          /engine/engine
            GET          /engine/engine/default
            GET          /admin/auth/user/default
            POST         /admin/auth/user/default/logout
            GET          /engine/engine/default/identity/password-policy
            GET          /engine/engine/default/identity/groups
            GET          /engine/engine/default/authorization/check
            GET          /engine/engine/default/user/{me}/profile
            GET,POST     /engine/engine/default/group
            GET,POST     /engine/engine/default/group/count
            """),

    /** Tasks, and the diagram that a task is part of. */
    ORDINARY("""
            GET,POST     /engine/engine/default/task
            GET,POST     /engine/engine/default/task/count
            GET          /engine/engine/default/task/*
            GET          /engine/engine/default/task/*/form
            GET          /engine/engine/default/task/*/deployed-form
            GET          /engine/engine/default/task/*/comment
            GET          /engine/engine/default/task/*/identity-links
            POST         /engine/engine/default/task/*/claim
            POST         /engine/engine/default/task/*/unclaim
            POST         /engine/engine/default/task/*/complete
            POST         /engine/engine/default/task/*/submit-form
            GET,OPTIONS  /engine/engine/default/filter
            GET          /engine/engine/default/filter/count
            GET,OPTIONS  /engine/engine/default/filter/*
            GET,POST     /engine/engine/default/filter/*/list
            GET,POST     /engine/engine/default/filter/*/count
            GET,POST     /engine/engine/default/filter/*/singleResult
            GET          /engine/engine/default/process-definition/*
            GET          /engine/engine/default/process-definition/*/xml
            """),

    /**
     * Watching, retrying, suspending. Cockpit opens an instance with its variables: it may ask and finds none, since
     * they are shown with a visible task only.
     */
    ADMINISTRATORS("""
            GET          /engine/engine/default/process-definition
            GET          /engine/engine/default/process-definition/count
            GET          /engine/engine/default/process-definition/statistics
            GET          /engine/engine/default/process-definition/*
            GET          /engine/engine/default/process-definition/*/xml
            GET          /engine/engine/default/process-definition/*/diagram
            GET          /engine/engine/default/process-definition/*/statistics
            PUT          /engine/engine/default/process-definition/*/suspended
            GET          /engine/engine/default/process-definition/key/*
            GET          /engine/engine/default/process-definition/key/*/xml
            GET          /engine/engine/default/process-definition/key/*/statistics
            GET,POST     /engine/engine/default/process-instance
            GET,POST     /engine/engine/default/process-instance/count
            GET          /engine/engine/default/process-instance/*
            GET          /engine/engine/default/process-instance/*/activity-instances
            PUT          /engine/engine/default/process-instance/*/suspended
            POST         /engine/engine/default/variable-instance
            POST         /engine/engine/default/variable-instance/count
            GET          /engine/engine/default/incident
            GET          /engine/engine/default/incident/count
            GET          /engine/engine/default/incident/*
            GET,POST     /engine/engine/default/job
            GET,POST     /engine/engine/default/job/count
            GET          /engine/engine/default/job/*
            GET          /engine/engine/default/job/*/stacktrace
            PUT          /engine/engine/default/job/*/retries
            GET,POST     /engine/engine/default/job-definition
            GET,POST     /engine/engine/default/job-definition/count
            GET          /engine/engine/default/job-definition/*
            PUT          /engine/engine/default/job-definition/*/retries
            PUT          /engine/engine/default/job-definition/*/suspended
            GET          /engine/engine/default/decision-definition
            GET          /engine/engine/default/decision-definition/count
            GET          /engine/engine/default/decision-definition/*
            GET          /engine/engine/default/decision-definition/*/xml
            GET          /engine/engine/default/decision-requirements-definition
            GET          /engine/engine/default/decision-requirements-definition/count
            GET          /engine/engine/default/decision-requirements-definition/*
            GET          /engine/engine/default/decision-requirements-definition/*/xml
            GET          /engine/engine/default/deployment
            GET          /engine/engine/default/deployment/count
            GET          /engine/engine/default/deployment/*
            GET          /engine/engine/default/deployment/*/resources
            GET          /engine/engine/default/deployment/*/resources/*
            GET          /engine/engine/default/deployment/*/resources/*/data
            GET,POST     /engine/engine/default/history/process-instance
            GET,POST     /engine/engine/default/history/process-instance/count
            GET          /engine/engine/default/history/process-instance/*
            GET,POST     /engine/engine/default/history/activity-instance
            GET,POST     /engine/engine/default/history/activity-instance/count
            GET          /engine/engine/default/history/process-definition/*/statistics
            GET          /engine/engine/default/history/incident
            GET          /engine/engine/default/history/incident/count
            GET,POST     /engine/engine/default/history/job-log
            GET,POST     /engine/engine/default/history/job-log/count
            GET          /engine/engine/default/history/job-log/*
            GET          /engine/engine/default/history/job-log/*/stacktrace
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
                    .replace("**", ".+")
                    .replaceAll("(?<=/)\\*", "[^/]+")
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
