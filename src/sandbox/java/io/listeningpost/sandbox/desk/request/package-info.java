/** Service desks, request types, customer requests and their comments. */
@NullMarked
package io.listeningpost.sandbox.desk.request;

import org.jspecify.annotations.NullMarked;
