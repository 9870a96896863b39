package io.listeningpost.sandbox.square.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everybody and everything they keep: accounts, records, files. What is kept in a file grows line by line. Thread-safe. */
final class Repos {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int CID = 52;

    private final Clock clock;
    private final @Nullable Path file;
    private final Map<String, Citizen> citizens = new LinkedHashMap<>();
    private final Map<String, Kept> records = new LinkedHashMap<>();
    private final Map<String, byte[]> blobs = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private Duration late = Duration.ZERO;
    private long changes;

    private Repos(Clock clock, @Nullable Path file) {
        this.clock = clock;
        this.file = file;
    }

    static Repos open(@Nullable Path folder, Clock clock) throws IOException {
        Path file = folder == null ? null : folder.resolve("bluesky.jsonl");
        Repos repos = new Repos(clock, file);
        if (file != null && Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                Json.read(line.getBytes(StandardCharsets.UTF_8)).ifPresent(repos::again);
            }
        }
        return repos;
    }

    Instant now() {
        return clock.instant();
    }

    synchronized long changes() {
        return changes;
    }

    // ---- people

    synchronized Citizen keep(Citizen citizen) {
        citizens.put(citizen.did(), citizen);
        ObjectNode line = Json.object().put("did", citizen.did()).put("handle", citizen.handle()).put("name", citizen.name())
                .put("password", citizen.password()).put("followers", citizen.followers());
        ObjectNode passwords = line.putObject("appPasswords");
        citizen.appPasswords().forEach(passwords::put);
        append(line);
        return citizen;
    }

    synchronized List<Citizen> citizens() {
        return List.copyOf(citizens.values());
    }

    synchronized Optional<Citizen> citizen(String didOrHandle) {
        return Optional.ofNullable(citizens.get(didOrHandle)).or(() -> citizens.values().stream()
                .filter(one -> one.handle().equalsIgnoreCase(didOrHandle)).findFirst());
    }

    static String did(String seed) {
        return "did:plc:" + hash(("did " + seed).getBytes(StandardCharsets.UTF_8)).substring(0, 24);
    }

    /** A session, or all of an app password, is over. */
    synchronized void end(String session) {
        ended.add(session);
        append(Json.object().put("ended", session));
    }

    synchronized boolean isEnded(String session) {
        return ended.contains(session);
    }

    // ---- records

    /** The next record is seen by others only after this time. */
    synchronized void late(Duration by) {
        late = by;
    }

    synchronized Kept keep(String did, String collection, String rkey, ObjectNode value) {
        Kept kept = new Kept(did, collection, rkey, cid(value), value, now().plus(late));
        late = Duration.ZERO;
        put(kept);
        append(Json.object().put("uri", kept.uri()).put("indexed", kept.indexed().toEpochMilli()).set("value", value));
        return kept;
    }

    synchronized void delete(String uri) {
        records.remove(uri);
        append(Json.object().put("deleted", uri));
    }

    synchronized Optional<Kept> record(String uri) {
        return Optional.ofNullable(records.get(uri));
    }

    /** What the view of posts knows by now. */
    Optional<Kept> seen(String uri) {
        return record(uri).filter(this::isSeen);
    }

    boolean isSeen(Kept kept) {
        return !kept.indexed().isAfter(now());
    }

    synchronized List<Kept> all(String collection) {
        return records.values().stream().filter(one -> one.collection().equals(collection)).toList();
    }

    Stream<Kept> seenPosts() {
        return all(Kept.POST).stream().filter(this::isSeen);
    }

    boolean blocks(String one, String other) {
        return all(Kept.BLOCK).stream().anyMatch(block -> block.did().equals(one) && block.value().path("subject").asText().equals(other));
    }

    static String cid(JsonNode value) {
        return "bafyrei" + hash(Json.bytes(sorted(value))).substring(0, CID);
    }

    // ---- files

    synchronized String keep(byte[] bytes) {
        String cid = "bafkrei" + hash(bytes).substring(0, CID);
        blobs.put(cid, bytes);
        append(Json.object().put("blob", cid).put("bytes", Base64.getEncoder().encodeToString(bytes)));
        return cid;
    }

    synchronized Optional<byte[]> blob(String cid) {
        return Optional.ofNullable(blobs.get(cid));
    }

    private void put(Kept kept) {
        // a record that is written again stays where it was
        records.put(kept.uri(), kept);
    }

    private void again(JsonNode line) {
        if (line.has("did")) {
            Map<String, String> passwords = new HashMap<>();
            line.path("appPasswords").properties().forEach(one -> passwords.put(one.getKey(), one.getValue().asText()));
            citizens.put(line.path("did").asText(), new Citizen(line.path("did").asText(), line.path("handle").asText(),
                    line.path("name").asText(), line.path("password").asText(), passwords, line.path("followers").asLong()));
        } else if (line.has("uri")) {
            String[] parts = line.path("uri").asText().substring("at://".length()).split("/");
            put(new Kept(parts[0], parts[1], parts[2], cid(line.path("value")), (ObjectNode) line.path("value"),
                    Instant.ofEpochMilli(line.path("indexed").asLong())));
        } else if (line.has("deleted")) {
            records.remove(line.path("deleted").asText());
        } else if (line.has("blob")) {
            blobs.put(line.path("blob").asText(), Base64.getDecoder().decode(line.path("bytes").asText()));
        } else {
            ended.add(line.path("ended").asText());
        }
    }

    private void append(JsonNode line) {
        changes++;
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The same content has the same name, in whatever order it was written. */
    private static JsonNode sorted(JsonNode value) {
        if (value.isObject()) {
            ObjectNode sorted = Json.object();
            List<String> names = new ArrayList<>();
            value.fieldNames().forEachRemaining(names::add);
            names.stream().sorted().forEach(name -> sorted.set(name, sorted(value.get(name))));
            return sorted;
        }
        if (value.isArray()) {
            var sorted = Json.array();
            value.forEach(one -> sorted.add(sorted(one)));
            return sorted;
        }
        return value;
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(bytes);
            StringBuilder text = new StringBuilder();
            for (byte one : digest) {
                text.append(LETTERS.charAt(one & 31));
            }
            return text.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
