package io.listeningpost.network.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Author;
import io.listeningpost.social.Authors;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Network;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who the authors are: how many follow them stands on no post. Each is asked for once a day; where nobody answers, posts say enough. */
final class SkyPeople {

    private static final Duration FRESH = Duration.ofDays(1);
    /** As many as one question takes. */
    private static final int MOST = 25;

    private final SkyCalls calls;
    private final Authors authors;
    private final Network network;
    private final Clock clock;

    SkyPeople(SkyCalls calls, Authors authors, Network network, Clock clock) {
        this.calls = calls;
        this.authors = authors;
        this.network = network;
        this.clock = clock;
    }

    Map<String, Author> of(LinkedAccount account, Collection<JsonNode> views) {
        Set<String> dids = new TreeSet<>();
        views.forEach(view -> SkyJson.text(view, "uri").flatMap(SkyUri::of).ifPresent(uri -> dids.add(uri.did())));
        if (dids.isEmpty()) {
            return Map.of();
        }
        Map<String, Author> people = new HashMap<>(authors.known(network, dids, clock.instant().minus(FRESH)));
        List<String> unknown = dids.stream().filter(did -> !people.containsKey(did)).toList();
        for (int from = 0; from < unknown.size(); from += MOST) {
            List<Author> read = read(account, unknown.subList(from, Math.min(unknown.size(), from + MOST)));
            read.forEach(author -> people.put(author.id(), author));
            if (read.isEmpty()) {
                return people;
            }
            authors.remember(network, read, clock.instant());
        }
        return people;
    }

    private List<Author> read(LinkedAccount account, List<String> dids) {
        SkyCalls.Asked[] question = dids.stream().map(did -> new SkyCalls.Asked("actors", did)).toArray(SkyCalls.Asked[]::new);
        List<Author> read = new ArrayList<>();
        if (calls.get(account.credentials(), "app.bsky.actor.getProfiles", question) instanceof Answer.Got<JsonNode>(JsonNode told)) {
            SkyJson.list(told, "profiles").forEach(profile -> SkyJson.text(profile, "did").filter(dids::contains)
                    .ifPresent(did -> read.add(SkyPost.author(profile, did))));
        }
        return read;
    }
}
