package io.listeningpost.reply;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says that an answer is a comment of the request. It stands in the key of the outbox, so that one comment is one answer on all nodes: what
 * was taken back counts on, and nothing else does.
 *
 * @param id      Jira's id of the comment
 * @param version as {@link AgentComment#version()} tells
 */
public record FromComment(long id, String version) {

    private static final Pattern KEY = Pattern.compile("comment:(\\d{1,18})#\\d+:([A-Za-z0-9]{1,40})");

    public FromComment {
        if (!version.matches("[A-Za-z0-9]{1,40}")) {
            throw new IllegalArgumentException("version must have 1 to 40 letters and digits");
        }
    }

    /** What this answer is made of; empty for one that somebody wrote beside the thread. */
    public static Optional<FromComment> of(OutboxEntry entry) {
        Matcher key = KEY.matcher(entry.key());
        return key.matches() ? Optional.of(new FromComment(Long.parseLong(key.group(1)), key.group(2))) : Optional.empty();
    }

    /** The answers that this comment became, in whichever version. */
    static List<OutboxEntry> among(Collection<OutboxEntry> entries, long commentId) {
        return entries.stream().filter(entry -> of(entry).filter(each -> each.id() == commentId).isPresent()).toList();
    }

    /** @param before the answers that the comment became */
    String key(List<OutboxEntry> before) {
        long takenBack = before.stream().filter(entry -> entry.state() == DeliveryState.WITHDRAWN).count();
        return "comment:" + id + "#" + takenBack + ":" + version;
    }
}
