package io.listeningpost.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of money in words. */
public final class Dollars {

    private static final int MICRO_DIGITS = 6;
    private static final int CENT_DIGITS = 2;

    private Dollars() {
    }

    /** Millionths of a US dollar as people write them: at least whole cents, and no digit is dropped; {@code $0.015}, {@code $12.00}. */
    public static String of(long micros) {
        BigDecimal exact = BigDecimal.valueOf(micros, MICRO_DIGITS).stripTrailingZeros();
        return "$" + (exact.scale() < CENT_DIGITS ? exact.setScale(CENT_DIGITS, RoundingMode.UNNECESSARY) : exact).toPlainString();
    }
}
