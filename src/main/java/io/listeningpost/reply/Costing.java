package io.listeningpost.reply;

import io.listeningpost.cost.Prices;
import io.listeningpost.social.Address;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Outgoing;
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

    /**
     * One charge a part, and one for each description of a photo.
     *
     * @param goesOn whether the first part answers a post of our own; all others do
     */
    List<Charge> charges(SocialNetwork network, Address to, boolean goesOn, List<String> parts, List<Photo> photos) {
        List<Charge> charges = new ArrayList<>();
        for (String part : parts) {
            charges.add(network.charge(new Outgoing(to, part, List.of(), goesOn || !charges.isEmpty())));
        }
        photos.stream().filter(photo -> !photo.alt().isBlank()).forEach(photo -> charges.add(Charge.DESCRIPTION));
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
