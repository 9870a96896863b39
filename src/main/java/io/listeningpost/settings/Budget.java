package io.listeningpost.settings;

import java.util.OptionalLong;

/**
 * What an account may cost. Amounts are millionths of a US dollar, days and months those of UTC.
 *
 * @param ownsApp whether the account itself owns the developer app, which makes reading its own mentions cheaper
 * @param daily   empty for no limit
 * @param monthly empty for no limit
 */
public record Budget(boolean ownsApp, OptionalLong daily, OptionalLong monthly) {

    public static final Budget NONE = new Budget(false, OptionalLong.empty(), OptionalLong.empty());

    public Budget {
        if (daily.orElse(0) < 0 || monthly.orElse(0) < 0) {
            throw new IllegalArgumentException("a budget must not be negative");
        }
    }
}
