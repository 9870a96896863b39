/** How each account is doing, for the people who look after it. */
@NullMarked
package io.listeningpost.health;

import org.jspecify.annotations.NullMarked;
