package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.testing.Posts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

class JournalResourceTest {

    private final RestStage rest = new RestStage();

    @Test
    void tellsWhatBecameOfEveryPost() {
        Post opener = Posts.post("101").build();
        Post again = Posts.replyTo(opener, "102").text("@acme hello?").build();
        Post repost = Posts.post("103").kind(PostKind.REPOST).text("RT @jane_doe: @acme my order is late").by("7", "joe").build();
        rest.stage.network.malformed(new Malformed(Optional.of(new PostId("104")), "{}", "text is missing"));
        rest.stage.hears(opener, again, repost);
        JsonNode rows = page(null, "50").get("values");
        assertThat(rows.findValuesAsText("post")).containsExactlyInAnyOrder("101", "102", "103", "104");
        assertThat(row(rows, "101").get("outcome").asText()).isEqualTo("opened");
        assertThat(row(rows, "101").get("request").asText()).isEqualTo("SUP-1");
        assertThat(row(rows, "102").get("outcome").asText()).isEqualTo("commented");
        assertThat(row(rows, "102").get("thread").asText()).isEqualTo("101");
        assertThat(row(rows, "103").get("outcome").asText()).isEqualTo("repost");
        assertThat(row(rows, "104").get("outcome").asText()).isEqualTo("rejected");
        assertThat(row(rows, "104").get("reason").asText()).isEqualTo("text is missing");
    }

    @Test
    void pagesNewestFirstWithoutGapOrRepetition() {
        for (int i = 1; i <= 7; i++) {
            rest.stage.hears(Posts.post("20" + i).build());
        }
        List<String> seen = new ArrayList<>();
        String before = null;
        do {
            JsonNode page = page(before, "3");
            assertThat(page.get("values")).hasSizeLessThanOrEqualTo(3);
            seen.addAll(page.get("values").findValuesAsText("post"));
            before = page.get("next").isNull() ? null : page.get("next").asText();
        } while (before != null);
        assertThat(seen).containsExactly("207", "206", "205", "204", "203", "202", "201");
    }

    @Test
    void refusesWhatIsNoPage() {
        assertThat(call("x:99", "last", "50").fields()).containsExactly("before");
        for (String limit : new String[] {"0", "201", "-1", "many", "99999999999"}) {
            assertThat(call("x:99", null, limit).fields()).as(limit).containsExactly("limit");
        }
        assertThat(call(null, null, "50").status()).isEqualTo(404);
        assertThat(call("x:1", null, "50").status()).isEqualTo(404);
    }

    private static JsonNode row(JsonNode rows, String post) {
        for (JsonNode row : rows) {
            if (row.get("post").asText().equals(post)) {
                return row;
            }
        }
        throw new AssertionError("no row of post " + post);
    }

    private JsonNode page(@Nullable String before, String limit) {
        return call("x:99", before, limit).json();
    }

    private RestStage.Reply call(@Nullable String account, @Nullable String before, String limit) {
        return rest.as(Role.ADMIN, () -> rest.journal().page(account, before, limit));
    }
}
