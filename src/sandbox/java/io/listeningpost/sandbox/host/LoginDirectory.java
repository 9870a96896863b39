package io.listeningpost.sandbox.host;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who may log in and what they are. Supplied by the desk; must be thread-safe. */
public interface LoginDirectory {

    /** The user's key when name and password fit. */
    Optional<String> authenticate(String name, String password);

    /** The person behind a key; empty when unknown or deactivated, which ends their session. */
    Optional<Person> person(String userKey);

    /** What a person may do on the whole site. An agent is licensed; a customer is not. */
    enum Role {
        /** Uses an application licence: may call what is {@code LicensedOnly}. */
        LICENSED,
        /** Jira administrator. */
        ADMIN,
        /** System administrator; always also an {@link #ADMIN}. */
        SYSTEM_ADMIN
    }

    /** A person who can log in. */
    record Person(String key, String name, String displayName, String email, Locale locale, Set<Role> roles) {

        /** Copies the roles. */
        public Person {
            roles = Set.copyOf(roles);
        }

        /** The same person with another language in the profile. */
        public Person reading(Locale chosen) {
            return new Person(key, name, displayName, email, chosen, roles);
        }

        /** Whether the person has a role, directly or because another one includes it. */
        public boolean is(Role role) {
            return roles.contains(role) || role == Role.ADMIN && roles.contains(Role.SYSTEM_ADMIN);
        }
    }
}
