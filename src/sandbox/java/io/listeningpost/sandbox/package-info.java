/** The product on one machine: a Jira-shaped host that runs the packaged plugin, and networks to try it against. Never packaged. */
@NullMarked
package io.listeningpost.sandbox;

import org.jspecify.annotations.NullMarked;
