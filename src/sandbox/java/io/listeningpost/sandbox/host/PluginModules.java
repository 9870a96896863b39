package io.listeningpost.sandbox.host;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the plugin's descriptor adds to Jira's pages. Thread-safe; everything is empty while the plugin is disabled.
 *
 * <p>{@code context} is Jira's own map: {@code user} (ApplicationUser or absent), {@code issue}, {@code project}, {@code helper}
 * (JiraHelper), {@code request}. The host adds what the request knows and is missing.
 */
public interface PluginModules {

    /** The links of a section ({@code location/section}), lightest first, whose conditions hold. */
    List<WebItem> webItems(String section, Map<String, Object> context);

    /** The sections of a location, lightest first, whose conditions hold. */
    List<WebSection> webSections(String location, Map<String, Object> context);

    /**
     * The rendered panels of a location, lightest first, whose conditions hold. A panel that throws is rendered as Jira does, as a
     * short notice, and is listed in {@link #problems()}.
     */
    List<WebPanel> webPanels(String location, Map<String, Object> context);

    /**
     * The {@code <link>} and {@code <script>} tags of web-resources and what they depend on, each once.
     *
     * @param contextsOrKeys contexts such as {@code jira.view.issue}, and complete keys such as {@code plugin.key:resource-key}
     */
    String resourceTags(Collection<String> contextsOrKeys);

    /** The text of a key with {@code {0}} filled in as {@link java.text.MessageFormat} does; the key itself when nobody has a text. */
    String i18n(Locale locale, String key, Serializable... arguments);

    /** Every path that an {@code index-document-configuration} makes searchable. */
    List<IndexedPath> jqlAliases();

    /** The types of custom fields, in the order of the descriptor. */
    List<FieldType> fieldTypes();

    /** The modules of a type that the host does not serve itself, such as {@code jql-function} or {@code workflow-function}. */
    List<PluginModule> modules(String type);

    /** Calls in templates that the velocity allow-list blocked, as {@code class#method(types)}; each once. */
    List<String> blockedCalls();

    /** What went wrong in the plugin's modules since it was enabled, in plain sentences; each once. */
    List<String> problems();

    /** A type of custom fields. A type that throws is told as Jira does, and listed in {@link #problems()}. */
    interface FieldType {

        /** {@code plugin.key:module-key}, which Jira keeps in the fields made of it. */
        String completeKey();

        /** Plain text in a language. */
        String name(Locale locale);

        /** Plain text in a language. */
        String description(Locale locale);

        /** A cell of a list: the template {@code column-view}, else {@code view}. Ready HTML, whatever the template made of it. */
        String columnHtml(CustomField field, Issue issue);

        /** The field in an XML export: the template {@code xml}; empty without one. */
        String xml(CustomField field, Issue issue);
    }

    /** A link to show. All values are plain text, not HTML; {@code url} already carries the context path. */
    record WebItem(String key, String label, String url, String linkId, String styleClass, int weight) {
    }

    /** A heading with its own {@code location/key} to ask {@link #webItems} for. Plain text. */
    record WebSection(String key, String location, String label, int weight) {
    }

    /** A panel: plain-text label, ready HTML. */
    record WebPanel(String key, String label, String html, int weight) {
    }

    /**
     * One {@code <extract>}.
     *
     * @param entityKey such as {@code IssueProperty}
     * @param type STRING, TEXT, NUMBER, DATE or USER
     * @param alias empty when the path has none
     */
    record IndexedPath(String entityKey, String propertyKey, String path, String type, String alias) {
    }
}
