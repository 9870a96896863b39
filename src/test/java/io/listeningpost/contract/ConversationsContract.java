package io.listeningpost.contract;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Turn;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import java.util.List;
import java.util.Optional;

/** What the suites of the conversations share. */
abstract class ConversationsContract extends Contract {

    final Conversations conversations = stores.conversations();
    final ThreadId thread = new ThreadId(id());

    ConversationsContract(Stores stores) {
        super(stores);
    }

    Conversation begin(ThreadId of) {
        return conversations.begin(account, of, new PostId(of.value()), "501", now);
    }

    static RequestRef request() {
        long issueId = number();
        return new RequestRef(issueId, "SUP-" + issueId % 1000);
    }

    Conversation opened() {
        return conversations.opened(begin(new ThreadId(id())).id(), request());
    }

    Turn turn(Conversation of, PostId post) {
        return new Turn(account, of.id(), post, post, "501", "jane_doe", true, true, false, now);
    }

    NewReply reply(Conversation of, PostId post) {
        return new NewReply("key-" + id(), account, of.id(), ReplyKind.ANSWER, post, Optional.empty(), List.of("Hello"),
                List.of(), "agent", Optional.empty(), now, now);
    }
}
