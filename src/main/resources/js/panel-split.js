/** A post of the thread that is another matter: with what hangs below it, it becomes a request of its own. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, button, linkButton, rest, message, moment, freshKey} = ListeningPost;

    function who(item) {
        return item.author.handle ? '@' + item.author.handle : item.author.name;
    }

    /** Where decisions about the posts of this request are made. */
    function path(request) {
        return '/projects/' + encodeURIComponent(request.slice(0, request.lastIndexOf('-'))) + '/decisions';
    }

    /** What is done with one post, and what stands below it while it is asked and afterwards. */
    function act(item, view, actions) {
        return item.row ? linkButton(AJS.I18n.getText('listening-post.mentions.split.act'), () => actions.split(item), {
            'data-key': 'split-' + item.id,
            'aria-label': AJS.I18n.getText('listening-post.mentions.of', AJS.I18n.getText('listening-post.mentions.split.act'),
                who(item), moment.dated(item.at))
        }) : null;
    }

    class Split {

        /** done(): when something has changed. */
        constructor(request, done) {
            this.request = request;
            this.done = done;
            this.node = el('div', {class: 'lp-split'});
        }

        ask(item) {
            const back = document.activeElement;
            const text = AJS.I18n.getText('listening-post.mentions.split.ask', who(item));
            const close = () => {
                fill(this.node);
                if (back && document.contains(back)) {
                    back.focus();
                }
            };
            const yes = button(AJS.I18n.getText('listening-post.mentions.split.yes'), () => this.split(item),
                {class: 'aui-button aui-button-primary', 'data-key': 'split-yes'});
            fill(this.node, el('div', {class: 'aui-message aui-message-info', role: 'group', 'aria-label': text, keydown: (event) => {
                if (event.key === 'Escape') {
                    close();
                }
            }},
                el('p', {dir: 'auto'}, text),
                el('div', {class: 'lp-buttons'}, yes,
                    linkButton(AJS.I18n.getText('listening-post.mentions.ask.no'), close, {'data-key': 'split-no'}))));
            yes.focus();
        }

        async split(item) {
            await this.call(path(this.request), {key: freshKey(), act: 'split', rows: [item.row]}, (decision) => [
                el('p', {}, AJS.I18n.getText('listening-post.mentions.done.split')),
                el('div', {class: 'lp-buttons'},
                    button(AJS.I18n.getText('listening-post.mentions.undo'), () => this.undo(decision), {'data-key': 'split-undo'}),
                    linkButton(AJS.I18n.getText('listening-post.mentions.dismiss'), () => fill(this.node), {'data-key': 'split-dismiss'}))
            ]);
        }

        async undo(decision) {
            await this.call(path(this.request) + '/undo', {decisions: [decision]},
                () => el('p', {}, AJS.I18n.getText('listening-post.mentions.done.undo-1')));
        }

        /** Says what came of it, and takes the focus, as what was pressed is gone. */
        async call(to, form, said) {
            try {
                const result = (await rest.post(to, form)).results[0];
                this.tell(result.state === 'refused' ? message('error', result.message)
                    : el('div', {class: 'aui-message aui-message-info'}, said(result.decision)));
            } catch (failed) {
                this.tell(message('error', rest.textOf(failed)));
            }
            this.done();
        }

        tell(what) {
            const node = el('div', {role: 'status', tabindex: '-1'}, what);
            fill(this.node, node);
            node.focus();
        }
    }

    ListeningPost.split = {act, Split};
}());
