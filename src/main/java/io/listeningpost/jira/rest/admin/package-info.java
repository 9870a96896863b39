/** REST for administrators: accounts, what they can be routed to, their words, journal and health. */
@NullMarked
package io.listeningpost.jira.rest.admin;

import org.jspecify.annotations.NullMarked;
