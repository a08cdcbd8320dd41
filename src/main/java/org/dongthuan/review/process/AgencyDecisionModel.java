package org.dongthuan.review.process;

/** Names shared with {@code processes/agency-decision.bpmn}. */
final class AgencyDecisionModel {

    static final String PROCESS = "agency-decision";
    static final String AWAIT_PEOPLE = "awaitPeople";
    static final String PEOPLE_APPOINTED = "peopleAppointed";
    static final String NOBODY_LEFT = "nobodyIndependentLeft";

    static final String FIND_PEOPLE = "findPeople";
    static final String TAKE_STEP = "takeStep";
    static final String CASE_MOVED = "caseMoved";
    static final String DECIDING_AGENCY = "decidingAgency";

    private AgencyDecisionModel() {}
}
