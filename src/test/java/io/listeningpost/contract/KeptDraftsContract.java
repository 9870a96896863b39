package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.KeptDraft;
import io.listeningpost.conversation.KeptDraft.Content;
import io.listeningpost.conversation.KeptDraft.Picture;
import io.listeningpost.conversation.KeptDrafts;
import io.listeningpost.conversation.KeptDrafts.Keeping;
import io.listeningpost.testing.Together;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

abstract class KeptDraftsContract extends Contract {

    private final KeptDrafts drafts = stores.drafts();
    private final long conversation = number();

    KeptDraftsContract(Stores stores) {
        super(stores);
    }

    private static Content words(String text) {
        return new Content(text, Optional.empty(), false, List.of(), Optional.empty(), Optional.empty(), "");
    }

    private Keeping keep(String person, Optional<Long> over, Content content) {
        return drafts.keep(conversation, person, over, content, now);
    }

    private KeptDraft kept(Optional<Long> over, String text) {
        return assertThat(keep("amelia", over, words(text))).isInstanceOf(Keeping.Kept.class)
                .extracting(keeping -> ((Keeping.Kept) keeping).draft()).actual();
    }

    @Test
    void keepsEverythingOfADraftForItsAuthorOnly() {
        Content content = new Content("Sorry", Optional.of("101"), true,
                List.of(new Picture("10001", "a label"), new Picture("10002", "")), Optional.of("7:v1"), Optional.of("41"), "call them");
        keep("amelia", Optional.empty(), content);

        assertThat(drafts.find(conversation, "amelia")).map(KeptDraft::content).contains(content);
        assertThat(drafts.find(conversation, "amelia")).map(KeptDraft::at).contains(now);
        assertThat(drafts.find(conversation, "bruno")).isEmpty();
        assertThat(drafts.find(number(), "amelia")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.listeningpost.contract.HostileText#all")
    void keepsEveryCharacter(String text) {
        Content content = new Content(text, Optional.of(text), false, List.of(new Picture(text, text)), Optional.of(text),
                Optional.of(text), text);
        keep("amelia", Optional.empty(), content);

        assertThat(drafts.find(conversation, "amelia")).map(KeptDraft::content).contains(content);
    }

    @Test
    void keepsTheLongest() {
        kept(Optional.empty(), "\uD83D\uDE00".repeat(Content.MOST / 2));

        assertThat(drafts.find(conversation, "amelia").orElseThrow().content().size()).isEqualTo(Content.MOST);
    }

    @Test
    void theNextStateTakesThePlaceOfTheOneThatWasSeen() {
        KeptDraft first = kept(Optional.empty(), "Sor");
        KeptDraft second = kept(Optional.of(first.revision()), "Sorry");

        assertThat(second.revision()).isNotEqualTo(first.revision());
        assertThat(drafts.find(conversation, "amelia")).contains(second);
    }

    @Test
    void writesOverNothingThatWasNotSeen() {
        KeptDraft first = kept(Optional.empty(), "Sor");
        KeptDraft second = kept(Optional.of(first.revision()), "Sorry");

        assertThat(keep("amelia", Optional.of(first.revision()), words("Hello"))).isEqualTo(new Keeping.Overtaken(Optional.of(second)));
        assertThat(keep("amelia", Optional.empty(), words("Hello"))).isEqualTo(new Keeping.Overtaken(Optional.of(second)));
        assertThat(drafts.find(conversation, "amelia")).contains(second);
    }

    @Test
    void keepingTheSameOnceMoreChangesNothing() {
        KeptDraft first = kept(Optional.empty(), "Sorry");

        assertThat(kept(Optional.empty(), "Sorry")).isEqualTo(first);
        assertThat(kept(Optional.of(first.revision()), "Sorry")).isEqualTo(first);
    }

    @Test
    void whatWasThrownAwayDoesNotComeBackByItself() {
        KeptDraft first = kept(Optional.empty(), "Sorry");
        assertThat(drafts.discard(conversation, "amelia", first.revision())).isTrue();
        assertThat(drafts.discard(conversation, "amelia", first.revision())).isTrue();

        assertThat(keep("amelia", Optional.of(first.revision()), words("Sorry!"))).isEqualTo(new Keeping.Overtaken(Optional.empty()));
        assertThat(drafts.find(conversation, "amelia")).isEmpty();
        KeptDraft again = kept(Optional.empty(), "Sorry!");
        assertThat(again.revision()).isNotEqualTo(first.revision());
    }

    @Test
    void throwsAwayOnlyWhatWasSeen() {
        KeptDraft first = kept(Optional.empty(), "Sor");
        KeptDraft second = kept(Optional.of(first.revision()), "Sorry");
        keep("bruno", Optional.empty(), words("Hello"));

        assertThat(drafts.discard(conversation, "amelia", first.revision())).isFalse();
        assertThat(drafts.discard(conversation, "bruno", second.revision())).isFalse();

        assertThat(drafts.find(conversation, "amelia")).contains(second);
        assertThat(drafts.find(conversation, "bruno")).isPresent();
    }

    @Test
    void forgetsAConversationWithAllThatAnybodyWrote() {
        long other = number();
        kept(Optional.empty(), "Sorry");
        keep("bruno", Optional.empty(), words("Hello"));
        drafts.keep(other, "amelia", Optional.empty(), words("Elsewhere"), now);

        drafts.forgetOf(conversation);

        assertThat(drafts.find(conversation, "amelia")).isEmpty();
        assertThat(drafts.find(conversation, "bruno")).isEmpty();
        assertThat(drafts.find(other, "amelia")).isPresent();
    }

    @Test
    void forgetsWhatNobodyTouched() {
        drafts.keep(conversation, "amelia", Optional.empty(), words("old"), now.minus(KeptDrafts.KEPT).minusMillis(1));
        drafts.keep(conversation, "bruno", Optional.empty(), words("young"), now.minus(KeptDrafts.KEPT));

        drafts.forget(now.minus(KeptDrafts.KEPT));

        assertThat(drafts.find(conversation, "amelia")).isEmpty();
        assertThat(drafts.find(conversation, "bruno")).isPresent();
    }

    @Test
    void ofManyTabsThatSawTheSameOneWins() {
        KeptDraft seen = kept(Optional.empty(), "Sor");

        List<Keeping> all = Together.run(THREADS, thread -> keep("amelia", Optional.of(seen.revision()), words("Sorry " + thread)));

        List<Keeping> won = all.stream().filter(Keeping.Kept.class::isInstance).toList();
        assertThat(won).hasSize(1);
        KeptDraft winner = ((Keeping.Kept) won.getFirst()).draft();
        assertThat(drafts.find(conversation, "amelia")).contains(winner);
        assertThat(all).filteredOn(Keeping.Overtaken.class::isInstance).containsOnly(new Keeping.Overtaken(Optional.of(winner)));
    }

    @Test
    void ofManyFirstStatesOneWins() {
        List<Keeping> all = Together.run(THREADS, thread -> keep("amelia", Optional.empty(), words("Sorry " + thread)));

        assertThat(all).filteredOn(Keeping.Kept.class::isInstance).hasSize(1);
        assertThat(IntStream.range(0, THREADS).mapToObj(i -> "Sorry " + i))
                .contains(drafts.find(conversation, "amelia").orElseThrow().content().text());
    }
}
