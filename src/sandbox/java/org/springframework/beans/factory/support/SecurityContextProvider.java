package org.springframework.beans.factory.support;

import java.security.AccessControlContext;

/** A type that Spring 6 removed and Gemini Blueprint 3.0.0.M01 still links to; nobody calls it. */
@SuppressWarnings("removal")
public interface SecurityContextProvider {

    /** Never called. */
    AccessControlContext getAccessControlContext();
}
