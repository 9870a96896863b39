/** Custom fields of Jira's own types that people choose from, and what is chosen on each issue. */
@NullMarked
package io.listeningpost.sandbox.desk.select;

import org.jspecify.annotations.NullMarked;
