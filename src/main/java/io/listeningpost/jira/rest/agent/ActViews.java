package io.listeningpost.jira.rest.agent;

import io.listeningpost.conversation.RequestRef;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.RequestActs;
import io.listeningpost.reply.SameAct;
import io.listeningpost.reply.SameAct.Besides;
import java.util.List;
import java.util.Optional;

/** What goes with an answer, in the words of forms and of people. Thread-safe. */
public final class ActViews {

    private static final int LONGEST_NOTE = 10_000;

    private final SameAct act;
    private final Refusals refusals;

    public ActViews(SameAct act, Refusals refusals) {
        this.act = act;
        this.refusals = refusals;
    }

    /** The moves that somebody may make now. */
    record MovesView(List<MoveView> moves) {
    }

    /** One of them. */
    record MoveView(String id, String name) {
    }

    MovesView moves(RequestRef request, String person) {
        List<RequestActs.Move> moves = act.moves(request, person);
        return new MovesView(moves.stream().map(move -> new MoveView(Integer.toString(move.id()), move.name())).toList());
    }

    /** 400 for what is no move and for a note that nobody would read. */
    Besides read(AnswerForm form) {
        Optional<String> move = Optional.ofNullable(form.move()).map(String::strip).filter(id -> !id.isEmpty());
        if (move.filter(id -> !id.matches("\\d{1,9}")).isPresent()) {
            throw refusals.invalid("move", "listening-post.error.move");
        }
        Optional<String> note = Optional.ofNullable(form.note()).map(String::strip).filter(text -> !text.isEmpty());
        if (note.filter(text -> text.length() > LONGEST_NOTE).isPresent()) {
            throw refusals.invalid("note", "listening-post.error.note", LONGEST_NOTE);
        }
        return new Besides(move.map(Integer::valueOf), note);
    }

    /** What could not be done after the answer was stored. */
    List<String> after(OutboxEntry answer, RequestRef request, Besides besides, boolean again) {
        return act.after(answer, request, besides, again).stream().map(failure -> (refusals.error("",
                "listening-post.act." + PreviewViews.codeOf(failure.what())).message() + " " + failure.why()).strip()).toList();
    }
}
