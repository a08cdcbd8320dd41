package org.dongthuan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.springframework.data.jpa.repository.Query;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one way to the database: aggregates by JPA, statements by JdbcClient in classes that are named after their table. */
@AnalyzeClasses(packages = "org.dongthuan", importOptions = ImportOption.DoNotIncludeTests.class)
class DatabaseAccessTests {

    /** The platform asks the database about itself: rights, locks, sizes. */
    private static final String PLATFORM = "org.dongthuan.platform..";

    @ArchTest
    static final ArchRule nobodyUsesTheOlderTemplates = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(JdbcTemplate.class, NamedParameterJdbcTemplate.class);

    @ArchTest
    static final ArchRule statementsStandInTables = noClasses()
            .that()
            .resideOutsideOfPackage(PLATFORM)
            .and()
            .haveSimpleNameNotEndingWith("Table")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(JdbcClient.class);

    @ArchTest
    static final ArchRule tablesStayInTheirModule = classes()
            .that()
            .resideOutsideOfPackage(PLATFORM)
            .and()
            .haveSimpleNameEndingWith("Table")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesKnowNoSql =
            methods().that().areAnnotatedWith(Query.class).should(askInJpql());

    private static ArchCondition<JavaMethod> askInJpql() {
        return new ArchCondition<>("ask in JPQL") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean sql = method.getAnnotationOfType(Query.class).nativeQuery();
                events.add(new SimpleConditionEvent(method, !sql, method.getFullName() + (sql ? " asks in SQL" : "")));
            }
        };
    }
}
