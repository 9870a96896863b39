/** What an account listens to, in words. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;

    /** A source, and a search by its name. */
    function sourceName(source) {
        switch (source.heard) {
            case 'direct': return AJS.I18n.getText('listening-post.admin.source.direct');
            case 'quote': return AJS.I18n.getText('listening-post.admin.source.quote');
            case 'search': return AJS.I18n.getText('listening-post.admin.source.named', source.name);
            default: return AJS.I18n.getText('listening-post.admin.source.mention');
        }
    }

    Object.assign(ListeningPost, {sourceName});
}());
