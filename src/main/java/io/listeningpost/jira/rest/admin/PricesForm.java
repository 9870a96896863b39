package io.listeningpost.jira.rest.admin;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What things cost in place of the published prices.
 *
 * @param changed by kind of charge, such as {@code post-read}: US dollars as decimal text. What is left out has its published price
 */
record PricesForm(@Nullable Map<String, @Nullable String> changed) {
}
