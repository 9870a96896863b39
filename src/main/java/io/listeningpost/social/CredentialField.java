package io.listeningpost.social;

/**
 * A field an admin fills to link an account.
 *
 * @param key      the name under which {@link Credentials} keep it
 * @param i18nKey  its label
 * @param required whether linking is refused without it
 */
public record CredentialField(String key, String i18nKey, boolean required) {
}
