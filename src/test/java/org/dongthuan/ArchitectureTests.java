package org.dongthuan;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dongthuan.platform.engine.ExpressionBean;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
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

    /** Neither the own root nor another module's room; the platform's room is there for all. */
    @ArchTest
    static final ArchRule nobodyElseEntersARoom = classes()
            .that(resideInAnyPackage("org.dongthuan.*.web..", "org.dongthuan.*.process.."))
            .and(not(resideInAPackage("org.dongthuan.platform.web..")))
            .should(beUsedInTheirOwnRoomOnly());

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

    /** A bean is called as its class, whatever its module: two of one name, and the application does not start. */
    @ArchTest
    static final ArchRule componentsHaveNamesOfTheirOwn = classes()
            .that()
            .areMetaAnnotatedWith(Component.class)
            .or()
            .areAssignableTo(Repository.class)
            .should(haveANameOfTheirOwn());

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

    /** Its stream keeps the connection until somebody closes it: outside of a transaction nobody does, and the pool runs dry. */
    @ArchTest
    static final ArchRule rowsAreReadToTheirEnd =
            noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

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

    private static ArchCondition<JavaClass> beUsedInTheirOwnRoomOnly() {
        return new ArchCondition<>("be used in their own room only") {
            @Override
            public void check(JavaClass used, ConditionEvents events) {
                used.getDirectDependenciesToSelf().stream()
                        .filter(use -> !room(use.getOriginClass()).equals(room(used)))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(used, use.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> haveANameOfTheirOwn() {
        return new ArchCondition<>("have a name that no other component has, whatever its package") {
            private Map<String, List<JavaClass>> named = Map.of();

            @Override
            public void init(Collection<JavaClass> components) {
                named = components.stream().collect(Collectors.groupingBy(ArchitectureTests::nameOfBean));
            }

            @Override
            public void check(JavaClass component, ConditionEvents events) {
                named.getOrDefault(nameOfBean(component), List.of()).stream()
                        .filter(other -> !other.equals(component))
                        .forEach(other -> events.add(SimpleConditionEvent.violated(
                                component, component.getName() + " is called as " + other.getName())));
            }
        };
    }

    /** Of a nested class with that of the outer one. */
    private static String nameOfBean(JavaClass type) {
        return ClassUtils.getShortName(type.getName());
    }

    /** Such as {@code org.dongthuan.grant.web}, and what lies below it. */
    private static String room(JavaClass type) {
        return Arrays.stream(type.getPackageName().split("\\.")).limit(4).collect(Collectors.joining("."));
    }
}
