package io.listeningpost.sandbox.matrix;

import io.listeningpost.sandbox.square.x.world.Picture;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Everything from a mention to its answer and its end, in pieces small enough to be played again and again. */
final class Chapters {

    private static final Duration GRACE_OVER = Duration.ofMinutes(5);
    /** As much as our own clock may be wrong against that of a network. */
    private static final Duration SKEW = Duration.ofSeconds(90);
    private static final Duration A_DAY = Duration.ofHours(25);

    private static final Set<String> EVERYWHERE = Set.copyOf(MatrixOptions.NETWORKS);
    private static final Set<String> WITH_KEYS_THAT_END = Set.of("x", "bluesky");
    /** Messages, and timelines that show things late. */
    private static final Set<String> ONLY_X = Set.of("x");

    private Chapters() {
    }

    /** In the order of a request's life. */
    static List<Chapter> all(String network) {
        return played(network, List.of(
                new Chapter("opens", EVERYWHERE, Chapters::opens),
                new Chapter("comments", EVERYWHERE, Chapters::comments),
                new Chapter("edits", EVERYWHERE, Chapters::edits),
                new Chapter("message", ONLY_X, Chapters::message),
                new Chapter("answers", EVERYWHERE, Chapters::answers),
                new Chapter("private", ONLY_X, Chapters::inPrivate),
                new Chapter("speaks", EVERYWHERE, Chapters::speaks),
                new Chapter("reopens", EVERYWHERE, Chapters::reopens),
                new Chapter("erases", EVERYWHERE, Chapters::erases),
                new Chapter("anew", EVERYWHERE, Chapters::anew),
                new Chapter("splits", EVERYWHERE, Chapters::splits),
                new Chapter("links", EVERYWHERE, Chapters::links),
                new Chapter("renews", WITH_KEYS_THAT_END, true, Chapters::renews),
                new Chapter("forgets", EVERYWHERE, Chapters::forgets)));
    }

    /** What is wrong with a network for a whole chapter, in the chapters that hear and speak. */
    static List<Chapter> conditions(String network) {
        return played(network, List.of(
                new Chapter("late", ONLY_X, Chapters::late),
                new Chapter("ahead", EVERYWHERE, stage -> skewed(stage, SKEW, Chapters::opens)),
                new Chapter("behind", EVERYWHERE, stage -> skewed(stage, SKEW.negated(), Chapters::opens)),
                new Chapter("ahead-answers", EVERYWHERE, stage -> skewed(stage, SKEW, Chapters::answers)),
                new Chapter("behind-answers", EVERYWHERE, stage -> skewed(stage, SKEW.negated(), Chapters::answers))));
    }

    private static List<Chapter> played(String network, List<Chapter> all) {
        return all.stream().filter(chapter -> chapter.networks().contains(network)).toList();
    }

    /** Mentions that timelines show minutes after newer ones. */
    private static Runnable late(Stage stage) {
        XTown x = stage.x();
        return () -> {
            stage.ledger().mention(x.saysLate(stage.customer(), stage.words("I was hidden"), Duration.ofMinutes(4)));
            stage.ledger().mention(x.says(stage.customer(), null, stage.words("I was not")));
            stage.minutes(7);
        };
    }

    /** The clock of the network goes wrong, and right again afterwards. */
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
            Optional<String> context = stage.town().muses(stage.customer(), stage.words("My parcel is late again"));
            stage.ledger().shown(stage.town().shows(stage.customer(), context.orElse(null), stage.words("look at this")));
            stage.minutes(2);
        };
    }

    /** A request that stands. */
    private static String opened(Stage stage, String customer) {
        String mention = stage.town().says(customer, null, stage.words("my bill is wrong"));
        stage.ledger().mention(mention);
        stage.minutes(2);
        stage.requestOf(mention);
        return mention;
    }

    private static Runnable comments(Stage stage) {
        String customer = stage.customer();
        String opener = opened(stage, customer);
        return () -> {
            stage.ledger().shown(stage.town().shows(customer, opener, stage.words("here it is")));
            stage.minutes(2);
        };
    }

    private static Runnable edits(Stage stage) {
        String customer = stage.customer();
        String opener = opened(stage, customer);
        String more = stage.town().says(customer, opener, stage.words("it says five"));
        stage.ledger().mention(more);
        stage.minutes(2);
        return () -> {
            String now = stage.mark();
            stage.town().edits(customer, more, "it says fifty " + now);
            stage.ledger().shows(now);
            if (!stage.town().tellsEdits()) {
                stage.pass(A_DAY);
                stage.minutes(2);
            }
            stage.minutes(2);
        };
    }

    private static Runnable message(Stage stage) {
        XTown x = stage.x();
        return () -> {
            String customer = stage.customer();
            stage.ledger().message(x.whispers(customer, stage.words("My number is 17")));
            stage.minutes(4);
            stage.ledger().message(x.whispers(customer, stage.words("and my street is 4")));
            stage.minutes(4);
        };
    }

    /** In two parts, the first one with a photo. */
    private static Runnable answers(Stage stage) {
        String customer = stage.customer();
        String request = stage.requestOf(opened(stage, customer));
        stage.attach(request, Picture.draw(120, 80, stage.mark(), "png"));
        return () -> {
            String first = stage.mark();
            String second = stage.mark();
            stage.ledger().answered(first);
            stage.ledger().answered(second);
            String begins = stage.town().addressed(customer) + first;
            int more = stage.town().room() * 5 / 4 - begins.length();
            stage.answer(request, begins + " We look into it.".repeat(more / " We look into it.".length()) + " " + second,
                    stage.town().takesPictures());
            stage.pass(GRACE_OVER);
            stage.minutes(2);
        };
    }

    private static Runnable inPrivate(Stage stage) {
        XTown x = stage.x();
        String opener = x.whispers(stage.customer(), stage.words("My number is 21"));
        stage.ledger().message(opener);
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
        String opener = opened(stage, customer);
        stage.move(stage.requestOf(opener), "Resolve this issue");
        return () -> {
            stage.ledger().mention(stage.town().says(customer, opener, stage.words("it is still wrong")));
            stage.minutes(2);
        };
    }

    /** The opener of one request and a comment of another one are deleted. */
    private static Runnable erases(Stage stage) {
        String customer = stage.customer();
        String opener = opened(stage, customer);
        String secret = stage.mark();
        String comment = stage.town().shows(customer, opener, "my number is " + secret).post();
        stage.ledger().mention(comment);
        String other = stage.customer();
        String worse = stage.mark();
        String gone = stage.town().says(other, null, "my name is " + worse);
        stage.ledger().mention(gone);
        stage.minutes(2);
        return () -> {
            stage.town().deletes(customer, comment);
            stage.town().deletes(other, gone);
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
        String opener = stage.town().says(customer, null, stage.words("my bill is wrong"));
        stage.minutes(2);
        stage.delete(stage.requestOf(opener));
        return () -> {
            stage.ledger().mention(stage.town().says(customer, opener, stage.words("why does nobody answer")));
            stage.minutes(2);
        };
    }

    /** A post with an answer below it becomes a request of its own, and what is said below it later goes there. */
    private static Runnable splits(Stage stage) {
        String opener = opened(stage, stage.customer());
        String other = stage.customer();
        String head = stage.town().says(other, opener, stage.words("my refund is missing"));
        stage.ledger().mention(head);
        stage.minutes(2);
        String below = stage.town().says(other, head, stage.words("since May"));
        stage.ledger().mention(below);
        stage.minutes(2);
        long from = stage.standsOn(head);
        return () -> {
            stage.split(head, from);
            stage.minutes(2);
            stage.ledger().mention(stage.town().says(other, head, stage.words("are you there")));
            stage.minutes(2);
        };
    }

    /** The administrator types the keys again; a mention comes in meanwhile. */
    private static Runnable links(Stage stage) {
        return () -> {
            stage.ledger().mention(stage.town().says(stage.customer(), null, stage.words("are you there")));
            stage.link();
            stage.minutes(2);
        };
    }

    private static Runnable renews(Stage stage) {
        return () -> {
            stage.ledger().mention(stage.town().says(stage.customer(), null, stage.words("it is night")));
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
            stage.ledger().mention(stage.town().says(stage.customer(), null, stage.words("a year has passed")));
            stage.minutes(2);
        };
    }
}
