package org.dongthuan.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each door stands in one place, and has what a reader of its papers and a user of its gate needs. */
@ApplicationTest
class AccessDoorsTests {

    @Autowired
    AccessDoors doors;

    @Autowired
    Texts texts;

    @Test
    void onlyTheDoorOfConsentKnowsConsents() {
        noClasses()
                .that()
                .resideInAPackage("org.dongthuan.access..")
                .and()
                .haveNameNotMatching(".*\\.(SubjectConsentDoor|ConsentGate)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dongthuan.consent..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.dongthuan.access"));
    }

    @Test
    void everyWordOfAPaperIsThereInBothLanguages() {
        assertThat(doors.all()).isNotEmpty();
        for (AccessDoor door : doors.all()) {
            PaperWords paper = door.paper();
            Stream<String> keys = Stream.of(
                            paper.grounds().stream().map(ground -> "ground." + ground),
                            Stream.ofNullable(paper.bases()).map(bases -> "ground." + bases),
                            paper.duties().stream().map(duty -> "duty." + duty),
                            Stream.ofNullable(paper.shut()).map(shut -> "shut." + shut))
                    .flatMap(each -> each);
            assertThat(keys).allSatisfy(key -> {
                assertThat(texts.text("access.paper." + key, Texts.VIETNAMESE, "x"))
                        .isNotBlank();
                assertThat(texts.text("access.paper." + key, Texts.ENGLISH, "x"))
                        .isNotBlank();
            });
        }
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
