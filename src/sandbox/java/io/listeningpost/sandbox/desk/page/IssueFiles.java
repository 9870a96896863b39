package io.listeningpost.sandbox.desk.page;

import io.listeningpost.sandbox.desk.attachment.DeskAttachment;
import io.listeningpost.sandbox.desk.issue.DeskIssue;
import io.listeningpost.sandbox.desk.wiki.Wiki;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files of an issue: listed with pictures small, and found by name for the texts that show them. */
final class IssueFiles {

    private final Stage stage;
    private final String contextPath;

    IssueFiles(Stage stage, String contextPath) {
        this.stage = stage;
        this.contextPath = contextPath;
    }

    /** The newest picture of each name. */
    Wiki.Pictures pictures(DeskIssue issue) {
        Map<String, String> addresses = stage.attachments().of(issue.getId()).stream().filter(DeskAttachment::isPicture)
                .collect(Collectors.toMap(DeskAttachment::getFilename, this::address, (older, newer) -> newer));
        return name -> Optional.ofNullable(addresses.get(name));
    }

    String list(Visit visit, DeskIssue issue) {
        List<DeskAttachment> files = stage.attachments().of(issue.getId());
        String items = files.isEmpty() ? "<p class=\"desk-quiet\">No files.</p>" : files.stream().map(file -> item(visit, file))
                .collect(Collectors.joining("", "<ol class=\"desk-files\">", "</ol>"));
        return Markup.module("attachmentmodule", "Attachments", "<div id=\"attachments\" data-live>" + items + "</div>" + """
                <form class="desk-attach" data-attach="%s"><label for="attach-file">Attach a file</label>
                <input type="file" id="attach-file" accept="image/*"><input type="hidden" name="atl_token" value="%s">
                <p class="desk-quiet" id="attach-outcome" role="status"></p></form>
                """.formatted(visit.to(AttachmentPage.PATH + "/" + issue.getKey()), Markup.escape(visit.session().xsrfToken())));
    }

    private String item(Visit visit, DeskAttachment file) {
        String name = Markup.escape(file.getFilename());
        String address = Markup.escape(address(file));
        String picture = file.isPicture() ? "<img class=\"desk-thumbnail\" src=\"" + address + "\" alt=\"\">" : "";
        String who = file.author().flatMap(stage.users()::byKey).map(user -> user.displayName()).orElse("Anonymous");
        return """
                <li id="attachment-%d"><a href="%s">%s<span>%s</span></a> <span class="desk-quiet">%,d bytes, %s, %s</span>
                <form method="post" action="%s">%s<input type="hidden" name="do" value="delete">
                <button class="aui-button aui-button-link" name="file" value="%d">\
                Delete<span class="assistive"> %s</span></button></form></li>
                """.formatted(file.getId(), address, picture, name, file.getFilesize(), Markup.escape(who), Markup.time(file.created()),
                visit.to(AttachmentPage.PATH), visit.token(), file.getId(), name);
    }

    private String address(DeskAttachment file) {
        return contextPath + AttachmentPage.PATH + "/" + file.getId() + "/"
                + URLEncoder.encode(file.getFilename(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
