package io.listeningpost.sandbox.square.x.api;

import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.x.oauth.Identity;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.World;
import java.util.Set;

/**
 * One call that has passed the gate.
 *
 * @param id the id in the path; empty if the path has none
 */
record Asked(Call call, Identity.Known caller, String id, World world, Settings settings, Meter meter) {

    Person reader() {
        return caller.person();
    }

    Query query(Set<String> taken) {
        return new Query(call.query(), settings.wording(), taken);
    }
}
