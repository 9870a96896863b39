package io.listeningpost.jira.rest.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what for an account, by the names of Jira's groups; an empty list means every agent of the desk.
 *
 * @param answerers   who may answer
 * @param confidants  who may read and write direct messages
 * @param approval    {@code never}, {@code chosen} or {@code always}; left out means never
 * @param trainees    whose answers have to be approved where approval is chosen; left out means nobody
 * @param approvers   who may approve; left out or empty means every agent
 * @param ownApproval whether also what they wrote themselves; left out means no
 */
record TeamForm(
        @Nullable List<@Nullable String> answerers,
        @Nullable List<@Nullable String> confidants,
        @Nullable String approval,
        @Nullable List<@Nullable String> trainees,
        @Nullable List<@Nullable String> approvers,
        @Nullable Boolean ownApproval) {
}
