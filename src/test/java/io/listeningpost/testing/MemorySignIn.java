package io.listeningpost.testing;

import io.listeningpost.social.Answer;
import io.listeningpost.social.CredentialField;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SignIn;
import io.listeningpost.social.SocialFailure;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sign-in that gives the token that stands in the code with which the browser comes back. Thread-safe. */
public final class MemorySignIn implements SignIn {

    public static final String WAY = "page";
    public static final Credentials APP = new Credentials(Map.of("app", "app-key", "appSecret", "app-secret"));

    private final Deque<SocialFailure> departures = new ArrayDeque<>();
    private final Deque<SocialFailure> arrivals = new ArrayDeque<>();
    private final List<Credentials> apps = new ArrayList<>();

    /** The next one does not begin. */
    public synchronized void failDeparture(SocialFailure failure) {
        departures.add(failure);
    }

    /** The next one does not finish. */
    public synchronized void failArrival(SocialFailure failure) {
        arrivals.add(failure);
    }

    /** The app keys of every finish that was tried. */
    public synchronized List<Credentials> apps() {
        return List.copyOf(apps);
    }

    @Override
    public String key() {
        return WAY;
    }

    @Override
    public List<CredentialField> fields() {
        return List.of(new CredentialField("app", "app", true), new CredentialField("appSecret", "appSecret", true));
    }

    @Override
    public synchronized Answer<Departure> depart(Credentials app, URI callback, String state) {
        return departures.isEmpty()
                ? Answer.got(new Departure(URI.create("https://x.example/authorize?state=" + state), state,
                        new Credentials(Map.of("verifier", "of " + state))))
                : Answer.failed(departures.remove());
    }

    @Override
    public Optional<String> ticket(Map<String, String> returned) {
        return Optional.ofNullable(returned.get("state"));
    }

    @Override
    public boolean declined(Map<String, String> returned) {
        return returned.containsKey("denied");
    }

    @Override
    public synchronized Answer<Credentials> arrive(Credentials app, Credentials kept, URI callback, Map<String, String> returned) {
        apps.add(app);
        if (!arrivals.isEmpty()) {
            return Answer.failed(arrivals.remove());
        }
        return kept.get("verifier").equals("of " + returned.get("state"))
                ? Answer.got(new Credentials(Map.of(
                        "token", returned.get("code"), "app", app.get("app"), "appSecret", app.get("appSecret"))))
                : Answer.failed(new SocialFailure.Refused(Refusal.INVALID, "wrong verifier"));
    }
}
