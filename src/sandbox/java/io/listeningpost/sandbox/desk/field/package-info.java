/** The custom fields that administrators made of the types of plugins. */
@NullMarked
package io.listeningpost.sandbox.desk.field;

import org.jspecify.annotations.NullMarked;
