/** Whose posts reach no request, and the way back for them. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, button, message, moment, rest} = ListeningPost;

    class MentionBlocked {

        constructor(page) {
            this.page = page;
            this.list = el('div', {});
            this.node = el('details', {class: 'lp-blocked', toggle: () => this.refresh()},
                el('summary', {'data-key': 'blocked'}, AJS.I18n.getText('listening-post.mentions.blocked.title')), this.list);
        }

        async refresh() {
            if (!this.node.open) {
                return;
            }
            try {
                this.show((await rest.get('/projects/' + encodeURIComponent(this.page.project) + '/blocked')).values);
            } catch (failed) {
                fill(this.list, message('warning', rest.textOf(failed)));
            }
        }

        show(authors) {
            fill(this.list, authors.length === 0
                ? el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.mentions.blocked.none'))
                : el('ul', {class: 'lp-plain'}, authors.map((author) => this.item(author))));
        }

        item(author) {
            const name = author.handle ? '@' + author.handle : author.author;
            return el('li', {},
                el('bdi', {class: 'lp-name'}, name), ' ',
                el('span', {class: 'lp-quiet'},
                    AJS.I18n.getText('listening-post.mentions.blocked.by', '@' + author.accountHandle, author.by, moment.short(author.at))),
                author.reason ? el('span', {class: 'lp-why', dir: 'auto'}, author.reason) : null, ' ',
                button(AJS.I18n.getText('listening-post.mentions.unblock'), () => this.page.acts.unblock({
                    account: author.account, author: {id: author.author, handle: author.handle}
                }), {
                    'data-key': 'unblock-' + author.account + '-' + author.author,
                    'aria-label': AJS.I18n.getText('listening-post.mentions.unblock-who', name)
                }));
        }
    }

    ListeningPost.MentionBlocked = MentionBlocked;
}());
