package org.dongthuan;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.dongthuan.platform.engine.ExpressionBean;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** What the picture of the architecture promises, as failing builds. */
@AnalyzeClasses(packages = "org.dongthuan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule theEngineIsKnownInItsRoomsOnly = noClasses()
            .that(resideInAPackage("org.dongthuan.."))
            .and(not(resideInAnyPackage("..process..", "org.dongthuan.platform.engine..")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda.."));

    @ArchTest
    static final ArchRule nobodyCallsIntoAProcessRoom = noClasses()
            .that(not(resideInAPackage("..process..")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.dongthuan..process.."));

    @ArchTest
    static final ArchRule nobodyCallsIntoAWebRoom = noClasses()
            .that(not(resideInAPackage("org.dongthuan..web..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.dongthuan.calendar.web..",
                    "org.dongthuan.record.web..",
                    "org.dongthuan.evidence.web..",
                    "org.dongthuan.review.web..",
                    "org.dongthuan.consent.web..",
                    "org.dongthuan.access.web..",
                    "org.dongthuan.grant.web..",
                    "org.dongthuan.disclosure.web..",
                    "org.dongthuan.correction.web..",
                    "org.dongthuan.decision.web..",
                    "org.dongthuan.portal.web.."));

    @ArchTest
    static final ArchRule repositoriesStayInTheirModule =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule controllersAreNobodysCallee = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate();

    /** A package-private one deploys and then fails when a model calls it. */
    @ArchTest
    static final ArchRule stepsArePublic =
            classes().that().areAnnotatedWith(ExpressionBean.class).should().bePublic();

    @ArchTest
    static final ArchRule entitiesMoveByVerbs = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .that(not(simpleName("TimeConfiguration")))
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameStartingWith("Abstract");
}
