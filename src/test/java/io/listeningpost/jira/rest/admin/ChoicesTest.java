package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import org.junit.jupiter.api.Test;

/** What an administrator can choose from: networks, service desks, request types, actions, statuses. */
class ChoicesTest {

    private final RestStage rest = new RestStage();

    @Test
    void listsNetworksWithTheFieldsToFill() {
        var x = rest.as(Role.ADMIN, rest.networks()::all).json().at("/values/0");
        assertThat(x.get("key").asText()).isEqualTo("x");
        assertThat(x.at("/fields/0/key").asText()).isEqualTo("token");
        assertThat(x.at("/fields/0/required").asBoolean()).isTrue();
        assertThat(x.at("/fields/1/required").asBoolean()).isFalse();
    }

    @Test
    void listsServiceDesksRequestTypesActionsAndStatusesWithIdsAsStrings() {
        assertThat(rest.as(Role.ADMIN, rest.serviceDesks()::all).json().toString())
                .isEqualTo("{\"values\":[{\"id\":\"3\",\"name\":\"Support (SUP)\"}]}");
        assertThat(rest.as(Role.ADMIN, () -> rest.serviceDesks().requestTypes("3")).json().findValuesAsText("id"))
                .containsExactly("24", "25");
        assertThat(rest.as(Role.ADMIN, () -> rest.serviceDesks().actions("3")).json().findValuesAsText("name"))
                .containsExactly("Reopen", "Resolve");
        assertThat(rest.as(Role.ADMIN, rest.statuses()::all).json().findValuesAsText("name"))
                .containsExactly("In progress", "Resolved");
    }

    @Test
    void answersNotFoundForADeskThatDoesNotExist() {
        for (String id : new String[] {"4", "0", "-3", "x", "99999999999999999999", "3 "}) {
            assertThat(rest.as(Role.ADMIN, () -> rest.serviceDesks().requestTypes(id)).status()).as(id).isEqualTo(404);
            assertThat(rest.as(Role.ADMIN, () -> rest.serviceDesks().actions(id)).status()).as(id).isEqualTo(404);
        }
    }
}
