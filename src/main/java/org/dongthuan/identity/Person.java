package org.dongthuan.identity;

import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/** Somebody with an account: the name and the agency where he works today. */
public record Person(String account, String name, @Nullable AgencyCode agency) {}
