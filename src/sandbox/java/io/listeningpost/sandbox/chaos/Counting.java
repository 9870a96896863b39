package io.listeningpost.sandbox.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.square.x.world.Post;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Holds what people did against what there is. For one thread. */
final class Counting {

    private final Ledger ledger;
    private final Found found;
    private final UnaryOperator<String> journal;
    private final List<String> faults = new ArrayList<>();

    /** @param journal what the product knows of a post */
    Counting(Ledger ledger, Found found, UnaryOperator<String> journal) {
        this.ledger = ledger;
        this.found = found;
        this.journal = journal;
    }

    Reckoning count() {
        if (!found.dry()) {
            faults.add("it did not run dry");
        }
        List<String> lines = new ArrayList<>();
        lines.add(mentions());
        lines.add(replies());
        lines.add(orphans());
        lines.add("  beside that  %s; X refused %d repeated words".formatted(ledger.counts(), found.repeated()));
        ledger.surprises().stream().distinct().forEach(surprise -> faults.add("somebody was surprised: " + surprise));
        return new Reckoning(lines, faults);
    }

    private String mentions() {
        Map<String, Long> opened = times(found.requests().stream().flatMap(request -> request.opener().stream()).toList());
        Map<String, Long> commented = times(found.comments().stream().flatMap(comment -> comment.post().stream()).toList());
        int lost = 0;
        int doubled = 0;
        for (Ledger.Mention mention : ledger.mentions()) {
            long unmarked = found.comments().stream()
                    .filter(comment -> comment.post().isEmpty() && comment.mark().isEmpty() && comment.body().contains(mention.marker()))
                    .count();
            long shown = opened.getOrDefault(mention.post(), 0L) + commented.getOrDefault(mention.post(), 0L) + unmarked;
            lost += shown == 0 ? 1 : 0;
            doubled += shown > 1 ? 1 : 0;
            if (shown != 1) {
                faults.add("the mention " + mention.post() + " (" + mention.marker() + ") became " + shown + " requests and comments; "
                        + journal.apply(mention.post()));
            }
        }
        return "  mentions     %d: %d requests, %d comments; %d lost, %d doubled".formatted(ledger.mentions().size(),
                found.requests().size(), commented.values().stream().mapToLong(Long::longValue).sum(), lost, doubled);
    }

    private static Map<String, Long> times(List<String> all) {
        return all.stream().collect(Collectors.groupingBy(one -> one, Collectors.counting()));
    }

    private String replies() {
        Map<String, Post> posts = found.posts().stream().collect(Collectors.toMap(Post::id, post -> post));
        Set<String> unclaimed = new HashSet<>(posts.keySet());
        Set<String> known = new HashSet<>();
        int lost = 0;
        for (Map.Entry<String, List<JsonNode>> each : found.replies().entrySet()) {
            for (JsonNode reply : each.getValue()) {
                known.add(number(reply));
                Optional<String> wrong = wrong(reply, posts, unclaimed);
                if (wrong.isPresent()) {
                    lost++;
                    faults.add("the reply " + number(reply) + " on " + each.getKey() + " " + wrong.get());
                }
            }
            order(each.getKey(), each.getValue());
        }
        for (Ledger.Answer answer : ledger.answers()) {
            if (!known.contains(answer.reply())) {
                lost++;
                faults.add("the answer " + answer.reply() + " on " + answer.request() + " was taken and is not there");
            }
        }
        unclaimed.forEach(post -> faults.add("the post " + post + " on the Square belongs to no reply: \"" + posts.get(post).typed()
                + "\""));
        return "  replies      %d (%d answers taken), %d posts: %d lost, %d doubled".formatted(known.size(), ledger.answers().size(),
                posts.size(), lost, unclaimed.size());
    }

    /** What was enqueued first must stand first in the thread. */
    private void order(String request, List<JsonNode> replies) {
        long before = 0;
        for (JsonNode reply : replies) {
            long first = postId(reply.path("parts").path(0)).map(Long::parseLong).orElse(before);
            if (first < before) {
                faults.add("the replies on " + request + " are out of order at " + number(reply));
            }
            before = Math.max(before, first);
        }
    }

    private static String number(JsonNode reply) {
        return reply.path("delivery").path("id").asText();
    }

    private static Optional<String> wrong(JsonNode reply, Map<String, Post> posts, Set<String> unclaimed) {
        JsonNode delivery = reply.path("delivery");
        if (!delivery.path("state").asText().equals("delivered")) {
            return Optional.of("is " + delivery.path("state").asText() + ": " + delivery.path("reason").asText());
        }
        for (JsonNode part : reply.path("parts")) {
            Optional<Post> post = postId(part).map(posts::get);
            if (post.isEmpty() || !unclaimed.remove(post.get().id())) {
                return Optional.of("says that it is the post " + part.path("url").asText() + ", which is not there or another reply's");
            }
            if (!post.get().typed().strip().equals(part.path("text").asText().strip())) {
                return Optional.of("reads \"" + post.get().typed() + "\" on the Square and \"" + part.path("text").asText() + "\" here");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> postId(JsonNode part) {
        String url = part.path("url").asText("");
        return url.contains("/status/") ? Optional.of(url.substring(url.lastIndexOf('/') + 1)) : Optional.empty();
    }

    private String orphans() {
        int before = faults.size();
        found.requests().stream().filter(request -> request.opener().isEmpty())
                .forEach(request -> faults.add("the request " + request.key() + " belongs to no thread"));
        found.requests().stream().filter(request -> request.links() != 1)
                .forEach(request -> faults.add("the request " + request.key() + " has " + request.links() + " remote links"));
        times(found.requests().stream().flatMap(request -> request.thread().stream()).toList()).forEach((thread, number) -> {
            if (number > 1) {
                faults.add("the thread " + thread + " has " + number + " requests");
            }
        });
        times(found.comments().stream().flatMap(comment -> comment.mark().stream()).toList()).forEach((mark, number) -> {
            if (number > 1) {
                faults.add("what was published stands on its request " + number + " times: " + mark);
            }
        });
        found.comments().stream().filter(comment -> comment.post().isEmpty() && comment.mark().isEmpty())
                .filter(comment -> ledger.mentions().stream().anyMatch(mention -> comment.body().contains(mention.marker())))
                .forEach(comment -> faults.add("the comment " + comment.id() + " shows a post and does not know which"));
        if (found.hanging() > 0) {
            faults.add(found.hanging() + " links or properties hang on nothing");
        }
        return "  orphans      %d".formatted(faults.size() - before);
    }
}
