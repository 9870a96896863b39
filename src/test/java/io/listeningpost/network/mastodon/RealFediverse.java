package io.listeningpost.network.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.SocialFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A server of snac2 and the people on it, who write with apps of their own. */
public final class RealFediverse implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Snac snac;
    private final MastodonNetwork network;
    private final MastodonCalls calls;

    private RealFediverse(Snac snac) {
        this.snac = snac;
        this.network = new MastodonNetwork(Instances.with(snac.url()), Clock.systemUTC());
        this.calls = new MastodonCalls(Instances.with(snac.url()), Clock.systemUTC());
    }

    /**
     * Somebody.
     *
     * @param handle with the server
     * @param keys   as an administrator types them
     */
    public record Person(String handle, Map<String, String> keys) {
    }

    /** Installs it where it is not, and starts one that knows nobody. */
    public static RealFediverse start(Path home, Path folder) throws Exception {
        Process install = new ProcessBuilder("bash", "src/real-servers/snac/install.sh", home.resolve("snac").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String program = new String(install.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (install.waitFor() != 0) {
            throw new IOException("snac2 cannot be installed");
        }
        return new RealFediverse(Snac.start(Path.of(program), folder));
    }

    /** Where everybody lives. */
    public String url() {
        return snac.url();
    }

    /** Somebody new. */
    public Person join(String name) throws Exception {
        return new Person(name + "@" + Snac.HOST, snac.join(name, network.signIns().getFirst()).values());
    }

    /** Answers the id of what this person says in public. */
    public String says(Person who, String text, Optional<String> below) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("status", text, "visibility", "public"));
        below.ifPresent(id -> form.put("in_reply_to_id", id));
        return switch (calls.publish(new Credentials(who.keys()), form, Optional.empty())) {
            case Answer.Got<JsonNode>(JsonNode told) -> MastodonJson.id(told, "id").orElseThrow();
            case Answer.Failed<JsonNode>(SocialFailure why) -> throw new AssertionError(why);
        };
    }

    /** What this person is told. */
    public JsonNode get(Person who, String path) {
        try {
            return JSON.readTree(snac.get(path, who.keys().get("accessToken")).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        calls.close();
        network.close();
        snac.close();
    }
}
