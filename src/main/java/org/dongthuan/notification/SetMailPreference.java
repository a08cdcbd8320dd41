package org.dongthuan.notification;

import io.swagger.v3.oas.annotations.media.Schema;
import org.dongthuan.notification.MailPreference.Work;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants his mails from now on.
 *
 * @param quietFrom a time of day as {@code 21:30}; both or none
 */
public record SetMailPreference(
        @Nullable Work work,
        @Schema(example = "21:30") @Nullable String quietFrom,
        @Schema(example = "06:00") @Nullable String quietTo) {}
