/** Where the same words stand as well: asked for once the thread is there, and again about once a minute, so that nobody waits for it. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, linkButton, lozenge, moment, person, rest} = ListeningPost;
    const EVERY = 60000;
    /** Whoever begins to write wants to know it now. */
    const SOON = 5000;

    class Elsewhere {

        /** path: of the conversation; said(card): when the author's card tells more than before. */
        constructor(path, said) {
            this.path = path + '/elsewhere';
            this.asking = new person.Asking(path + '/author/same', (card) => {
                said(card);
                this.again();
            });
            this.found = el('div', {'aria-live': 'polite'});
            this.looked = 0;
            this.drawn = '';
            this.node = el('div', {class: 'lp-elsewhere'}, this.found, this.asking.node);
        }

        /** It is about to matter. */
        soon() {
            return this.look(SOON);
        }

        /** Whatever was seen is over. */
        again() {
            this.looked = 0;
            return this.look();
        }

        /** Unless somebody looked a moment ago: how many milliseconds make a moment. */
        async look(after) {
            if (Date.now() < this.looked + (after || EVERY)) {
                return;
            }
            this.looked = Date.now();
            try {
                const view = await rest.get(this.path);
                if (view.requests !== null) {
                    this.show(view);
                }
            } catch (failed) {
                // what stands there was true a minute ago, and the panel itself says that Jira is out of reach
            }
        }

        show(view) {
            const drawing = JSON.stringify(view);
            if (drawing !== this.drawn) {
                this.drawn = drawing;
                fill(this.found, view.requests.length === 0 ? null : found(view, this.asking));
            }
            if (view.search === null) {
                // too few words, or private ones: that stays so
                this.looked = Infinity;
            }
        }
    }

    function found(view, asking) {
        return el('div', {class: 'aui-message aui-message-info'},
            el('p', {}, AJS.I18n.getText('listening-post.elsewhere.title')),
            el('ul', {}, view.requests.map((each) => same(each, asking))),
            view.more ? el('p', {}, AJS.I18n.getText('listening-post.elsewhere.more'), ' ', el('code', {}, view.search)) : null);
    }

    function same(each, asking) {
        return el('li', {class: 'lp-head'},
            el('a', {
                href: ListeningPost.base() + '/browse/' + encodeURIComponent(each.key),
                'data-key': 'elsewhere-' + each.key
            }, each.key),
            el('span', {}, each.networkName),
            each.handle ? el('bdi', {class: 'lp-handle'}, '@' + each.handle) : null,
            lozenge(each.resolved ? 'success' : 'default', each.status),
            each.answeredAt
                ? el('span', {}, AJS.I18n.getText('listening-post.elsewhere.answered'), ' ', moment.node(each.answeredAt)) : null,
            comes(each),
            each.person ? el('span', {}, AJS.I18n.getText('listening-post.person.is')) : null,
            each.sayable ? linkButton(AJS.I18n.getText('listening-post.person.ask'), () => asking.ask(
                AJS.I18n.getText('listening-post.person.same-ask', person.who(each)),
                AJS.I18n.getText('listening-post.person.yes'), {request: each.key}),
            {'data-key': 'person-' + each.key, 'aria-label': AJS.I18n.getText('listening-post.person.ask') + ' ' + each.key}) : null);
    }

    function comes(each) {
        const said = each.coming ? AJS.I18n.getText('listening-post.elsewhere.coming')
            : each.writing ? AJS.I18n.getText('listening-post.elsewhere.writing')
            : each.answeredAt ? null : AJS.I18n.getText('listening-post.elsewhere.not-answered');
        return said === null ? null : el('span', {}, said);
    }

    ListeningPost.Elsewhere = Elsewhere;
}());
