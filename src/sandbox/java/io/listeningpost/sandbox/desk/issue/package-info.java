/** Issues with their comments, history and links, as Jira's services change them. */
@NullMarked
package io.listeningpost.sandbox.desk.issue;

import org.jspecify.annotations.NullMarked;
