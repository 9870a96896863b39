package io.listeningpost.network.facebook;

import static io.listeningpost.testing.Answers.failure;
import static io.listeningpost.testing.Answers.got;
import static io.listeningpost.testing.Answers.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.square.facebook.Entry;
import io.listeningpost.sandbox.square.facebook.FacebookSeed;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that end or lack a right, and the limits that rest an account. */
class FacebookKeysTest extends FacebookField {

    @ParameterizedTest
    @CsvSource({"463, expired", "460, password", "458, took it back"})
    void keysThatEndSayWhyAndNewOnesGoOnInPlace(int reason, String words) {
        Entry post = stage.room.post(NORA, "still there?");
        stage.room.end(reason);
        assertThat(failure(listen(stage.acme, MENTIONS))).isInstanceOfSatisfying(SocialFailure.Unauthorized.class,
                failure -> assertThat(failure.detail()).contains(words));

        LinkedAccount again = FacebookStage.with(FacebookStage.keys(stage.room.issue("another-token-of-the-page-0001"),
                FacebookSeed.APP_SECRET));
        assertThat(got(stage.facebook.identify(again.credentials())).userId()).isEqualTo(FacebookSeed.PAGE_ID);
        got(listen(again, MENTIONS));
        assertThat(heard(pages)).containsOnlyKeys(id(post));
    }

    @Test
    void aWrongAppSecretIsAWrongKey() {
        assertThat(failure(stage.facebook.identify(FacebookStage.keys(FacebookSeed.ACCESS_TOKEN, "another-secret-0000"))))
                .isInstanceOf(SocialFailure.Unauthorized.class);
    }

    @Test
    void theKeysOfAPersonAreNotThoseOfAPage() {
        stage.strike(new Trouble.Said(400, "application/json", "{\"error\":{\"message\":\"(#100) Tried accessing nonexisting field"
                + " (category) on node type (User)\",\"type\":\"OAuthException\",\"code\":100,\"fbtrace_id\":\"A\"}}"),
                FacebookStage.Doing.ASKING_WHO);

        assertThat(failure(stage.facebook.identify(stage.keys)).detail()).contains("accessToken").contains("Page");
    }

    @Test
    void everyCallProvesTheSecretAndShowsNoToken() {
        Entry post = stage.room.post(NORA, "hello");
        got(stage.facebook.identify(stage.keys));
        heard(MENTIONS);
        heard(DIRECT);
        got(stage.facebook.lookup(stage.acme, List.of(id(post))));
        got(stage.facebook.send(stage.acme, Outgoing.answer(id(post), "hello")));

        assertThat(stage.square.history().last(50)).hasSizeGreaterThan(5).allSatisfy(seen -> {
            String query = seen.call().query().pairs().toString();
            assertThat(query + seen.call().text()).contains("appsecret_proof");
            assertThat(query + seen.call().text()).doesNotContain(FacebookSeed.ACCESS_TOKEN).doesNotContain(FacebookSeed.APP_SECRET);
            assertThat(seen.call().header("Authorization")).contains("Bearer " + FacebookSeed.ACCESS_TOKEN);
        });
    }

    @Test
    void aMissingRightConcernsTheAccountAndAClosedPostDoesNot() {
        Entry post = stage.room.post(NORA, "hello");
        LinkedAccount mute = FacebookStage.with(FacebookStage.keys(
                stage.room.issueWithout("token-that-may-not-answer-0001", "pages_manage_engagement"), FacebookSeed.APP_SECRET));
        assertThat(refusal(stage.facebook.send(mute, Outgoing.answer(id(post), "hello")))).isEqualTo(Refusal.ACCOUNT_BARRED);
        Entry closed = stage.room.closed(NORA, FacebookSeed.NOTICE, "hm");
        assertThat(refusal(stage.facebook.send(stage.acme, Outgoing.answer(id(closed), "hello")))).isEqualTo(Refusal.RESTRICTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 17, 32, 613, 80_001})
    void everyLimitOfFacebooksRestsTheAccount(int code) {
        stage.strike(new Trouble.Said(400, "application/json", "{\"error\":{\"message\":\"(#" + code + ") limit reached\",\"type\":"
                + "\"OAuthException\",\"code\":" + code + ",\"fbtrace_id\":\"A\"}}"), FacebookStage.Doing.LISTENING);

        assertThat(failure(listen(stage.acme, MENTIONS))).isInstanceOfSatisfying(SocialFailure.RateLimited.class, limited ->
                assertThat(limited.until()).isBetween(stage.clock.instant().plusSeconds(60), stage.clock.instant().plusSeconds(3_600)));
    }

    @Test
    void questionsRestBeforeALimitIsMetAndAnswersGoOut() {
        Entry post = stage.room.post(NORA, "hello");
        stage.room.used(95);
        got(stage.facebook.identify(stage.keys));
        int before = stage.square.history().count(seen -> true);

        assertThat(failure(listen(stage.acme, MENTIONS))).isInstanceOf(SocialFailure.RateLimited.class);
        assertThat(stage.square.history().count(seen -> true)).as("nobody was asked").isEqualTo(before);
        got(stage.facebook.send(stage.acme, Outgoing.answer(id(post), "hello")));
        stage.room.used(20);
        stage.pass(Duration.ofMinutes(6));
        assertThat(heard(MENTIONS)).containsKey(id(post));
    }

    @Test
    void anythingRestsWhenFacebookSaysForHowLong() {
        stage.square.troubles().arm(new Trouble.RateLimited(Duration.ofMinutes(40)), "GET", "/v24.0/me/tagged", 1);

        assertThat(failure(listen(stage.acme, MENTIONS))).isInstanceOfSatisfying(SocialFailure.RateLimited.class, limited ->
                assertThat(limited.until()).isEqualTo(stage.clock.instant().plus(Duration.ofMinutes(40))));
        assertThat(heard(MENTIONS)).as("somebody asks all the same").isEmpty();
    }

    @Test
    void beingBlockedAsAbusiveStopsTheAccount() {
        Entry post = stage.room.post(NORA, "hello");
        stage.strike(new Trouble.Said(400, "application/json", "{\"error\":{\"message\":\"(#368) The action attempted has been deemed"
                + " abusive or is otherwise disallowed\",\"type\":\"OAuthException\",\"code\":368}}"), FacebookStage.Doing.SENDING);

        assertThat(refusal(stage.facebook.send(stage.acme, Outgoing.answer(id(post), "hello")))).isEqualTo(Refusal.ACCOUNT_BARRED);
    }
}
