package io.listeningpost.intake;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Turn;
import io.listeningpost.conversation.Turns;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.Post;

/** Tells the conversation who spoke, for those who answer. Thread-safe. */
final class Listening {

    private final Turns turns;
    private final Sorting sorting;

    Listening(Turns turns, Sorting sorting) {
        this.turns = turns;
        this.sorting = sorting;
    }

    void heard(Conversation conversation, AccountSettings account, Post post) {
        turns.remember(new Turn(
                account.id(),
                conversation.id(),
                post.id(),
                post.firstId(),
                post.author().id(),
                post.author().handle(),
                post.author().id().equals(conversation.openerUser()),
                sorting.namesUs(account, post),
                Naming.saysStop(post.text()),
                post.createdAt()));
    }
}
