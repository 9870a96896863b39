package io.listeningpost.sandbox.desk.page;

import io.listeningpost.sandbox.desk.platform.AuditRecord;
import io.listeningpost.sandbox.host.PageShell;
import io.listeningpost.sandbox.host.PluginModules;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /auditing/view}: who did what, newest first. */
final class AuditPage extends DeskPage {

    static final String PATH = "/auditing/view";
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    private final transient PluginModules modules;

    AuditPage(Stage stage, PageShell shell, PluginModules modules) {
        super(stage, shell);
        this.modules = modules;
    }

    @Override
    void show(Visit visit) throws IOException {
        List<AuditRecord> records = stage.audit().last(SHOWN);
        String rows = records.stream().map(record -> row(visit, record)).collect(Collectors.joining());
        writeAdmin(visit, "Audit log", "audit_log", "<h1>Audit log</h1><div id=\"audit\" data-live>" + (records.isEmpty()
                ? "<p class=\"desk-quiet\">Nothing was audited yet.</p>"
                : "<div class=\"desk-scroll\"><table class=\"aui\"><thead><tr><th scope=\"col\">When</th><th scope=\"col\">Who</th>"
                + "<th scope=\"col\">What</th><th scope=\"col\">About</th><th scope=\"col\">Changes</th></tr></thead><tbody>" + rows
                + "</tbody></table></div>") + "</div>");
    }

    private String row(Visit visit, AuditRecord record) {
        return "<tr><td>%s</td><td>%s</td><td><strong>%s</strong><br><span class=\"desk-quiet\">%s</span></td><td>%s</td><td>%s</td></tr>"
                .formatted(Markup.time(record.at()), Markup.escape(record.actor().isEmpty() ? "System" : name(record.actor())),
                        text(visit, record.action()), text(visit, record.category()),
                        record.affected().stream().map(one -> Markup.escape(one.name())).collect(Collectors.joining(", ")),
                        record.altered().stream().map(one -> text(visit, one.key()) + ": " + value(one.from()) + " → " + value(one.to()))
                                .collect(Collectors.joining("<br>")));
    }

    private String text(Visit visit, String key) {
        return Markup.escape(modules.i18n(visit.session().locale(), key));
    }

    private static String value(@Nullable String text) {
        return text == null || text.isEmpty() ? "<em>none</em>" : Markup.escape(text);
    }
}
