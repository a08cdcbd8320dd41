package org.dongthuan.channel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an administrator says of a portal that may call from now on; as typed, nothing is checked yet. */
public record OpenChannel(
        @Nullable String code,
        @Nullable String kind,
        @Nullable String name,
        List<String> agencies,
        List<String> scopes,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public OpenChannel {
        agencies = List.copyOf(agencies);
        scopes = List.copyOf(scopes);
    }
}
