package io.listeningpost.sandbox.soak;

import io.listeningpost.sandbox.remote.Administrator;
import io.listeningpost.sandbox.remote.BrandAccount;
import io.listeningpost.sandbox.remote.Visitor;
import io.listeningpost.sandbox.square.x.XRoom;
import io.listeningpost.sandbox.square.x.world.AccessToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The accounts of the brand, all linked to the host.
 *
 * @param handles on the Square
 * @param ids     in the host, in the same order
 */
record Brand(List<String> handles, List<String> ids) {

    private static final Duration GRACE = Duration.ofSeconds(1);

    Brand {
        handles = List.copyOf(handles);
        ids = List.copyOf(ids);
    }

    /** Brings so many accounts to the Square and links them. */
    static Brand link(XRoom x, Visitor office, int count) {
        List<String> handles = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String handle = "acme_" + i;
            x.join(handle, "Acme " + i, 1_000);
            AccessToken token = x.issue(handle, true);
            handles.add(handle);
            ids.add(BrandAccount.link(new Administrator(office), token.token(), token.secret(), GRACE));
        }
        return new Brand(handles, ids);
    }
}
