package io.listeningpost.sandbox.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Everything that was recorded: the pages to serve again, every post in them, and what is broken. Files are read in the order of their
 * names; those whose name begins with a dot are left alone. For one thread.
 */
final class Recordings {

    private static final int MOST_NAMED = 5;

    private final Path root;
    private final String handle;
    private final Paging paging;
    private final List<Occurrence> occurrences = new ArrayList<>();
    private final Map<Integer, String> mishaps = new HashMap<>();
    private final Map<String, Integer> idsOfHandle = new HashMap<>();
    private int files;
    private int documents;

    private Recordings(Path root, String handle, Paging paging) {
        this.root = root;
        this.handle = handle;
        this.paging = paging;
    }

    /**
     * Reads a file or a folder with all that is in it.
     *
     * @param handle whose mentions they are, without the @
     * @throws IOException if a file cannot be read at all
     */
    static Recordings read(Path in, String handle, Spool spool) throws IOException {
        Recordings recordings = new Recordings(in, handle, new Paging(spool));
        try (Stream<Path> found = Files.walk(in)) {
            List<Path> all = found.filter(Files::isRegularFile).filter(file -> recordings.isVisible(file)).sorted().toList();
            for (Path file : all) {
                recordings.take(file);
            }
        }
        return recordings;
    }

    /** Every post, and every broken piece, in the order of the files. */
    List<Occurrence> occurrences() {
        return occurrences;
    }

    /** What is wrong with the occurrences that are no posts at all, by number. */
    Map<Integer, String> mishaps() {
        return mishaps;
    }

    List<RecordedPage> pages() {
        return paging.pages();
    }

    /** The id under which the recordings know the handle; of several the one told most often. */
    Optional<String> idOfHandle() {
        return idsOfHandle.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey);
    }

    int files() {
        return files;
    }

    int documents() {
        return documents;
    }

    private boolean isVisible(Path file) {
        Path below = root.equals(file) ? file.getFileName() : root.relativize(file);
        return StreamSupport.stream(below.spliterator(), false).noneMatch(part -> part.toString().startsWith("."));
    }

    private void take(Path file) throws IOException {
        files++;
        String name = root.equals(file) ? file.getFileName().toString() : root.relativize(file).toString().replace('\\', '/');
        RecordedFile recorded = RecordedFile.of(name, Files.readAllBytes(file));
        for (Piece piece : recorded.pieces()) {
            String place = name + ":" + piece.line();
            switch (piece) {
                case Piece.Broken broken -> mishap(place, broken.reason(), broken.excerpt());
                case Piece.Sound sound -> take(place, Response.of(recorded.bytes(), sound.from(), sound.to()));
            }
        }
    }

    private void take(String place, Response response) throws IOException {
        documents++;
        if (!response.listed()) {
            refuse(place, response);
            return;
        }
        Set<String> names = new HashSet<>();
        int first = occurrences.size();
        for (Response.Stretch element : response.data()) {
            JsonNode post = response.read(element);
            occurrences.add(Occurrence.of(occurrences.size(), place + " data[" + (occurrences.size() - first) + "]", post));
            named(post.path("entities").path("mentions"), names);
        }
        if (response.includes() != null) {
            named(response.read(response.includes()).path("users"), names);
        }
        names.forEach(id -> idsOfHandle.merge(id, 1, Integer::sum));
        if (!response.data().isEmpty()) {
            paging.add(place, response, occurrences.subList(first, occurrences.size()));
        }
    }

    /** An answer without a list of posts: quite right when X says that there are none, else a mishap. */
    private void refuse(String place, Response response) throws IOException {
        JsonNode meta = response.meta() == null ? null : response.read(response.meta());
        if (meta != null && meta.path("result_count").asInt(-1) == 0) {
            return;
        }
        String said = response.errors() == null ? "" : said(response.read(response.errors()));
        mishap(place, "no data array" + (said.isEmpty() ? "" : "; X said: " + said), "");
    }

    private static String said(JsonNode errors) {
        return StreamSupport.stream(errors.spliterator(), false)
                .map(error -> Stream.of("detail", "message", "title").map(error::path).filter(JsonNode::isTextual).map(JsonNode::asText)
                        .findFirst().orElse("an error without words"))
                .distinct().limit(MOST_NAMED).reduce((one, other) -> one + "; " + other).orElse("");
    }

    private void mishap(String place, String reason, String excerpt) {
        mishaps.put(occurrences.size(), reason);
        occurrences.add(Occurrence.broken(occurrences.size(), place, excerpt));
    }

    private void named(JsonNode people, Set<String> into) {
        for (JsonNode person : people) {
            String id = person.path("id").asText("");
            if (person.path("username").asText("").equalsIgnoreCase(handle) && id.matches("[0-9]{1,20}")) {
                into.add(id);
            }
        }
    }
}
