package io.listeningpost.sandbox.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.mastodon.RealFediverse;
import io.listeningpost.network.mastodon.RealFediverse.Person;
import io.listeningpost.sandbox.remote.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;

/** A server of the fediverse that nobody here wrote: what somebody said counts once the brand was told of it. */
final class RealFediverseScene implements Scene {

    private static final Duration A_MOMENT = Duration.ofSeconds(30);

    private final RealFediverse server;
    private final Person brand;
    private final Person customer;
    private final Person somebody;
    private final String brandId;
    private final List<Said> written = new ArrayList<>();

    RealFediverseScene(RealFediverse server) throws Exception {
        this.server = server;
        this.brand = server.join("acme");
        this.customer = server.join("nora");
        this.somebody = server.join("kid42");
        this.brandId = server.get(brand, "/api/v1/accounts/verify_credentials").path("id").asText();
    }

    @Override
    public String network() {
        return "mastodon";
    }

    @Override
    public String name() {
        return "Mastodon";
    }

    @Override
    public String brand() {
        return brand.handle();
    }

    @Override
    public String customer() {
        return customer.handle();
    }

    @Override
    public int followers() {
        return 0;
    }

    @Override
    public Map<String, String> keys() {
        return brand.keys();
    }

    @Override
    public Map<String, String> revoke() {
        throw new IllegalStateException("not told here");
    }

    @Override
    public void earlier(String words) {
        says(somebody, words, Optional.empty());
    }

    @Override
    public Said asks(String words) {
        return says(customer, words, Optional.empty());
    }

    @Override
    public Said goesOn(Said last, String words) {
        return says(customer, words, Optional.of(last.id()));
    }

    @Override
    public List<Said> answers(Said question) {
        List<Said> spoken = spoken();
        Set<String> thread = new HashSet<>(Set.of(question.id()));
        // ids and times are of a second only, so nothing tells which of two was first
        boolean grows = true;
        while (grows) {
            grows = thread.addAll(Stream.concat(written.stream(), spoken.stream()).filter(said -> thread.contains(said.repliesTo()))
                    .map(Said::id).toList());
        }
        return spoken.stream().filter(said -> thread.contains(said.id())).toList();
    }

    @Override
    public List<Said> spoken() {
        return statuses().map(toot -> new Said(toot.path("id").asText(), words(toot), toot.path("in_reply_to_id").asText())).toList();
    }

    @Override
    public String page(Said post) {
        return server.get(customer, "/api/v1/statuses/" + post.id()).path("url").asText();
    }

    @Override
    public String inFull(String words) {
        return "@" + customer.handle() + " " + words;
    }

    @Override
    public Question listening() {
        return new Question("GET", "/api/v1/notifications");
    }

    @Override
    public Question speaking() {
        return new Question("POST", "/api/v1/statuses");
    }

    private Said says(Person who, String words, Optional<String> below) {
        String id = server.says(who, "@" + brand.handle() + " " + words, below);
        Patience.until("the brand to be told of " + id, A_MOMENT, () -> StreamSupport
                .stream(server.get(brand, "/api/v1/notifications?limit=40").spliterator(), false)
                .anyMatch(told -> told.at("/status/id").asText().equals(id)), () -> "it is not");
        Said said = new Said(id, words, below.orElse(""));
        written.add(said);
        return said;
    }

    private Stream<JsonNode> statuses() {
        return StreamSupport.stream(server.get(brand, "/api/v1/accounts/" + brandId + "/statuses?limit=40").spliterator(), false)
                .sorted(Comparator.comparing(toot -> toot.path("created_at").asText()));
    }

    /** Without whom it names in front. */
    private static String words(JsonNode toot) {
        return Jsoup.parse(toot.path("content").asText()).text().replaceFirst("^@[A-Za-z0-9_.@-]+ ", "");
    }
}
