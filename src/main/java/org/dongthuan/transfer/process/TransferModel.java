package org.dongthuan.transfer.process;

import org.dongthuan.platform.engine.ProcessVariable;

/** Names shared with {@code processes/record-transfer.bpmn} and {@code transfer-acceptance.bpmn}. */
final class TransferModel {

    static final String PROCESS = "record-transfer";
    static final String ACCEPTANCE = "transfer-acceptance";
    static final String OVERDUE = "acceptanceOverdue";
    static final String AWAIT_RECEIVER = "awaitReceiver";
    static final String RECEIVER_CAME = "transferReceiverCame";
    static final String WITHDRAWN = "transferWithdrawn";
    static final String NOBODY_LEFT = "nobodyIndependentLeft";
    static final ProcessVariable<String> DECIDING_AGENCY = new ProcessVariable<>("decidingAgency", String.class);
    static final ProcessVariable<String> DUE_DATE = new ProcessVariable<>("dueDate", String.class);

    private TransferModel() {}
}
