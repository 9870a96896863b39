package io.listeningpost.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.listeningpost.network.SquareStage;
import io.listeningpost.sandbox.square.crowd.Way;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetwork;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No network slips through: each is asked every rule, or says why not, and what it says is true. */
class WhoKeepsWhatTest {

    private static final List<Class<?>> ASKED = List.of(
            HearingConductTest.class, AnsweringConductTest.class, AutomaticConductTest.class, TroubleConductTest.class);

    @Test
    void everyRuleIsAsked() {
        Set<Rule> asked = tests().map(test -> test.getAnnotation(Keeps.class).value()).collect(Collectors.toSet());

        assertThat(asked).containsExactlyInAnyOrder(Rule.values());
        assertThat(ASKED).allSatisfy(each -> assertThat(each.isAnnotationPresent(OnEveryNetwork.class)).isTrue());
    }

    @Test
    void everyNetworkIsAsked() {
        Set<String> built = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.listeningpost.network").stream()
                .filter(type -> type.isAssignableTo(SocialNetwork.class) && !type.isInterface()).map(JavaClass::getPackageName)
                .map(name -> name.substring(name.lastIndexOf('.') + 1)).collect(Collectors.toSet());

        assertThat(Arrays.stream(OnNetwork.values()).map(OnNetwork::key)).containsExactlyInAnyOrderElementsOf(built);
    }

    @ParameterizedTest
    @EnumSource(OnNetwork.class)
    void whatANetworkIsSaidToLackItLacks(OnNetwork network) {
        try (SquareStage stage = network.open()) {
            Set<Need> missing = EnumSet.allOf(Need.class);
            missing.removeIf(need -> need.isMet(stage));

            assertThat(network.lacks().keySet()).containsExactlyInAnyOrderElementsOf(missing);
            assertThat(network.lacks().values()).allSatisfy(why -> assertThat(why).isNotBlank());
            assertThat(stage.network().network().toString()).isEqualTo(network.key());
        }
    }

    /** The people of the Square do no less than the adapter hears, and the brand answers where it is said to. */
    @ParameterizedTest
    @EnumSource(OnNetwork.class)
    void theSquareIsNoPoorerThanTheNetwork(OnNetwork network) {
        try (SquareStage stage = network.open()) {
            var can = stage.network().capabilities(stage.brand().id());
            assertThat(stage.can(Way.WHISPERING)).isEqualTo(can.hears().contains(Heard.DIRECT));
            assertThat(can.direct().isPresent()).isEqualTo(can.hears().contains(Heard.DIRECT));
            PostId mention = stage.mentions("can you hear me");
            stage.pass(Duration.ofSeconds(2));
            Answer<PostId> sent = stage.network().send(stage.brand(), Outgoing.answer(mention, stage.addressed("We can.")));

            if (stage.can(Way.ANSWERING)) {
                assertThat(sent).isInstanceOf(Answer.Got.class);
                assertThat(stage.crowd().said()).singleElement().satisfies(said -> assertThat(said.text()).contains("We can."));
            } else {
                assertThat(sent).isInstanceOfSatisfying(Answer.Failed.class, failed -> assertThat(failed.failure())
                        .isInstanceOfSatisfying(SocialFailure.Refused.class, no -> assertThat(no.why()).isEqualTo(Refusal.NOT_ADDRESSED)));
            }
        }
    }

    private static Stream<Method> tests() {
        return ASKED.stream().flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class));
    }
}
