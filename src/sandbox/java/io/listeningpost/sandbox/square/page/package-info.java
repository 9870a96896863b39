/** The Square's page: its files, and the calls it makes to show and to trouble every network alike. */
@NullMarked
package io.listeningpost.sandbox.square.page;

import org.jspecify.annotations.NullMarked;
