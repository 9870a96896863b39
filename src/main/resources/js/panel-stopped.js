/** A look at what others answered, before somebody answers the same a second time. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, button, linkButton, lozenge, moment} = ListeningPost;
    const STATES = {
        waiting: ['moved', () => AJS.I18n.getText('listening-post.panel.waiting')],
        sending: ['current', () => AJS.I18n.getText('listening-post.panel.sending')],
        delivered: ['success', () => AJS.I18n.getText('listening-post.panel.delivered')],
        lost: ['error', () => AJS.I18n.getText('listening-post.stopped.lost')],
        failed: ['error', () => AJS.I18n.getText('listening-post.panel.failed')]
    };

    /**
     * failed: what the server said, with the answers that stand. anyway(ids): sends in spite of them; leave(): lets it be. The node takes the
     * focus when it is shown, so that it is read out before anything can be pressed.
     */
    function stopped(failed, anyway, leave) {
        const node = el('div', {
            class: 'aui-message aui-message-warning lp-stopped', role: 'group', tabindex: '-1',
            'aria-label': AJS.I18n.getText('listening-post.stopped.title')
        },
            el('p', {}, el('strong', {}, ListeningPost.rest.textOf(failed))),
            el('ul', {class: 'lp-standing-answers'}, failed.standing.map(answer)),
            el('div', {class: 'lp-buttons'},
                button(AJS.I18n.getText('listening-post.stopped.anyway'),
                    () => anyway(failed.standing.map((each) => each.id)), {'data-key': 'anyway'}),
                linkButton(AJS.I18n.getText('listening-post.stopped.leave'), leave, {'data-key': 'leave'})));
        setTimeout(() => node.focus(), 0);
        return node;
    }

    function answer(one) {
        const [kind, words] = STATES[one.state] || STATES.waiting;
        return el('li', {},
            el('div', {}, lozenge(kind, words()), ' ',
                el('bdi', {}, one.mine ? AJS.I18n.getText('listening-post.stopped.you') : one.by), ' ',
                el('span', {class: 'lp-quiet'}, moment.node(one.at))),
            one.parts.map((part) => el('p', {class: 'lp-text', dir: 'auto'}, part)));
    }

    ListeningPost.stopped = stopped;
}());
