/** Writes into Jira's audit log who linked, changed and removed accounts, and who sent and withdrew replies. */
@NullMarked
package io.listeningpost.jira.audit;

import org.jspecify.annotations.NullMarked;
