/** Jira's own REST resources that suggest users and groups, as far as a picker asks them. Pictures of users are not simulated. */
@NullMarked
package io.listeningpost.sandbox.desk.picker;

import org.jspecify.annotations.NullMarked;
