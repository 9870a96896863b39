package io.listeningpost.jira.rest.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an admin wants of the words that agents publish, as a whole.
 *
 * @param signature what answers end with; left out or blank for nothing
 * @param orders    what order numbers look like; must be there
 * @param ours      telephone numbers and addresses of the brand; must be there
 * @param comments  {@code never}, {@code ask} or {@code always}: what becomes of agents' public comments; left out for never
 * @param copies    whether requests show as comments what was published; left out for yes
 */
record WordingForm(@Nullable String signature, @Nullable List<@Nullable String> orders, @Nullable List<@Nullable String> ours,
        @Nullable String comments, @Nullable Boolean copies) {
}
