package org.dongthuan.intake.process;

/** Names shared with {@code processes/record-intake.bpmn}. */
final class RecordIntakeModel {

    static final String PROCESS = "record-intake";
    static final String CONFIRM = "confirmIntake";
    static final String AWAIT_CONFIRMER = "awaitConfirmer";
    static final String CONFIRMER_APPOINTED = "intakeConfirmerAppointed";
    static final String STOPPED = "recordFileStopped";
    static final String NOBODY_LEFT = "nobodyIndependentLeft";

    private RecordIntakeModel() {}
}
