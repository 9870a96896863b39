package io.listeningpost.network.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.network.http.Pkce;
import io.listeningpost.social.Answer;
import io.listeningpost.social.CredentialField;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SignIn;
import io.listeningpost.social.SocialFailure;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * OAuth 2.0: the server learns of an app of its own for each sign-in, so that nobody has to make one there; with PKCE where the server has
 * it. The keys last until somebody takes them back.
 */
final class MastodonSignIn implements SignIn {

    private static final String CLIENT_ID = "clientId";
    private static final String CLIENT_SECRET = "clientSecret";
    private static final String VERIFIER = "verifier";
    /** What we do and no more: who we are, what is said to us, what we say, and pictures. */
    private static final String SCOPES = "read:accounts read:notifications read:statuses write:statuses write:media";

    private final MastodonCalls calls;

    MastodonSignIn(MastodonCalls calls) {
        this.calls = calls;
    }

    @Override
    public String key() {
        return "oauth";
    }

    @Override
    public List<CredentialField> fields() {
        return List.of(MastodonNetwork.INSTANCE_FIELD);
    }

    @Override
    public boolean introducesItself() {
        return true;
    }

    @Override
    public Answer<Departure> depart(Credentials app, URI callback, String state) {
        return calls.at(app).then(instance -> calls.ask(instance, MastodonAct.PREPARE, "/api/v1/apps", Map.of(
                "client_name", "Listening Post for Jira", "redirect_uris", callback.toString(), "scopes", SCOPES), List.of())
                .then(made -> {
                    Optional<String> id = MastodonJson.text(made, "client_id");
                    Optional<String> secret = MastodonJson.text(made, "client_secret");
                    return id.isEmpty() || secret.isEmpty()
                            ? calls.senseless(instance.key() + " made no app for us", MastodonAct.PREPARE)
                            : Answer.got(departure(instance, callback, state, id.get(), secret.get()));
                }));
    }

    private Departure departure(Instance instance, URI callback, String state, String id, String secret) {
        Map<String, String> question = new LinkedHashMap<>();
        question.put("response_type", "code");
        question.put("client_id", id);
        question.put("redirect_uri", callback.toString());
        question.put("scope", SCOPES);
        question.put("state", state);
        Map<String, String> keep = new HashMap<>(Map.of(CLIENT_ID, id, CLIENT_SECRET, secret));
        if (hasPkce(instance)) {
            Pkce pkce = Pkce.fresh();
            question.putAll(pkce.asked());
            keep.put(VERIFIER, pkce.verifier());
        }
        return new Departure(instance.under("/oauth/authorize?" + MastodonForm.encoded(question)), state, new Credentials(keep));
    }

    /** Servers since 4.3 say what they can; an older one would not understand. */
    private boolean hasPkce(Instance instance) {
        return calls.get(instance, "/.well-known/oauth-authorization-server") instanceof Answer.Got<JsonNode>(JsonNode told)
                && told.path("code_challenge_methods_supported").toString().contains("\"S256\"");
    }

    @Override
    public Optional<String> ticket(Map<String, String> returned) {
        return Optional.ofNullable(returned.get("state"));
    }

    @Override
    public boolean declined(Map<String, String> returned) {
        return "access_denied".equals(returned.get("error"));
    }

    @Override
    public Answer<Credentials> arrive(Credentials app, Credentials kept, URI callback, Map<String, String> returned) {
        String code = returned.getOrDefault("code", "");
        if (code.isBlank()) {
            return Answer.failed(new SocialFailure.Refused(Refusal.INVALID, "the server sent the browser back without a code: "
                    + OutsideText.cut(returned.getOrDefault("error", "no reason"), 100)));
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("client_id", kept.get(CLIENT_ID));
        form.put("client_secret", kept.get(CLIENT_SECRET));
        form.put("redirect_uri", callback.toString());
        form.put("scope", SCOPES);
        Optional<String> verifier = Optional.ofNullable(kept.values().get(VERIFIER));
        verifier.ifPresent(value -> form.put("code_verifier", value));
        List<String> secrets = List.of(code, kept.get(CLIENT_ID), kept.get(CLIENT_SECRET), verifier.orElse(""));
        return calls.at(app).then(instance -> calls.ask(instance, MastodonAct.EXCHANGE, "/oauth/token", form, secrets)
                .then(answer -> MastodonJson.text(answer, "access_token")
                        .map(token -> Answer.got(new Credentials(Map.of(MastodonCalls.INSTANCE, instance.base().toString(),
                                MastodonCalls.ACCESS_TOKEN, token, CLIENT_ID, kept.get(CLIENT_ID), CLIENT_SECRET,
                                        kept.get(CLIENT_SECRET)))))
                        .orElseGet(() -> calls.senseless(instance.key() + " gave no access token", MastodonAct.EXCHANGE))));
    }
}
