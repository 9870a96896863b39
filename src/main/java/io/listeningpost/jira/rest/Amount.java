package io.listeningpost.jira.rest;

import io.listeningpost.cost.Dollars;
import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Millionths of a US dollar as decimal text and back, exactly: no amount ever passes through floating point. */
public final class Amount {

    private static final int PLACES = 6;
    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,6})?");

    private Amount() {
    }

    /** With a point, two to six decimals and no sign: {@code 12.50}, {@code 0.005}. */
    public static String text(long micros) {
        return Dollars.of(micros).substring(1);
    }

    /** Empty for anything but digits with at most one point, nine before it and six after. */
    public static OptionalLong micros(String text) {
        return WRITTEN.matcher(text).matches()
                ? OptionalLong.of(new BigDecimal(text).movePointRight(PLACES).longValueExact()) : OptionalLong.empty();
    }
}
