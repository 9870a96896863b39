package io.listeningpost.testing;

import io.listeningpost.reply.Attached;
import io.listeningpost.reply.Attachments;
import io.listeningpost.social.Picture;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Images of requests in memory; every attachment id stands for one image of one request. Thread-safe. */
public final class MemoryAttachments implements Attachments {

    private final Map<String, Kept> kept = new LinkedHashMap<>();

    private record Kept(long issueId, Attached attached, byte[] bytes) {
    }

    /** Attaches an image of so many bytes. */
    public synchronized void attach(long issueId, String id, String name, String type, int bytes) {
        byte[] content = name.repeat(bytes).substring(0, bytes).getBytes(StandardCharsets.UTF_8);
        kept.put(id, new Kept(issueId, new Attached(id, name, type, bytes), content));
    }

    public synchronized void delete(String id) {
        kept.remove(id);
    }

    @Override
    public synchronized List<Attached> images(long issueId) {
        List<Attached> images = new ArrayList<>();
        kept.values().stream().filter(each -> each.issueId() == issueId).map(Kept::attached).forEach(images::add);
        return images;
    }

    @Override
    public synchronized Reading read(long issueId, String attachmentId) {
        Kept found = kept.get(attachmentId);
        return found == null || found.issueId() != issueId
                ? new Reading.Gone("it was deleted")
                : new Reading.Got(new Picture(found.bytes(), found.attached().type(), ""));
    }
}
