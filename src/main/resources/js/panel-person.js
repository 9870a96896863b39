/** Who else an author is, as agents say: said, shown, and taken back. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, freshId, button, linkButton, message, moment, rest} = ListeningPost;

    function who(each) {
        return each.networkName + (each.handle ? ' @' + each.handle : each.name ? ' ' + each.name : '');
    }

    /** Asks whether they mean it. */
    class Asking {

        /** to: where it is said; done(card): what the author's card is then. */
        constructor(to, done) {
            this.to = to;
            this.done = done;
            this.node = el('div', {class: 'lp-person-ask'});
        }

        ask(text, yes, form) {
            const back = document.activeElement;
            const close = () => {
                fill(this.node);
                if (back && document.contains(back)) {
                    back.focus();
                }
            };
            const sure = button(yes, () => this.say(form), {'data-key': 'person-yes'});
            fill(this.node, el('div', {class: 'lp-person-question', role: 'group', 'aria-label': text, keydown: (event) => {
                if (event.key === 'Escape') {
                    close();
                }
            }},
                el('p', {dir: 'auto'}, text),
                el('div', {class: 'lp-buttons'}, sure,
                    linkButton(AJS.I18n.getText('listening-post.mentions.ask.no'), close, {'data-key': 'person-no'}))));
            sure.focus();
        }

        async say(form) {
            try {
                const card = await rest.post(this.to, form);
                fill(this.node);
                this.done(card);
            } catch (failed) {
                fill(this.node, message('error', rest.textOf(failed)));
            }
        }
    }

    /** All who are the same person, and how to take it back. */
    function others(view, path, done) {
        if (view.others.length === 0) {
            return null;
        }
        const asking = new Asking(path + '/apart', done);
        return [el('h4', {class: 'lp-author-title'}, AJS.I18n.getText('listening-post.person.title')),
            el('ul', {class: 'lp-others'}, view.others.map((each) => other(each, asking))), asking.node];
    }

    function other(each, asking) {
        return el('li', {},
            el('div', {class: 'lp-head'},
                el('span', {}, each.networkName),
                el('bdi', {class: 'lp-handle'}, each.handle ? '@' + each.handle : each.name),
                el('a', {href: ListeningPost.base() + '/browse/' + encodeURIComponent(each.request)}, each.request)),
            el('div', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.person.said', each.by, moment.short(each.at))),
            each.blocked ? message('warning', AJS.I18n.getText('listening-post.author.blocked', each.blocked.by,
                moment.short(each.blocked.at)), each.blocked.reason ? [' ', el('bdi', {}, each.blocked.reason)] : null) : null,
            linkButton(AJS.I18n.getText('listening-post.person.apart'), () => asking.ask(
                AJS.I18n.getText('listening-post.person.apart-ask', who(each)),
                AJS.I18n.getText('listening-post.person.apart'), {saying: each.saying}),
            {'data-key': 'apart-' + each.saying, 'aria-label': AJS.I18n.getText('listening-post.person.apart') + ': ' + who(each)}));
    }

    /** By the key of another request: where somebody goes on elsewhere in other words. */
    function form(path, done) {
        const id = freshId();
        const key = el('input', {type: 'text', class: 'text', id: id, maxlength: 255, autocomplete: 'off', spellcheck: 'false',
            'data-key': 'person-request'});
        const trouble = el('div', {'aria-live': 'polite'});
        return el('form', {class: 'aui lp-person', submit: async (event) => {
            event.preventDefault();
            try {
                done(await rest.post(path + '/same', {request: key.value}));
            } catch (failed) {
                fill(trouble, message('error', rest.textOf(failed)));
            }
        }},
            el('label', {for: id}, AJS.I18n.getText('listening-post.person.request')),
            el('div', {class: 'lp-person-key'}, key,
                el('button', {type: 'submit', class: 'aui-button', 'data-key': 'person-say'}, AJS.I18n.getText('listening-post.person.say'))),
            el('div', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.person.what')), trouble);
    }

    ListeningPost.person = {Asking, others, form, who};
}());
