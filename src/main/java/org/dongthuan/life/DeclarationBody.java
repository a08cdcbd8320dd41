package org.dongthuan.life;

import org.jspecify.annotations.Nullable;

/**
 * The word of whoever submits a declaration.
 *
 * @param attested whether he attests that what he says is true
 */
public record DeclarationBody(@Nullable Boolean attested) {}
