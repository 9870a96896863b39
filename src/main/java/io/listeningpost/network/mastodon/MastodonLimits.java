package io.listeningpost.network.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Capabilities;
import io.listeningpost.social.Heard;
import io.listeningpost.social.PhotoRules;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each server allows, asked once a day and kept. Thread-safe. */
final class MastodonLimits {

    /** What every server takes, or so nearly every that the others say it. */
    static final Capabilities USUAL =
            capabilities(MastodonText.USUAL, 4, Set.of("image/png", "image/jpeg", "image/webp"), 8L << 20, 1_500, false);

    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration SILENT = Duration.ofMinutes(5);
    /** Since 4.5 quotes are told; the number says which API the server speaks. */
    private static final int TELLS_QUOTES = 7;
    private static final Pattern HOST = Pattern.compile("^https://([A-Za-z0-9.-]{1,200})/");
    private static final int MOST_KEPT = 1_000;

    private final MastodonCalls calls;
    private final Instances instances;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    MastodonLimits(MastodonCalls calls, Instances instances, Clock clock) {
        this.calls = calls;
        this.instances = instances;
        this.clock = clock;
    }

    private record Kept(Capabilities can, Set<String> media, Instant until) {
    }

    Capabilities of(AccountId account) {
        return instances.of(account).map(this::of).map(Kept::can).orElse(USUAL);
    }

    /** Whether the server of the account keeps pictures there, or whoever runs Jira says so. */
    boolean keepsPictures(AccountId account, URI address) {
        Optional<Instance> server = instances.of(account);
        if (server.isEmpty()) {
            return false;
        }
        URI base = server.get().base();
        String host = address.getHost().toLowerCase(Locale.ROOT);
        boolean same = base.getScheme().equals(address.getScheme()) && base.getHost().equals(host) && base.getPort() == address.getPort();
        return same || instances.isNamed(address) || "https".equals(address.getScheme()) && address.getPort() < 0
                && (host.endsWith("." + base.getHost()) || of(server.get()).media().contains(host));
    }

    private Kept of(Instance instance) {
        Instant now = clock.instant();
        Optional<Kept> known = Optional.ofNullable(kept.get(instance.key()));
        if (known.filter(each -> now.isBefore(each.until())).isPresent()) {
            return known.get();
        }
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        Kept asked = switch (describe(instance)) {
            case Answer.Got<JsonNode>(JsonNode told) -> new Kept(read(told), media(told), now.plus(FRESH));
            // what was true yesterday is better than a guess
            case Answer.Failed<JsonNode> failed -> new Kept(known.map(Kept::can).orElse(USUAL),
                    known.map(Kept::media).orElse(Set.of()), now.plus(SILENT));
        };
        kept.put(instance.key(), asked);
        return asked;
    }

    /** What the server says of itself, in the newer form or the older one. */
    Answer<JsonNode> describe(Instance instance) {
        Answer<JsonNode> newer = calls.get(instance, "/api/v2/instance");
        return newer instanceof Answer.Got<JsonNode> ? newer : calls.get(instance, "/api/v1/instance");
    }

    /** Where it keeps the pictures with which it introduces itself and those who run it. */
    private static Set<String> media(JsonNode told) {
        Set<String> hosts = new LinkedHashSet<>();
        JsonNode contact = told.path("contact").path("account").isObject() ? told.path("contact").path("account")
                : told.path("contact_account");
        for (JsonNode place : new JsonNode[] {told.path("thumbnail").path("url"), told.path("thumbnail"), contact.path("avatar"),
            contact.path("header")}) {
            Matcher found = HOST.matcher(place.asText(""));
            if (found.find()) {
                hosts.add(found.group(1).toLowerCase(Locale.ROOT));
            }
        }
        return hosts;
    }

    /** The domain of its accounts, which may be another than that of its address. */
    static Optional<String> domain(JsonNode told) {
        return MastodonJson.text(told, "domain").or(() -> MastodonJson.text(told, "uri"))
                .map(text -> text.replaceFirst("^https?://", "")).filter(text -> text.matches("[A-Za-z0-9.:-]{1,120}"));
    }

    static Capabilities read(JsonNode told) {
        JsonNode configuration = told.path("configuration");
        JsonNode statuses = configuration.path("statuses");
        JsonNode media = configuration.path("media_attachments");
        PhotoRules usual = USUAL.photos().orElseThrow();
        int limit = within(statuses.path("max_characters").asInt(told.path("max_toot_chars").asInt(MastodonText.USUAL.limit())),
                100, 100_000, MastodonText.USUAL.limit());
        int link = within(statuses.path("characters_reserved_per_url").asInt(MastodonText.USUAL.link()), 1, 100, MastodonText.USUAL.link());
        int most = within(statuses.path("max_media_attachments").asInt(usual.most()), 0, 32, usual.most());
        long bytes = media.path("image_size_limit").asLong(usual.bytes());
        int alt = within(media.path("description_limit").asInt(usual.altLength()), 1, 20_000, usual.altLength());
        Set<String> types = new LinkedHashSet<>();
        media.path("supported_mime_types").forEach(type -> types.add(type.asText()));
        // an animation is worked on for a while after its upload; it is not taken
        types.retainAll(usual.types());
        boolean quotes = told.path("api_versions").path("mastodon").asInt() >= TELLS_QUOTES;
        return capabilities(new MastodonText(limit, link), most, types.isEmpty() ? usual.types() : types,
                bytes < 1 ? usual.bytes() : bytes, alt, quotes);
    }

    private static int within(int value, int least, int most, int otherwise) {
        return value < least || value > most ? otherwise : value;
    }

    private static Capabilities capabilities(MastodonText text, int photos, Set<String> types, long bytes, int alt, boolean quotes) {
        Set<Heard> hears = EnumSet.of(Heard.MENTION, Heard.DIRECT);
        if (quotes) {
            hears.add(Heard.QUOTE);
        }
        Optional<PhotoRules> rules = photos == 0 ? Optional.empty() : Optional.of(new PhotoRules(photos, types, bytes, alt));
        // the key that makes one post of two calls is forgotten after an hour, so it is looked first all the same
        return new Capabilities(text, false, false, hears, rules, Optional.of(text), rules, true).tellingPosts();
    }
}
