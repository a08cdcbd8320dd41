package org.dongthuan.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.dongthuan.update.UpdateFixtures.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who may update which fields of whose record, and what an update must bring. */
@ApplicationTest
class UpdateRulesTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    FieldCatalogue catalogue;

    UpdateFixtures stories;

    @BeforeEach
    void prepare() {
        stories = new UpdateFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.withdrawOpen("lan.vu", "hoa.ngo");
    }

    /** A lawyer reads it like this: what an agency may update by itself is what it owns, and not whose record it is. */
    @Test
    void ofAllFieldsExactlyThoseOfTheAgencyAreUpdated() {
        Map<String, List<String>> byAnswer = catalogue.fields().stream()
                .collect(Collectors.groupingBy(this::answer, Collectors.mapping(Field::id, Collectors.toList())));
        assertThat(byAnswer.get("update.owner.managing")).containsExactly("managing_agency");
        assertThat(byAnswer.get("update.owner.person")).isEqualTo(owned(Field.Owner.Kind.PERSON));
        assertThat(byAnswer.get("update.owner.source")).isEqualTo(owned(Field.Owner.Kind.SOURCE));
        assertThat(byAnswer.get("taken"))
                .containsExactlyElementsOf(owned(Field.Owner.Kind.AGENCY).stream()
                        .filter(field -> !field.equals("managing_agency"))
                        .toList());
        assertThat(catalogue.fields()).hasSize(99);
        assertThat(byAnswer.keySet())
                .containsExactlyInAnyOrder(
                        "taken", "update.owner.person", "update.owner.source", "update.owner.managing");
    }

    /** What is said of the field itself; a wish for nothing new is refused at its value. */
    private String answer(Field field) {
        JsonNode seen = field.repeating() ? NullNode.instance : stories.value("nga.pham", field.id());
        var item = new SubmitUpdate.Item(field.id(), null, seen, seen, null);
        return violations("lan.vu", stories.command("lan.vu", "nga.pham", item)).stream()
                .filter(violation -> violation.field().equals("items[0].field"))
                .map(Violation::textKey)
                .findFirst()
                .orElse("taken");
    }

    private List<String> owned(Field.Owner.Kind kind) {
        return catalogue.fields().stream()
                .filter(field -> field.owner().kind() == kind)
                .map(Field::id)
                .toList();
    }

    @Test
    void aDecisionHasANumberADayAndAnIssuer() {
        assertThat(faults(null)).containsExactly("decision update.decision-missing");
        assertThat(faults(new SubmitUpdate.Decision(" ", null, null, null)))
                .containsExactly(
                        "decision.number update.decision-part-missing",
                        "decision.issuer update.decision-part-missing",
                        "decision.date update.decision-part-missing");
        assertThat(faults(new SubmitUpdate.Decision("1\n2", LocalDate.of(1940, 1, 1), "x".repeat(201), null)))
                .containsExactly(
                        "decision.number update.decision-part-lines",
                        "decision.issuer update.decision-part-long",
                        "decision.date update.decision-old");
        LocalDate ahead = LocalDate.now().plusYears(1);
        assertThat(faults(new SubmitUpdate.Decision("1/QĐ", ahead, "Sở", null)))
                .containsExactly("decision.date update.decision-ahead");
        assertThat(faults(new SubmitUpdate.Decision("1/QĐ", LocalDate.of(2026, 1, 5), "Sở", ahead)))
                .containsExactly("decision.effectiveFrom update.not-in-force-yet");
    }

    private List<String> faults(SubmitUpdate.Decision decision) {
        SubmitUpdate right = title("Chuyên viên chính");
        return told(
                violations("lan.vu", new SubmitUpdate(right.recordId(), right.items(), decision, right.evidenceIds())));
    }

    @Test
    void theScanOfTheDecisionIsTheOfficersOwnUpload() {
        SubmitUpdate right = title("Chuyên viên chính");
        assertThat(told(violations(
                        "lan.vu", new SubmitUpdate(right.recordId(), right.items(), right.decision(), List.of()))))
                .containsExactly("evidenceIds update.evidence-missing");
        List<UUID> foreign = List.of(stories.evidence("hoa.ngo"));
        assertThat(told(violations(
                        "lan.vu", new SubmitUpdate(right.recordId(), right.items(), right.decision(), foreign))))
                .containsExactly("evidenceIds update.evidence-unknown");
        SubmitUpdate mail = stories.command(
                "lan.vu",
                "nga.pham",
                stories.item("nga.pham", "work_email", JSON.textNode("nga.moi@haiphong.example")));
        stories.desk()
                .check(stories.actor("lan.vu"), new SubmitUpdate(mail.recordId(), mail.items(), mail.decision(), null));
    }

    @Test
    void whatIsWantedIsARightValueAndNews() {
        assertThat(told(violations("lan.vu", value("salary_step", JSON.textNode("bốn")))))
                .singleElement()
                .asString()
                .startsWith("items[0].wantedValue value.");
        JsonNode there = stories.value("nga.pham", "current_title");
        assertThat(told(violations("lan.vu", value("current_title", there))))
                .containsExactly("items[0].wantedValue update.nothing-new");
        assertThat(told(violations("lan.vu", value("using_agency", JSON.textNode("H31.01")))))
                .containsExactly("items[0].wantedValue update.using-agency-elsewhere");
        stories.desk().check(stories.actor("lan.vu"), value("using_agency", JSON.textNode("H24.03")));
    }

    @Test
    void aKindThatIsSaidHasToFit() {
        JsonNode seen = stories.value("nga.pham", "current_title");
        var item = new SubmitUpdate.Item(
                "current_title", SubmitUpdate.Kind.SUPPLEMENT, seen, JSON.textNode("Chuyên viên chính"), null);
        assertThat(told(violations("lan.vu", stories.command("lan.vu", "nga.pham", item))))
                .containsExactly("items[0].kind update.kind.ADJUSTMENT");
    }

    @Test
    void eachFieldIsNamedOnceAndSomethingIsNamed() {
        SubmitUpdate.Item title = stories.item("nga.pham", "current_title", JSON.textNode("Chuyên viên chính"));
        assertThat(told(violations("lan.vu", stories.command("lan.vu", "nga.pham", title, title))))
                .containsExactly("items[1].field update.field-twice");
        assertThat(told(violations("lan.vu", stories.command("lan.vu", "nga.pham"))))
                .containsExactly("items update.items-missing");
        var unknown = new SubmitUpdate.Item("shoe_size", null, null, JSON.numberNode(38), null);
        refuses("field-unknown", 400, "lan.vu", stories.command("lan.vu", "nga.pham", unknown));
    }

    @Test
    void rowsAreNamedAndCheckedColumnByColumn() {
        assertThat(told(violations(
                        "lan.vu",
                        stories.command(
                                "lan.vu", "nga.pham", UpdateFixtures.added("awards", Map.of("kind", "medal"))))))
                .contains("items[0].wantedValue.row.date value.required");
        assertThat(told(violations("lan.vu", stories.command("lan.vu", "nga.pham", unknownRow()))))
                .containsExactly("items[0].wantedValue.rowId value.row.unknown");
    }

    private static SubmitUpdate.Item unknownRow() {
        JsonNode wanted = JSON.objectNode()
                .put("operation", "END")
                .put("rowId", UUID.randomUUID().toString());
        return new SubmitUpdate.Item("awards", null, null, wanted, null);
    }

    @Test
    void whatStandsThereNowHasToBeWhatWasSeen() {
        var stale = new SubmitUpdate.Item(
                "current_title", null, JSON.textNode("Lái xe"), JSON.textNode("Chuyên viên chính"), null);
        refuses("stale-value", 409, "lan.vu", stories.command("lan.vu", "nga.pham", stale));
    }

    @Test
    void onlyThePeopleOfTheDecidingAgencyEnterAndNobodyForHimself() {
        SubmitUpdate.Item title = stories.item("nga.pham", "current_title", JSON.textNode("Chuyên viên chính"));
        for (String stranger : List.of("son.cao", "yen.ta", "mai.dang"))
            refuses("record-unknown", 404, stranger, stories.command(stranger, "nga.pham", title));
        for (String official : List.of("nga.pham", "minh.do", "thu.hoang", "kiem.luong"))
            refuses("not-permitted", 403, official, stories.command(official, "nga.pham", title));
        refuses("own-record", 403, "lan.vu", stories.command("lan.vu", "lan.vu", title));
        SubmitUpdate invented = new SubmitUpdate(UUID.randomUUID(), List.of(title), UpdateFixtures.decision(), null);
        refuses("record-unknown", 404, "lan.vu", invented);
        // the leaders of a personnel department belong to the body above it
        SubmitUpdate.Item leader =
                stories.item("minh.do", "current_title", JSON.textNode("Giám đốc Sở Nội vụ thành phố"));
        refuses("record-unknown", 404, "lan.vu", stories.command("lan.vu", "minh.do", leader));
        stories.desk().check(stories.actor("yen.ta"), stories.command("yen.ta", "minh.do", leader));
    }

    @Test
    void aSearchFindsOwnPeopleByNameAndNumberAndNobodyElse() {
        List<FoundOfficial> byName = stories.desk().find(stories.actor("lan.vu"), "Pham Thi Nga");
        assertThat(byName).extracting(FoundOfficial::record).contains(stories.record("nga.pham"));
        String number = byName.stream()
                .filter(found -> found.record().equals(stories.record("nga.pham")))
                .findFirst()
                .orElseThrow()
                .staffNumber();
        assertThat(stories.desk().find(stories.actor("lan.vu"), number))
                .extracting(FoundOfficial::record)
                .containsExactly(stories.record("nga.pham"));
        assertThat(stories.desk().find(stories.actor("son.cao"), number)).isEmpty();
        assertThat(stories.desk().find(stories.actor("lan.vu"), "Vũ Thị Lan"))
                .extracting(FoundOfficial::record)
                .doesNotContain(stories.record("lan.vu"));
        assertThatThrownBy(() -> stories.desk().find(stories.actor("nga.pham"), number))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> stories.desk().find(stories.actor("lan.vu"), " "))
                .isInstanceOf(Refusal.RuleViolated.class);
    }

    @Test
    void everyKindFillsFieldsOfTheAgency() {
        assertThat(stories.desk().kinds()).hasSizeGreaterThanOrEqualTo(20).allSatisfy(kind -> {
            assertThat(kind.fields())
                    .isNotEmpty()
                    .allMatch(field -> UpdatableFields.whyNot(field).isEmpty());
            assertThat(catalogue.codes("evidence"))
                    .extracting(FieldCatalogue.Code::code)
                    .contains(kind.evidence());
        });
        List<String> filled = stories.desk().kinds().stream()
                .flatMap(kind -> kind.fields().stream().map(Field::id))
                .distinct()
                .toList();
        // between them the kinds fill all that an agency may
        assertThat(owned(Field.Owner.Kind.AGENCY))
                .filteredOn(field -> !filled.contains(field))
                .containsExactly("managing_agency");
    }

    private SubmitUpdate title(String title) {
        return value("current_title", JSON.textNode(title));
    }

    private SubmitUpdate value(String field, JsonNode wanted) {
        return stories.command("lan.vu", "nga.pham", stories.item("nga.pham", field, wanted));
    }

    private List<Violation> violations(String officer, SubmitUpdate command) {
        Throwable refusal = catchThrowable(() -> stories.desk().check(stories.actor(officer), command));
        assertThat(refusal).isInstanceOf(Refusal.RuleViolated.class);
        assertThat(((Refusal) refusal).type()).isEqualTo("update-invalid");
        return ((Refusal) refusal).violations();
    }

    private static List<String> told(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.field() + " " + violation.textKey())
                .toList();
    }

    private void refuses(String word, int status, String officer, SubmitUpdate command) {
        assertThatThrownBy(() -> stories.desk().check(stories.actor(officer), command))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo(word);
                    assertThat(refusal.status()).isEqualTo(status);
                });
    }
}
