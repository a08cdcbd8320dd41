package org.dongthuan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.access.SubmitAccessRequest.Purpose;
import org.dongthuan.grant.KeptAttempts;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.FormOfUse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that a request must say, member by member. */
@ApplicationTest
class AccessRulesTests {

    private static final String LONG = "x".repeat(2001);

    @Autowired
    ApplicationContext context;

    AccessFixtures stories;

    @BeforeEach
    void prepare() {
        stories = new AccessFixtures(context);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "purpose.code",
                        "access.purpose-unknown",
                        wish -> with(wish, new Purpose("no_such", AccessFixtures.WORDS))),
                fault(
                        "purpose.code",
                        "access.purpose-unknown",
                        wish -> with(wish, new Purpose(null, AccessFixtures.WORDS))),
                fault(
                        "purpose.text",
                        "access.text-missing",
                        wish -> with(wish, new Purpose("background_check", " \n "))),
                fault("purpose.text", "access.text-long", wish -> with(wish, new Purpose("background_check", LONG))),
                fault("legalBasis", "access.legal-basis-unknown", wish -> basis(wish, "no_such")),
                fault("fields", "access.fields-missing", wish -> fields(wish, List.of())),
                fault(
                        "fields[1]",
                        "access.field-closed.FAMILY",
                        wish -> fields(wish, List.of("phone", "family_members"))),
                fault("formsOfUse", "access.forms-missing", wish -> forms(wish, List.of())),
                fault(
                        "formsOfUse",
                        "access.form-closed.PRINT",
                        wish -> forms(wish, List.of(FormOfUse.VIEW, FormOfUse.PRINT))),
                fault("from", "access.from-missing", wish -> days(wish, null, null)),
                fault("from", "access.from-past", wish -> days(wish, from(wish).minusDays(1), from(wish))),
                fault(
                        "to",
                        "access.to-before-from",
                        wish -> days(wish, from(wish), from(wish).minusDays(1))),
                fault(
                        "to",
                        "access.period-long",
                        wish -> days(wish, from(wish), from(wish).plusDays(30))),
                fault("channel", "access.channel-unknown", wish -> channel(wish, "Cổng dữ liệu quốc gia")),
                fault("subjects", "access.subjects-missing", wish -> subjects(wish, List.of())),
                fault(
                        "subjects",
                        "access.subjects-many",
                        wish -> subjects(wish, Collections.nCopies(21, subject(wish)))),
                fault(
                        "subjects[1]",
                        "access.subject-twice",
                        wish -> subjects(wish, List.of(subject(wish), subject(wish)))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void everyMemberIsNamed(String member, String text, UnaryOperator<SubmitAccessRequest> spoilt) {
        assertThat(violations(spoilt.apply(stories.wish("nga.pham"))))
                .extracting(Violation::field, Violation::textKey)
                .containsExactly(tuple(member, text));
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        var wish =
                new SubmitAccessRequest(stories.wish("nga.pham").subjects(), null, null, null, null, null, null, null);
        assertThat(violations(wish))
                .extracting(Violation::field)
                .containsExactly("purpose.code", "legalBasis", "purpose.text", "fields", "formsOfUse", "from");
    }

    @Test
    void sensitiveDataNeedsAReasonOfItsOwn() {
        var sensitive = fields(stories.wish("nga.pham"), List.of("phone", "religion"));
        assertThat(violations(with(sensitive, new Purpose("background_check", "Xác minh"))))
                .extracting(Violation::textKey)
                .containsExactly("access.text-short");
        assertThat(stories.desk().check(stories.actor("thu.hoang"), sensitive).people())
                .hasSize(1);
    }

    @Test
    void anUnknownFieldIsNoRequestAtAll() {
        assertThatThrownBy(() -> check(fields(stories.wish("nga.pham"), List.of("no_such"))))
                .isInstanceOfSatisfying(RuleViolated.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(400);
                    assertThat(refusal.type()).isEqualTo("field-unknown");
                });
    }

    @Test
    void withoutALastDayItIsThirtyDaysAndAPlanOfWhoDecidesWhen() {
        var wish = stories.wish("nga.pham", "an.phan");
        AccessOutlook outlook = check(days(wish, from(wish), null));
        assertThat(outlook.to()).isEqualTo(from(wish).plusDays(29));
        assertThat(outlook.decideBy()).isAfter(outlook.answerBy());
        assertThat(outlook.people())
                .extracting(asked -> asked.decidingAgency().code())
                .containsExactly("H24.01", "H31");
    }

    @Test
    void onesOwnDataNeedsNoRequest() {
        assertThatThrownBy(() -> check(stories.wish("nga.pham", "thu.hoang")))
                .isInstanceOfSatisfying(RuleViolated.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo("own-data-is-open");
                    assertThat(refusal.violations().get(0).field()).isEqualTo("subjects[1]");
                });
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "inspection, tax_law, legalBasis, door.basis-differs.STATUTORY",
        "inspection, subject_consent_law, legalBasis, door.basis-differs.STATUTORY",
        "research, personnel_work_exception, legalBasis, door.basis-differs.AGENCY_CONSENT",
        "record_management, own_staff_duty, purpose.code, door.closed.OWN_STAFF",
        "statistics, statistics_and_extracts, purpose.code, door.closed.AGGREGATED",
        "background_check, inspection_law, legalBasis, door.basis-differs"
    })
    void aClosedDoorSaysWhichItIs(String purpose, String basis, String member, String text) {
        var wish = basis(with(stories.wish("nga.pham"), new Purpose(purpose, AccessFixtures.WORDS)), basis);
        assertThatThrownBy(() -> check(wish)).isInstanceOfSatisfying(RuleViolated.class, refusal -> {
            assertThat(refusal.type()).isEqualTo("door-closed");
            assertThat(refusal.violations())
                    .extracting(Violation::field, Violation::textKey)
                    .containsExactly(tuple(member, text));
        });
    }

    @Test
    void aRecordThatIsAStateSecretIsAnsweredLikeOneThatIsNotThereAndMarkedInTheLog() {
        assertThatThrownBy(() -> check(subjects(stories.wish("nga.pham"), List.of(UUID.randomUUID()))))
                .isInstanceOf(Refusal.NotFound.class)
                .hasMessage("record-unknown");
        UUID record = stories.record("dat.ngo");
        asOwner("update app.record set secrecy = 'secret' where id = '" + record + "'");
        try {
            assertThatThrownBy(() -> check(subjects(stories.wish("nga.pham"), List.of(record))))
                    .isInstanceOf(Refusal.NotFound.class)
                    .hasMessage("record-unknown");
        } finally {
            asOwner("update app.record set secrecy = 'normal' where id = '" + record + "'");
        }
        KeptAttempts.settle(context);
        assertThat(context.getBean(JdbcTemplate.class)
                        .queryForList(
                                "select actor from app.audit_event where record_id = ? and purpose = 'state-secret' and outcome = 'REFUSED'",
                                String.class,
                                record))
                .contains("thu.hoang");
    }

    @Test
    void whoeverHasNoAccountCannotBeAskedHere() {
        List<UUID> without = context.getBean(JdbcTemplate.class)
                .queryForList(
                        "select id from app.record where account is null and secrecy = 'normal' limit 1", UUID.class);
        assertThat(without).isNotEmpty();
        assertThat(violations(subjects(stories.wish("nga.pham"), List.of(stories.record("nga.pham"), without.get(0)))))
                .extracting(Violation::field, Violation::textKey)
                .containsExactly(tuple("subjects[1]", "access.subject-unreachable"));
    }

    @Test
    void whoWorksNowhereAsksForNothing() {
        assertThatThrownBy(() -> stories.desk().check(stories.actor("admin"), stories.wish("nga.pham")))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    private AccessOutlook check(SubmitAccessRequest wish) {
        return stories.desk().check(stories.actor("thu.hoang"), wish);
    }

    private List<Violation> violations(SubmitAccessRequest wish) {
        try {
            check(wish);
            return new ArrayList<>();
        } catch (RuleViolated refusal) {
            return refusal.violations();
        }
    }

    private static UUID subject(SubmitAccessRequest wish) {
        return Objects.requireNonNull(wish.subjects()).get(0);
    }

    private static LocalDate from(SubmitAccessRequest wish) {
        return Objects.requireNonNull(wish.from());
    }

    private static Arguments fault(String member, String text, UnaryOperator<SubmitAccessRequest> spoilt) {
        return Arguments.of(member, text, spoilt);
    }

    private void asOwner(String change) {
        FlywayConnectionDetails owner = context.getBean(FlywayConnectionDetails.class);
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.createStatement()) {
            statement.executeUpdate(change);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SubmitAccessRequest subjects(SubmitAccessRequest w, List<UUID> subjects) {
        return new SubmitAccessRequest(
                subjects, w.purpose(), w.legalBasis(), w.fields(), w.formsOfUse(), w.from(), w.to(), w.channel());
    }

    private static SubmitAccessRequest with(SubmitAccessRequest w, Purpose purpose) {
        return new SubmitAccessRequest(
                w.subjects(), purpose, w.legalBasis(), w.fields(), w.formsOfUse(), w.from(), w.to(), w.channel());
    }

    private static SubmitAccessRequest basis(SubmitAccessRequest w, String basis) {
        return new SubmitAccessRequest(
                w.subjects(), w.purpose(), basis, w.fields(), w.formsOfUse(), w.from(), w.to(), w.channel());
    }

    private static SubmitAccessRequest fields(SubmitAccessRequest w, List<String> fields) {
        return new SubmitAccessRequest(
                w.subjects(), w.purpose(), w.legalBasis(), fields, w.formsOfUse(), w.from(), w.to(), w.channel());
    }

    private static SubmitAccessRequest forms(SubmitAccessRequest w, List<FormOfUse> forms) {
        return new SubmitAccessRequest(
                w.subjects(), w.purpose(), w.legalBasis(), w.fields(), forms, w.from(), w.to(), w.channel());
    }

    private static SubmitAccessRequest days(SubmitAccessRequest w, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new SubmitAccessRequest(
                w.subjects(), w.purpose(), w.legalBasis(), w.fields(), w.formsOfUse(), from, to, w.channel());
    }

    private static SubmitAccessRequest channel(SubmitAccessRequest w, String channel) {
        return new SubmitAccessRequest(
                w.subjects(), w.purpose(), w.legalBasis(), w.fields(), w.formsOfUse(), w.from(), w.to(), channel);
    }
}
