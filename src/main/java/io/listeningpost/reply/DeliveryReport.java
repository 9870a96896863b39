package io.listeningpost.reply;

import java.util.List;
import java.util.Optional;

/**
 * What one round of delivery did for an account.
 *
 * @param retried how many go back to waiting for another attempt
 * @param waiting how many replies wait or are being sent after the round
 * @param held    why nothing, or nothing more, was sent
 * @param bugs    exceptions that stopped single replies: for the log of whoever asked
 */
public record DeliveryReport(int delivered, int retried, int dead, int waiting, Optional<String> held, List<RuntimeException> bugs) {

    public DeliveryReport {
        bugs = List.copyOf(bugs);
    }
}
