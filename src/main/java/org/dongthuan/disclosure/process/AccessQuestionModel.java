package org.dongthuan.disclosure.process;

/** Names shared with {@code processes/access-question.bpmn}. */
final class AccessQuestionModel {

    static final String PROCESS = "access-question";
    static final String RESPOND = "respondToAnswer";
    static final String AWAIT_ANSWERER = "awaitAnswerer";
    static final String ANSWERER_APPOINTED = "answererAppointed";
    static final String NOBODY_LEFT = "nobodyIndependentLeft";

    private AccessQuestionModel() {}
}
