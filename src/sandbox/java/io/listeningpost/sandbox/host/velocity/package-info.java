/** Velocity 1.6.4 under Jira's rules: references are escaped, and only methods on the allow-list may be called. */
@NullMarked
package io.listeningpost.sandbox.host.velocity;

import org.jspecify.annotations.NullMarked;
