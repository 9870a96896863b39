package io.listeningpost.network.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Gap;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Page;
import io.listeningpost.social.PageSink;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The places where an account hears: its notifications, forward from the last one that was told some minutes before, so that one that was
 * numbered early and shown late is not passed over. What is for few eyes is another source than what everybody may read.
 */
final class MastodonSources {

    private static final int LIMIT = 80;
    private static final int MOST_PAGES = 10;
    /** A shorter page is the last one on any server. */
    private static final int SUSPICIOUS = 15;
    private static final int MOST_PAGES_BACK = 40;
    private static final Duration OVERLAP = Duration.ofMinutes(5);
    private static final Comparator<JsonNode> OLDEST_FIRST = Comparator.comparing(MastodonSources::idOf, MastodonCursor.BY_AGE);

    private final MastodonCalls calls;
    private final MastodonThreads threads;
    private final MastodonLimits limits;
    private final Clock clock;

    MastodonSources(MastodonCalls calls, MastodonThreads threads, MastodonLimits limits, Clock clock) {
        this.calls = calls;
        this.limits = limits;
        this.threads = threads;
        this.clock = clock;
    }

    Answer<Poll> listen(LinkedAccount account, Source source, MastodonCursor cursor, PageSink sink) {
        return !limits.of(account.id()).hears().contains(source.heard())
                ? Answer.failed(new SocialFailure.Refused(Refusal.INVALID, "the server of the account tells nothing of this kind"))
                : calls.at(account.credentials()).then(instance -> new Walk(instance, account, source, cursor, sink).walk());
    }

    private static String idOf(JsonNode notification) {
        return MastodonJson.id(notification, "id").orElse("");
    }

    /** One poll. */
    private final class Walk {

        private final LinkedAccount account;
        private final Source source;
        private final String type;
        private final MastodonCursor start;
        private final PageSink sink;
        private final MastodonReader reader;
        private final Instant settled;
        private final List<Malformed> odd = new ArrayList<>();
        private MastodonCursor next;
        private int posts;
        private int malformed;

        Walk(Instance instance, LinkedAccount account, Source source, MastodonCursor start, PageSink sink) {
            this.account = account;
            this.source = source;
            this.type = source instanceof Source.Quotes ? "quote" : "mention";
            this.start = start;
            this.sink = sink;
            this.reader = new MastodonReader(instance, account);
            this.settled = clock.instant().minus(OVERLAP);
            this.next = start;
        }

        Answer<Poll> walk() {
            return start.after().map(this::forward).orElseGet(this::fromMoment);
        }

        private Answer<Poll> forward(String after) {
            String last = after;
            for (int page = 0; page < MOST_PAGES; page++) {
                String bound = last;
                switch (page("min_id", last).then(found -> adjacent(bound, found))) {
                    case Answer.Failed<List<JsonNode>>(SocialFailure failure) -> {
                        return Answer.failed(failure);
                    }
                    case Answer.Got<List<JsonNode>>(List<JsonNode> found) -> {
                        String from = last;
                        List<JsonNode> fresh = found.stream().filter(each -> MastodonCursor.BY_AGE.compare(idOf(each), from) > 0).toList();
                        if (fresh.isEmpty()) {
                            return finished(Optional.empty(), false);
                        }
                        Optional<SocialFailure> failure = store(fresh);
                        if (failure.isPresent()) {
                            return Answer.failed(failure.get());
                        }
                        last = idOf(fresh.getLast());
                    }
                }
            }
            // far behind: nothing that is so old is shown late
            next = MastodonCursor.after(last);
            return finished(Optional.empty(), true);
        }

        /** Some servers take "just after" for "newest": what lies between is asked for, so that nothing is passed over. */
        private Answer<List<JsonNode>> adjacent(String after, List<JsonNode> found) {
            List<JsonNode> all = new ArrayList<>(found);
            List<JsonNode> oldest = found;
            for (int page = 0; page < MOST_PAGES && oldest.size() >= SUSPICIOUS; page++) {
                String bound = idOf(oldest.getFirst());
                switch (page("since_id=" + MastodonForm.encode(after) + "&max_id", bound)) {
                    case Answer.Failed<List<JsonNode>>(SocialFailure failure) -> {
                        return Answer.failed(failure);
                    }
                    case Answer.Got<List<JsonNode>>(List<JsonNode> older) -> {
                        oldest = older.stream().filter(each -> MastodonCursor.BY_AGE.compare(idOf(each), after) > 0
                                && MastodonCursor.BY_AGE.compare(idOf(each), bound) < 0).toList();
                        all.addAll(oldest);
                    }
                }
            }
            all.sort(OLDEST_FIRST);
            return Answer.got(all);
        }

        /** Numbers tell no time: back from the newest until what is older than the moment, then forward. */
        private Answer<Poll> fromMoment() {
            List<JsonNode> wanted = new ArrayList<>();
            Optional<String> before = Optional.empty();
            boolean whole = false;
            for (int page = 0; page < MOST_PAGES_BACK && !whole; page++) {
                switch (page("max_id", before.orElse(""))) {
                    case Answer.Failed<List<JsonNode>>(SocialFailure failure) -> {
                        return Answer.failed(failure);
                    }
                    case Answer.Got<List<JsonNode>>(List<JsonNode> found) -> {
                        String from = before.orElse("");
                        List<JsonNode> older = found.stream()
                                .filter(each -> from.isEmpty() || MastodonCursor.BY_AGE.compare(idOf(each), from) < 0).toList();
                        wanted.addAll(older.stream().filter(this::isWanted).toList());
                        Optional<JsonNode> known = older.reversed().stream().filter(each -> !isWanted(each)).findFirst();
                        known.ifPresent(each -> next = MastodonCursor.after(idOf(each)));
                        whole = known.isPresent() || older.isEmpty();
                        before = older.isEmpty() ? before : Optional.of(idOf(older.getFirst()));
                    }
                }
            }
            wanted.sort(OLDEST_FIRST);
            for (int from = 0; from < wanted.size(); from += LIMIT) {
                Optional<SocialFailure> failure = store(wanted.subList(from, Math.min(wanted.size(), from + LIMIT)));
                if (failure.isPresent()) {
                    return Answer.failed(failure.get());
                }
            }
            Optional<Gap> gap = whole || wanted.isEmpty() ? Optional.empty()
                    : Optional.of(new Gap(start.moment(), moment(wanted.getFirst()).orElse(settled)));
            return finished(gap, false);
        }

        private boolean isWanted(JsonNode notification) {
            return moment(notification).filter(start.moment()::isAfter).isEmpty();
        }

        private Optional<Instant> moment(JsonNode notification) {
            return MastodonJson.moment(notification, "created_at");
        }

        private Answer<Poll> finished(Optional<Gap> gap, boolean more) {
            return Answer.got(new Poll(next.written(), posts, malformed, gap, more));
        }

        /** Oldest first; only what can be ordered. */
        private Answer<List<JsonNode>> page(String bound, String id) {
            String path = "/api/v1/notifications?types%5B%5D=" + type + "&include_filtered=true&limit=" + LIMIT
                    + (id.isEmpty() ? "" : "&" + bound + "=" + MastodonForm.encode(id));
            return calls.get(account.credentials(), path).then(answer -> {
                if (!answer.isArray()) {
                    return calls.senseless("the server answered something that is no list of notifications", MastodonAct.ASK);
                }
                List<JsonNode> found = new ArrayList<>();
                answer.forEach(each -> {
                    if (idOf(each).isEmpty()) {
                        odd.add(MastodonReader.malformed(each, "id of the notification is missing or no id"));
                    } else {
                        found.add(each);
                    }
                });
                found.sort(OLDEST_FIRST);
                return Answer.got(found);
            });
        }

        private Optional<SocialFailure> store(List<JsonNode> notifications) {
            List<Post> heard = new ArrayList<>();
            List<Post> context = new ArrayList<>();
            List<Malformed> unread = new ArrayList<>(odd);
            odd.clear();
            for (JsonNode notification : notifications) {
                JsonNode status = notification.path("status");
                if (!type.equals(MastodonJson.text(notification, "type").orElse(type))) {
                    continue;
                }
                Optional<String> objection = MastodonReader.objection(status);
                if (objection.isPresent()) {
                    unread.add(MastodonReader.malformed(status, objection.get()));
                } else if (isOfSource(status)) {
                    switch (threads.of(account, status)) {
                        case Answer.Failed<MastodonThreads.Place>(SocialFailure failure) -> {
                            return Optional.of(failure);
                        }
                        case Answer.Got<MastodonThreads.Place>(MastodonThreads.Place place) -> {
                            Post post = source instanceof Source.Quotes
                                    ? reader.post(status, place.thread()) : reader.naming(status, place.thread());
                            heard.add(post);
                            place.above().stream().map(above -> reader.post(above, place.thread()))
                                    // what fewer can read is not told along with what more can
                                    .filter(above -> above.terms().visibility().compareTo(post.terms().visibility()) <= 0)
                                    .forEach(context::add);
                        }
                    }
                }
            }
            if (!heard.isEmpty() || !unread.isEmpty()) {
                sink.store(new Page(heard, context, unread));
            }
            posts += heard.size();
            malformed += unread.size();
            notifications.stream().filter(each -> moment(each).filter(settled::isAfter).isPresent())
                    .forEach(each -> next = MastodonCursor.after(idOf(each)));
            return Optional.empty();
        }

        private boolean isOfSource(JsonNode status) {
            boolean direct = MastodonReader.visibility(status) == MastodonVisibility.DIRECT;
            return direct == source instanceof Source.Direct;
        }
    }
}
