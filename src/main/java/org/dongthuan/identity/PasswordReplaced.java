package org.dongthuan.identity;

/** Somebody changed the own password while signed in; told in the transaction that does it. */
public record PasswordReplaced(String account) {}
