package org.dongthuan.consent;

import org.dongthuan.mandate.Mandate;
import org.jspecify.annotations.Nullable;

/**
 * Who may answer a question: its subject, or somebody by a mandate of his.
 *
 * @param mandate none for the subject
 */
record Speaker(String account, @Nullable Mandate mandate) {}
