package org.fascicle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Map;
import java.util.Set;

@AnalyzeClasses(packages = "org.fascicle", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int CLASSES_AT_LEAST = 80;

    /** Which package may use which: data flows read, assess, explain, report. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("text", Set.of()),
            entry("model", Set.of()),
            entry("vocabulary", Set.of("model", "text")),
            entry("rulebook", Set.of("model", "text", "vocabulary")),
            entry("build", Set.of("rulebook", "text")),
            entry("read", Set.of("model", "text", "vocabulary")),
            entry("assess", Set.of("model", "vocabulary", "rulebook")),
            entry("wording", Set.of()),
            entry("page", Set.of()),
            entry("explain", Set.of("model", "text", "vocabulary", "rulebook", "assess", "wording")),
            entry("write", Set.of("model", "text", "vocabulary", "rulebook")),
            entry(
                    "ask",
                    Set.of(
                            "model",
                            "text",
                            "vocabulary",
                            "rulebook",
                            "read",
                            "assess",
                            "scenario",
                            "write",
                            "wording")),
            entry(
                    "analyse",
                    Set.of("model", "text", "vocabulary", "rulebook", "assess", "explain", "scenario", "write")),
            entry(
                    "author",
                    Set.of(
                            "model",
                            "text",
                            "vocabulary",
                            "rulebook",
                            "read",
                            "assess",
                            "explain",
                            "scenario",
                            "analyse",
                            "wording")),
            entry("scenario", Set.of("model", "text", "vocabulary", "read", "rulebook", "assess", "explain")),
            entry(
                    "report",
                    Set.of(
                            "model",
                            "text",
                            "vocabulary",
                            "rulebook",
                            "assess",
                            "explain",
                            "scenario",
                            "analyse",
                            "wording",
                            "page",
                            "write",
                            "ask")),
            entry(
                    "api",
                    Set.of(
                            "model",
                            "text",
                            "vocabulary",
                            "rulebook",
                            "read",
                            "assess",
                            "explain",
                            "report",
                            "wording",
                            "write")),
            entry("templates", Set.of("page", "report", "wording", "model", "text", "rulebook", "scenario", "explain")),
            entry(
                    "cli",
                    Set.of(
                            "text",
                            "model",
                            "vocabulary",
                            "rulebook",
                            "assess",
                            "explain",
                            "analyse",
                            "report",
                            "scenario",
                            "wording",
                            "write",
                            "ask",
                            "author")));

    @ArchTest
    static void packages_point_only_where_the_table_says(JavaClasses classes) {
        MAY_USE.forEach((from, allowed) -> {
            String[] forbidden = MAY_USE.keySet().stream()
                    .filter(to -> !to.equals(from) && !allowed.contains(to))
                    .map(to -> "org.fascicle." + to + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.fascicle." + from + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .because("data flows read, assess, explain, report")
                    .check(classes);
        });
    }

    @ArchTest
    static void every_package_is_in_the_table(JavaClasses classes) {
        assertThat(classes.size()).isGreaterThan(CLASSES_AT_LEAST);
        assertThat(classes)
                .extracting(c -> c.getPackageName().replaceFirst("^org\\.fascicle\\.(\\w+).*$", "$1"))
                .hasSameElementsAs(MAY_USE.keySet());
    }

    @ArchTest
    static void only_the_command_line_prints_or_ends_the_program(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.fascicle.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(classes);
    }

    @ArchTest
    static void nothing_is_kept_in_static_fields_that_change(JavaClasses classes) {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.fascicle..")
                .should()
                .beFinal()
                .check(classes);
    }

    @ArchTest
    static void nothing_asks_the_clock(JavaClasses classes) {
        noClasses()
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(classes);
    }

    @ArchTest
    static void only_four_classes_see_engine_internals(JavaClasses classes) {
        noClasses()
                .that()
                .doNotHaveSimpleName("MatchReader")
                .and()
                .doNotHaveSimpleName("Support")
                .and()
                .doNotHaveSimpleName("Shapes")
                .and()
                .doNotHaveSimpleName("RememberedTests")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools.core..", "org.drools.base..", "org.drools.tms..")
                .check(classes);
    }

    @ArchTest
    static void there_is_no_mvel_on_the_class_path(JavaClasses classes) {
        assertThatThrownBy(() -> Class.forName("org.mvel2.MVEL")).isInstanceOf(ClassNotFoundException.class);
    }
}
