package io.listeningpost.testing;

import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;

/** The product before a network in memory, with {@code @acme} linked. */
public final class Stage extends Product {

    public static final AccountId ACME = LinkedAccounts.ACME;

    public final MemoryNetwork network;

    /** With {@code @acme} linked, routed, and a minute of grace. */
    public Stage() {
        this(LinkedAccounts.acme().build());
    }

    public Stage(AccountSettings settings) {
        this(settings, new MutableClock());
    }

    private Stage(AccountSettings settings, MutableClock clock) {
        this(settings, clock, new MemoryNetwork(clock, ACME.userId(), "acme"));
    }

    private Stage(AccountSettings settings, MutableClock clock, MemoryNetwork network) {
        super(network, clock, settings, MemoryNetwork.KEYS);
        this.network = network;
    }

    /** Says it on the network, polls and works. */
    public void hears(Post... posts) {
        for (Post post : posts) {
            network.said(post);
        }
        poll();
        work();
    }

    /** The id of the last post of ours. */
    public PostId lastOfOurs() {
        return network.ours().getLast().id();
    }
}
