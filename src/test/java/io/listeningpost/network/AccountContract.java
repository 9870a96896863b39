package io.listeningpost.network;

import static io.listeningpost.network.Pictures.png;
import static io.listeningpost.testing.Answers.failure;
import static io.listeningpost.testing.Answers.got;
import static io.listeningpost.testing.Answers.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Capabilities;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Heard;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Picture;
import io.listeningpost.social.Poll;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Profile;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Source;
import io.listeningpost.social.ThreadId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose keys these are, what they are good for, and what the network says of itself. */
interface AccountContract extends NetworkQuestions {

    @Test
    default void tellsWhoseKeysTheseAre() {
        Profile told = got(stage().network().identify(stage().brand().credentials()));

        assertThat(told.userId()).isEqualTo(stage().brand().id().userId());
        assertThat(told.handle()).isEqualTo(stage().brand().handle());
    }

    @Test
    default void takesNoKeysThatNeverWereAny() {
        assertThat(failure(stage().network().identify(stage().wrongKeys()))).isInstanceOf(SocialFailure.Unauthorized.class);
    }

    @Test
    default void asksForEveryFieldOnceAndNamesIt() {
        assertThat(stage().network().credentialFields()).isNotEmpty()
                .allSatisfy(field -> assertThat(field.i18nKey()).startsWith("listening-post."))
                .doesNotHaveDuplicates();
    }

    @Test
    default void keysThatLastAreNotExchanged() {
        assertThat(got(stage().network().renew(stage().brand().credentials()))).isEmpty();
    }

    @Test
    default void whatItDoesNotOfferItRefuses() {
        Capabilities can = stage().network().capabilities();
        PostId mention = stage().mentions("what can you do?");
        stage().settle();
        Map<Heard, Source> sources = Map.of(Heard.MENTION, MENTIONS, Heard.QUOTE, new Source.Quotes(), Heard.DIRECT, new Source.Direct(),
                Heard.SEARCH, new Source.Search("one", "acme parcel"));
        for (Heard heard : Heard.values()) {
            Answer<Poll> answer = stage().network().listen(stage().brand(), sources.get(heard), cursor(), page -> { });
            if (can.hears().contains(heard)) {
                got(answer);
            } else {
                assertThat(refusal(answer)).as("%s", heard).isEqualTo(Refusal.INVALID);
            }
        }
        Address person = new Address.Person("391", new ThreadId("99-391"));
        Picture picture = new Picture(png(), "image/png", "");
        if (can.direct().isEmpty()) {
            assertThat(refusal(send(new Outgoing(person, "psst", List.of())))).isEqualTo(Refusal.INVALID);
            assertThat(refusal(stage().network().sentSince(stage().brand(), person, stage().clock().instant()))).isEqualTo(Refusal.INVALID);
        }
        if (can.directPhotos().isEmpty()) {
            assertThat(refusal(stage().network().upload(stage().brand(), person, picture))).isEqualTo(Refusal.INVALID);
        }
        if (can.photos().isEmpty()) {
            assertThat(refusal(stage().network().upload(stage().brand(), new Address.Answering(mention), picture)))
                    .isEqualTo(Refusal.INVALID);
        }
    }

    @Test
    default void chargesForNothingThatHasNoPrice() {
        assertThat(stage().network().charge(Outgoing.answer(new PostId("1"), "hello"))).isNotNull();
        assertThat(stage().network().publishedPrices()).allSatisfy((charge, price) -> assertThat(price).isPositive());
    }

    @Test
    default void saysNoSecret() {
        List<String> said = new ArrayList<>();
        Credentials wrong = stage().wrongKeys();
        said.add(stage().brand().toString());
        said.add(wrong.toString());
        LinkedAccount stranger = new LinkedAccount(stage().brand().id(), stage().brand().handle(), wrong);
        PostId mention = stage().mentions("secret?");
        stage().settle();
        said.add(stage().network().identify(wrong).toString());
        said.add(stage().network().listen(stranger, MENTIONS, cursor(), page -> { }).toString());
        said.add(stage().network().send(stranger, reply(mention, "no")).toString());
        said.add(stage().network().lookup(stranger, Set.of(mention)).toString());
        said.add(stage().network().renew(wrong).toString());

        assertThat(String.join("\n", said)).doesNotContain(secrets(wrong)).doesNotContain(secrets(stage().brand().credentials()));
    }

    private static String[] secrets(Credentials credentials) {
        return credentials.values().entrySet().stream()
                .filter(field -> field.getKey().matches("(?i).*(secret|token|password|jwt).*"))
                .map(Map.Entry::getValue).filter(value -> value.length() >= 8).toArray(String[]::new);
    }
}
