package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Author;
import io.listeningpost.social.Authors;
import io.listeningpost.social.Charge;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.SocialFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who wrote what, bought at most once a day. An author whom X does not tell stays unknown, which spoils nothing; an author whom X could
 * not tell just now fails the answer, so that it is asked for again.
 */
final class XAuthors {

    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration FOR_KNOWN_POSTS = Duration.ofDays(7);
    private static final int MOST_IDS = 100;

    private final XCalls calls;
    private final Authors authors;
    private final XBill bill;
    private final Clock clock;

    XAuthors(XCalls calls, Authors authors, XBill bill, Clock clock) {
        this.calls = calls;
        this.authors = authors;
        this.bill = bill;
        this.clock = clock;
    }

    /** Everybody who wrote something in this answer, as they were within the last day. */
    Answer<XPeople> of(LinkedAccount account, JsonNode answer) {
        return of(account, answer, "author_id", clock.instant().minus(FRESH));
    }

    /** As they were within the last week: for posts that we know already. */
    Answer<XPeople> knownOf(LinkedAccount account, JsonNode answer) {
        return of(account, answer, "author_id", clock.instant().minus(FOR_KNOWN_POSTS));
    }

    /** Everybody who sent a direct message in this answer. */
    Answer<XPeople> sendersOf(LinkedAccount account, JsonNode answer) {
        return of(account, answer, "sender_id", clock.instant().minus(FRESH));
    }

    private Answer<XPeople> of(LinkedAccount account, JsonNode answer, String writer, Instant notBefore) {
        XPeople along = XPeople.in(answer);
        remember(account.id(), along.byId().values());
        XPeople people = along.and(XPeople.us(account).byId().values());
        Stream<JsonNode> entries = Stream.concat(XJson.list(answer, "data"), XJson.list(answer.path("includes"), "tweets", "posts"));
        Set<String> wanted = people.unknown(entries.flatMap(entry -> XJson.id(entry, writer).stream()).toList());
        if (wanted.isEmpty()) {
            return Answer.got(people);
        }
        XPeople remembered = people.and(authors.known(account.id().network(), wanted, notBefore).values().stream()
                .map(author -> new XPerson(author, false)).toList());
        return bought(account, List.copyOf(remembered.unknown(wanted))).map(remembered::and);
    }

    private Answer<List<XPerson>> bought(LinkedAccount account, List<String> ids) {
        List<XPerson> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += MOST_IDS) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + MOST_IDS));
            Answer<JsonNode> answer = calls.get(account.credentials(), "/2/users", XFields.people(some));
            switch (answer) {
                case Answer.Got<JsonNode>(JsonNode told) -> {
                    bill.read(account.id(), told, Charge.AUTHOR_READ);
                    List<XPerson> people = XJson.list(told, "data").flatMap(user -> XPerson.read(user).stream()).toList();
                    remember(account.id(), people);
                    found.addAll(people);
                }
                case Answer.Failed<JsonNode>(SocialFailure.Refused refused) -> {
                    // nameless posts are better than none
                }
                case Answer.Failed<JsonNode>(SocialFailure failure) -> {
                    return Answer.failed(failure);
                }
            }
        }
        return Answer.got(found);
    }

    /** Somebody protected is asked for again each time: that they are is not remembered, and it must be known. */
    private void remember(AccountId account, Collection<XPerson> people) {
        List<Author> open = people.stream().filter(person -> !person.isProtected()).map(XPerson::author).toList();
        if (!open.isEmpty()) {
            authors.remember(account.network(), open, clock.instant());
        }
    }
}
