package io.listeningpost.network.x;

import io.listeningpost.social.Answer;
import io.listeningpost.social.CredentialField;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SignIn;
import io.listeningpost.social.SocialFailure;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import twitter4j.HttpParameter;

/** OAuth 1.0a in three legs: a request token, the person's yes, and keys that last until somebody takes them back. */
final class XThreeLegs implements SignIn {

    private static final String KEY = "consumerKey";
    private static final String SECRET = "consumerSecret";

    private final XTokens tokens;
    private final XSigner signer;
    private final URI page;

    XThreeLegs(XTokens tokens, XSigner signer, URI page) {
        this.tokens = tokens;
        this.signer = signer;
        this.page = page;
    }

    @Override
    public String key() {
        return "oauth1";
    }

    @Override
    public List<CredentialField> fields() {
        return Stream.of(KEY, SECRET).map(XSigner::field).toList();
    }

    /** Sends no state: X takes only callbacks that are entered, and the request token is as good. */
    @Override
    public Answer<Departure> depart(Credentials app, URI callback, String state) {
        return tokens.askForm(signer.signing(app.get(KEY), app.get(SECRET), Optional.empty()), "/oauth/request_token",
                Map.of("oauth_callback", callback.toString()), app.values().values()).then(answer -> {
                    String token = answer.getOrDefault("oauth_token", "");
                    String secret = answer.getOrDefault("oauth_token_secret", "");
                    // X's own page; Twitter4J's address of it cannot be changed
                    return token.isBlank() || secret.isBlank() || !"true".equals(answer.get("oauth_callback_confirmed"))
                            ? tokens.senseless("X gave no request token")
                            : Answer.got(new Departure(URI.create(page + "?oauth_token=" + HttpParameter.encode(token)), token,
                                    new Credentials(Map.of("requestToken", token, "requestSecret", secret))));
                });
    }

    @Override
    public Optional<String> ticket(Map<String, String> returned) {
        return Optional.ofNullable(returned.get("oauth_token")).or(() -> Optional.ofNullable(returned.get("denied")));
    }

    @Override
    public boolean declined(Map<String, String> returned) {
        return returned.containsKey("denied");
    }

    @Override
    public Answer<Credentials> arrive(Credentials app, Credentials kept, URI callback, Map<String, String> returned) {
        String token = kept.get("requestToken");
        String verifier = returned.getOrDefault("oauth_verifier", "");
        if (verifier.isBlank() || !token.equals(returned.get("oauth_token"))) {
            return Answer.failed(new SocialFailure.Refused(Refusal.INVALID, "X sent the browser back without a verifier of this sign-in"));
        }
        List<String> secrets = Stream.of(app.values().values(), kept.values().values(), List.of(verifier))
                .flatMap(each -> each.stream()).toList();
        XSigner.Token request = new XSigner.Token(token, kept.get("requestSecret"));
        return tokens.askForm(signer.signing(app.get(KEY), app.get(SECRET), Optional.of(request)), "/oauth/access_token",
                Map.of("oauth_verifier", verifier), secrets).then(answer -> {
                    String access = answer.getOrDefault("oauth_token", "");
                    String secret = answer.getOrDefault("oauth_token_secret", "");
                    return access.isBlank() || secret.isBlank() ? tokens.senseless("X gave no access token")
                            : Answer.got(new Credentials(Map.of(KEY, app.get(KEY), SECRET, app.get(SECRET),
                                    "accessToken", access, "accessTokenSecret", secret)));
                });
    }
}
