package org.dongthuan.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An administrator's word on a day, as far as it has been given. */
public record StateDay(
        @Nullable LocalDate day,
        @Nullable DayKind kind,
        @Nullable String nameVi,
        @Nullable String nameEn,
        @Nullable String reason) {}
