package org.dongthuan.platform.engine;

import org.jspecify.annotations.Nullable;

/** A step of a process that did not succeed; outside of every process nothing of it is known. */
record FailedStep(
        @Nullable String businessKey,
        @Nullable String definition,
        @Nullable String activity) {}
