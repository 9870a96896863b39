/** The scheduler: whole minutes, four threads, once per cluster. */
@NullMarked
package io.listeningpost.sandbox.desk.job;

import org.jspecify.annotations.NullMarked;
