/** Projects, statuses, priorities and the workflows between the statuses. */
@NullMarked
package io.listeningpost.sandbox.desk.project;

import org.jspecify.annotations.NullMarked;
