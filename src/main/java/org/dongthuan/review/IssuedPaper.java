package org.dongthuan.review;

import java.util.UUID;

/** A written decision by which a request was decided. */
public record IssuedPaper(UUID id, String number) {}
