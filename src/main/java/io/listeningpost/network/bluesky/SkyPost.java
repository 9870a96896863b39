package io.listeningpost.network.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.social.Author;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.ThreadId;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One post as a server shows it. Only its address and its record are needed; whatever else is missing or strange is made good as far as
 * it goes. An edit keeps the address.
 */
sealed interface SkyPost {

    record Readable(Post post) implements SkyPost {
    }

    /** @param reason what is wrong, naming the field */
    record Unreadable(String reason) implements SkyPost {
    }

    /**
     * Reads a view of a post, or a notification, which looks alike as far as it goes.
     *
     * @param people what more is known of authors, by DID
     */
    static SkyPost read(JsonNode view, LinkedAccount account, Map<String, Author> people) {
        Optional<SkyUri> uri = SkyJson.text(view, "uri").flatMap(SkyUri::of);
        if (uri.isEmpty()) {
            return new Unreadable("uri must be the address of a post, not " + OutsideText.cut(view.path("uri").toString(), 120));
        }
        JsonNode record = view.path("record");
        if (!record.path("text").isTextual()) {
            return new Unreadable("record.text must be a text, not " + OutsideText.cut(record.path("text").toString(), 60));
        }
        String did = uri.get().did();
        Author author = Optional.ofNullable(people.get(did)).orElseGet(() -> author(view.path("author"), did));
        return new Readable(post(view, record, uri.get(), author, account));
    }

    /** Of ourselves, as it lies in our own repository. */
    static Optional<Post> own(JsonNode kept, LinkedAccount account) {
        JsonNode record = kept.path("value");
        Author us = new Author(account.id().userId(), account.handle(), "", OptionalLong.empty(), false, Optional.empty());
        return SkyJson.text(kept, "uri").flatMap(SkyUri::of).filter(uri -> record.path("text").isTextual())
                .map(uri -> post(kept, record, uri, us, account));
    }

    /** The author as every view tells; a handle that leads nowhere is none. */
    static Author author(JsonNode author, String did) {
        String handle = SkyJson.text(author, "handle").filter(name -> !name.equals("handle.invalid")).orElse("");
        boolean verified = author.path("verification").path("verifiedStatus").asText("").equals("valid");
        OptionalLong followers = author.path("followersCount").isIntegralNumber()
                ? OptionalLong.of(author.path("followersCount").asLong()) : OptionalLong.empty();
        return new Author(did, handle, SkyJson.text(author, "displayName").orElse(""), followers, verified,
                SkyJson.text(author, "avatar").filter(address -> address.matches("https?://\\S+")),
                SkyJson.moment(author, "createdAt"),
                SkyJson.text(author, "description").map(words -> OutsideText.cut(words, Author.LONGEST_ABOUT)));
    }

    private static Post post(JsonNode view, JsonNode record, SkyUri uri, Author author, LinkedAccount account) {
        SkyWords words = new SkyWords(record);
        JsonNode reply = record.path("reply");
        Optional<PostId> repliedTo = SkyJson.text(reply.path("parent"), "uri").flatMap(SkyUri::of).map(SkyUri::id);
        Optional<PostId> quoted = SkyMedia.quoted(record);
        String thread = SkyJson.text(reply.path("root"), "uri").flatMap(SkyUri::of).orElse(uri).toString();
        String us = account.id().userId();
        String handle = account.handle().toLowerCase(Locale.ROOT);
        Set<String> mentions = new HashSet<>(words.mentions(us, handle));
        boolean addressesUs = mentions.contains(handle)
                || repliedTo.flatMap(SkyUri::of).filter(parent -> parent.did().equals(us)).isPresent();
        return new Post(
                uri.id(),
                uri.id(),
                new ThreadId(thread),
                repliedTo.isPresent() ? PostKind.REPLY : quoted.isPresent() ? PostKind.QUOTE : PostKind.ORIGINAL,
                repliedTo,
                quoted,
                author,
                words.text(),
                createdAt(view, record),
                mentions,
                SkyMedia.of(view.path("embed"), record),
                permalink(uri),
                SkyTerms.of(view, repliedTo.isPresent(), addressesUs, handle),
                language(record));
    }

    /** The author's clock, which may be behind and is not believed when it is ahead. */
    private static Instant createdAt(JsonNode view, JsonNode record) {
        Instant indexed = SkyJson.moment(view, "indexedAt").orElse(Instant.MAX);
        Instant told = SkyJson.moment(record, "createdAt").orElse(indexed);
        Instant earlier = told.isBefore(indexed) ? told : indexed;
        return earlier.equals(Instant.MAX) || earlier.isBefore(Instant.EPOCH) ? Instant.EPOCH : earlier;
    }

    private static Optional<String> language(JsonNode record) {
        return SkyJson.list(record, "langs").map(code -> code.asText("").replaceFirst("-.*", "").toLowerCase(Locale.ROOT))
                .filter(code -> code.matches("[a-z]{2,3}") && !code.matches("und|zxx|mul|mis")).findFirst();
    }

    /** By the DID: handles change and may lead nowhere, and a link stands for years. */
    static URI permalink(SkyUri post) {
        return URI.create("https://bsky.app/profile/" + post.did() + "/post/" + post.rkey());
    }
}
