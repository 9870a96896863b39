package io.listeningpost.network.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Network;
import io.listeningpost.social.Page;
import io.listeningpost.social.Post;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A hundred thousand pages that went wrong: none throws, none loses a post that was good. */
class XFuzzTest {

    private static final long SEED = 20261122;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LinkedAccount ACME = new LinkedAccount(new AccountId(new Network("x"), "99"), "acme", new Credentials(Map.of()));

    private static final Function<JsonNode, Page> POSTS = page -> XReader.page(page).page();
    private static final Function<JsonNode, Page> MESSAGES = page -> XMessages.theirs(page, ACME, XPeople.in(page), "1");

    @Test
    void losesNoGoodPostOfTheOldNames() throws IOException {
        mutate(page("old-names.json"), POSTS, 40_000, new Random(SEED));
    }

    @Test
    void losesNoGoodPostOfTheNewNames() throws IOException {
        mutate(page("new-names.json"), POSTS, 40_000, new Random(SEED + 1));
    }

    @Test
    void losesNoGoodMessage() throws IOException {
        mutate(page("messages.json"), MESSAGES, 20_000, new Random(SEED + 2));
    }

    @Test
    void readsBothWordingsTheSame() throws IOException {
        assertThat(POSTS.apply(page("new-names.json"))).isEqualTo(POSTS.apply(page("old-names.json")));
    }

    /** A page that was cut off anywhere is no page, or what is left of it is read. */
    @Test
    void readsOrRefusesWhatWasCutOff() throws IOException {
        String whole = page("old-names.json").toString();
        for (int length = 0; length < whole.length(); length++) {
            try {
                POSTS.apply(JSON.readTree(whole.substring(0, length)));
            } catch (JsonProcessingException noPage) {
                assertThat(noPage.getMessage()).isNotBlank();
            }
        }
    }

    private static void mutate(JsonNode good, Function<JsonNode, Page> reading, int times, Random random) throws IOException {
        Map<String, Post> expected = byId(reading.apply(good));
        assertThat(expected).hasSize(good.path("data").size());
        for (int i = 0; i < times; i++) {
            ObjectNode page = good.deepCopy();
            ArrayNode data = page.withArray("data");
            int victim = random.nextInt(data.size());
            String victimId = data.get(victim).path("id").asText();
            boolean around = random.nextInt(4) == 0;
            Mutation mutation = new Mutation(random);
            for (int spoiled = random.nextInt(4); spoiled >= 0; spoiled--) {
                if (around) {
                    mutation.spoil(page.path(List.of("includes", "meta").get(random.nextInt(2))));
                } else if (random.nextInt(10) == 0) {
                    data.set(victim, mutation.strange());
                } else {
                    mutation.spoil(data.get(victim).isContainerNode() ? data.get(victim) : page.path("meta"));
                }
            }
            if (data.get(victim) instanceof ObjectNode spoiled && expected.containsKey(spoiled.path("id").asText())) {
                // two posts of one id are one post: which of them is good nobody can know
                spoiled.put("id", victimId);
            }
            JsonNode sent = i % 50 == 0 ? JSON.readTree(page.toString().replace("\"NaN\"", "0")) : page;
            check(expected, reading, sent, victimId, around);
        }
    }

    private static void check(Map<String, Post> expected, Function<JsonNode, Page> reading, JsonNode sent, String victim, boolean around) {
        Page read;
        try {
            read = reading.apply(sent);
        } catch (RuntimeException thrown) {
            throw new AssertionError("thrown at by " + sent, thrown);
        }
        Map<String, Post> found = byId(read);
        expected.forEach((id, post) -> {
            if (around) {
                Post now = found.get(id);
                if (now == null || !now.text().equals(post.text()) || !now.thread().equals(post.thread()) || now.kind() != post.kind()
                        || !now.createdAt().equals(post.createdAt()) || !now.author().id().equals(post.author().id())) {
                    throw new AssertionError(id + " changed from " + post + " to " + now + " by " + sent);
                }
            } else if (!id.equals(victim) && !post.equals(found.get(id))) {
                throw new AssertionError(id + " changed from " + post + " to " + found.get(id) + " by " + sent);
            }
        });
        if (read.malformed().stream().anyMatch(bad -> bad.reason().isBlank() || bad.raw().length() > 2000)
                || read.posts().stream().anyMatch(post -> post.text().contains("\0"))) {
            throw new AssertionError("not fit to be kept: " + read + " by " + sent);
        }
    }

    private static Map<String, Post> byId(Page page) {
        return page.posts().stream().collect(Collectors.toMap(post -> post.id().value(), post -> post, (one, other) -> one, HashMap::new));
    }

    private static JsonNode page(String name) throws IOException {
        try (InputStream file = XFuzzTest.class.getResourceAsStream("pages/" + name)) {
            return JSON.readTree(file);
        }
    }
}
