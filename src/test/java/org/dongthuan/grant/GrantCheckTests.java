package org.dongthuan.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.Origin;
import org.dongthuan.audit.Via;
import org.dongthuan.grant.Grant.End;
import org.dongthuan.grant.GrantCheck.Attempt;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule by which a grant is judged at each reading, row by row and against a second statement of it. */
class GrantCheckTests {

    private static final AgencyCode RECIPIENT = new AgencyCode("G09");
    private static final RecordId RECORD = new RecordId(UUID.fromString("00000000-0000-0000-0000-000000000001"));
    private static final RecordId OTHER_RECORD = new RecordId(UUID.fromString("00000000-0000-0000-0000-000000000002"));
    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 30);

    /** Of 1 December until the end of 30 December 2026: phone and ethnicity, to look at and to print. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "all as granted,       dat.ngo,   true,  G09,  phone,           research, VIEW,   2026-12-10T10:00:00, -,                 ALLOWED",
                "every granted field,  dat.ngo,   true,  G09,  phone+ethnicity, research, PRINT,  2026-12-10T10:00:00, -,                 ALLOWED",
                "the first second,     dat.ngo,   true,  G09,  phone,           research, VIEW,   2026-12-01T00:00:00, -,                 ALLOWED",
                "the second before,    dat.ngo,   true,  G09,  phone,           research, VIEW,   2026-11-30T23:59:59, -,                 NOT_YET",
                "the last second,      dat.ngo,   true,  G09,  phone,           research, VIEW,   2026-12-30T23:59:59, -,                 ALLOWED",
                "the second after,     dat.ngo,   true,  G09,  phone,           research, VIEW,   2026-12-31T00:00:00, -,                 EXPIRED",
                "somebody else,        nga.pham,  true,  G09,  phone,           research, VIEW,   2026-12-10T10:00:00, -,                 UNKNOWN",
                "another record,       dat.ngo,   false, G09,  phone,           research, VIEW,   2026-12-10T10:00:00, -,                 UNKNOWN",
                "else and revoked,     nga.pham,  true,  G09,  phone,           research, VIEW,   2026-12-10T10:00:00, REVOKED,           UNKNOWN",
                "moved elsewhere,      dat.ngo,   true,  G20,  phone,           research, VIEW,   2026-12-10T10:00:00, -,                 AGENCY",
                "account closed,       dat.ngo,   true,  -,    phone,           research, VIEW,   2026-12-10T10:00:00, -,                 AGENCY",
                "moved and expired,    dat.ngo,   true,  G20,  phone,           research, VIEW,   2027-12-10T10:00:00, -,                 AGENCY",
                "revoked,              dat.ngo,   true,  G09,  phone,           research, VIEW,   2026-12-10T10:00:00, REVOKED,           REVOKED",
                "consent withdrawn,    dat.ngo,   true,  G09,  phone,           research, VIEW,   2026-12-10T10:00:00, CONSENT_WITHDRAWN, CONSENT_WITHDRAWN",
                "revoked and expired,  dat.ngo,   true,  G09,  phone,           research, VIEW,   2027-12-10T10:00:00, REVOKED,           REVOKED",
                "another purpose,      dat.ngo,   true,  G09,  phone,           tax,      VIEW,   2026-12-10T10:00:00, -,                 PURPOSE",
                "no purpose,           dat.ngo,   true,  G09,  phone,           -,        VIEW,   2026-12-10T10:00:00, -,                 PURPOSE",
                "a form not granted,   dat.ngo,   true,  G09,  phone,           research, EXPORT, 2026-12-10T10:00:00, -,                 FORM",
                "a field not granted,  dat.ngo,   true,  G09,  phone+tax_code,  research, VIEW,   2026-12-10T10:00:00, -,                 FIELD",
                "no such field,        dat.ngo,   true,  G09,  nonsense,        research, VIEW,   2026-12-10T10:00:00, -,                 FIELD",
            })
    void refusesForTheFirstReasonInTheOrderOfTheRules(
            String row,
            String account,
            boolean ownRecord,
            String workplace,
            String fields,
            String purpose,
            FormOfUse form,
            String momentInVietnam,
            End.Kind ended,
            String expected) {
        Grant grant = grant(
                List.of("phone", "ethnicity"), Set.of(FormOfUse.VIEW, FormOfUse.PRINT), "research", FROM, TO, ended);
        var attempt = new Attempt(
                account,
                workplace == null ? Set.of() : Set.of(new AgencyCode(workplace)),
                ownRecord ? RECORD : OTHER_RECORD,
                Set.of(fields.split("\\+")),
                purpose,
                false,
                form,
                Origin.Channel.API,
                null,
                OffsetDateTime.parse(momentInVietnam + "+07:00").toInstant());
        assertThat(judged(grant, attempt)).isEqualTo(expected);
        assertThat(GrantCheckOracle.judge(grant, attempt)).isEqualTo(expected);
    }

    /** A grant of December, read on the 10th; what it rests on holds as the row says. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "a consent that stands,             CONSENT,           -,          2026-12-30, false, ALLOWED",
                "its last day,                      CONSENT,           -,          2026-12-10, false, ALLOWED",
                "a consent that is over,            CONSENT,           -,          2026-12-09, false, EXPIRED",
                "a consent taken back,              CONSENT,           -,          2026-12-30, true,  CONSENT_WITHDRAWN",
                "its first day,                     CERTIFICATION,     2026-12-10, 2026-12-30, false, ALLOWED",
                "a certification still to come,     CERTIFICATION,     2026-12-11, 2026-12-30, false, NOT_YET",
                "a certification taken back,        CERTIFICATION,     -,          2026-12-30, true,  BASIS_ENDED",
                "a standing decision that is over,  STANDING_DECISION, -,          2026-12-09, false, EXPIRED",
                "a standing decision that ended,    STANDING_DECISION, -,          2026-12-30, true,  BASIS_ENDED",
                "an agency's decision that ended,   AGENCY_DECISION,   -,          2026-12-30, true,  BASIS_ENDED",
                "a mandate that ended,              MANDATE,           -,          2026-12-30, true,  BASIS_ENDED"
            })
    void standsNoLongerThanEachThingItRestsOn(
            String row, Basis.Kind kind, @Nullable LocalDate from, LocalDate until, boolean ended, String expected) {
        OffsetDateTime end = ended ? OffsetDateTime.parse("2026-12-05T08:00:00+07:00") : null;
        Grant grant = grant(List.of("phone"), Set.of(FormOfUse.VIEW), "research", FROM, TO, null);
        Attempt attempt = new Attempt(
                "dat.ngo",
                Set.of(RECIPIENT),
                RECORD,
                Set.of("phone"),
                "research",
                false,
                FormOfUse.VIEW,
                Origin.Channel.PORTAL,
                null,
                OffsetDateTime.parse("2026-12-10T10:00:00+07:00").toInstant());
        var other = Basis.of(Basis.Kind.AGENCY_DECISION, "12/QĐ-SNV", TO);
        var basis = new Basis(kind, "somewhere", from, until, end);
        assertThat(judged(grant.restingOn(List.of(basis)), attempt)).isEqualTo(expected);
        // that another one holds does not help
        assertThat(judged(grant.restingOn(List.of(other, basis)), attempt)).isEqualTo(expected);
        assertThat(judged(grant.restingOn(List.of(basis, other)), attempt)).isEqualTo(expected);
    }

    @Test
    void whatRestsOnNothingDoesNotStand() {
        Grant grant = grant(List.of("phone"), Set.of(FormOfUse.VIEW), "research", FROM, TO, null);
        assertThat(GrantCheck.state(grant.restingOn(List.of()), Instant.parse("2026-12-10T03:00:00Z")))
                .isEqualTo(Grant.State.BASIS_ENDED);
    }

    @Test
    void tenThousandRandomReadingsAreJudgedAsTheRulesSay() {
        long seed = Long.getLong("probe.seed", 91_2025);
        var random = new Random(seed);
        Map<String, Integer> seen = new TreeMap<>();
        Map<List<Basis.Kind>, Set<String>> byKinds = new HashMap<>();
        for (int probe = 0; probe < 10_000; probe++) {
            Grant grant = randomGrant(random);
            Attempt attempt = randomAttempt(random, grant);
            String judged = judged(grant, attempt);
            assertThat(judged)
                    .as("probe %d of seed %d: %s, %s", probe, seed, grant, attempt)
                    .isEqualTo(GrantCheckOracle.judge(grant, attempt));
            seen.merge(judged, 1, Integer::sum);
            byKinds.computeIfAbsent(grant.bases().stream().map(Basis::kind).toList(), kinds -> new HashSet<>())
                    .add(judged);
        }
        // the probes reach every answer by every door, and the allowed ones are no rarity
        assertThat(byKinds)
                .hasSize(DOORS.size())
                .allSatisfy((kinds, answers) -> assertThat(answers)
                        .as("%s", kinds)
                        .contains("ALLOWED", kinds.contains(Basis.Kind.CONSENT) ? "CONSENT_WITHDRAWN" : "BASIS_ENDED"));
        // all but what a portal forgot to say, which is no matter of the grant
        assertThat(seen.keySet()).hasSize(Denial.values().length).doesNotContain("UNNAMED");
        assertThat(seen.get("ALLOWED")).isGreaterThan(500);
    }

    static String judged(Grant grant, Attempt attempt) {
        return GrantCheck.of(grant, attempt).map(Enum::name).orElse("ALLOWED");
    }

    static Grant randomGrant(Random random) {
        LocalDate from = FROM.plusDays(random.nextInt(5));
        End.Kind ended = random.nextInt(8) > 0 ? null : one(random, List.of(End.Kind.values()));
        return grant(
                        some(random, List.of("phone", "ethnicity", "tax_code", "height_cm")),
                        Set.copyOf(some(random, List.of(FormOfUse.values()))),
                        one(random, List.of("research", "tax")),
                        from,
                        from.plusDays(random.nextInt(4)),
                        ended,
                        one(random, Arrays.asList(null, "portal", "api", "national_data_portal")))
                .restingOn(randomBases(random, from));
    }

    /** What grants of the doors rest on, the last of several; most of it in force for longer than the grant. */
    private static final List<List<Basis.Kind>> DOORS = List.of(
            List.of(Basis.Kind.CONSENT),
            List.of(Basis.Kind.CERTIFICATION, Basis.Kind.AGENCY_DECISION),
            List.of(Basis.Kind.AGENCY_DECISION),
            List.of(Basis.Kind.STANDING_DECISION),
            List.of(Basis.Kind.CONSENT, Basis.Kind.MANDATE));

    static List<Basis> randomBases(Random random, LocalDate from) {
        return one(random, DOORS).stream()
                .map(kind -> new Basis(
                        kind,
                        "somewhere",
                        random.nextInt(6) > 0 ? null : from.plusDays(1),
                        from.plusDays(random.nextInt(4) > 0 ? 9 : 1 + random.nextInt(2)),
                        random.nextInt(10) > 0 ? null : OffsetDateTime.parse("2026-11-20T08:00:00+07:00")))
                .toList();
    }

    static Attempt randomAttempt(Random random, Grant grant) {
        boolean kind = random.nextInt(3) > 0;
        // many moments lie at the very edges
        long edge = (random.nextBoolean() ? grant.from() : grant.to().plusDays(1))
                .atStartOfDay()
                .toEpochSecond(ZoneOffset.ofHours(7));
        long moment = random.nextBoolean() ? edge + random.nextInt(5) - 2 : edge + random.nextInt(500_000) - 250_000;
        List<String> fields = kind
                ? some(random, grant.fields())
                : some(random, List.of("phone", "ethnicity", "tax_code", "height_cm", "nonsense"));
        return new Attempt(
                random.nextInt(12) == 0 ? "nga.pham" : grant.recipient(),
                new HashSet<>(
                        random.nextInt(6) == 0
                                ? some(random, List.of(new AgencyCode("G09.01"), new AgencyCode("G20")))
                                : List.of(RECIPIENT, new AgencyCode("G20"))),
                random.nextInt(12) == 0 ? OTHER_RECORD : grant.record(),
                new HashSet<>(fields),
                random.nextInt(10) == 0 ? null : kind ? grant.purpose() : one(random, List.of("research", "tax")),
                random.nextInt(10) == 0,
                kind ? grant.formsOfUse().iterator().next() : one(random, List.of(FormOfUse.values())),
                kind && "portal".equals(grant.channel())
                        ? Origin.Channel.PORTAL
                        : one(random, List.of(Origin.Channel.API, Origin.Channel.API, Origin.Channel.PORTAL)),
                random.nextInt(3) > 0
                        ? null
                        : new Via(
                                "some",
                                one(random, List.of("national_data_portal", "agency_portal")),
                                one(random, List.of(Set.<String>of(), Set.of("G09"), Set.of("G20")))),
                Instant.ofEpochSecond(moment, random.nextInt(1_000_000_000)));
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** At least one. */
    private static <T> List<T> some(Random random, List<T> of) {
        List<T> some =
                new ArrayList<>(of.stream().filter(each -> random.nextBoolean()).toList());
        return some.isEmpty() ? Arrays.asList(one(random, of)) : some;
    }

    /** Agreed to for the channel, read through the other. */
    @ParameterizedTest(name = "agreed to for {0}, read through {1}: {2}")
    @CsvSource({
        ",PORTAL,ALLOWED",
        ",API,ALLOWED",
        "portal,PORTAL,ALLOWED",
        "portal,API,CHANNEL",
        "portal,ENGINE_WEB_APPS,CHANNEL",
        "api,API,ALLOWED",
        "api,PORTAL,CHANNEL",
        "national_data_portal,API,CHANNEL",
        "national_data_portal,PORTAL,CHANNEL"
    })
    void isReadThroughTheChannelThatWasAgreedTo(@Nullable String agreed, Origin.Channel used, String expected) {
        Grant grant = grant(List.of("phone"), Set.of(FormOfUse.VIEW), "research", FROM, TO, null, agreed);
        var attempt = new Attempt(
                "dat.ngo",
                Set.of(RECIPIENT),
                RECORD,
                Set.of("phone"),
                "research",
                false,
                FormOfUse.VIEW,
                used,
                null,
                OffsetDateTime.parse("2026-12-10T10:00:00+07:00").toInstant());
        assertThat(judged(grant, attempt)).isEqualTo(expected);
        assertThat(GrantCheckOracle.judge(grant, attempt)).isEqualTo(expected);
    }

    /** Of G09, agreed to for the channel, read through another portal that serves those agencies. */
    @ParameterizedTest(name = "agreed to for {0}, read through {1} of {2}: {3}")
    @CsvSource({
        "national_data_portal,national_data_portal,,ALLOWED",
        "national_data_portal,national_service_portal,,CHANNEL",
        "national_data_portal,agency_portal,G09,CHANNEL",
        ",national_data_portal,,CHANNEL",
        "portal,national_data_portal,,CHANNEL",
        "api,national_data_portal,,CHANNEL",
        "agency_portal,agency_portal,G09,ALLOWED",
        "agency_portal,agency_portal,G20,CHANNEL",
        "agency_portal,national_data_portal,,CHANNEL"
    })
    void isOfUseToThePortalAloneThatWasAgreedTo(
            @Nullable String agreed, String kind, @Nullable String serves, String expected) {
        Grant grant = grant(List.of("phone"), Set.of(FormOfUse.VIEW), "research", FROM, TO, null, agreed);
        var attempt = new Attempt(
                "dat.ngo",
                Set.of(RECIPIENT),
                RECORD,
                Set.of("phone"),
                "research",
                false,
                FormOfUse.VIEW,
                Origin.Channel.OTHER_PORTAL,
                new Via("some", kind, serves == null ? Set.of() : Set.of(serves)),
                OffsetDateTime.parse("2026-12-10T10:00:00+07:00").toInstant());
        assertThat(judged(grant, attempt)).isEqualTo(expected);
        assertThat(GrantCheckOracle.judge(grant, attempt)).isEqualTo(expected);
    }

    private static Grant grant(
            List<String> fields, Set<FormOfUse> forms, String purpose, LocalDate from, LocalDate to, End.Kind ended) {
        return grant(fields, forms, purpose, from, to, ended, null);
    }

    private static Grant grant(
            List<String> fields,
            Set<FormOfUse> forms,
            String purpose,
            LocalDate from,
            LocalDate to,
            End.Kind ended,
            @Nullable String channel) {
        OffsetDateTime given = OffsetDateTime.parse("2026-11-20T08:00:00+07:00");
        return new Grant(
                UUID.randomUUID(),
                new RequestNumber("KT-2026-000001"),
                RECORD,
                "dat.ngo",
                RECIPIENT,
                new AgencyCode("H24.01"),
                purpose,
                fields,
                forms,
                channel,
                from,
                to,
                UUID.randomUUID(),
                List.of(Basis.of(Basis.Kind.CONSENT, "DY-2026-000001", to)),
                given,
                ended == null ? null : new End(ended, given, "somebody", null));
    }
}
