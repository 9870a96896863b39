/** The screens in a real browser, as the people who use them meet them. */
@NullMarked
package io.listeningpost.browser;

import org.jspecify.annotations.NullMarked;
