package io.listeningpost.sandbox.desk.page;

import io.listeningpost.sandbox.desk.field.DeskField;
import io.listeningpost.sandbox.host.PageShell;
import io.listeningpost.sandbox.host.PluginModules;
import io.listeningpost.sandbox.host.PluginModules.FieldType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /secure/admin/ViewCustomFields.jspa}: makes fields of the types that plugins bring. */
final class FieldsPage extends DeskPage {

    static final String PATH = "/secure/admin/ViewCustomFields.jspa";
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 255;

    private final transient PluginModules modules;

    FieldsPage(Stage stage, PageShell shell, PluginModules modules) {
        super(stage, shell);
        this.modules = modules;
    }

    @Override
    void show(Visit visit) throws IOException {
        List<DeskField> fields = stage.fields().all();
        writeAdmin(visit, "Custom fields", "view_custom_fields", """
                <h1>Custom fields</h1><p class="desk-quiet">Each field is a column of every queue here; in Jira each queue has columns of
                its own.</p><table class="aui" id="fields"><thead><tr><th scope="col">Name</th><th scope="col">Type</th>\
                <th scope="col"><span class="assistive">Actions</span></th></tr></thead><tbody>%s</tbody></table>
                <h2>Add a field</h2>%s
                """.formatted(fields.stream().map(field -> row(visit, field)).collect(Collectors.joining()), types(visit)));
    }

    @Override
    void act(Visit visit) throws IOException {
        String type = visit.parameter("type");
        String title = visit.parameter("name").strip();
        if (visit.parameter("remove").matches("\\d{1,18}")) {
            stage.fields().remove(Long.parseLong(visit.parameter("remove")));
        } else if (type(type).isEmpty() || title.isEmpty() || title.length() > LONGEST) {
            refuse(visit, HttpServletResponse.SC_BAD_REQUEST, "A field has a name of 1 to 255 characters and a type that there is.");
            return;
        } else {
            stage.fields().add(type, title);
        }
        visit.redirect(PATH);
    }

    private Optional<FieldType> type(String key) {
        return modules.fieldTypes().stream().filter(each -> each.completeKey().equals(key)).findFirst();
    }

    private String row(Visit visit, DeskField field) {
        return """
                <tr><td>%s</td><td>%s</td><td><form method="post" action="%s">%s
                <button class="aui-button aui-button-link" name="remove" value="%d" aria-label="Delete %1$s">Delete</button>\
                </form></td></tr>
                """.formatted(Markup.escape(field.title()), type(field.type()).map(type -> Markup.escape(type.name(locale(visit))))
                .orElse("<em>its app is not enabled</em>"), visit.to(PATH), visit.token(), field.id());
    }

    /** As Jira does: the types with what they are for; the field is called like its type until somebody changes the name. */
    private String types(Visit visit) {
        return modules.fieldTypes().stream().map(type -> """
                <form class="aui desk-field-type" method="post" action="%s">%s<input type="hidden" name="type" value="%s">
                <h3>%s</h3><p>%s</p><label class="assistive" for="name-%3$s">Name of the field</label>
                <input class="text" id="name-%3$s" name="name" value="%4$s"> <button class="aui-button" type="submit">Add</button></form>
                """.formatted(visit.to(PATH), visit.token(), Markup.escape(type.completeKey()), Markup.escape(type.name(locale(visit))),
                Markup.escape(type.description(locale(visit))))).collect(Collectors.joining());
    }

    private static Locale locale(Visit visit) {
        return visit.session().locale();
    }
}
