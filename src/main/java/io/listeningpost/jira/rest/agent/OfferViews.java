package io.listeningpost.jira.rest.agent;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.jira.rest.agent.ConversationView.OfferView;
import io.listeningpost.reply.AgentComment;
import io.listeningpost.reply.CommentAnswers;
import io.listeningpost.reply.CommentFate;
import io.listeningpost.reply.CommentOffer;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.settings.AccountSettings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the comments that could be answers, in the agent's language. Thread-safe. */
public final class OfferViews {

    private final CommentAnswers answers;
    private final ReplyViews replies;
    private final Refusals refusals;

    public OfferViews(CommentAnswers answers, ReplyViews replies, Refusals refusals) {
        this.answers = answers;
        this.replies = replies;
        this.refusals = refusals;
    }

    List<OfferView> of(Conversation conversation, AccountSettings account, String caller) {
        return answers.offers(conversation, account).stream().map(offer -> of(offer, caller)).toList();
    }

    Optional<CommentFate> fateOf(OutboxEntry entry) {
        return answers.fateOf(entry);
    }

    /** Stands for a comment as it was read. */
    static String markOf(AgentComment comment) {
        return comment.id() + ":" + comment.version();
    }

    private OfferView of(CommentOffer offer, String caller) {
        AgentComment comment = offer.comment();
        return new OfferView(markOf(comment), replies.nameOf(comment.author()), comment.author().equals(caller), comment.at().toString(),
                comment.text(), offer.why().map(PreviewViews::codeOf).orElse(null), messageOf(offer), offer.usable());
    }

    private @Nullable String messageOf(CommentOffer offer) {
        return offer.blocker().map(blocker -> text("listening-post.blocker." + PreviewViews.codeOf(blocker)))
                .or(() -> offer.why().map(why -> text("listening-post.comment." + PreviewViews.codeOf(why)))).orElse(null);
    }

    private String text(String key) {
        return refusals.error("", key).message();
    }
}
