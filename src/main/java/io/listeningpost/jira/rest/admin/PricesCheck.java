package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.Amount;
import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.social.Charge;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the prices that an admin put in place of the published ones, or says everything that is wrong with them at once. Thread-safe. */
final class PricesCheck {

    private final Refusals refusals;

    PricesCheck(Refusals refusals) {
        this.refusals = refusals;
    }

    /** In millionths of a US dollar; 400 names each wrong field as {@code changed.post-read}. */
    Map<Charge, Long> read(@Nullable Map<String, @Nullable String> changed) {
        List<FieldError> errors = new ArrayList<>();
        if (changed == null) {
            errors.add(refusals.error("changed", "listening-post.error.prices"));
        }
        Map<Charge, Long> micros = new EnumMap<>(Charge.class);
        Map<String, Charge> known = Stream.of(Charge.values()).collect(Collectors.toMap(HearingView::word, each -> each));
        Map<String, @Nullable String> typed = changed == null ? Map.of() : new TreeMap<>(changed);
        typed.forEach((word, price) -> {
            Charge charge = known.get(word);
            OptionalLong amount = price == null ? OptionalLong.empty() : Amount.micros(price.strip());
            if (charge == null) {
                String all = String.join(", ", new TreeMap<>(known).keySet());
                errors.add(refusals.error("changed." + word, "listening-post.error.charge", all));
            } else if (amount.isEmpty()) {
                errors.add(refusals.error("changed." + word, "listening-post.error.price"));
            } else {
                micros.put(charge, amount.getAsLong());
            }
        });
        if (!errors.isEmpty()) {
            throw refusals.invalid(errors);
        }
        return micros;
    }
}
