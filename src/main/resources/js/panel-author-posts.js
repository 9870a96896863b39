/** What the author said to everybody lately: the network is asked for it only when somebody presses. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, button, link, message, moment, rest} = ListeningPost;

    class AuthorPosts {

        /** path: of the conversation's author. */
        constructor(path) {
            this.path = path + '/posts';
            this.node = el('div', {class: 'lp-author-posts', 'aria-live': 'polite'});
        }

        /** What is known without asking anybody. A card without this is a card still. */
        async load() {
            this.show(await rest.get(this.path).catch(() => ({offered: false})));
        }

        async ask() {
            fill(this.node, title(), el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.loading')));
            try {
                this.show(await rest.post(this.path, {}));
            } catch (failed) {
                fill(this.node, title(), message('warning', rest.textOf(failed)),
                    el('div', {class: 'lp-buttons'}, this.asking(AJS.I18n.getText('listening-post.admin.retry'))));
            }
        }

        show(view) {
            fill(this.node, !view.offered ? null : [title(), view.posts === null ? this.offer(view) : said(view)]);
        }

        offer(view) {
            return el('div', {class: 'lp-buttons'},
                this.asking(AJS.I18n.getText('listening-post.author.posts-show')),
                view.cost === null ? null : el('span', {class: 'lp-quiet'},
                    AJS.I18n.getText('listening-post.author.posts-cost', moment.dollars(view.cost))));
        }

        asking(words) {
            return button(words, () => this.ask(), {'data-key': 'author-posts'});
        }
    }

    function title() {
        return el('h4', {class: 'lp-author-title'}, AJS.I18n.getText('listening-post.author.posts'));
    }

    function said(view) {
        return [
            view.posts.length === 0 ? el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.author.posts-none'))
                : el('ul', {class: 'lp-earlier'}, view.posts.map((post) => el('li', {},
                    el('div', {dir: 'auto', class: 'lp-earlier-words lp-said'}, post.text),
                    el('div', {class: 'lp-quiet'}, link(post.url, moment.node(post.at)))))),
            el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.author.posts-read', moment.told(view.readAt)))
        ];
    }

    ListeningPost.AuthorPosts = AuthorPosts;
}());
