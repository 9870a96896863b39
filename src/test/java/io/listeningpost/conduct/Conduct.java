package io.listeningpost.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.network.SquareStage;
import io.listeningpost.reply.AnswerDraft;
import io.listeningpost.reply.AnswerOutcome;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.sandbox.square.crowd.Crowd;
import io.listeningpost.sandbox.square.crowd.Said;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Hearing;
import io.listeningpost.settings.KeywordSearch;
import io.listeningpost.settings.Quiet;
import io.listeningpost.social.Heard;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Post;
import io.listeningpost.status.StatusOutcome;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Product;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.params.Parameter;

/** The product on one network, linked just now, and the people there. */
abstract class Conduct {

    static final String WAITING = "1";
    static final String IN_PROGRESS = "3";
    static final String RESOLVED = "5";

    /** Longer than any source rests between two polls, and than the grace time. */
    static final Duration A_WHILE = Duration.ofMinutes(6);
    static final Duration GRACE = Duration.ofSeconds(60);

    @Parameter
    OnNetwork network;

    SquareStage stage;
    Crowd crowd;
    Product product;
    /** A customer. */
    String nora;
    /** Somebody else. */
    String other;

    /** Reports tell the number of a run, not its network. */
    @RegisterExtension
    TestExecutionExceptionHandler broken = (context, thrown) -> {
        throw new AssertionError("on " + network + ": " + thrown.getMessage(), thrown);
    };

    @BeforeEach
    void open(TestInfo test) {
        Keeps keeps = test.getTestMethod().orElseThrow().getAnnotation(Keeps.class);
        network.exempt(keeps.value()).ifPresent(Assumptions::abort);
        stage = network.open();
        crowd = stage.crowd();
        nora = crowd.join("nora_too", "Nora Kessler");
        other = crowd.join("bystander", "Somebody Else");
        link();
    }

    @AfterEach
    void close() {
        if (stage != null) {
            stage.close();
        }
    }

    /** Links the account at this moment, with nothing known, and listens for the first time. */
    void link() {
        product = new Product(stage.network(), stage.clock(), settings(Quiet.FIRST), stage.brand().credentials());
        product.round();
        stage.pass(Duration.ofSeconds(2));
    }

    AccountSettings settings(Quiet quiet) {
        LinkedAccount brand = stage.brand();
        List<KeywordSearch> searches = stage.network().capabilities(brand.id()).hears().contains(Heard.SEARCH)
                ? List.of(new KeywordSearch("s1", "Teapots", "teapot")) : List.of();
        return LinkedAccounts.account(brand.id(), brand.handle()).linkedAt(stage.clock().instant()).quiet(quiet).grace(GRACE)
                .says(IN_PROGRESS, "$customer.handle We look into it now.").says(RESOLVED, "It is done, $request.key.")
                .build().withHearing(new Hearing(Hearing.FIRST.opens(), true, true, searches, false, 7));
    }

    /** Some time passes in which nobody says anything, and then everything is done that is due. */
    void listen() {
        product.roundAfter(A_WHILE);
    }

    /** Speaks to the brand in a thread of its own, and is heard. */
    Post asked(String words) {
        return heard(crowd.says(nora, null, words));
    }

    /** What was said by this name, when it was heard. */
    Post heard(String id) {
        listen();
        return post(id).orElseThrow(() -> new AssertionError("nobody heard " + id + "; heard was " + product.health.of(product.us)));
    }

    Optional<Post> post(String id) {
        return product.journal.find(product.us, stage.id(id)).map(entry -> entry.post());
    }

    /** The words of the only request's comments, oldest first. */
    List<String> comments() {
        return product.desk.ticket().words();
    }

    /** An agent answers, and it is due. */
    OutboxEntry answered(Post opener, String words) {
        OutboxEntry entry = product.queued(opener, words);
        listen();
        assertThat(product.now(entry).state()).as("%s", product.now(entry).reason()).isEqualTo(DeliveryState.DELIVERED);
        return product.now(entry);
    }

    OutboxEntry moved(Post opener, String to) {
        StatusOutcome outcome = product.moves(opener, WAITING, to);
        assertThat(outcome).isInstanceOf(StatusOutcome.Queued.class);
        return ((StatusOutcome.Queued) outcome).entry();
    }

    /** What an agent writes to this post. */
    AnswerDraft draft(Post opener, Post target, String words) {
        return new AnswerDraft(product.conversation(opener).id(), Optional.of(target.id().value()), words, List.of(), false, "agent",
                UUID.randomUUID().toString());
    }

    AnswerOutcome.Refused refused(AnswerDraft draft) {
        AnswerOutcome outcome = product.replies().answer(draft);
        assertThat(outcome).isInstanceOf(AnswerOutcome.Refused.class);
        return (AnswerOutcome.Refused) outcome;
    }

    /** Everything that everybody can read. */
    List<Said> openly() {
        return crowd.said().stream().filter(Said::openly).toList();
    }

    /** The words of that. */
    List<String> words() {
        return openly().stream().map(Said::text).toList();
    }

    /** What our account was seen to say that holds these words. */
    List<Said> saying(String words) {
        return crowd.said().stream().filter(said -> said.text().contains(words)).toList();
    }
}
