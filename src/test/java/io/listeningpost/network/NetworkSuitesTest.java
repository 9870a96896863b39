package io.listeningpost.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.listeningpost.social.SocialNetwork;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No theme and no network that speaks goes without being asked. */
class NetworkSuitesTest {

    private static final JavaClasses ALL = new ClassFileImporter().importPackages(NetworkSuitesTest.class.getPackageName());

    @Test
    void everyThemeIsAsked() {
        Set<String> themes = ALL.stream().filter(type -> type.isInterface() && type.isAssignableTo(NetworkQuestions.class)
                && !type.isEquivalentTo(NetworkQuestions.class)).map(JavaClass::getSimpleName).collect(Collectors.toSet());

        assertThat(ALL.get(NetworkContract.class).getRawInterfaces()).extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrderElementsOf(themes).hasSizeGreaterThanOrEqualTo(5);
    }

    /** Each runs the contract under a name that the build finds. */
    @Test
    void everyNetworkThatSpeaksIsAsked() {
        List<String> asked = ALL.stream().filter(type -> type.isAssignableTo(NetworkContract.class)
                && type.getSimpleName().endsWith("Test")).map(JavaClass::getPackageName).toList();

        assertThat(asked).containsExactlyInAnyOrderElementsOf(ALL.stream()
                .filter(type -> type.isAssignableTo(SocialNetwork.class) && !type.isInterface())
                .map(JavaClass::getPackageName).filter(name -> !name.endsWith(".feed")).toList());
    }
}
