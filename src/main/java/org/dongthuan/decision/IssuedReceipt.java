package org.dongthuan.decision;

/**
 * That there is a receipt, without what it says.
 *
 * @param event what happened, as the caller called it
 */
public record IssuedReceipt(String event, String jsonSha256, String pdfSha256) {}
