package org.dongthuan.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each door stands in one place, and has what a reader of its papers and a user of its gate needs. */
@ApplicationTest
class AccessDoorsTests {

    @Autowired
    AccessDoors doors;

    @Autowired
    AllowedUses uses;

    @Autowired
    Texts texts;

    @Test
    void onlyTheDoorOfConsentKnowsConsentsAndOnlyThatOfTheFunctionCertifications() {
        onlyIn("(SubjectConsentDoor|ConsentGate)", "org.dongthuan.consent..");
        onlyIn("(StatutoryDoor|CertificationGate)", "org.dongthuan.certification..");
    }

    private static void onlyIn(String classes, String module) {
        noClasses()
                .that()
                .resideInAPackage("org.dongthuan.access..")
                .and()
                .haveNameNotMatching(".*\\." + classes + "(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(module)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.dongthuan.access"));
    }

    @Test
    void everyWordOfAPaperIsThereInBothLanguages() {
        assertThat(doors.all()).isNotEmpty();
        for (PaperWords paper : papers().toList()) {
            Stream<String> keys = Stream.of(
                            paper.grounds().stream().map(ground -> "ground." + ground),
                            Stream.ofNullable(paper.bases()).map(bases -> "ground." + bases),
                            paper.duties().stream().map(duty -> "duty." + duty),
                            Stream.ofNullable(paper.shut()).map(shut -> "shut." + shut),
                            Stream.ofNullable(paper.exception()).map(exception -> "exception." + exception))
                    .flatMap(each -> each);
            assertThat(keys).allSatisfy(key -> {
                assertThat(texts.text("access.paper." + key, Texts.VIETNAMESE, "x"))
                        .isNotBlank();
                assertThat(texts.text("access.paper." + key, Texts.ENGLISH, "x"))
                        .isNotBlank();
            });
        }
    }

    /** What each door says whatever is asked for, and of each purpose on each legal basis that is its own. */
    private Stream<PaperWords> papers() {
        LocalDate day = LocalDate.of(2026, 11, 27);
        Stream<PaperWords> asked = uses.purposes(day).stream()
                .flatMap(purpose -> uses.legalBases(day).stream().map(basis -> new DoorRules.Pair(purpose, basis)))
                .filter(DoorRules.Pair::isOfOneDoor)
                .flatMap(pair -> doors.all().stream()
                        .filter(door -> door.word() == pair.purposeDoor())
                        .map(door -> door.paper(request(pair))));
        return Stream.concat(doors.all().stream().map(AccessDoor::paper), asked);
    }

    private static AccessRequest request(DoorRules.Pair pair) {
        LocalDate day = LocalDate.of(2026, 11, 27);
        return new AccessRequest(
                new RequestNumber("KT-2026-000001"),
                "dat.ngo",
                new AgencyCode("G09"),
                pair.purposeDoor(),
                pair.purpose().code(),
                "Nội dung cụ thể",
                pair.legalBasis().code(),
                List.of("phone"),
                Set.of(FormOfUse.VIEW),
                day,
                day,
                null,
                AccessStatus.SUBMITTED,
                day.atStartOfDay().atOffset(ZoneOffset.UTC),
                null,
                List.of());
    }

    @Test
    void theProcessOfEveryGateIsThere() {
        assertThat(doors.all().stream().flatMap(door -> door.gate().stream()))
                .isNotEmpty()
                .allSatisfy(gate -> assertThat(Path.of("processes", gate.process() + ".bpmn"))
                        .exists());
    }

    @Test
    void twoDoorsOfOneNameAreNone() {
        AccessDoor door = doors.all().get(0);
        assertThatThrownBy(() -> new AccessDoors(List.of(door, door))).hasMessageContaining("Two doors");
    }
}
