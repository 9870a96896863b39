package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.settings.LinkRequest;
import io.listeningpost.settings.PendingSignIn;
import io.listeningpost.settings.PendingSignIns;
import io.listeningpost.settings.Sealer;
import io.listeningpost.settings.Visitor;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Network;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Sign-ins under way in the table SIGN_IN, sealed but for the moment they end. */
public final class AoSignIns implements PendingSignIns {

    private final Tables tables;
    private final Sealer sealer;

    public AoSignIns(ActiveObjects ao, Sealer sealer) {
        this.tables = new Tables(ao);
        this.sealer = sealer;
    }

    @Override
    public void keep(PendingSignIn pending) {
        String sealed = sealer.seal(Json.write(body(pending)));
        tables.contest(() -> tables.insert(SignInRow.class, Map.of(
                "TICKET", pending.ticket(), "ENDS_AT", pending.endsAt().toEpochMilli(), "SEALED", sealed)));
    }

    @Override
    public Optional<PendingSignIn> take(String ticket) {
        return tables.contest(() -> tables.one(SignInRow.class, "TICKET = ?", ticket).map(row -> {
            String sealed = row.getSealed();
            Instant endsAt = Instant.ofEpochMilli(row.getEndsAt());
            tables.take(SignInRow.class, row.getID());
            return sealer.open(sealed).map(clear -> pending(ticket, endsAt, Json.read(clear)));
        })).flatMap(taken -> taken);
    }

    @Override
    public void forget(Instant before) {
        tables.clear(SignInRow.class, SignInRow::getID, Integer.MAX_VALUE, "ENDS_AT", "ENDS_AT < ?", before.toEpochMilli());
    }

    private static ObjectNode body(PendingSignIn pending) {
        ObjectNode body = Json.object()
                .put("user", pending.visitor().userKey())
                .put("browser", pending.visitor().browser())
                .put("network", pending.network().key())
                .put("way", pending.way())
                .put("speaker", pending.request().speaker())
                .put("callback", pending.callback().toString());
        Json.put(body, "importFrom", pending.request().importFrom());
        Json.put(body, "again", pending.request().again());
        body.set("app", CredentialsJson.write(pending.app()));
        body.set("kept", CredentialsJson.write(pending.kept()));
        return body;
    }

    private static PendingSignIn pending(String ticket, Instant endsAt, JsonNode body) {
        LinkRequest request = new LinkRequest(body.path("speaker").asText(), Json.instant(body, "importFrom"),
                Json.text(body, "again").map(AccountId::parse));
        return new PendingSignIn(ticket, new Visitor(body.path("user").asText(), body.path("browser").asText()),
                new Network(body.path("network").asText()), body.path("way").asText(), CredentialsJson.read(body.path("app")),
                CredentialsJson.read(body.path("kept")), request, URI.create(body.path("callback").asText()), endsAt);
    }
}
