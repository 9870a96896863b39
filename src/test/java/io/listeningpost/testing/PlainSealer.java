package io.listeningpost.testing;

import io.listeningpost.settings.Sealer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A seal that anybody can open: it proves that stores seal, not that seals hold. */
public final class PlainSealer implements Sealer {

    private final String key;

    /** Seals of one key are broken to every other. */
    public PlainSealer(String key) {
        this.key = key;
    }

    @Override
    public String seal(String clear) {
        return key + "." + Base64.getEncoder().encodeToString(clear.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public boolean isOutdated(String sealed) {
        return false;
    }

    @Override
    public Optional<String> open(String sealed) {
        return sealed.startsWith(key + ".")
                ? Optional.of(new String(Base64.getDecoder().decode(sealed.substring(key.length() + 1)), StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
