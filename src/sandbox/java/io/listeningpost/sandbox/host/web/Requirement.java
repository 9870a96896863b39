package io.listeningpost.sandbox.host.web;

import io.listeningpost.sandbox.host.Access;
import io.listeningpost.sandbox.host.LoginDirectory.Role;
import io.listeningpost.sandbox.host.Session;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may call: what Atlassian's security annotations say. Closed by default: nothing said means licensed users only. */
public enum Requirement {
    /** Everybody. */
    NOBODY_IN_PARTICULAR,
    /** Whoever is logged in, customers included. */
    LOGGED_IN,
    /** Licensed users. */
    LICENSED,
    /** Administrators. */
    ADMIN,
    /** System administrators. */
    SYSTEM_ADMIN;

    private static final Set<String> PACKAGES =
            Set.of("com.atlassian.annotations.security", "com.atlassian.plugins.rest.api.security.annotation");

    /** Reads the first element that is annotated; pass the method before its class. */
    public static Requirement of(AnnotatedElement... elements) {
        for (AnnotatedElement element : elements) {
            Optional<Requirement> said = List.of(element.getAnnotations()).stream().map(Requirement::of).flatMap(Optional::stream)
                    .findFirst();
            if (said.isPresent()) {
                return said.get();
            }
        }
        return LICENSED;
    }

    private static Optional<Requirement> of(Annotation annotation) {
        Class<?> type = annotation.annotationType();
        if (!PACKAGES.contains(type.getPackageName())) {
            return Optional.empty();
        }
        return switch (type.getSimpleName()) {
            case "UnrestrictedAccess", "AnonymousSiteAccess" -> Optional.of(NOBODY_IN_PARTICULAR);
            case "UnlicensedSiteAccess" -> Optional.of(LOGGED_IN);
            case "LicensedOnly" -> Optional.of(LICENSED);
            case "AdminOnly" -> Optional.of(ADMIN);
            case "SystemAdminOnly" -> Optional.of(SYSTEM_ADMIN);
            default -> Optional.empty();
        };
    }

    /** The same for a page of the desk. */
    static Requirement of(Access access) {
        return switch (access) {
            case ANYONE -> NOBODY_IN_PARTICULAR;
            case LOGGED_IN -> LOGGED_IN;
            case LICENSED -> LICENSED;
            case ADMIN -> ADMIN;
        };
    }

    /** What becomes of a request. */
    public Verdict judge(Session session) {
        boolean allowed = switch (this) {
            case NOBODY_IN_PARTICULAR -> true;
            case LOGGED_IN -> session.person().isPresent();
            case LICENSED -> session.is(Role.LICENSED);
            case ADMIN -> session.is(Role.ADMIN);
            case SYSTEM_ADMIN -> session.is(Role.SYSTEM_ADMIN);
        };
        if (allowed) {
            return Verdict.ALLOWED;
        }
        return session.person().isPresent() ? Verdict.FORBIDDEN : Verdict.LOGIN_NEEDED;
    }

    /** The three answers. */
    public enum Verdict { ALLOWED, LOGIN_NEEDED, FORBIDDEN }
}
