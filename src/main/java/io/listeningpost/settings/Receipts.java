package io.listeningpost.settings;

import io.listeningpost.social.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Carries a {@link Receipt} through the address of a page, sealed, so that nobody else can put words there. Keeps nothing: any node of
 * the cluster reads what another wrote. Thread-safe.
 */
public final class Receipts {

    private static final String KIND = "receipt";
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int FIELDS = 6;

    private final Sealer sealer;
    private final Clock clock;

    public Receipts(Sealer sealer, Clock clock) {
        this.sealer = sealer;
        this.clock = clock;
    }

    /** Good for ten minutes; to be encoded where it stands in an address. */
    public String seal(Receipt receipt) {
        String account = receipt.account().map(AccountId::toString).orElse("");
        return sealer.seal(String.join("\n", KIND, receipt.userKey(), clock.instant().plus(LIFE).toString(),
                Boolean.toString(receipt.good()), account, receipt.text()));
    }

    /** Empty when it is over, was written for somebody else, or was never written by us. */
    public Optional<Receipt> open(String userKey, String sealed) {
        return sealer.open(sealed).map(clear -> clear.split("\n", FIELDS))
                .filter(fields -> fields.length == FIELDS && fields[0].equals(KIND) && fields[1].equals(userKey))
                .filter(fields -> clock.instant().isBefore(Instant.parse(fields[2])))
                .map(fields -> new Receipt(userKey, Boolean.parseBoolean(fields[3]), fields[5],
                        Optional.of(fields[4]).filter(account -> !account.isEmpty()).map(AccountId::parse)));
    }
}
