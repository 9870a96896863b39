package io.listeningpost.testing;

import io.listeningpost.social.Handshake;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Told;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a {@link MemoryNetwork} sends when it tells by itself, and how it signs it. */
public final class MemoryEvents {

    private MemoryEvents() {
    }

    /** What it sends of this account, and the header {@code signature} of it. */
    public static byte[] event(String userId, String... posts) {
        return (userId + " " + String.join(" ", posts)).strip().getBytes(StandardCharsets.UTF_8);
    }

    /** Signs with the keys of every account that is linked with the usual ones. */
    public static String signature(byte[] event) {
        return signature(MemoryNetwork.KEYS.get("token"), event);
    }

    private static String signature(String token, byte[] event) {
        return token + Arrays.hashCode(event);
    }

    /** As X does: whoever has the keys answers a riddle, and nobody copies words. */
    static Optional<Handshake> handshake(Map<String, String> asked) {
        return Optional.ofNullable(asked.get("crc_token")).filter(riddle -> riddle.startsWith("riddle"))
                .map(riddle -> new Handshake("application/json", "{\"response_token\":\"" + riddle.length() + "\"}"));
    }

    static Optional<List<Told>> told(LinkedAccount account, UnaryOperator<String> header, byte[] body) {
        if (!header.apply("signature").equals(signature(account.credentials().get("token"), body))) {
            return Optional.empty();
        }
        return Optional.of(new String(body, StandardCharsets.UTF_8).lines().map(line -> List.of(line.split(" ")))
                .map(words -> new Told(words.getFirst(), words.stream().skip(1).map(PostId::new).toList())).toList());
    }
}
