package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.jira.rest.Refused;
import io.listeningpost.settings.AccountLinking;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.LinkOutcome;
import io.listeningpost.settings.LinkRequest;
import io.listeningpost.settings.People;
import io.listeningpost.settings.Removal;
import io.listeningpost.social.CredentialField;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Moments;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links accounts from forms: checks what was typed, says what the network said. Thread-safe. */
public final class AccountLinks {

    private final SocialNetworks networks;
    private final AccountLinking linking;
    private final People people;
    private final AccountViews views;
    private final Refusals refusals;

    public AccountLinks(SocialNetworks networks, AccountLinking linking, People people, AccountViews views, Refusals refusals) {
        this.networks = networks;
        this.linking = linking;
        this.people = people;
        this.views = views;
        this.refusals = refusals;
    }

    Response link(LinkForm form) {
        SocialNetwork network = network(form.network());
        List<FieldError> errors = new ArrayList<>();
        Credentials credentials = credentials(network, form, errors);
        String speaker = speaker(form.speaker(), errors);
        Optional<Instant> importFrom = importFrom(form.importFrom(), errors);
        if (!errors.isEmpty()) {
            throw refusals.invalid(errors);
        }
        return answer(network, linking.link(network.network(), credentials, new LinkRequest(speaker, importFrom, Optional.empty())));
    }

    Response linkAgain(AccountSettings account, LinkForm form) {
        SocialNetwork network = networks.of(account.id().network())
                .orElseThrow(() -> refusals.conflict("network", "listening-post.error.network"));
        List<FieldError> errors = new ArrayList<>();
        Credentials credentials = credentials(network, form, errors);
        String speaker = form.speaker() == null ? account.speaker() : speaker(form.speaker(), errors);
        if (!errors.isEmpty()) {
            throw refusals.invalid(errors);
        }
        return answer(network, linking.link(
                network.network(), credentials, new LinkRequest(speaker, Optional.empty(), Optional.of(account.id()))));
    }

    SocialNetwork network(@Nullable String key) {
        return networks.all().stream().filter(each -> each.network().key().equals(key)).findFirst()
                .orElseThrow(() -> refusals.invalid("network", "listening-post.error.network"));
    }

    private Credentials credentials(SocialNetwork network, LinkForm form, List<FieldError> errors) {
        Map<String, String> values = new HashMap<>();
        Map<String, @Nullable String> typed = form.credentials() == null ? Map.of() : form.credentials();
        for (CredentialField field : network.credentialFields()) {
            String value = typed.get(field.key());
            if (value != null && !value.isBlank()) {
                values.put(field.key(), value.strip());
            } else if (field.required()) {
                errors.add(refusals.error("credentials." + field.key(), "listening-post.error.credential"));
            }
        }
        return new Credentials(values);
    }

    String speaker(@Nullable String name, List<FieldError> errors) {
        Optional<People.Person> person = Optional.ofNullable(name).map(String::strip).flatMap(people::byName);
        if (person.filter(People.Person::active).isEmpty()) {
            errors.add(refusals.error("speaker", "listening-post.error.speaker"));
        }
        return person.map(People.Person::key).orElse("");
    }

    Optional<Instant> importFrom(@Nullable String moment, List<FieldError> errors) {
        if (moment == null || moment.isBlank() || moment.equals("now")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(moment));
        } catch (DateTimeParseException e) {
            errors.add(refusals.error("importFrom", "listening-post.error.import-from"));
            return Optional.empty();
        }
    }

    private Response answer(SocialNetwork network, LinkOutcome outcome) {
        return switch (outcome) {
            case LinkOutcome.Linked(AccountSettings settings, boolean again) ->
                    Response.status(again ? 200 : 201).entity(views.of(settings)).build();
            case LinkOutcome.Invalid(String field, String reason) -> throw invalid(network, field, reason);
            case LinkOutcome.OtherAccount other ->
                    throw refusals.conflict("credentials", "listening-post.error.other-account", other.foundHandle());
            case LinkOutcome.BeingForgotten(Removal removal) -> throw beingForgotten(removal);
            case LinkOutcome.RemovedMeanwhile(String handle) ->
                    throw refusals.conflict("account", "listening-post.error.removed-meanwhile", "@" + handle);
            case LinkOutcome.NotIdentified(SocialFailure failure) -> throw notIdentified(network, failure);
        };
    }

    Refused beingForgotten(Removal removal) {
        return refusals.conflict("account", "listening-post.error.being-forgotten", removal.handle());
    }

    private Refused invalid(SocialNetwork network, String field, String reason) {
        boolean credential = network.credentialFields().stream().anyMatch(each -> each.key().equals(field));
        return refusals.invalid(List.of(new FieldError(credential ? "credentials." + field : field, reason)));
    }

    Refused notIdentified(SocialNetwork network, SocialFailure failure) {
        String name = network.displayName();
        return switch (failure) {
            case SocialFailure.Unauthorized(String detail) ->
                    refusals.invalid("credentials", "listening-post.error.keys", name, detail);
            case SocialFailure.RateLimited limited ->
                    refusals.conflict("network", "listening-post.error.rate-limited", name, Moments.told(limited.until()));
            case SocialFailure.OutOfCredit(String detail) ->
                    refusals.conflict("network", "listening-post.error.credit", name, detail);
            case SocialFailure.Refused refused ->
                    refusals.invalid("credentials", "listening-post.error.refused", name, refused.detail());
            case SocialFailure.Unavailable(String detail) ->
                    refusals.conflict("network", "listening-post.error.unavailable", name, detail);
            case SocialFailure.Unknown(String detail) ->
                    refusals.conflict("network", "listening-post.error.unavailable", name, detail);
        };
    }
}
