package io.listeningpost.reply;

import io.listeningpost.cost.Prices;
import io.listeningpost.social.Address;
import io.listeningpost.social.Charge;
import io.listeningpost.social.SocialNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What a reply will cost. Thread-safe. */
final class Costing {

    private final Prices prices;

    Costing(Prices prices) {
        this.prices = prices;
    }

    /** One charge a part. Only an answer to somebody else is summoned: what goes on from a post of ours has the price of any post. */
    List<Charge> charges(SocialNetwork network, Address to, boolean goesOn, List<String> parts) {
        List<Charge> charges = new ArrayList<>();
        for (String part : parts) {
            Charge charge = network.charge(to, part);
            boolean answersOurs = goesOn || !charges.isEmpty();
            charges.add(answersOurs && charge == Charge.SUMMONED_POST ? Charge.POST : charge);
        }
        return charges;
    }

    /** Their sum in millionths of a US dollar; empty when neither the network nor an admin tells prices. */
    OptionalLong of(SocialNetwork network, List<Charge> charges) {
        boolean known = !network.publishedPrices().isEmpty() || !prices.changed(network.network()).isEmpty();
        return known
                ? OptionalLong.of(charges.stream().mapToLong(charge -> prices.of(network.network(), charge)).sum())
                : OptionalLong.empty();
    }
}
