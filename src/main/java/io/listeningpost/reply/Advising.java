package io.listeningpost.reply;

import io.listeningpost.caution.Tone;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Turn;
import io.listeningpost.conversation.Turns;
import io.listeningpost.social.ThreadId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a draft as a colleague would and says what may be better, each time with the reason. Thread-safe. */
public final class Advising {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LAST_REPLIES = 5;
    private static final int FEWEST_WORDS = 6;
    private static final double MOST = 0.8;
    private static final int LONGEST_REASON = 60;
    /** Nobody complains first and then writes more posts than this before we answer. */
    private static final int MOST_SAID = 20;

    private final Said said;
    private final DueTimes dueTimes;
    private final Turns turns;
    private final Outbox outbox;
    private final Tone tone = new Tone();

    public Advising(Said said, DueTimes dueTimes, Turns turns, Outbox outbox) {
        this.said = said;
        this.dueTimes = dueTimes;
        this.turns = turns;
        this.outbox = outbox;
    }

    /** In the order of the kinds; nothing for a draft without words. */
    List<Advice> on(String text, Conversation conversation, Optional<Turn> answered) {
        if (text.isBlank()) {
            return List.of();
        }
        List<Advice> advice = new ArrayList<>();
        List<OutboxEntry> standing = standing(conversation);
        List<String> before = standing.stream()
                .map(entry -> entry.parts().stream().map(Part::text).collect(Collectors.joining(" "))).toList();
        before.stream().filter(each -> isAlike(text, each)).findFirst()
                .ifPresent(each -> advice.add(new Advice(Advice.Kind.LIKE_BEFORE, shortened(each))));
        if (!tone.apologises(text) && before.stream().noneMatch(tone::apologises)) {
            spoken(conversation, answered, standing).flatMap(turn -> said.in(turn.account(), turn.firstId()).stream())
                    .flatMap(each -> tone.complaint(each).stream()).findFirst()
                    .ifPresent(words -> advice.add(new Advice(Advice.Kind.NO_APOLOGY, words)));
        }
        tone.defensiveOpening(text).ifPresent(words -> advice.add(new Advice(Advice.Kind.DEFENSIVE, words)));
        tone.promise(text).filter(words -> conversation.request().filter(dueTimes::hasOne).isEmpty())
                .ifPresent(words -> advice.add(new Advice(Advice.Kind.PROMISE, words)));
        return List.copyOf(advice);
    }

    /** Our last replies in the conversation, newest first. */
    private List<OutboxEntry> standing(Conversation conversation) {
        return outbox.ofConversation(conversation.id()).reversed().stream().filter(OutboxEntry::stands).limit(LAST_REPLIES).toList();
    }

    /**
     * What an answer is about: the post that is answered, and whatever else its author said since our last answer, newest first. Public
     * and private talk are apart: who answers in public may not have leave to read the other.
     */
    private Stream<Turn> spoken(Conversation conversation, Optional<Turn> answered, List<OutboxEntry> standing) {
        Optional<ThreadId> direct = answered.flatMap(Turn::direct);
        Instant since = standing.stream().map(OutboxEntry::createdAt).findFirst().orElse(Instant.MIN);
        boolean bystanders = answered.filter(turn -> !turn.byCustomer()).isPresent();
        Stream<Turn> others = bystanders ? Stream.empty() : turns.ofConversation(conversation.id()).reversed().stream()
                .filter(turn -> turn.byCustomer() && turn.direct().equals(direct) && turn.at().isAfter(since)).limit(MOST_SAID);
        return Stream.concat(answered.stream(), others);
    }

    /** Whether they share most of their words; exactly the same is refused elsewhere. */
    private static boolean isAlike(String one, String other) {
        Set<String> these = words(one);
        Set<String> those = words(other);
        Set<String> shared = new HashSet<>(these);
        shared.retainAll(those);
        Set<String> all = new HashSet<>(these);
        all.addAll(those);
        return these.size() >= FEWEST_WORDS && shared.size() >= MOST * all.size();
    }

    private static Set<String> words(String text) {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    private static String shortened(String text) {
        int end = text.length() <= LONGEST_REASON ? text.length() : text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_REASON - 1));
        return end == text.length() ? text : text.substring(0, end) + "\u2026";
    }
}
