package org.dongthuan.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.platform.Refusal.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final List<String> KINDS = List.of("portal", "api", "national_data_portal", "agency_portal");

    /** Beside one of the national data portal and one of the portal of G09. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "free,             bo-y-te,     agency_portal,        Cổng, G20,      records:read,   2026-12-01, 2027-12-01, -",
                "no code,          -,           agency_portal,        Cổng, G20,      records:read,   2026-12-01, 2027-12-01, channel.code",
                "capitals,         Bo-Y-Te,     agency_portal,        Cổng, G20,      records:read,   2026-12-01, 2027-12-01, channel.code",
                "code taken,       cong-g09,    agency_portal,        Cổng, G20,      records:read,   2026-12-01, 2027-12-01, channel.code-taken",
                "our own,          bo-y-te,     portal,               Cổng, G20,      records:read,   2026-12-01, 2027-12-01, channel.kind",
                "invented,         bo-y-te,     moon,                 Cổng, G20,      records:read,   2026-12-01, 2027-12-01, channel.kind",
                "no name,          bo-y-te,     agency_portal,        -,    G20,      records:read,   2026-12-01, 2027-12-01, channel.name",
                "no agency,        bo-y-te,     agency_portal,        Cổng, -,        records:read,   2026-12-01, 2027-12-01, channel.agencies-needed",
                "strange agency,   bo-y-te,     agency_portal,        Cổng, X99,      records:read,   2026-12-01, 2027-12-01, channel.agencies-unknown",
                "no scope,         bo-y-te,     agency_portal,        Cổng, G20,      -,              2026-12-01, 2027-12-01, channel.scopes",
                "strange scope,    bo-y-te,     agency_portal,        Cổng, G20,      tasks:complete, 2026-12-01, 2027-12-01, channel.scopes",
                "no first day,     bo-y-te,     agency_portal,        Cổng, G20,      records:read,   -,          2027-12-01, channel.day",
                "over already,     bo-y-te,     agency_portal,        Cổng, G20,      records:read,   2026-11-01, 2026-11-30, channel.days",
                "backwards,        bo-y-te,     agency_portal,        Cổng, G20,      records:read,   2027-12-02, 2027-12-01, channel.days",
                "a second of one,  cong-khac,   national_data_portal, Cổng, -,        records:read,   2026-12-01, 2027-12-01, channel.kind-taken",
                "a second of some, cong-khac,   national_data_portal, Cổng, G20,      records:read,   2026-12-01, 2027-12-01, channel.kind-taken",
                "an agency twice,  cong-khac,   agency_portal,        Cổng, G09+G20,  records:read,   2026-12-01, 2027-12-01, channel.kind-taken"
            })
    void oneGrantLeadsThroughOneChannel(
            String row,
            @Nullable String code,
            String kind,
            @Nullable String name,
            @Nullable String agencies,
            @Nullable String scopes,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String expected) {
        var typed = new OpenChannel(code, kind, name, list(agencies), list(scopes), from, to);
        List<Channel> all = List.of(
                channel("cong-quoc-gia", "national_data_portal", List.of(), null),
                channel("cong-g09", "agency_portal", List.of("G09"), null),
                channel("cong-cu", "agency_portal", List.of("G20"), OffsetDateTime.parse("2026-11-01T00:00:00Z")));
        List<Violation> found = ChannelRules.violations(typed, KINDS, List.of("G09", "G20"), all, TODAY);
        assertThat(found.stream().map(Violation::textKey).toList())
                .isEqualTo(Stream.ofNullable(expected).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, false, false",
        "2026-12-01, false, true",
        "2026-12-31, false, true",
        "2027-01-01, false, false",
        "2026-12-15, true, false"
    })
    void aChannelIsOpenOnItsDays(LocalDate day, boolean closed, boolean open) {
        OffsetDateTime end = closed ? OffsetDateTime.parse("2026-12-01T00:00:00Z") : null;
        assertThat(channel("cong", "national_data_portal", List.of(), end).isOpen(day))
                .isEqualTo(open);
    }

    private static Channel channel(String code, String kind, List<String> agencies, @Nullable OffsetDateTime closed) {
        return new Channel(
                code,
                UUID.randomUUID(),
                kind,
                "Cổng",
                agencies,
                code + "-1",
                Set.of(Channel.READ),
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 31),
                "admin",
                OffsetDateTime.parse("2026-12-01T00:00:00Z"),
                closed);
    }

    private static List<String> list(@Nullable String typed) {
        return typed == null ? List.of() : List.of(typed.split("\\+"));
    }
}
