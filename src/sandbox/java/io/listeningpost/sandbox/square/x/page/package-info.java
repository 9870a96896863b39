/** What the Square's page calls: people, threads, posting as a customer, and trouble. */
@NullMarked
package io.listeningpost.sandbox.square.x.page;

import org.jspecify.annotations.NullMarked;
