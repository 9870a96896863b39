package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.LinkRequest;
import io.listeningpost.settings.SignInStart;
import io.listeningpost.settings.SignIns;
import io.listeningpost.settings.Visitor;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetwork;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Begins to sign in from forms: checks what was typed, says what the network said. Thread-safe. */
public final class SignInStarts {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COOKIE_BYTES = 32;

    private final SignIns signIns;
    private final AccountLinks links;
    private final AccountLookup lookup;
    private final Callback callback;
    private final Refusals refusals;

    public SignInStarts(SignIns signIns, AccountLinks links, AccountLookup lookup, Callback callback, Refusals refusals) {
        this.signIns = signIns;
        this.links = links;
        this.lookup = lookup;
        this.callback = callback;
        this.refusals = refusals;
    }

    Response begin(String userKey, SignInForm form) {
        Optional<AccountSettings> again = Optional.ofNullable(form.account()).map(lookup::find);
        SocialNetwork network = links.network(again.map(account -> account.id().network().key()).orElse(form.network()));
        List<FieldError> errors = new ArrayList<>();
        String speaker = again.isPresent() && form.speaker() == null ? again.get().speaker() : links.speaker(form.speaker(), errors);
        Optional<Instant> importFrom = again.isPresent() ? Optional.empty() : links.importFrom(form.importFrom(), errors);
        if (!errors.isEmpty()) {
            throw refusals.invalid(errors);
        }
        LinkRequest request = new LinkRequest(speaker, importFrom, again.map(AccountSettings::id));
        String way = form.way() == null ? "" : form.way();
        String cookie = random();
        return switch (signIns.begin(Visitor.in(userKey, cookie), network.network(), way, app(form), request, callback.address())) {
            case SignInStart.Away(var to) ->
                    Response.status(201).cookie(known(cookie)).entity(new Departure(to.toString())).build();
            case SignInStart.Invalid(String field, String reason) when field.equals("way") ->
                    throw refusals.invalid("way", "listening-post.error.way");
            case SignInStart.Invalid(String field, String reason) ->
                    throw refusals.invalid("app." + field, "listening-post.error.credential");
            case SignInStart.NotStarted(SocialFailure.Refused refused) ->
                    throw refusals.invalid("app", "listening-post.error.sign-in", network.displayName(), refused.detail());
            case SignInStart.NotStarted(SocialFailure failure) -> throw links.notIdentified(network, failure);
        };
    }

    /** The ways for which the account has kept the keys of an app; 404 for an account that is not linked. */
    Response lending(String account) {
        return Response.ok(new Listing<>(signIns.lending(lookup.find(account).id()))).build();
    }

    private static Credentials app(SignInForm form) {
        Map<String, String> values = new HashMap<>();
        if (form.app() != null) {
            form.app().forEach((field, value) -> {
                if (value != null && !value.isBlank()) {
                    values.put(field, value.strip());
                }
            });
        }
        return new Credentials(values);
    }

    private static String random() {
        byte[] bytes = new byte[COOKIE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** For the callback only, and also when another site leads there, as the network does. */
    private NewCookie known(String value) {
        URI address = callback.address();
        return new NewCookie.Builder(Visitor.COOKIE).value(value).path(address.getRawPath()).httpOnly(true)
                .secure("https".equals(address.getScheme())).sameSite(NewCookie.SameSite.LAX)
                .maxAge((int) SignIns.LIFE.toSeconds()).build();
    }

    /** Where the browser goes. */
    record Departure(String location) {
    }
}
