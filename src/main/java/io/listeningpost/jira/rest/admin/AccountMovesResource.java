package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.AccountId;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pauses or resumes many accounts. For Jira administrators: 401 for nobody, 403 for everybody else. */
@Path("/accounts/moves")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AccountMovesResource {

    private static final int MOST = 500;

    private final Gate gate;
    private final JsonBody json;
    private final Refusals refusals;
    private final Accounts accounts;

    @Inject
    public AccountMovesResource(Gate gate, JsonBody json, Refusals refusals, Accounts accounts) {
        this.gate = gate;
        this.json = json;
        this.refusals = refusals;
        this.accounts = accounts;
    }

    /**
     * Moves each account by itself and tells what became of each, in the order asked: one that cannot be moved stops no other. 400, and
     * nothing is moved, when the list is empty or longer than 500 or there is no such move.
     */
    @POST
    @AdminOnly
    public Response move(@Nullable String body) {
        gate.admin();
        MovesForm form = json.read(body, MovesForm.class);
        AccountState wanted = switch (Objects.requireNonNullElse(form.move(), "")) {
            case "pause" -> AccountState.PAUSED;
            case "resume" -> AccountState.LINKED;
            default -> throw refusals.invalid("move", "listening-post.error.moves.move");
        };
        List<String> ids = new ArrayList<>();
        Optional.ofNullable(form.accounts()).orElse(List.of()).stream().filter(Objects::nonNull).distinct().forEach(ids::add);
        if (ids.isEmpty() || ids.size() > MOST) {
            throw refusals.invalid("accounts", "listening-post.error.moves.accounts", MOST);
        }
        return Response.ok(new Listing<>(ids.stream().map(id -> moved(id, wanted)).toList())).build();
    }

    private MovedView moved(String id, AccountState wanted) {
        Optional<AccountSettings> before = parse(id).flatMap(accounts::find);
        if (before.isEmpty()) {
            return gone(id);
        }
        if (before.get().state() == wanted) {
            return new MovedView(id, "unchanged", null);
        }
        // the network may refuse the keys, or somebody remove the account, at the same moment
        return accounts.change(before.get().id(), now -> now.state() == AccountState.REVOKED ? now : now.withState(wanted))
                .map(now -> now.state() == AccountState.REVOKED
                        ? new MovedView(id, "refused", words("listening-post.error.revoked", now.handle()))
                        : new MovedView(id, "moved", null))
                .orElseGet(() -> gone(id));
    }

    private MovedView gone(String id) {
        return new MovedView(id, "gone", words("listening-post.error.account"));
    }

    private String words(String key, Serializable... arguments) {
        return refusals.error("", key, arguments).message();
    }

    private static Optional<AccountId> parse(String id) {
        try {
            return Optional.of(AccountId.parse(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
