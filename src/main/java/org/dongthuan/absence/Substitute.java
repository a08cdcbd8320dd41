package org.dongthuan.absence;

/** Somebody who may stand in for a person. */
public record Substitute(String account, String name) {}
