/** What the networks charge: metered, priced, and held to the admin's budget. */
@NullMarked
package io.listeningpost.cost;

import org.jspecify.annotations.NullMarked;
