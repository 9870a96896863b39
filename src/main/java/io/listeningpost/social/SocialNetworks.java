package io.listeningpost.social;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The networks this installation speaks, by key. Immutable. */
public final class SocialNetworks {

    private final Map<Network, SocialNetwork> byKey = new LinkedHashMap<>();

    public SocialNetworks(List<SocialNetwork> networks) {
        networks.forEach(network -> byKey.put(network.network(), network));
    }

    public Optional<SocialNetwork> of(Network network) {
        return Optional.ofNullable(byKey.get(network));
    }

    public Collection<SocialNetwork> all() {
        return List.copyOf(byKey.values());
    }
}
