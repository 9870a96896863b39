/** How far a reply of ours came, and what can be done about it. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, lozenge, linkButton, moment} = ListeningPost;

    /**
     *  held: nothing is sent for now. clock: answers the server's time in milliseconds. actions: {withdraw(item), retry(item),
     *  decided(text)}. networkName: where it goes. */
    function delivery(item, held, clock, actions, networkName) {
        const state = item.delivery;
        return el('div', {class: 'lp-delivery'}, state.state === 'lost' ? lost(item, state, networkName) : line(state, held, clock),
            approved(state), also(state), fate(state), buttons(item, state, actions),
            state.state === 'submitted' ? ListeningPost.approval(item, actions) : null);
    }

    function line(state, held, clock) {
        if (state.state === 'delivered') {
            return [lozenge('success', AJS.I18n.getText('listening-post.panel.delivered')), by(state)];
        }
        if (state.state === 'sending') {
            return [lozenge('current', AJS.I18n.getText('listening-post.panel.sending')), by(state)];
        }
        if (state.state === 'submitted') {
            return [lozenge('moved', AJS.I18n.getText('listening-post.approval.submitted')), by(state)];
        }
        if (state.state === 'refused') {
            return [
                lozenge('error', AJS.I18n.getText('listening-post.approval.not-approved')),
                by(state),
                el('p', {class: 'lp-reason', dir: 'auto'}, state.reason || '')
            ];
        }
        if (state.state === 'failed') {
            return [
                lozenge('error', AJS.I18n.getText('listening-post.panel.failed')),
                by(state),
                el('p', {class: 'lp-reason', dir: 'auto'}, state.reason || '')
            ];
        }
        return [
            lozenge('moved', AJS.I18n.getText('listening-post.panel.waiting')),
            by(state),
            held
                ? el('span', {}, AJS.I18n.getText('listening-post.panel.held'))
                : state.quiet ? el('span', {class: 'lp-quiet-hours'}, AJS.I18n.getText('listening-post.panel.quiet', moment.dated(state.sendsAt)))
                : el('span', {class: 'lp-countdown', 'data-until': state.sendsAt}, remaining(state.sendsAt, clock)),
            state.reason && !state.quiet ? el('p', {class: 'lp-reason', dir: 'auto'}, state.reason) : null
        ];
    }

    /** It was delivered, and somebody deleted it there. */
    function lost(item, state, networkName) {
        const whole = item.parts.every((part) => part.gone);
        return [
            lozenge('error', whole ? AJS.I18n.getText('listening-post.panel.lost', networkName)
                : AJS.I18n.getText('listening-post.panel.lost-part', networkName)),
            by(state),
            el('span', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.panel.lost-at', moment.short(state.lostAt))),
            el('p', {class: 'lp-reason'}, whole ? AJS.I18n.getText('listening-post.panel.lost-words')
                : AJS.I18n.getText('listening-post.panel.lost-words-part'))
        ];
    }

    /** Whom else it reaches, for those who look at it before it is out. */
    function also(state) {
        return state.also.length === 0 ? null : el('p', {class: 'lp-reason lp-also', dir: 'auto'},
            AJS.I18n.getText('listening-post.composer.also', state.also.map((handle) => '@' + handle).join(', ')));
    }

    /** What is public stays as it is; what is not yet goes out only as its comment stands. */
    function fate(state) {
        if (!state.comment || state.state === 'refused') {
            return null;
        }
        const out = state.state === 'delivered' || state.state === 'lost' || state.state === 'sending' || state.state === 'failed';
        return el('p', {class: 'lp-warning lp-comment-fate'}, state.comment === 'changed'
            ? out ? AJS.I18n.getText('listening-post.comment.changed-after') : AJS.I18n.getText('listening-post.comment.changed-before')
            : out ? AJS.I18n.getText('listening-post.comment.gone-after') : AJS.I18n.getText('listening-post.comment.gone-before'));
    }

    function by(state) {
        return el('span', {class: 'lp-quiet'}, state.kind === 'status'
            ? AJS.I18n.getText('listening-post.panel.by-status', state.by)
            : AJS.I18n.getText('listening-post.panel.by', state.by));
    }

    /** Who let it go out, where somebody had to. */
    function approved(state) {
        const by = state.approved;
        return by ? el('p', {class: 'lp-reason lp-approved'}, el('bdi', {}, by.changed
            ? AJS.I18n.getText('listening-post.approval.changed-by', by.by)
            : AJS.I18n.getText('listening-post.approval.approved-by', by.by)), ' ', moment.node(by.at)) : null;
    }

    function buttons(item, state, actions) {
        return [
            state.canRetry ? linkButton(AJS.I18n.getText('listening-post.panel.retry'), () => actions.retry(item),
                {'data-key': 'retry-' + state.id}) : null,
            state.canWithdraw ? linkButton(state.state === 'refused' ? AJS.I18n.getText('listening-post.panel.change-again')
                : state.state === 'failed' ? AJS.I18n.getText('listening-post.panel.withdraw')
                : AJS.I18n.getText('listening-post.panel.undo'), () => actions.withdraw(item), {'data-key': 'undo-' + state.id}) : null
        ];
    }

    function remaining(until, clock) {
        const seconds = Math.ceil((Date.parse(until) - clock()) / 1000);
        if (seconds <= 0) {
            return AJS.I18n.getText('listening-post.panel.next-round');
        }
        return seconds < 120
            ? AJS.I18n.getText('listening-post.panel.in-seconds', seconds)
            : AJS.I18n.getText('listening-post.panel.in-minutes', Math.ceil(seconds / 60));
    }

    /** Counts down in place; answers whether anything still counts. */
    function tick(root, clock) {
        const counting = Array.from(root.querySelectorAll('.lp-countdown'));
        counting.forEach((node) => {
            node.textContent = remaining(node.getAttribute('data-until'), clock);
        });
        return counting.some((node) => Date.parse(node.getAttribute('data-until')) > clock());
    }

    ListeningPost.delivery = {node: delivery, tick};
}());
