package io.listeningpost.network.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.social.Answerers;
import io.listeningpost.social.Author;
import io.listeningpost.social.Handles;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Media;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.Revised;
import io.listeningpost.social.Terms;
import io.listeningpost.social.ThreadId;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads statuses as one account of ours sees them. Everything in them is somebody's own and hostile until encoded. */
final class MastodonReader {

    private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,100}(@[A-Za-z0-9.:-]{1,150})?");
    private static final int RAW = 4_000;

    private final Instance instance;
    private final String ourId;
    private final String ourHandle;

    MastodonReader(Instance instance, LinkedAccount account) {
        this.instance = instance;
        this.ourId = idOf(account.id().userId());
        this.ourHandle = account.handle();
    }

    /** The server's own id of somebody, out of ours, which begins with the server. */
    static String idOf(String userId) {
        return userId.substring(userId.lastIndexOf(':') + 1);
    }

    String userId(String id) {
        return instance.key() + ":" + id;
    }

    /** Why it cannot be read as a post; empty when it can. */
    static Optional<String> objection(JsonNode status) {
        if (!status.isObject()) {
            return Optional.of("status is no object");
        }
        if (MastodonJson.id(status, "id").isEmpty()) {
            return Optional.of("id is missing or no id");
        }
        if (MastodonJson.moment(status, "created_at").isEmpty()) {
            return Optional.of("created_at is missing or no moment");
        }
        return MastodonJson.id(status.path("account"), "id").isEmpty() ? Optional.of("account.id is missing or no id")
                : status.path("content").isTextual() ? Optional.empty() : Optional.of("content is missing or no text");
    }

    static Malformed malformed(JsonNode status, String reason) {
        String raw = status.toString();
        return new Malformed(MastodonJson.id(status, "id").map(PostId::new), OutsideText.cut(raw, RAW), reason);
    }

    /** One that the server told us of because it names us; not every server says so in the post itself. */
    Post naming(JsonNode status, ThreadId thread) {
        Set<String> mentions = new LinkedHashSet<>(mentions(status));
        mentions.add(ourHandle.toLowerCase(Locale.ROOT));
        return post(status, thread, mentions);
    }

    /** One that can be read. */
    Post post(JsonNode status, ThreadId thread) {
        return post(status, thread, mentions(status));
    }

    private Post post(JsonNode status, ThreadId thread, Set<String> mentions) {
        PostId id = new PostId(MastodonJson.id(status, "id").orElseThrow());
        Optional<PostId> repliedTo = MastodonJson.id(status, "in_reply_to_id").map(PostId::new);
        Optional<PostId> quoted = quoted(status);
        Author author = author(status.path("account"));
        MastodonVisibility visibility = visibility(status);
        return new Post(id, id, thread, kind(status, repliedTo, quoted), repliedTo, quoted, author, text(status),
                MastodonJson.moment(status, "created_at").orElseThrow(), mentions, media(status), permalink(status, author, id),
                new Terms(visibility.seen(), Answerers.EVERYONE, Set.of(), Optional.empty()),
                MastodonJson.text(status, "language").map(word -> word.split("[-_]")[0].toLowerCase(Locale.ROOT))
                        .filter(word -> word.matches("[a-z]{2,3}")),
                MastodonJson.moment(status, "edited_at").isPresent() ? Revised.YES
                        : status.has("edited_at") ? Revised.NO : Revised.UNTOLD);
    }

    /** Who may read it; a server that does not say shows it to everybody. */
    static MastodonVisibility visibility(JsonNode status) {
        return MastodonVisibility.of(MastodonJson.text(status, "visibility").orElse("public"));
    }

    /** The ids of whom it names. */
    static Set<String> named(JsonNode status) {
        Set<String> ids = new LinkedHashSet<>();
        status.path("mentions").forEach(mention -> MastodonJson.id(mention, "id").ifPresent(ids::add));
        return ids;
    }

    private static PostKind kind(JsonNode status, Optional<PostId> repliedTo, Optional<PostId> quoted) {
        if (status.path("reblog").isObject()) {
            return PostKind.REPOST;
        }
        return repliedTo.isPresent() ? PostKind.REPLY : quoted.isPresent() ? PostKind.QUOTE : PostKind.ORIGINAL;
    }

    private static Optional<PostId> quoted(JsonNode status) {
        JsonNode quote = status.path("quote");
        return MastodonJson.id(quote.path("quoted_status"), "id").or(() -> MastodonJson.id(quote, "quoted_status_id"))
                .or(() -> MastodonJson.id(quote, "id")).map(PostId::new);
    }

    private Author author(JsonNode account) {
        String id = MastodonJson.id(account, "id").orElseThrow();
        JsonNode followers = account.path("followers_count");
        return new Author(userId(id), handle(account, id), MastodonJson.text(account, "display_name").orElse(""),
                followers.canConvertToLong() && followers.asLong() >= 0 ? OptionalLong.of(followers.asLong()) : OptionalLong.empty(),
                false, MastodonJson.text(account, "avatar").filter(MastodonReader::isWeb),
                MastodonJson.moment(account, "created_at"),
                MastodonJson.text(account, "note").map(note -> OutsideText.cut(MastodonHtml.text(note, Map.of()), Author.LONGEST_ABOUT))
                        .filter(about -> !about.isEmpty()));
    }

    /** Ours is written in full, as the account is called here; others as the server calls them. */
    private String handle(JsonNode account, String id) {
        String acct = MastodonJson.text(account, "acct").filter(each -> HANDLE.matcher(each).matches()).orElse("");
        return id.equals(ourId) || acct.equalsIgnoreCase(ourHandle) ? ourHandle : acct;
    }

    private Set<String> mentions(JsonNode status) {
        Set<String> handles = new LinkedHashSet<>();
        for (JsonNode mention : status.path("mentions")) {
            MastodonJson.id(mention, "id").map(id -> handle(mention, id)).filter(handle -> !handle.isEmpty())
                    .ifPresent(handle -> handles.add(handle.toLowerCase(Locale.ROOT)));
        }
        return handles;
    }

    /** A warning stands before the words that it warns of, after the handles that an answer begins with. */
    private String text(JsonNode status) {
        Map<String, String> pages = new HashMap<>();
        for (JsonNode mention : status.path("mentions")) {
            Optional<String> handle = MastodonJson.id(mention, "id").map(id -> handle(mention, id)).filter(each -> !each.isEmpty());
            Optional<String> page = MastodonJson.text(mention, "url");
            if (handle.isPresent() && page.isPresent()) {
                pages.put(page.get(), handle.get());
            }
        }
        String said = MastodonHtml.text(status.path("content").asText(), pages);
        StringBuilder whole = new StringBuilder(said);
        String warning = MastodonJson.text(status, "spoiler_text").map(words -> words.replaceAll("\\s+", " ").strip()).orElse("");
        if (!warning.isEmpty()) {
            int end = Handles.endOfLeading(said);
            String rest = said.substring(end).strip();
            whole = new StringBuilder((said.substring(0, end) + " CW: " + warning + (rest.isEmpty() ? "" : "\n\n" + rest)).strip());
        }
        for (JsonNode option : status.path("poll").path("options")) {
            whole.append("\n\u25cb ").append(MastodonJson.text(option, "title").orElse(""));
        }
        return whole.toString().strip();
    }

    private static List<Media> media(JsonNode status) {
        List<Media> media = new ArrayList<>();
        for (JsonNode item : status.path("media_attachments")) {
            String type = MastodonJson.text(item, "type").orElse("unknown");
            media.add(new Media(type.equals("image") ? "photo" : OutsideText.cut(type, 20),
                    MastodonJson.text(item, "url").or(() -> MastodonJson.text(item, "preview_url")).filter(MastodonReader::isWeb),
                    MastodonJson.text(item, "description")));
        }
        return media;
    }

    /** The page where its author published it, which may be on another server. */
    private URI permalink(JsonNode status, Author author, PostId id) {
        return MastodonJson.text(status, "url").or(() -> MastodonJson.text(status, "uri")).filter(MastodonReader::isWeb)
                .flatMap(MastodonReader::uri).orElseGet(() -> page(instance, author.handle(), id));
    }

    /** A page of this server. */
    static URI page(Instance instance, String handle, PostId id) {
        String local = handle.endsWith("@" + instance.base().getHost()) ? handle.substring(0, handle.indexOf('@')) : handle;
        String safe = MastodonJson.isId(id.value()) ? id.value() : MastodonForm.encode(id.value());
        return HANDLE.matcher(local).matches() ? instance.under("/@" + local + "/" + safe) : instance.under("/web/statuses/" + safe);
    }

    private static boolean isWeb(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return address.length() <= 2_000 && (lower.startsWith("https://") || lower.startsWith("http://"));
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(URI.create(address)).filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
