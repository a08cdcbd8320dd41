package org.dongthuan.platform.keys;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator the one sentence, without the stack of beans that waited for the keys. */
final class KeysetRefusalReport extends AbstractFailureAnalyzer<KeysetRefusal> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeysetRefusal cause) {
        @Nullable String nothingMore = null;
        return new FailureAnalysis(cause.getMessage(), nothingMore, cause);
    }
}
