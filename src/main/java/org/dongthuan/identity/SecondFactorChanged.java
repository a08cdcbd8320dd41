package org.dongthuan.identity;

/** Somebody is asked for codes from now on, or no more; told in the transaction that does it, to whoever writes mails. */
public record SecondFactorChanged(String account) {}
