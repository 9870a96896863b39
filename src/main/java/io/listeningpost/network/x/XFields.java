package io.listeningpost.network.x;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The names under which X is asked for the parts of a post. X renames {@code tweet} to {@code post}: answers are understood in either
 * wording, questions must be put in the one that X takes.
 */
public enum XFields {
    /** What every live client used in 2026. Nobody is sent along, because X may charge for that again and again. */
    TWEET("tweet.fields", XFields.OF_POSTS + ",note_tweet,author_id,in_reply_to_user_id,referenced_tweets,edit_history_tweet_ids",
            "attachments.media_keys",
            XFields.OF_MESSAGES + ",sender_id,referenced_tweets", "attachments.media_keys"),
    /**
     * The wording of X's OpenAPI document from August 2026. There X tells who wrote a post and what it answers only to whoever has
     * these sent along, so this wording costs more.
     */
    POST("post.fields", XFields.OF_POSTS + ",note_post",
            "author_id,referenced_posts,attachments.media_keys",
            XFields.OF_MESSAGES, "sender_id,referenced_posts,attachments.media_keys");

    private static final String OF_POSTS =
            "id,text,conversation_id,created_at,display_text_range,entities,edit_controls,attachments,lang,reply_settings";
    private static final String OF_MESSAGES = "id,text,event_type,created_at,dm_conversation_id,attachments,entities";
    private static final String OF_PEOPLE =
            "id,name,username,verified,verified_type,profile_image_url,public_metrics,protected,created_at,description";
    private static final String OF_MEDIA = "media_key,type,url,preview_image_url,alt_text";

    private final Map<String, String> ofPosts;
    private final Map<String, String> ofMessages;
    private final String postFields;

    XFields(String postFields, String post, String postExpansions, String message, String messageExpansions) {
        this.postFields = postFields;
        this.ofPosts = Map.of(postFields, post, "expansions", postExpansions, "user.fields", XFields.OF_PEOPLE,
                "media.fields", XFields.OF_MEDIA);
        this.ofMessages = Map.of("dm_event.fields", message, "expansions", messageExpansions, "user.fields", XFields.OF_PEOPLE,
                "media.fields", XFields.OF_MEDIA);
    }

    /** The wording by its word, {@code tweet} or {@code post}; refuses any other. */
    public static XFields of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "tweet" -> TWEET;
            case "post" -> POST;
            default -> throw new IllegalArgumentException("names of X fields must be tweet or post, not " + word);
        };
    }

    Map<String, String> ofPosts() {
        return ofPosts;
    }

    /** As posts, and how often each was quoted. */
    Map<String, String> ofQuotedPosts() {
        Map<String, String> counted = new HashMap<>(ofPosts);
        counted.merge(postFields, "public_metrics", (fields, more) -> fields + "," + more);
        return counted;
    }

    /** Of direct messages. */
    Map<String, String> ofMessages() {
        return ofMessages;
    }

    /** The question for people, at most 100. */
    static Map<String, String> people(Collection<String> ids) {
        return Map.of("ids", String.join(",", ids), "user.fields", OF_PEOPLE);
    }
}
