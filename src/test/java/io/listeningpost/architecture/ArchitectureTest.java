package io.listeningpost.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows of docs/architecture.md. */
class ArchitectureTest {

    private static final String ROOT = "io.listeningpost.";

    private static final JavaClasses PLUGIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("test-classes"))
            .importPackages("io.listeningpost");

    /** An import of nothing would pass every other rule. */
    @Test
    void looksAtEnoughClasses() {
        assertThat(PLUGIN).hasSizeGreaterThan(150);
        assertThat(PLUGIN.stream().map(JavaClass::getPackageName))
                .noneMatch(name -> name.startsWith(ROOT + "sandbox"))
                .contains(ROOT + "social", ROOT + "intake", ROOT + "reply", ROOT + "status", ROOT + "network.x", ROOT + "jira.store");
    }

    @Test
    void socialKnowsTheJdkOnly() {
        mayImport("digest");
        mayImport("social");
    }

    @Test
    void conversationSettingsAndHealthKnowSocialOnly() {
        mayImport("conversation", "social");
        mayImport("settings", "lease", "social");
        mayImport("health", "social");
        mayImport("cost", "settings", "health", "social");
        mayImport("lease");
        mayImport("insight", "health", "social");
        mayImport("retention", "conversation", "settings", "health", "social");
    }

    @Test
    void featuresMeetInConversationAndNeverEachOther() {
        mayImport("intake", "triage", "cost", "conversation", "settings", "health", "lease", "social");
        mayImport("triage", "conversation", "settings", "health", "social");
        mayImport("mentions", "intake", "settings", "conversation", "health", "social");
        mayImport("caution");
        mayImport("reply", "caution", "cost", "conversation", "settings", "health", "lease", "social");
        mayImport("status", "reply", "cost", "conversation", "settings", "health", "social");
    }

    @Test
    void networksKnowThePortAndNeverEachOther() {
        Stream.of("x", "facebook", "mastodon", "bluesky", "feed")
                .forEach(network -> mayImport("network." + network, "network.http", "social"));
    }

    @Test
    void jiraPartsNeverKnowEachOther() {
        slices().matching(ROOT + "jira.(*)..").should().notDependOnEachOther().check(PLUGIN);
    }

    @Test
    void onlyWiringKnowsWiringAndTheNetworks() {
        noClasses().that(resideOutsideOfPackages(ROOT + "wiring..", ROOT + "network.."))
                .should().dependOnClassesThat(resideInAnyPackage(ROOT + "wiring..", ROOT + "network.."))
                .check(PLUGIN);
    }

    @Test
    void hasNoCycles() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(PLUGIN);
    }

    @Test
    void onlyTheJiraSideSaysAtlassian() {
        noClasses().that(resideOutsideOfPackages(ROOT + "jira..", ROOT + "wiring.."))
                .should().dependOnClassesThat(resideInAnyPackage(
                        "com.atlassian..", "com.opensymphony..", "net.java.ao..", "jakarta..", "org.springframework..",
                        "org.apache.velocity.."))
                .check(PLUGIN);
    }

    @Test
    void timeComesFromTheInjectedClock() {
        noClasses().should().callMethod(Instant.class, "now").orShould().callConstructor(Date.class)
                .orShould().callMethod(System.class, "currentTimeMillis").orShould().callMethod(Thread.class, "sleep", long.class)
                .check(PLUGIN);
    }

    @Test
    void nothingReachesIntoJiraByStatics() {
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("com.atlassian.jira.component.ComponentAccessor").check(PLUGIN);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = PLUGIN.stream().map(JavaClass::getPackage).distinct()
                .filter(java -> !java.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(java -> java.getName()).collect(Collectors.toSet());
        assertThat(unmarked).isEmpty();
    }

    @Test
    void namesSayWhatThingsAre() {
        Set<String> vague = Set.of("manager", "helper", "util", "utils", "common", "impl", "processor", "data", "info");
        Set<String> found = PLUGIN.stream()
                .flatMap(type -> Stream.concat(Stream.of(type.getPackageName().split("\\.")), words(type.getSimpleName()))
                        .filter(word -> vague.contains(word.toLowerCase(Locale.ROOT))).map(word -> type.getName()))
                .collect(Collectors.toSet());
        assertThat(found).isEmpty();
    }

    @Test
    void classesAreFinalUnlessTheyAreMeantToBeExtended() {
        classes().that(DescribedPredicate.describe("are plain top-level classes", type ->
                        !type.isInterface() && !type.isEnum() && !type.isRecord() && !type.isAnnotation() && type.isTopLevelClass()
                                && !type.getSimpleName().equals("package-info") && !type.getModifiers().contains(
                                        com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT)
                                && !type.isAnnotatedWith("org.springframework.context.annotation.Configuration")))
                .should().haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL).check(PLUGIN);
    }

    private static Stream<String> words(String name) {
        return Stream.of(name.split("(?<=[a-z0-9])(?=[A-Z])|\\$"));
    }

    /** Digests are for everybody. */
    private static void mayImport(String part, String... others) {
        String[] allowed = Stream.concat(Stream.of(part, "digest"), Stream.of(others)).map(name -> ROOT + name + "..")
                .toArray(String[]::new);
        noClasses().that(resideInAPackage(ROOT + part + ".."))
                .should().dependOnClassesThat(resideInAPackage("io.listeningpost..").and(resideOutsideOfPackages(allowed)))
                .allowEmptyShould(true)
                .check(PLUGIN);
    }
}
