package io.listeningpost.network.facebook;

import static io.listeningpost.testing.Answers.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.square.facebook.Entry;
import io.listeningpost.sandbox.square.facebook.FacebookSeed;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Page;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Source;
import io.listeningpost.social.ThreadId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The customs of Facebook, which no other network has, are asked before the Square. */
abstract class FacebookField {

    static final Source MENTIONS = new Source.Mentions();
    static final Source DIRECT = new Source.Direct();
    static final String NORA = FacebookSeed.NORA;
    static final String SUNNY = FacebookSeed.SUNNY;
    static final String SHY = FacebookSeed.SHY;

    final FacebookStage stage = new FacebookStage();
    final List<Page> pages = new ArrayList<>();
    Cursor cursor;

    @BeforeEach
    void begin() {
        cursor = stage.facebook.since(stage.clock.instant());
        stage.pass(Duration.ofSeconds(2));
    }

    @AfterEach
    void end() {
        stage.close();
    }

    Answer<Poll> listen(LinkedAccount account, Source source) {
        return stage.facebook.listen(account, source, cursor, pages::add);
    }

    Map<PostId, Post> heard(Source source) {
        pages.clear();
        Poll poll = got(listen(stage.acme, source));
        assertThat(poll.gap()).isEmpty();
        assertThat(poll.malformed()).isZero();
        cursor = source.equals(MENTIONS) ? poll.next() : cursor;
        return heard(pages);
    }

    static Map<PostId, Post> heard(List<Page> pages) {
        Map<PostId, Post> heard = new LinkedHashMap<>();
        pages.forEach(page -> page.posts().forEach(post -> heard.put(post.id(), post)));
        return heard;
    }

    static Outgoing direct(String person, String words, Optional<PostId> below) {
        return new Outgoing(new Address.Person(person, new ThreadId("direct:" + person)), words, List.of(), false, Optional.empty(), below);
    }

    static PostId id(Entry entry) {
        return FacebookStage.id(entry);
    }
}
