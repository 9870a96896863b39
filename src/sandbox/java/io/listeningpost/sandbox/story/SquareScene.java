package io.listeningpost.sandbox.story;

import io.listeningpost.sandbox.square.crowd.Crowd;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A network of the Square, whose people speak as they do everywhere there. */
abstract class SquareScene implements Scene {

    private final Crowd crowd;
    /** Where the thread of a post began, for what was said in this scene. */
    private final Map<String, String> begins = new ConcurrentHashMap<>();

    SquareScene(Crowd crowd) {
        this.crowd = crowd;
    }

    @Override
    public final String customer() {
        return crowd.handle(crowd.nora());
    }

    @Override
    public final void earlier(String words) {
        crowd.says(crowd.join("early", "Somebody Early"), null, words);
    }

    @Override
    public final Said asks(String words) {
        return spoken(new Said(crowd.says(crowd.nora(), null, words), words, ""));
    }

    @Override
    public final Said goesOn(Said last, String words) {
        return spoken(new Said(crowd.says(crowd.nora(), last.id(), words), words, last.id()));
    }

    @Override
    public final List<Said> answers(Said question) {
        return spoken().stream().filter(said -> question.id().equals(begins.get(said.id()))).toList();
    }

    @Override
    public final List<Said> spoken() {
        return crowd.said().stream().filter(io.listeningpost.sandbox.square.crowd.Said::openly)
                .map(said -> spoken(new Said(said.id(), alone(said.text()), said.repliesTo()))).toList();
    }

    /** The words without whom the network has named in front of them. */
    String alone(String text) {
        return text;
    }

    private Said spoken(Said said) {
        begins.computeIfAbsent(said.id(), id -> begins.getOrDefault(said.repliesTo(), id));
        return said;
    }
}
