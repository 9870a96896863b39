package io.listeningpost.sandbox.square.x.api;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which fields and companions a caller asked for, in the old names (networks.md §0 item 5). */
record Fields(Set<String> post, Set<String> user, Set<String> expansions, Set<String> media, Set<String> message) {

    /** Every field parameter with the values it takes. */
    static final Map<String, List<String>> KNOWN = Map.of(
            "tweet.fields", List.of("article", "attachments", "author_id", "card_uri", "community_id", "context_annotations",
                    "conversation_id", "created_at", "display_text_range", "edit_controls", "edit_history_tweet_ids", "entities", "geo",
                    "id", "in_reply_to_user_id", "lang", "media_metadata", "non_public_metrics", "note_tweet", "organic_metrics",
                    "possibly_sensitive", "promoted_metrics", "public_metrics", "referenced_tweets", "reply_settings", "scopes", "source",
                    "text", "withheld"),
            "user.fields", List.of("affiliation", "connection_status", "created_at", "description", "entities", "id",
                    "is_identity_verified", "location", "most_recent_tweet_id", "name", "parody", "pinned_tweet_id", "profile_banner_url",
                    "profile_image_url", "protected", "public_metrics", "receives_your_dm", "subscription", "subscription_type", "url",
                    "username", "verified", "verified_followers_count", "verified_type", "withheld"),
            "expansions", List.of("article.cover_media", "article.media_entities", "attachments.media_keys",
                    "attachments.media_source_tweet", "attachments.poll_ids", "author_id", "edit_history_tweet_ids",
                    "entities.mentions.username", "geo.place_id", "in_reply_to_user_id", "entities.note.mentions.username",
                    "referenced_tweets.id", "referenced_tweets.id.attachments.media_keys", "referenced_tweets.id.author_id"),
            "media.fields", List.of("alt_text", "duration_ms", "height", "media_key", "non_public_metrics", "organic_metrics",
                    "preview_image_url", "promoted_metrics", "public_metrics", "type", "url", "variants", "width"),
            "poll.fields", List.of("duration_minutes", "end_datetime", "id", "options", "voting_status"),
            // X's pages on direct messages of August 2026
            "dm_event.fields", List.of("attachments", "created_at", "dm_conversation_id", "entities", "event_type", "id",
                    "participant_ids", "referenced_tweets", "sender_id", "text"),
            "place.fields", List.of("contained_within", "country", "country_code", "full_name", "geo", "id", "name", "place_type"));

    /** What endpoints that give posts take. */
    static final Set<String> OF_POSTS = Set.of("tweet.fields", "user.fields", "expansions", "media.fields", "poll.fields", "place.fields");
    /** What endpoints that give people take. */
    static final Set<String> OF_PEOPLE = Set.of("user.fields", "tweet.fields", "expansions");
    /** What endpoints that give direct messages take. */
    static final Set<String> OF_MESSAGES = Set.of("dm_event.fields", "user.fields", "tweet.fields", "media.fields", "expansions");
    /** The expansions of people. */
    static final List<String> WITH_PEOPLE = List.of("affiliation", "most_recent_tweet_id", "pinned_tweet_id");
    /** The expansions of direct messages. */
    static final List<String> WITH_MESSAGES = List.of("attachments.media_keys", "participant_ids", "referenced_tweets.id", "sender_id");

    boolean shows(String postField) {
        return post.contains(postField);
    }

    /** True if the posts that are referred to shall come along. */
    boolean expandsReferred() {
        return expansions.stream().anyMatch(one -> one.startsWith("referenced_tweets.id"));
    }

    boolean expands(String expansion) {
        return expansions.contains(expansion);
    }
}
