/**
 * The rules of conduct, and what intake and replies have at their core, asked of every network: the whole product without Jira, with the
 * network's own adapter, before its room of the Square. Whatever a rule does not apply to is told with a reason, and the reasons are held
 * against what the networks say of themselves.
 */
@NullMarked
package io.listeningpost.conduct;

import org.jspecify.annotations.NullMarked;
