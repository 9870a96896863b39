package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.Receipt;
import io.listeningpost.settings.Receipts;
import io.listeningpost.social.AccountId;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Linking accounts by signing in on their network. For Jira administrators: 401 for nobody, 403 for everybody else. */
@Path("/sign-ins")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SignInsResource {

    private final Gate gate;
    private final JsonBody json;
    private final Refusals refusals;
    private final SignInStarts starts;
    private final Receipts receipts;

    @Inject
    public SignInsResource(Gate gate, JsonBody json, Refusals refusals, SignInStarts starts, Receipts receipts) {
        this.gate = gate;
        this.json = json;
        this.refusals = refusals;
        this.starts = starts;
        this.receipts = receipts;
    }

    /**
     * Begins: 201 with the page of the network where the browser goes, and a cookie by which it is known again. It comes back to the
     * callback within 15 minutes. 400 names the field to mend; 409 when the network cannot say now.
     */
    @POST
    @AdminOnly
    public Response begin(@Nullable String body) {
        gate.admin();
        return starts.begin(gate.person(), json.read(body, SignInForm.class));
    }

    /** For which ways to sign in nothing of an app has to be typed, because the account kept its keys; never the keys. */
    @GET
    @Path("/kept/{account}")
    @AdminOnly
    public Response kept(@PathParam("account") String account) {
        gate.admin();
        return starts.lending(account);
    }

    /** What came of one, from the receipt in the address of the page that the browser came back to; 404 when it says nothing any more. */
    @POST
    @Path("/receipt")
    @AdminOnly
    public Response receipt(@Nullable String body) {
        gate.admin();
        String sealed = json.read(body, ReceiptForm.class).receipt();
        Receipt receipt = Optional.ofNullable(sealed).flatMap(each -> receipts.open(gate.person(), each))
                .orElseThrow(() -> refusals.unknown("receipt", "listening-post.error.receipt"));
        return Response.ok(new ReceiptView(receipt.good() ? "success" : "error", receipt.text(),
                receipt.account().map(AccountId::toString).orElse(null))).build();
    }

    /** What the page found in its address. */
    record ReceiptForm(@Nullable String receipt) {
    }

    /**
     * What it says.
     *
     * @param kind {@code success} or {@code error}
     */
    record ReceiptView(String kind, String text, @Nullable String account) {
    }
}
