package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.listeningpost.intake.PostWatch;
import io.listeningpost.testing.Together;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that the plugin keeps goes without a suite, and no suite without being run, on any of the three. */
class SuitesTest {

    private static final String STORE = "io.listeningpost.jira.store";
    private static final JavaClasses MAIN = new ClassFileImporter().importPackages(STORE, "io.listeningpost.wiring");
    private static final JavaClasses TESTS = new ClassFileImporter().importPackages(SuitesTest.class.getPackageName());

    /** Every interface of ours that a class of the package of stores keeps its promises with. */
    private static Set<String> ports() {
        return MAIN.stream()
                .filter(type -> type.getPackageName().equals(STORE) && type.getSimpleName().startsWith("Ao") && !type.isNestedClass())
                .flatMap(type -> type.getRawInterfaces().stream())
                .filter(type -> type.getPackageName().startsWith("io.listeningpost"))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    }

    @Test
    void everyPortIsAmongTheStores() {
        assertThat(ports()).hasSizeGreaterThanOrEqualTo(14).isEqualTo(Arrays.stream(Stores.class.getMethods())
                .map(method -> method.getReturnType().getName()).collect(Collectors.toSet()));
    }

    /** What the wiring makes of a store, a test has seen. */
    @Test
    void theWiringMakesNoOtherStores() {
        Set<String> made = MAIN.stream()
                .filter(type -> type.getPackageName().equals("io.listeningpost.wiring"))
                .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                .map(call -> call.getTargetOwner())
                .filter(type -> type.getPackageName().equals(STORE))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());

        assertThat(made).hasSize(ports().size()).allMatch(name -> name.startsWith("Ao"));
    }

    /** A port of many promises has a contract that others extend, one for each theme. */
    @Test
    void everyPortHasItsContract() {
        assertThat(names(type -> isBelow(Contract.class, type))).containsExactlyInAnyOrderElementsOf(
                ports().stream().map(port -> port.substring(port.lastIndexOf('.') + 1) + "Contract").toList());
    }

    /** What others extend is run as often as they are: it asks nothing itself. */
    @Test
    void whatOthersExtendAsksNothingItself() {
        assertThat(names(SuitesTest::asks)).containsExactlyInAnyOrderElementsOf(names(SuitesTest::isRun));
    }

    @ParameterizedTest
    @ValueSource(classes = {MemoryStoresTest.class, H2StoresTest.class, PostgresStoresTest.class})
    void everyContractIsRun(Class<?> suites) {
        Stream<String> run = Arrays.stream(suites.getDeclaredClasses()).filter(each -> each.isAnnotationPresent(Nested.class))
                .map(each -> each.getSuperclass().getSimpleName());

        assertThat(run).containsExactlyInAnyOrderElementsOf(names(SuitesTest::isRun));
    }

    /** Eight threads at the same rows, for every port. */
    @Test
    void everyPortHasItsContest() {
        Map<String, Long> contests = contracts().collect(Collectors.groupingBy(SuitesTest::root, Collectors.summingLong(type ->
                type.getMethodCallsFromSelf().stream().filter(call -> call.getTargetOwner().isEquivalentTo(Together.class)).count())));

        assertThat(Contract.THREADS).isEqualTo(8);
        assertThat(contests).containsKey(PostWatch.class.getSimpleName() + "Contract").allSatisfy((suite, count) ->
                assertThat(count).as(suite).isPositive());
    }

    private static Stream<JavaClass> contracts() {
        return TESTS.stream().filter(type -> type.isAssignableTo(Contract.class) && !type.isEquivalentTo(Contract.class)
                && !type.isNestedClass());
    }

    private static List<String> names(Predicate<JavaClass> which) {
        return contracts().filter(which).map(JavaClass::getSimpleName).toList();
    }

    /** Nobody extends it but the suites that run it. */
    private static boolean isRun(JavaClass contract) {
        return contract.getSubclasses().stream().allMatch(JavaClass::isNestedClass);
    }

    private static boolean isBelow(Class<?> base, JavaClass type) {
        return type.getRawSuperclass().filter(up -> up.isEquivalentTo(base)).isPresent();
    }

    private static String root(JavaClass contract) {
        return isBelow(Contract.class, contract) ? contract.getSimpleName() : root(contract.getRawSuperclass().orElseThrow());
    }

    private static boolean asks(JavaClass contract) {
        return contract.getMethods().stream().anyMatch(method ->
                method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class));
    }
}
