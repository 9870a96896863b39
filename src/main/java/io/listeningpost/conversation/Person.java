package io.listeningpost.conversation;

import io.listeningpost.social.AuthorId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everybody who is the same person as an author, by what agents said of them and of each other.
 *
 * @param others    without the author, the nearest first: each with the saying by which they belong here
 * @param met       the requests by which agents knew each of them
 */
public record Person(AuthorId self, Map<AuthorId, Saying> others, Map<AuthorId, Set<Long>> met) {

    /** No more authors are taken for one person. */
    public static final int MOST = 20;

    static final int MOST_READ = 4 * MOST;

    /** As it stands now. */
    public static Person of(AuthorId self, SamePeople said) {
        Map<AuthorId, Saying> others = new LinkedHashMap<>();
        Map<AuthorId, Set<Long>> met = new LinkedHashMap<>();
        Deque<AuthorId> open = new ArrayDeque<>(List.of(self));
        while (!open.isEmpty() && others.size() < MOST_READ) {
            AuthorId each = open.remove();
            for (Saying saying : said.of(each)) {
                saying.sides().forEach(side -> met.computeIfAbsent(side.author(), known -> new LinkedHashSet<>()).add(side.issueId()));
                AuthorId next = saying.opposite(each).author();
                if (!next.equals(self) && others.putIfAbsent(next, saying) == null) {
                    open.add(next);
                }
            }
        }
        return new Person(self, others, met);
    }

    public boolean has(AuthorId author) {
        return author.equals(self) || others.containsKey(author);
    }

    public int size() {
        return others.size() + 1;
    }
}
