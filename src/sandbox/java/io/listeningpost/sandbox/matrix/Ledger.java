package io.listeningpost.sandbox.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What people did in a cell, held against what is in the desk's database and on the Square. For one thread.
 */
final class Ledger {

    private final List<Said> mentions = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final List<String> perhaps = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private int photos;
    private int leastPhotos;

    /**
     * A post or message of a customer.
     *
     * @param direct whether it was said in private, so that its words come as a comment of the request that it opens
     */
    private record Said(String id, boolean direct) {
    }

    /** A post that must become one request or one comment. */
    void mention(String id) {
        mentions.add(new Said(id, false));
    }

    /** The same, with its pictures. */
    void shown(Town.Shown shown) {
        mention(shown.post());
        photos += shown.pictures();
        leastPhotos += shown.pictures();
    }

    /** A message that must become one request with one comment, or one comment. */
    void message(String id) {
        mentions.add(new Said(id, true));
    }

    /** Words of an answer that must be published once. */
    void answered(String words) {
        answers.add(words);
    }

    /** Words that must be published at most once, and once if they were put into the outbox. */
    void perhaps(String words) {
        perhaps.add(words);
    }

    /** So many pictures of customers. */
    void photos(int more) {
        photos += more;
        leastPhotos += more;
    }

    /** Pictures could not be had: a request does not wait for them for ever. */
    void picturesMayMiss() {
        leastPhotos = 0;
    }

    /** Words that must stand in the desk. */
    void shows(String words) {
        shown.add(words);
    }

    /** Words that must not stand there any more. */
    void hides(String words) {
        gone.add(words);
    }

    /** What was said, so that an earlier cell's pictures and posts can be told from this one's. */
    record Before(int photos, int published) {
    }

    /**
     * What is wrong; empty when all is well.
     *
     * @param said what the brand said on the Square, posts and messages
     */
    List<String> faults(JsonNode census, List<String> said, Before before) {
        List<String> faults = new ArrayList<>();
        mentions.forEach(mention -> mention(census, mention, faults));
        answers.forEach(words -> published(said, words, 1, faults));
        perhaps.forEach(words -> published(said, words, 0, faults));
        Stream.concat(answers.stream(), perhaps.stream()).forEach(words -> copied(census, said, words, faults));
        each(census, "comments").stream().filter(one -> (one.path("property").asText() + one.path("note").asText()).isEmpty())
                .forEach(one -> faults.add("orphan: nothing says whose comment this is: " + one.path("words").asText()));
        int posts = said.size() - before.published();
        int least = answers.size();
        int most = least + perhaps.size();
        if (posts < least || posts > most) {
            faults.add("the brand said " + posts + " things instead of " + (least == most ? least : least + " to " + most) + ": "
                    + said.subList(said.size() - Math.max(0, posts), said.size()));
        }
        each(census, "requests").forEach(request -> {
            // who asked to be erased has no link any more
            int links = request.path("property").asText().contains("erasedAt") ? 0 : 1;
            if (request.path("links").asInt() != links || request.path("property").asText().isEmpty()) {
                faults.add("orphan: request " + request.path("key").asText() + " has " + request.path("links").asInt() + " links and "
                        + (request.path("property").asText().isEmpty() ? "no property" : "its property"));
            }
        });
        int pictures = files(census) - before.photos();
        if (pictures < leastPhotos || pictures > photos) {
            faults.add("the requests have " + pictures + " pictures more instead of " + photos);
        }
        if (census.path("hanging").asInt() > 0) {
            faults.add("orphan: " + census.path("hanging").asInt() + " links, properties or files hang on nothing");
        }
        shown.stream().filter(words -> !stands(census, words)).forEach(words -> faults.add("lost: \"" + words + "\" stands nowhere"));
        gone.stream().filter(words -> stands(census, words)).forEach(words -> faults.add("\"" + words + "\" still stands there"));
        return faults;
    }

    private static void mention(JsonNode census, Said mention, List<String> faults) {
        long requests = count(census, "requests", one -> one.path("property").asText().matches("(?s).*\"post\"\\s*:\\s*\"" + mention.id()
                + "\".*"));
        long comments = count(census, "comments", one -> one.path("property").asText().matches("(?s).*\"id\"\\s*:\\s*\"" + mention.id()
                + "\".*"));
        boolean right = mention.direct() ? requests <= 1 && comments == 1 : requests + comments == 1;
        if (!right) {
            faults.add((requests + comments == 0 ? "lost" : "doubled") + ": " + mention.id() + " is " + requests + " requests and "
                    + comments + " comments");
        }
    }

    private static void published(List<String> said, String words, int least, List<String> faults) {
        long times = said.stream().filter(text -> text.contains(words)).count();
        if (times < least || times > 1) {
            faults.add((times == 0 ? "lost" : "doubled") + ": \"" + words + "\" was published " + times + " times");
        }
    }

    /** What was published stands on its request as one comment, which knows that it is one. */
    private static void copied(JsonNode census, List<String> said, String words, List<String> faults) {
        long posts = said.stream().filter(text -> text.contains(words)).count();
        long comments = count(census, "comments", one -> one.path("note").asText().contains("copy-")
                && one.path("words").asText().replace("\\", "").contains(words));
        if (comments != posts) {
            faults.add((comments < posts ? "lost" : "doubled") + ": \"" + words + "\" stands on its request in " + comments
                    + " comments and was published " + posts + " times");
        }
    }

    static int files(JsonNode census) {
        return (int) StreamSupport.stream(census.path("requests").spliterator(), false)
                .mapToLong(request -> request.path("files").asLong()).sum();
    }

    private static boolean stands(JsonNode census, String words) {
        return count(census, "requests", one -> one.path("words").asText().contains(words)) > 0
                || count(census, "comments", one -> one.path("words").asText().contains(words)) > 0;
    }

    private static long count(JsonNode census, String what, Predicate<JsonNode> which) {
        return each(census, what).stream().filter(which).count();
    }

    private static List<JsonNode> each(JsonNode census, String what) {
        return StreamSupport.stream(census.path(what).spliterator(), false).toList();
    }
}
