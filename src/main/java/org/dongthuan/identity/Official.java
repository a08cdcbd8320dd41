package org.dongthuan.identity;

/**
 * Somebody who works at an agency.
 *
 * @param leader whether he is one of its leaders
 */
public record Official(String account, String name, boolean leader) {}
