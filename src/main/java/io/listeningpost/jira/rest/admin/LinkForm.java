package io.listeningpost.jira.rest.admin;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator sends to link an account. Write-only: no answer ever repeats the credentials.
 *
 * @param network     key of the network; left out when an account is linked again
 * @param credentials the network's credential fields
 * @param importFrom  {@code now} or a moment such as {@code 2026-11-01T00:00:00Z}; left out means now, or unchanged
 * @param speaker     user name of the Jira user in whose name requests are written
 */
record LinkForm(
        @Nullable String network,
        @Nullable Map<String, @Nullable String> credentials,
        @Nullable String importFrom,
        @Nullable String speaker) {

    @Override
    public String toString() {
        return "LinkForm[" + network + ", " + speaker + "]";
    }
}
