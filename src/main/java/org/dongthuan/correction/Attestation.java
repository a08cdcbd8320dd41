package org.dongthuan.correction;

/** The text that the requester attests to before submitting, in his language, with its version. */
public record Attestation(String version, String text) {}
