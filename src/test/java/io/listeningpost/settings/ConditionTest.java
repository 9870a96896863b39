package io.listeningpost.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Author;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Posts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private static final OptionalLong ANY = OptionalLong.empty();
    private static final AccountId ACME = LinkedAccounts.ACME;

    private static Condition words(String... words) {
        return new Condition(Set.of(), Set.of(), List.of(words), Set.of(), Set.of(), ANY, ANY);
    }

    private static boolean takes(Condition condition, Post post) {
        return condition.takes(Arrival.of(ACME, Heard.MENTION, post));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            late            | my order is LATE!
            Late            | late
            my   order      | oh my\u00a0order
            caf\u00e9       | un cafe\u0301, merci
            fu\u00dfball    | FU\u00dfBALL
            #fail           | #fail
            #fail           | you #Fail again
            order late      | my order late
            \u6ce8\u6587    | \u79c1\u306e\u6ce8\u6587\u304c\u5c4a\u304d\u307e\u305b\u3093
            \u0637\u0644\u0628\u064a | \u0623\u064a\u0646 \u0637\u0644\u0628\u064a\u061f
            \ud83d\ude21    | so \ud83d\ude21\ud83d\ude21
            ab              | xab abx ab
            """)
    void findsWholeWords(String phrase, String text) {
        assertThat(takes(words(phrase), Posts.post("1").text(text).build())).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            late       | later
            late       | translate
            late       | relate_d
            order late | order is late
            refund     | a re-fund
            """)
    void leavesPartsOfWordsAlone(String phrase, String text) {
        assertThat(takes(words(phrase), Posts.post("1").text(text).build())).isFalse();
    }

    @Test
    void takesWhatFulfilsEverythingItSays() {
        Condition all = new Condition(Set.of(ACME), Set.of(Heard.QUOTE), List.of("late", "lost"), Set.of("de"), Set.of("nora_k"),
                OptionalLong.of(100), OptionalLong.of(1_000));
        Post post = Posts.post("1").text("it is lost").in("de").by(nora(OptionalLong.of(100))).build();

        assertThat(all.takes(Arrival.of(ACME, Heard.QUOTE, post))).isTrue();
        assertThat(all.takes(Arrival.of(ACME, Heard.MENTION, post))).isFalse();
        assertThat(all.takes(Arrival.of(AccountId.parse("x:1"), Heard.QUOTE, post))).isFalse();
        assertThat(all.takes(Arrival.of(ACME, Heard.QUOTE, Posts.post("1").text("it is lost").in("en").by(post.author()).build())))
                .isFalse();
        assertThat(all.takes(Arrival.of(ACME, Heard.QUOTE, Posts.post("1").text("it is lost").by(post.author()).build()))).isFalse();
        assertThat(all.takes(Arrival.of(ACME, Heard.QUOTE, Posts.post("1").text("hello").in("de").by(post.author()).build()))).isFalse();
    }

    @Test
    void knowsPeopleByHandleOrId() {
        Condition byHandle = new Condition(Set.of(), Set.of(), List.of(), Set.of(), Set.of("nora_k"), ANY, ANY);
        Condition byId = new Condition(Set.of(), Set.of(), List.of(), Set.of(), Set.of("7"), ANY, ANY);
        Post hers = Posts.post("1").by(new Author("7", "Nora_K", "Nora", ANY, false, Optional.empty())).build();

        assertThat(takes(byHandle, hers)).isTrue();
        assertThat(takes(byId, hers)).isTrue();
        assertThat(takes(byHandle, Posts.post("1").by("77", "nora").build())).isFalse();
    }

    @Test
    void takesNobodyWhoseFollowersAreUnknown() {
        Condition least = new Condition(Set.of(), Set.of(), List.of(), Set.of(), Set.of(), OptionalLong.of(0), ANY);
        Condition most = new Condition(Set.of(), Set.of(), List.of(), Set.of(), Set.of(), ANY, OptionalLong.of(10));

        assertThat(takes(least, Posts.post("1").by(nora(ANY)).build())).isFalse();
        assertThat(takes(most, Posts.post("1").by(nora(ANY)).build())).isFalse();
        assertThat(takes(least, Posts.post("1").by(nora(OptionalLong.of(0))).build())).isTrue();
        assertThat(takes(most, Posts.post("1").by(nora(OptionalLong.of(10))).build())).isTrue();
        assertThat(takes(most, Posts.post("1").by(nora(OptionalLong.of(11))).build())).isFalse();
    }

    @Test
    void takesEverythingWhereItSaysNothing() {
        assertThat(words().isEmpty()).isTrue();
        assertThat(takes(words(), Posts.post("1").build())).isTrue();
        assertThat(words("late").isEmpty()).isFalse();
    }

    private static Author nora(OptionalLong followers) {
        return new Author("7", "nora_k", "Nora", followers, false, Optional.empty());
    }
}
