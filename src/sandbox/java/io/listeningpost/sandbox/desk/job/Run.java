package io.listeningpost.sandbox.desk.job;

import com.atlassian.scheduler.status.RunOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A run that is over. */
public record Run(String jobId, String node, Instant started, Duration took, RunOutcome outcome, Optional<String> message) {
}
