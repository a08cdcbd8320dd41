package org.dongthuan.decision;

/**
 * Who issued a written decision.
 *
 * @param signer the account of the person who decided
 * @param issuerName what the body was called on the day of issue
 */
public record Issuance(String signer, String issuerName) {}
