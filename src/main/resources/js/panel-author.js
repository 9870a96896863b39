/** Who began the thread, and what became of their earlier requests: asked for when somebody opens it, never before. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, button, lozenge, message, moment, person, rest} = ListeningPost;

    class AuthorCard {

        /** path: of the conversation; changed(): when it was said who else they are, or taken back. */
        constructor(path, changed) {
            this.path = path + '/author';
            this.changed = changed;
            this.content = el('div', {class: 'lp-author-content', 'aria-live': 'polite'});
            this.posts = new ListeningPost.AuthorPosts(this.path);
            this.node = el('details', {class: 'lp-author', toggle: () => this.node.open && this.load()},
                el('summary', {'data-key': 'author'}, AJS.I18n.getText('listening-post.author.title')), this.content,
                this.posts.node);
        }

        async load() {
            if (!this.content.hasChildNodes()) {
                fill(this.content, el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.loading')));
            }
            try {
                this.show(await rest.get(this.path));
                await this.posts.load();
            } catch (failed) {
                fill(this.content, message('warning', rest.textOf(failed)), el('div', {class: 'lp-buttons'},
                    button(AJS.I18n.getText('listening-post.admin.retry'), () => this.load(), {'data-key': 'author-retry'})));
            }
        }

        show(view) {
            fill(this.content, card(view, this.path, (next) => {
                this.show(next);
                // what was pressed is gone
                this.node.firstChild.focus();
                this.changed();
            }));
        }
    }

    function card(view, path, done) {
        return view.author === null ? el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.author.nobody')) : [
            view.about ? el('p', {class: 'lp-text lp-about', dir: 'auto'}, view.about) : null,
            view.since ? el('p', {class: 'lp-quiet'},
                AJS.I18n.getText('listening-post.author.since', moment.day(view.since.slice(0, 10)))) : null,
            view.blocked ? blocked(view.blocked) : null,
            person.others(view, path, done),
            earlier(view),
            view.sayable ? person.form(path, done) : null
        ];
    }

    function blocked(by) {
        return message('warning', AJS.I18n.getText('listening-post.author.blocked', by.by, moment.short(by.at)),
            by.reason ? [' ', el('bdi', {}, by.reason)] : null);
    }

    function earlier(view) {
        const title = el('h4', {class: 'lp-author-title'}, view.others.length === 0
            ? AJS.I18n.getText('listening-post.author.earlier') : AJS.I18n.getText('listening-post.person.earlier'));
        if (view.earlier === null) {
            return [title, message('warning', AJS.I18n.getText('listening-post.author.earlier-untold'))];
        }
        return [title,
            view.earlier.length === 0 ? el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.author.earlier-none'))
                : el('ul', {class: 'lp-earlier'}, view.earlier.map(request)),
            view.more ? el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.author.more', view.earlier.length), ' ',
                el('code', {}, view.search)) : null];
    }

    function request(each) {
        return el('li', {},
            el('div', {class: 'lp-head'},
                el('a', {href: ListeningPost.base() + '/browse/' + encodeURIComponent(each.key)}, each.key),
                each.networkName ? [el('span', {}, each.networkName),
                    each.handle ? el('bdi', {class: 'lp-handle'}, '@' + each.handle) : null] : null,
                lozenge(each.resolvedAt ? 'success' : 'default', each.status)),
            el('div', {dir: 'auto', class: 'lp-earlier-words'}, each.summary),
            el('div', {class: 'lp-quiet'}, each.resolvedAt
                ? AJS.I18n.getText('listening-post.author.resolved', moment.short(each.openedAt), moment.short(each.resolvedAt))
                : AJS.I18n.getText('listening-post.author.open', moment.short(each.openedAt))));
    }

    ListeningPost.AuthorCard = AuthorCard;
}());
