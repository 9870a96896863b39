package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Accounts;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** How every account is doing, for people and for monitoring. For Jira administrators: 401 for nobody, 403 for everybody else. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {

    private final Gate gate;
    private final Accounts accounts;
    private final AccountViews views;
    private final Clock clock;

    @Inject
    public HealthResource(Gate gate, Accounts accounts, AccountViews views, Clock clock) {
        this.gate = gate;
        this.accounts = accounts;
        this.views = views;
        this.clock = clock;
    }

    /**
     * {@code healthy} is true when no account is revoked, in trouble, silent, deaf for its budget, or resting
     * after refusals; a paused one was stopped on
     * purpose.
     */
    @GET
    @AdminOnly
    public Response health() {
        gate.admin();
        List<AccountHealthView> all = accounts.all().stream().map(this::view).toList();
        boolean healthy = all.stream().allMatch(HealthResource::isWell);
        return Response.ok(new Health(healthy, clock.instant().toString(), all)).build();
    }

    private static boolean isWell(AccountHealthView account) {
        HealthView health = account.health();
        boolean unheard = health.sources().stream().anyMatch(source -> source.heard().equals("mention") && "budget".equals(source.rests()));
        return health.trouble() == null && health.silentSince() == null && health.breaker() == null && !account.state().equals("revoked")
                && !unheard;
    }

    private AccountHealthView view(AccountSettings account) {
        AccountState state = account.state();
        return new AccountHealthView(
                account.id().toString(), account.handle(), state.name().toLowerCase(Locale.ROOT), views.healthOf(account));
    }

    record Health(boolean healthy, String now, List<AccountHealthView> accounts) {
    }

    record AccountHealthView(String account, String handle, String state, HealthView health) {
    }
}
