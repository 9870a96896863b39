package io.listeningpost.settings;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;

/**
 * A post that wants to become a request.
 *
 * @param text the post's words as rules compare them
 */
public record Arrival(AccountId account, Heard heard, Post post, String text) {

    public static Arrival of(AccountId account, Heard heard, Post post) {
        return new Arrival(account, heard, post, Phrases.plain(post.text()));
    }
}
