package org.dongthuan.grant;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The written decision that gave a grant.
 *
 * @param number as it is quoted, e.g. {@code 12/QĐ-SNV}
 * @param readable whether the person it is shown to may open the whole paper
 * @param extract whether there is an extract with that person's part of it instead
 */
public record GrantDecision(UUID id, @Nullable String number, boolean readable, boolean extract) {}
