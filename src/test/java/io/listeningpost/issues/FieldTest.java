package io.listeningpost.issues;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FieldTest {

    private static final JavaClasses TESTS = new ClassFileImporter().importPackages("io.listeningpost");

    /** The bugs that X can have: of the others each waits for its own network. */
    private static final Set<Integer> OF_X = Stream.of(
                    IntStream.rangeClosed(1, 7), IntStream.rangeClosed(11, 19), IntStream.rangeClosed(22, 38), IntStream.of(45),
                    IntStream.rangeClosed(47, 51), IntStream.of(54))
            .flatMap(IntStream::boxed).collect(Collectors.toCollection(TreeSet::new));

    @Test
    void everyBugThatXCanHaveHasItsTest() {
        TreeMap<Integer, Set<String>> tests = new TreeMap<>();
        TESTS.stream().flatMap(type -> type.getMethods().stream()).filter(method -> method.isAnnotatedWith(Field.class))
                .forEach(method -> Arrays.stream(method.getAnnotationOfType(Field.class).value())
                        .forEach(number -> tests.computeIfAbsent(number, none -> new TreeSet<>()).add(method.getFullName())));

        assertThat(OF_X).hasSize(40);
        assertThat(tests.keySet()).containsAll(OF_X);
    }

    @Test
    void everyMarkedMethodIsATest() {
        assertThat(TESTS.stream().flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Field.class))
                .filter(method -> !isTest(method))
                .map(JavaMethod::getFullName)).isEmpty();
    }

    private static boolean isTest(JavaMethod method) {
        return method.getAnnotations().stream().anyMatch(annotation -> Set.of(
                "org.junit.jupiter.api.Test", "org.junit.jupiter.params.ParameterizedTest", "org.junit.jupiter.api.RepeatedTest")
                .contains(annotation.getRawType().getName()));
    }
}
