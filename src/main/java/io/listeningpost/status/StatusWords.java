package io.listeningpost.status;

import io.listeningpost.reply.ReplyComposer;
import io.listeningpost.reply.RequestWords;
import io.listeningpost.settings.WordsRenderer;
import io.listeningpost.settings.WordsRenderer.Rendered;
import java.util.List;

/**
 * Renders the admin's words for one move. Only words that we or the network made are in reach: never the customer's text or name.
 * Thread-safe.
 */
public final class StatusWords {

    private final WordsRenderer renderer;

    public StatusWords(WordsRenderer renderer) {
        this.renderer = renderer;
    }

    /** What rendering and composing gave. */
    public sealed interface Said {

        /** The posts as they are published, in order. */
        record Parts(List<String> texts) implements Said {
        }

        /** The words cannot be published; the reason names what is wrong. */
        record Wrong(String reason) implements Said {
        }
    }

    /** What these words say for this move; the handle goes without {@code @}. */
    public Said of(String template, StatusChange change, String handle, ReplyComposer composer) {
        RequestWords words = new RequestWords(change.requestKey(), handle, change.actorName(), change.toStatusName());
        return switch (renderer.render(template, words.all())) {
            case Rendered.Wrong(String reason) -> new Said.Wrong(reason);
            case Rendered.Text(String text) -> switch (composer.compose(text)) {
                case ReplyComposer.Composed.Parts(List<String> texts) -> new Said.Parts(texts);
                case ReplyComposer.Composed.Empty() -> new Said.Wrong("they came out empty");
                case ReplyComposer.Composed.TooLong() ->
                        new Said.Wrong("they came out longer than " + ReplyComposer.MOST_PARTS + " posts");
            };
        };
    }
}
