package io.listeningpost.issues;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the test of a bug that bit the users of another product, by its number on the list of such bugs that the product is held to.
 * {@link FieldTest} sees to it that none is forgotten.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Field {

    /** The numbers. */
    int[] value();
}
