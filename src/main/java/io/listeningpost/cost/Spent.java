package io.listeningpost.cost;

import io.listeningpost.social.Charge;
import java.time.LocalDate;

/**
 * What one account used of one thing on one day.
 *
 * @param day    in UTC
 * @param count  how often it was charged
 * @param micros what it cost, in millionths of a US dollar, at the prices of that moment
 */
public record Spent(LocalDate day, Charge charge, long count, long micros) {
}
