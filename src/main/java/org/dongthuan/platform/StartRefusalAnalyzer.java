package org.dongthuan.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a refusal to start as its sentences alone, without a stack trace around them. */
public final class StartRefusalAnalyzer extends AbstractFailureAnalyzer<StartRefusal> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StartRefusal refusal) {
        return new FailureAnalysis(refusal.inBothLanguages(), null, root);
    }
}
