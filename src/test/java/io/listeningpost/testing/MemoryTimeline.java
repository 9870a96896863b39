package io.listeningpost.testing;

import io.listeningpost.social.Absence;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Lookup;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is said on a {@link MemoryNetwork}, which guards it, and what it tells whoever looks a post up. */
final class MemoryTimeline {

    private final String userId;
    private final List<Post> posts = new ArrayList<>();
    private final List<AccountId> senders = new ArrayList<>();
    private final List<PostId> lookedUp = new ArrayList<>();
    private final Set<PostId> hidden = new HashSet<>();
    private final Set<PostId> unsaid = new HashSet<>();
    private int senselessLookups;

    MemoryTimeline(String userId) {
        this.userId = userId;
    }

    void say(Post post) {
        posts.removeIf(older -> older.firstId().equals(post.firstId()));
        posts.add(post);
    }

    /** This account sends a post or a message of ours. */
    void sends(AccountId account) {
        senders.add(account);
    }

    List<AccountId> senders() {
        return List.copyOf(senders);
    }

    void delete(PostId id) {
        posts.removeIf(post -> post.id().equals(id));
    }

    void hide(PostId id) {
        hidden.add(id);
    }

    void show(PostId id) {
        hidden.remove(id);
    }

    void sayNothingOf(PostId id) {
        unsaid.add(id);
    }

    void talkNonsense(int lookups) {
        senselessLookups = lookups;
    }

    List<Post> posts() {
        return posts;
    }

    Optional<Post> find(PostId id) {
        return posts.stream().filter(post -> post.id().equals(id)).findFirst();
    }

    List<Post> ours() {
        return posts.stream().filter(this::isOurs).toList();
    }

    boolean isOurs(Post post) {
        return post.author().id().equals(userId) || senders.stream().anyMatch(sender -> sender.userId().equals(post.author().id()));
    }

    boolean answersUs(Post post) {
        return isAmong(post.repliedTo()) || quotesUs(post);
    }

    boolean quotesUs(Post post) {
        return isAmong(post.quoted());
    }

    private boolean isAmong(Optional<PostId> id) {
        return id.filter(each -> ours().stream().map(Post::id).anyMatch(each::equals)).isPresent();
    }

    /** What an author said in public, newest first. */
    List<Post> by(String author, int most) {
        return posts.stream().filter(post -> post.author().id().equals(author) && post.isPublic() && post.kind() != PostKind.REPOST)
                .sorted(Comparator.comparing(Post::createdAt).reversed()).limit(most).toList();
    }

    void isAskedFor(Collection<PostId> ids) {
        lookedUp.addAll(ids);
    }

    List<PostId> lookedUp() {
        return List.copyOf(lookedUp);
    }

    Lookup lookUp(Collection<PostId> ids) {
        boolean senseless = senselessLookups-- > 0;
        List<Post> there = new ArrayList<>();
        Map<PostId, Absence> gone = new HashMap<>();
        for (PostId id : ids) {
            if (unsaid.remove(id)) {
                continue;
            }
            Optional<Post> found = posts.stream().filter(post -> post.id().equals(id) || post.firstId().equals(id)).findFirst();
            if (senseless || found.isEmpty()) {
                gone.put(id, Absence.DELETED);
            } else if (hidden.contains(id)) {
                gone.put(id, Absence.HIDDEN);
            } else {
                there.add(found.get());
            }
        }
        return new Lookup(there, gone);
    }
}
