package io.listeningpost.sandbox.soak;

import io.listeningpost.sandbox.square.x.XRoom;
import io.listeningpost.sandbox.square.x.world.Post;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the brand said on the Square, counted as it comes, since the Square forgets what is old. For one thread. */
final class Echo {

    private static final Pattern MARK = Pattern.compile("Ref\\. (\\w+)-(\\d+)-z");

    private final XRoom x;
    private final List<String> handles;
    private final Map<String, Long> last = new HashMap<>();
    private final Map<String, byte[]> heard = new HashMap<>();
    private long others;

    Echo(XRoom x, List<String> handles) {
        this.x = x;
        this.handles = handles;
    }

    void listen() {
        for (String handle : handles) {
            String id = x.person(handle).id();
            long before = last.getOrDefault(id, 0L);
            List<Post> fresh = x.world().writtenBy(id, id, Integer.MAX_VALUE, post -> post.number() > before);
            fresh.forEach(this::count);
            if (!fresh.isEmpty()) {
                last.put(id, fresh.getFirst().number());
            }
        }
    }

    /** How many of an agent's first so many answers were never said, without those that need not be. */
    long lost(String agent, int answers, BitSet refused) {
        byte[] times = times(agent, answers);
        long lost = 0;
        for (int answer = 0; answer < answers; answer++) {
            lost += times[answer] == 0 && !refused.get(answer) ? 1 : 0;
        }
        return lost;
    }

    /** How many were said more than once. */
    long doubled(String agent) {
        long doubled = 0;
        for (byte times : heard.getOrDefault(agent, new byte[0])) {
            doubled += times > 1 ? 1 : 0;
        }
        return doubled;
    }

    /** What a workflow said. */
    long others() {
        return others;
    }

    private void count(Post post) {
        Matcher mark = MARK.matcher(post.typed());
        if (!mark.find()) {
            others++;
            return;
        }
        int number = Integer.parseInt(mark.group(2));
        byte[] times = times(mark.group(1), number + 1);
        times[number] = (byte) Math.min(Byte.MAX_VALUE, times[number] + 1);
    }

    private byte[] times(String agent, int atLeast) {
        return heard.merge(agent, new byte[Math.max(64, atLeast * 2)], (old, fresh) -> {
            if (old.length >= atLeast) {
                return old;
            }
            System.arraycopy(old, 0, fresh, 0, old.length);
            return fresh;
        });
    }
}
