package io.listeningpost.reply;

import io.listeningpost.conversation.RequestRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What goes with an answer: an internal note and a move of the request. The answer comes first and stands whatever becomes of the rest, and
 * what could not be done is told. Thread-safe.
 */
public final class SameAct {

    private final RequestActs acts;

    public SameAct(RequestActs acts) {
        this.acts = acts;
    }

    /**
     * What an agent wants besides.
     *
     * @param move the id of a workflow move
     * @param note words for colleagues
     */
    public record Besides(Optional<Integer> move, Optional<String> note) {
    }

    /** What was not done. */
    public enum Undone {
        /** The note. */
        NOTE,
        /** The move. */
        MOVE,
        /** The move, because the answer has to be approved first. */
        MOVE_BEFORE_APPROVAL
    }

    /** Something that was not done, and why, in Jira's words; empty where those say nothing. */
    public record Failure(Undone what, String why) {
    }

    /** The moves that this person may make now. */
    public List<RequestActs.Move> moves(RequestRef request, String person) {
        return acts.moves(request, person);
    }

    /**
     * Does the rest after the answer was stored. The same answer stored again writes no second note and makes no second move.
     *
     * @param again whether the answer was stored before
     */
    public List<Failure> after(OutboxEntry answer, RequestRef request, Besides besides, boolean again) {
        List<Failure> failures = new ArrayList<>();
        besides.note().flatMap(text -> acts.note(request, answer.author(), text, "answer-" + answer.id()))
                .ifPresent(why -> failures.add(new Failure(Undone.NOTE, why)));
        besides.move().ifPresent(move -> {
            if (answer.state() == DeliveryState.SUBMITTED) {
                failures.add(new Failure(Undone.MOVE_BEFORE_APPROVAL, ""));
            } else if (!again || acts.moves(request, answer.author()).stream().anyMatch(each -> each.id() == move)) {
                acts.move(request, answer.author(), move).ifPresent(why -> failures.add(new Failure(Undone.MOVE, why)));
            }
        });
        return failures;
    }
}
