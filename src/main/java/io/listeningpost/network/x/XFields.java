package io.listeningpost.network.x;

import java.util.Locale;
import java.util.Map;

/**
 * The names under which X is asked for the parts of a post. X renames {@code tweet} to {@code post}: answers are understood in either
 * wording, questions must be put in the one that X takes.
 */
public enum XFields {
    /** What every live client used in 2026. */
    TWEET(Map.of(
            "tweet.fields", "id,text,author_id,conversation_id,created_at,in_reply_to_user_id,referenced_tweets,entities,"
                    + "edit_history_tweet_ids,edit_controls,attachments,note_tweet,lang,reply_settings",
            "expansions", "author_id,referenced_tweets.id,referenced_tweets.id.author_id,attachments.media_keys",
            "user.fields", XFields.OF_USERS,
            "media.fields", XFields.OF_MEDIA)),
    /** The wording of X's OpenAPI document from August 2026, where fields that can be expanded are asked for as expansions only. */
    POST(Map.of(
            "post.fields", "id,text,conversation_id,created_at,entities,edit_controls,attachments,note_post,lang,reply_settings",
            "expansions", "author_id,referenced_posts,attachments.media_keys",
            "user.fields", XFields.OF_USERS,
            "media.fields", XFields.OF_MEDIA));

    private static final String OF_USERS = "id,name,username,verified,verified_type,profile_image_url,public_metrics,protected";
    private static final String OF_MEDIA = "media_key,type,url,preview_image_url,alt_text";

    private final Map<String, String> parameters;

    XFields(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** The wording by its word, {@code tweet} or {@code post}; refuses any other. */
    public static XFields of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "tweet" -> TWEET;
            case "post" -> POST;
            default -> throw new IllegalArgumentException("names of X fields must be tweet or post, not " + word);
        };
    }

    Map<String, String> parameters() {
        return parameters;
    }
}
