package org.dongthuan.mandate;

/**
 * Who may act for somebody has changed, or a day has come that changes it. Heard in the same transaction by those who keep
 * a list of whom they ask.
 *
 * @param principal the account of the data subject
 */
public record MandateChanged(String principal) {}
