package io.listeningpost.sandbox.desk.page;

/** Where an agent writes a comment: shared with the customer, or among agents. */
final class CommentForm {

    private CommentForm() {
    }

    /** @param typed what the person had typed when it was refused */
    static String html(Visit visit, String issueKey, String typed, boolean shared) {
        return """
                <form id="comment-form" class="aui top-label desk-comment-form" method="post" action="%1$s">%2$s
                <input type="hidden" name="do" value="comment">
                <fieldset class="desk-audience"><legend class="assistive">Who sees this comment</legend>
                <label><input type="radio" name="audience" value="public"%3$s><span>Share with customer</span></label>
                <label><input type="radio" name="audience" value="internal"%4$s><span>Internal note</span></label></fieldset>
                <label class="assistive" for="comment">Comment</label>
                <textarea class="textarea full-width-field" id="comment" name="comment" rows="4" maxlength="32767" required>%5$s</textarea>
                <div class="desk-buttons"><button class="aui-button aui-button-primary" type="submit">Add comment</button></div></form>
                """.formatted(visit.to("/browse/" + issueKey), visit.token(), shared ? " checked" : "", shared ? "" : " checked",
                Markup.escape(typed));
    }
}
