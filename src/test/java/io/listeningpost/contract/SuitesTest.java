package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.listeningpost.intake.PostWatch;
import io.listeningpost.testing.Together;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that the plugin keeps goes without a suite, on any of the three. */
class SuitesTest {

    private static final String STORE = "io.listeningpost.jira.store";
    private static final JavaClasses MAIN = new ClassFileImporter().importPackages(STORE, "io.listeningpost.wiring");

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

    @ParameterizedTest
    @ValueSource(classes = {MemoryStoresTest.class, H2StoresTest.class, PostgresStoresTest.class})
    void everyPortHasASuite(Class<?> suites) {
        Set<String> run = Arrays.stream(suites.getDeclaredClasses())
                .filter(each -> each.isAnnotationPresent(Nested.class))
                .map(each -> each.getSuperclass().getSimpleName())
                .collect(Collectors.toSet());

        assertThat(run).isEqualTo(ports().stream().map(port -> port.substring(port.lastIndexOf('.') + 1) + "Contract")
                .collect(Collectors.toSet()));
    }

    /** Eight threads at the same rows, in every suite. */
    @Test
    void everySuiteHasItsContest() {
        Map<String, Long> contests = new ClassFileImporter().importPackages("io.listeningpost.contract").stream()
                .filter(type -> type.isAssignableTo(Contract.class) && type.getRawSuperclass().filter(up ->
                        up.isEquivalentTo(Contract.class)).isPresent())
                .collect(Collectors.toMap(JavaClass::getSimpleName, type -> type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(Together.class)).count()));

        assertThat(Contract.THREADS).isEqualTo(8);
        assertThat(contests).containsKey(PostWatch.class.getSimpleName() + "Contract").allSatisfy((suite, count) ->
                assertThat(count).as(suite).isPositive());
    }
}
