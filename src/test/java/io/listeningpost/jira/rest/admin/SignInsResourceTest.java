package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Receipt;
import io.listeningpost.settings.SignInEnd;
import io.listeningpost.settings.Visitor;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Stage;
import io.listeningpost.testing.XBrowser;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInsResourceTest {

    private static final String APP = "\"app\": {\"app\": \" app-key \", \"appSecret\": \"app-secret\"}";

    private final RestStage rest = new RestStage();

    @Test
    void sendsTheBrowserToTheNetworkAndLinksWhoComesBack() {
        RestStage.Reply reply = begin("{\"network\": \"x\", \"way\": \"page\", \"speaker\": \"social\", " + APP + "}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().fieldNames()).toIterable().containsExactly("location");
        assertThat(finish(reply)).isInstanceOf(SignInEnd.Asked.class);
        assertThat(rest.stage.network.signIn().apps().getFirst().get("app")).as("without blanks").isEqualTo("app-key");
    }

    @Test
    void linksAgainWithNothingTyped() {
        finish(begin("{\"network\": \"x\", \"way\": \"page\", \"speaker\": \"social\", " + APP + "}"));
        rest.stage.accounts.save(LinkedAccounts.acme().state(AccountState.REVOKED).build());

        RestStage.Reply reply = begin("{\"way\": \"page\", \"account\": \"x:99\"}");

        assertThat(reply.status()).isEqualTo(201);
        finish(reply);
        assertThat(rest.stage.accounts.find(Stage.ACME)).contains(LinkedAccounts.acme().build());
    }

    /** Or the form would offer to leave empty what has to be typed. */
    @Test
    void tellsWhetherThereIsAnAppToLend() {
        assertThat(kept("x:99").json().at("/values")).as("linked with keys of another kind").isEmpty();

        finish(begin("{\"network\": \"x\", \"way\": \"page\", \"speaker\": \"social\", " + APP + "}"));

        assertThat(kept("x:99").json().toString()).isEqualTo("{\"values\":[\"page\"]}");
        assertThat(kept("x:1").status()).isEqualTo(404);
    }

    @Test
    void namesTheFieldToMend() {
        assertThat(begin("{\"network\": \"myspace\", \"way\": \"page\", \"speaker\": \"social\"}").fields()).containsExactly("network");
        assertThat(begin("{\"network\": \"x\", \"way\": \"pigeon\", \"speaker\": \"social\"}").fields()).containsExactly("way");
        assertThat(begin("{\"network\": \"x\", \"speaker\": \"social\"}").fields()).containsExactly("way");
        assertThat(begin("{\"network\": \"x\", \"way\": \"page\", \"speaker\": \"nobody\", \"importFrom\": \"?\"}").fields())
                .containsExactly("speaker", "importFrom");
        assertThat(begin("{\"network\": \"x\", \"way\": \"page\", \"speaker\": \"social\", \"app\": {\"app\": \"a\"}}").fields())
                .containsExactly("app.appSecret");
        assertThat(begin("{\"way\": \"page\", \"account\": \"x:1\"}").status()).isEqualTo(404);
    }

    @Test
    void saysWhatTheNetworkRefused() {
        rest.stage.network.signIn().failDeparture(new SocialFailure.Unauthorized("no such app"));

        RestStage.Reply reply = begin("{\"network\": \"x\", \"way\": \"page\", \"speaker\": \"social\", " + APP + "}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains("no such app").doesNotContain("app-secret");
    }

    @Test
    void knowsTheBrowserByACookieThatOnlyTheCallbackSees() {
        NewCookie cookie = begin("{\"network\": \"x\", \"way\": \"page\", \"speaker\": \"social\", " + APP + "}").response().getCookies()
                .get(Visitor.COOKIE);

        assertThat(cookie.getPath()).isEqualTo("/context/plugins/servlet/listening-post/callback");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo(NewCookie.SameSite.LAX);
        assertThat(cookie.getMaxAge()).isEqualTo(900);
        assertThat(cookie.getValue()).hasSizeGreaterThan(40);
    }

    @Test
    void tellsAReceiptToWhomItIsFor() {
        String sealed = rest.receipts.seal(new Receipt(Role.ADMIN.key(), true, "linked\n<b>again</b>", Optional.of(Stage.ACME)));

        assertThat(receipt(sealed).json().toString())
                .isEqualTo("{\"kind\":\"success\",\"text\":\"linked\\n<b>again</b>\",\"account\":\"x:99\"}");
        String others = rest.receipts.seal(new Receipt("somebody", false, "no", Optional.empty()));
        assertThat(receipt(others).status()).isEqualTo(404);
        assertThat(receipt("k1.bm9uc2Vuc2U=").status()).isEqualTo(404);
        rest.stage.clock.advance(Duration.ofMinutes(10));
        assertThat(receipt(sealed).status()).isEqualTo(404);
    }

    private RestStage.Reply begin(String body) {
        return rest.as(Role.ADMIN, () -> rest.signIns().begin(body));
    }

    private RestStage.Reply receipt(String sealed) {
        return rest.as(Role.ADMIN, () -> rest.signIns().receipt("{\"receipt\": \"" + sealed + "\"}"));
    }

    private RestStage.Reply kept(String account) {
        return rest.as(Role.ADMIN, () -> rest.signIns().kept(account));
    }

    private SignInEnd finish(RestStage.Reply begun) {
        URI page = URI.create(begun.json().path("location").asText());
        return rest.finishing().finish(Visitor.in(Role.ADMIN.key(), begun.response().getCookies().get(Visitor.COOKIE).getValue()),
                Map.of("state", XBrowser.parameters(page).get("state"), "code", "good"));
    }
}
