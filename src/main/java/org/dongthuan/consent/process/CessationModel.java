package org.dongthuan.consent.process;

/** Names shared with {@code processes/consent-withdrawal.bpmn}. */
final class CessationModel {

    static final String PROCESS = "consent-withdrawal";
    static final String AWAIT_CONFIRMER = "awaitConfirmer";
    static final String CONFIRMER_APPOINTED = "confirmerAppointed";
    static final String NOBODY_LEFT = "nobodyIndependentLeft";

    private CessationModel() {}
}
