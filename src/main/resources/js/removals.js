/** What is being forgotten of accounts that were removed, and what lately was. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, message, moment} = ListeningPost;

    function line(removal) {
        const facts = [el('bdi', {}, '@' + removal.handle), removal.networkName];
        return el('li', {'data-removal': removal.account},
            el('strong', {}, facts[0]), ' ', el('span', {class: 'lp-quiet'}, facts[1]), ' ',
            AJS.I18n.getText('listening-post.removal.by', moment.short(removal.removedAt), removal.by), ' ',
            removal.doneAt
                ? AJS.I18n.getText('listening-post.removal.done', moment.short(removal.doneAt), moment.number(removal.posts),
                    moment.number(removal.conversations))
                : AJS.I18n.getText('listening-post.removal.goes-on', moment.number(removal.posts), moment.number(removal.conversations)),
            trouble(removal));
    }

    function trouble(removal) {
        if (!removal.trouble) {
            return null;
        }
        return message('warning', removal.doneAt
            ? AJS.I18n.getText('listening-post.removal.left', moment.number(removal.left))
            : AJS.I18n.getText('listening-post.removal.trouble'), ' ', el('span', {dir: 'auto'}, removal.trouble));
    }

    /** A quiet list; nothing where nothing was removed. */
    ListeningPost.removals = (removals) => removals.length === 0 ? null
        : el('section', {class: 'lp-removals', 'aria-label': AJS.I18n.getText('listening-post.removal.section')},
            el('ul', {}, removals.map(line)));
}());
