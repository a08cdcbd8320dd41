package org.dongthuan.access.process;

/** Names shared with {@code processes/access-part.bpmn}. */
final class AccessPartModel {

    static final String WITHDRAWN = "accessWithdrawn";

    private AccessPartModel() {}
}
