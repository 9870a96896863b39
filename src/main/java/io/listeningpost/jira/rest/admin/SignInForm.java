package io.listeningpost.jira.rest.admin;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator sends to sign in on a network. Write-only: no answer ever repeats the keys of the app.
 *
 * @param network    key of the network; left out when an account is linked again
 * @param way        key of one of the network's sign-ins
 * @param app        the fields of that sign-in; may be left out when the account signed in the same way before
 * @param account    id of the account that is linked again
 * @param importFrom as in {@link LinkForm}
 * @param speaker    as in {@link LinkForm}
 */
record SignInForm(
        @Nullable String network,
        @Nullable String way,
        @Nullable Map<String, @Nullable String> app,
        @Nullable String account,
        @Nullable String importFrom,
        @Nullable String speaker) {

    @Override
    public String toString() {
        return "SignInForm[" + network + ", " + way + ", " + account + "]";
    }
}
