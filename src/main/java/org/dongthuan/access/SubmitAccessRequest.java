package org.dongthuan.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dongthuan.record.FormOfUse;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to read data of other people.
 *
 * @param subjects the records
 * @param from the first day
 * @param to the last day; 30 days in all where it is missing
 * @param channel a code of the list {@link #CHANNELS}: through what it is to be read; none for any
 * @param delay asked for where the people are to be shown the readings later; the agencies decide on it by itself
 */
public record SubmitAccessRequest(
        @Nullable List<UUID> subjects,
        @Nullable Purpose purpose,
        @Nullable String legalBasis,
        @Nullable List<String> fields,
        @Nullable List<FormOfUse> formsOfUse,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String channel,
        @Nullable Delay delay) {

    /** One whose readings are shown to the people at once. */
    public SubmitAccessRequest(
            @Nullable List<UUID> subjects,
            @Nullable Purpose purpose,
            @Nullable String legalBasis,
            @Nullable List<String> fields,
            @Nullable List<FormOfUse> formsOfUse,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String channel) {
        this(subjects, purpose, legalBasis, fields, formsOfUse, from, to, channel, null);
    }

    /** The list of the catalogue that channels come from. */
    public static final String CHANNELS = "channel";

    /**
     * What the data is wanted for.
     *
     * @param text why, in the requester's own words; for sensitive data it is the reason that the law asks for
     */
    public record Purpose(@Nullable String code, @Nullable String text) {}

    /**
     * That the readings are shown later.
     *
     * @param ground a code of the catalogue of grounds
     * @param releaseDay the first day on which they are shown
     */
    public record Delay(@Nullable String ground, @Nullable LocalDate releaseDay) {}
}
