package io.listeningpost.sandbox.matrix;

import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.sandbox.square.x.world.Media;
import io.listeningpost.sandbox.square.x.world.Message;
import io.listeningpost.sandbox.square.x.world.Picture;
import io.listeningpost.sandbox.square.x.world.Post;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Everything from a mention to its answer and its end, in pieces small enough to be played again and again. */
final class Chapters {

    private static final Duration GRACE_OVER = Duration.ofMinutes(5);
    /** As much as our own clock may be wrong against that of X. */
    private static final Duration SKEW = Duration.ofSeconds(90);
    private static final Duration A_DAY = Duration.ofHours(25);

    private Chapters() {
    }

    /** In the order of a request's life. */
    static List<Chapter> all() {
        return List.of(
                new Chapter("opens", Chapters::opens),
                new Chapter("comments", Chapters::comments),
                new Chapter("edits", Chapters::edits),
                new Chapter("message", Chapters::message),
                new Chapter("answers", Chapters::answers),
                new Chapter("private", Chapters::inPrivate),
                new Chapter("speaks", Chapters::speaks),
                new Chapter("reopens", Chapters::reopens),
                new Chapter("erases", Chapters::erases),
                new Chapter("anew", Chapters::anew),
                new Chapter("links", Chapters::links),
                new Chapter("renews", true, Chapters::renews),
                new Chapter("forgets", Chapters::forgets));
    }

    /** What is wrong with X for a whole chapter, in the chapters that hear and speak. */
    static List<Chapter> conditions() {
        return List.of(
                new Chapter("late", Chapters::late),
                new Chapter("ahead", stage -> skewed(stage, SKEW, Chapters::opens)),
                new Chapter("behind", stage -> skewed(stage, SKEW.negated(), Chapters::opens)),
                new Chapter("ahead-answers", stage -> skewed(stage, SKEW, Chapters::answers)),
                new Chapter("behind-answers", stage -> skewed(stage, SKEW.negated(), Chapters::answers)));
    }

    /** Mentions that timelines show minutes after newer ones. */
    private static Runnable late(Stage stage) {
        return () -> {
            Post hidden = stage.x().publish(stage.customer(), Draft.byHand(stage.words("@acme I was hidden")).late(Duration.ofMinutes(4)));
            Post mention = stage.x().post(stage.customer(), stage.words("@acme I was not"));
            stage.ledger().mention(hidden.first());
            stage.ledger().mention(mention.first());
            stage.minutes(7);
        };
    }

    /** The clock of X goes wrong, and right again afterwards. */
    private static Runnable skewed(Stage stage, Duration ahead, Function<Stage, Runnable> script) {
        stage.pass(Duration.ofMinutes(10));
        stage.skew(ahead);
        Runnable play = script.apply(stage);
        return () -> {
            play.run();
            stage.pass(Duration.ofMinutes(10));
            stage.skew(Duration.ZERO);
        };
    }

    /** A mention with a photo, in answer to somebody who did not mention us, opens a request. */
    private static Runnable opens(Stage stage) {
        return () -> {
            String friend = stage.customer();
            String customer = stage.customer();
            Post context = stage.x().post(friend, stage.words("My parcel is late again"));
            Media photo = stage.x().photo(customer, "a parcel");
            Post mention = stage.x().publish(customer, Draft.byHand(stage.words("@acme look at this")).to(context.id())
                    .with(List.of(photo.id())));
            stage.ledger().mention(mention.first());
            stage.ledger().photos(1);
            stage.minutes(2);
        };
    }

    /** A request that stands. */
    private static Post opened(Stage stage, String customer) {
        Post mention = stage.x().post(customer, stage.words("@acme my bill is wrong"));
        stage.ledger().mention(mention.first());
        stage.minutes(2);
        stage.requestOf(mention);
        return mention;
    }

    private static Runnable comments(Stage stage) {
        String customer = stage.customer();
        Post opener = opened(stage, customer);
        return () -> {
            Media photo = stage.x().photo(customer, "the bill");
            Post more = stage.x().publish(customer, Draft.byHand(stage.words("@acme here it is")).to(opener.id())
                    .with(List.of(photo.id())));
            stage.ledger().mention(more.first());
            stage.ledger().photos(1);
            stage.minutes(2);
        };
    }

    private static Runnable edits(Stage stage) {
        String customer = stage.customer();
        Post opener = opened(stage, customer);
        Post more = stage.x().reply(customer, opener.id(), stage.words("@acme it says five"));
        stage.ledger().mention(more.first());
        stage.minutes(2);
        return () -> {
            String now = stage.mark();
            stage.x().edit(customer, more.id(), "@acme it says fifty " + now);
            stage.ledger().shows(now);
            stage.minutes(2);
        };
    }

    private static Runnable message(Stage stage) {
        return () -> {
            String customer = stage.customer();
            Message first = stage.x().message(customer, Seed.BRAND, stage.words("My number is 17"));
            stage.ledger().message(first.id());
            stage.minutes(4);
            Message second = stage.x().message(customer, Seed.BRAND, stage.words("and my street is 4"));
            stage.ledger().message(second.id());
            stage.minutes(4);
        };
    }

    /** In two parts, the first one with a photo. */
    private static Runnable answers(Stage stage) {
        String customer = stage.customer();
        Post opener = opened(stage, customer);
        String request = stage.requestOf(opener);
        stage.attach(request, Picture.draw(120, 80, stage.mark(), "png"));
        return () -> {
            String first = stage.mark();
            String second = stage.mark();
            stage.ledger().answered(first);
            stage.ledger().answered(second);
            stage.answer(request, first + " We have looked at your bill and found what is wrong with it: the depot entered the wrong price"
                    + " when your parcel came in, and nobody saw it before the bill was printed. We have told them, and they will print"
                    + " a new one tonight. You need not do anything and need not pay the old one " + second, true);
            stage.pass(GRACE_OVER);
            stage.minutes(2);
        };
    }

    private static Runnable inPrivate(Stage stage) {
        String customer = stage.customer();
        Message opener = stage.x().message(customer, Seed.BRAND, stage.words("My number is 21"));
        stage.ledger().message(opener.id());
        stage.minutes(4);
        String request = stage.requestOf(opener);
        return () -> {
            String words = stage.mark();
            stage.ledger().answered(words);
            stage.answer(request, "Thank you, your parcel is on its way " + words, false);
            stage.pass(GRACE_OVER);
            stage.minutes(2);
        };
    }

    private static Runnable speaks(Stage stage) {
        String request = stage.requestOf(opened(stage, stage.customer()));
        return () -> {
            stage.ledger().perhaps("started on " + request + " ");
            stage.move(request, "Start progress");
            stage.pass(GRACE_OVER);
            stage.minutes(2);
        };
    }

    private static Runnable reopens(Stage stage) {
        String customer = stage.customer();
        Post opener = opened(stage, customer);
        stage.move(stage.requestOf(opener), "Resolve this issue");
        return () -> {
            Post more = stage.x().reply(customer, opener.id(), stage.words("@acme it is still wrong"));
            stage.ledger().mention(more.first());
            stage.minutes(2);
        };
    }

    /** The opener of one request and a comment of another one are deleted on X. */
    private static Runnable erases(Stage stage) {
        String customer = stage.customer();
        Post opener = opened(stage, customer);
        String secret = stage.mark();
        Media photo = stage.x().photo(customer, "private");
        Post comment = stage.x().publish(customer, Draft.byHand("@acme my number is " + secret).to(opener.id())
                .with(List.of(photo.id())));
        stage.ledger().mention(comment.first());
        String other = stage.customer();
        String worse = stage.mark();
        Post gone = stage.x().post(other, "@acme my name is " + worse);
        stage.ledger().mention(gone.first());
        stage.minutes(2);
        return () -> {
            stage.x().delete(customer, comment.id());
            stage.x().delete(other, gone.id());
            stage.ledger().hides(secret);
            stage.ledger().hides(worse);
            stage.pass(A_DAY);
            stage.minutes(2);
            stage.pass(Duration.ofMinutes(15));
            stage.minutes(2);
        };
    }

    /** An administrator deletes a request; the customer writes on. */
    private static Runnable anew(Stage stage) {
        String customer = stage.customer();
        Post opener = stage.x().post(customer, stage.words("@acme my bill is wrong"));
        stage.minutes(2);
        stage.delete(stage.requestOf(opener));
        return () -> {
            Post more = stage.x().reply(customer, opener.id(), stage.words("@acme why does nobody answer"));
            stage.ledger().mention(more.first());
            stage.minutes(2);
        };
    }

    /** The administrator types the keys again; a mention comes in meanwhile. */
    private static Runnable links(Stage stage) {
        return () -> {
            Post mention = stage.x().post(stage.customer(), stage.words("@acme are you there"));
            stage.ledger().mention(mention.first());
            stage.link();
            stage.minutes(2);
        };
    }

    private static Runnable renews(Stage stage) {
        return () -> {
            Post mention = stage.x().post(stage.customer(), stage.words("@acme it is night"));
            stage.ledger().mention(mention.first());
            stage.pass(Duration.ofHours(3));
            stage.minutes(2);
        };
    }

    /** What is kept only for a while is forgotten; what counts stays. */
    private static Runnable forgets(Stage stage) {
        opened(stage, stage.customer());
        return () -> {
            stage.pass(Duration.ofDays(401));
            stage.minutes(2);
            Post mention = stage.x().post(stage.customer(), stage.words("@acme a year has passed"));
            stage.ledger().mention(mention.first());
            stage.minutes(2);
        };
    }
}
