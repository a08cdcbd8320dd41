package org.dongthuan.identity;

import java.util.UUID;

/** Somebody is to choose a password by a link; told in the transaction that wants it, to whoever writes mails. */
public record LinkWanted(String account, UUID request) {}
