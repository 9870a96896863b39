/** What can be decided about an answer that waits for approval: as it is, in other words, or not at all and why. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, fill, button, linkButton, message, rest} = ListeningPost;
    /** What is being written about which answer: the panel draws its items anew, and nobody's words may go with them. */
    const open = new Map();

    /** item: the submitted answer. actions: {decided(text)}, called when it was decided, by us or by somebody before us. */
    function approval(item, actions) {
        const id = item.delivery.id;
        const place = el('div', {class: 'lp-approval'});
        const draw = () => fill(place, newer(item), open.has(id) ? form(item, actions, draw) : buttons(item, actions, draw));
        draw();
        return place;
    }

    function newer(item) {
        return item.delivery.newer ? message('warning', AJS.I18n.getText('listening-post.approval.newer')) : null;
    }

    function buttons(item, actions, draw) {
        const id = item.delivery.id;
        const ask = (kind, text) => {
            open.set(id, {kind: kind, text: text, fresh: true});
            draw();
        };
        return item.delivery.canApprove ? el('div', {class: 'lp-buttons'},
            button(AJS.I18n.getText('listening-post.approval.approve'), () => decide(item, 'approve', {}, actions, draw),
                {'data-key': 'approve-' + id}),
            linkButton(AJS.I18n.getText('listening-post.approval.change'), () => ask('approve', words(item)), {'data-key': 'change-' + id}),
            linkButton(AJS.I18n.getText('listening-post.approval.refuse'), () => ask('refuse', ''), {'data-key': 'refuse-' + id})) : null;
    }

    /** As one text, without the numbers of the parts, and with whom they name said once. */
    function words(item) {
        const texts = item.parts.map((part) => item.parts.length > 1 ? part.text.replace(/ \d+\/\d+$/, '') : part.text);
        const named = /^@\S+ /.exec(texts[0]);
        const again = named && texts.every((text) => text.startsWith(named[0])) ? named[0].length : 0;
        return texts.map((text, i) => i === 0 ? text : text.slice(again)).join(' ');
    }

    function form(item, actions, draw) {
        const id = item.delivery.id;
        const state = open.get(id);
        const field = freshId();
        const problem = el('div', {'aria-live': 'polite'});
        const text = el('textarea', {
            id: field, class: 'textarea', rows: 3, dir: 'auto', 'data-key': 'decision-' + id, input: () => {
                state.text = text.value;
            }
        });
        text.value = state.text;
        const close = () => {
            open.delete(id);
            draw();
        };
        const approves = state.kind === 'approve';
        if (state.fresh) {
            state.fresh = false;
            setTimeout(() => text.focus(), 0);
        }
        return el('form', {class: 'aui lp-decision', submit: (event) => {
            event.preventDefault();
            decide(item, state.kind, approves ? {text: text.value} : {reason: text.value}, actions, draw, problem);
        }},
            el('label', {for: field}, approves
                ? AJS.I18n.getText('listening-post.approval.words') : AJS.I18n.getText('listening-post.approval.reason')),
            text, problem,
            el('div', {class: 'lp-buttons'},
                el('button', {type: 'submit', class: 'aui-button aui-button-primary', 'data-key': 'decide-' + id}, approves
                    ? AJS.I18n.getText('listening-post.approval.change') : AJS.I18n.getText('listening-post.approval.refuse')),
                linkButton(AJS.I18n.getText('listening-post.admin.cancel'), close, {'data-key': 'undecided-' + id})));
    }

    async function decide(item, kind, body, actions, draw, problem) {
        const id = item.delivery.id;
        try {
            await rest.post('/replies/' + encodeURIComponent(id) + '/' + kind, body);
            open.delete(id);
            actions.decided(kind === 'approve'
                ? AJS.I18n.getText('listening-post.approval.approved') : AJS.I18n.getText('listening-post.approval.was-refused'));
        } catch (failed) {
            if (failed.status === 400 && problem) {
                fill(problem, message('error', rest.textOf(failed)));
                return;
            }
            open.delete(id);
            actions.decided(rest.textOf(failed));
        }
    }

    ListeningPost.approval = approval;
}());
