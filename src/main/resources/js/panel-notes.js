/** What a draft costs, what stands in its way, and what is good to know before it is sent. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, moment} = ListeningPost;
    /** Said beside the link itself. */
    const SAID_OF_LINKS = ['bare-link', 'dear-link'];

    function counted(preview) {
        if (preview.parts.length > 1) {
            return AJS.I18n.getText('listening-post.composer.posts', preview.parts.length);
        }
        const weight = preview.parts.length === 1 ? preview.parts[0].weight : 0;
        return preview.limit > 0 ? AJS.I18n.getText('listening-post.composer.weight', weight, preview.limit) : '';
    }

    /** Nothing before there is something to send. */
    function cost(preview) {
        return preview.cost !== null && preview.parts.length > 0
            ? AJS.I18n.getText('listening-post.composer.cost', moment.dollars(preview.cost)) : '';
    }

    /** Above the posts as they will be: who speaks, where, and to whom. from: {handle, networkName}. */
    function heading(preview, from) {
        const handle = '@' + preview.handle;
        const ours = '@' + from.handle;
        if (!preview.handle) {
            return AJS.I18n.getText('listening-post.composer.preview', ours, from.networkName);
        }
        return preview.channel === 'direct'
            ? AJS.I18n.getText('listening-post.composer.preview-direct', ours, from.networkName, handle)
            : AJS.I18n.getText('listening-post.composer.preview-to', ours, from.networkName, handle);
    }

    /** Who is addressed although the words do not name them. */
    function also(preview) {
        const handles = preview.also.map((handle) => '@' + handle).join(', ');
        return handles === '' ? null : el('p', {class: 'lp-also', dir: 'auto'}, preview.handle
            ? AJS.I18n.getText('listening-post.composer.also', handles)
            : AJS.I18n.getText('listening-post.composer.addressed', handles));
    }

    /** empty: nothing is written yet, which nobody needs to be told. off: everything that goes out is switched off. */
    function list(preview, empty, off) {
        const blockers = preview.blockers.filter((blocker) => !(empty && blocker.code === 'empty'));
        return [
            ...blockers.map((blocker) => el('p', {class: preview.byHand ? 'lp-warning' : 'lp-problem'},
                preview.byHand ? null : [el('strong', {}, AJS.I18n.getText('listening-post.composer.cannot')), ' '], blocker.message)),
            ...preview.links.map((each) => el('p', {class: 'lp-warning'}, AJS.I18n.getText('listening-post.composer.link', each))),
            preview.linkCost === null ? null : el('p', {class: 'lp-warning'},
                AJS.I18n.getText('listening-post.composer.link-cost', moment.dollars(preview.linkCost))),
            ...preview.hints.filter((hint) => !SAID_OF_LINKS.includes(hint.code))
                .map((hint) => el('p', {class: 'lp-warning'}, hint.message)),
            off && !empty && !preview.byHand ? el('p', {class: 'lp-warning'}, AJS.I18n.getText('listening-post.composer.off')) : null,
            preview.held ? el('p', {class: 'lp-warning'}, AJS.I18n.getText('listening-post.composer.held')) : null
        ];
    }

    /** Copies where browsers let us, also where Jira is served without https; answers whether it worked. */
    async function copy(text) {
        try {
            await navigator.clipboard.writeText(text);
            return true;
        } catch (e) {
            const place = el('textarea', {class: 'lp-assistive', 'aria-hidden': 'true', tabindex: '-1'});
            place.value = text;
            const focused = document.activeElement;
            document.body.append(place);
            place.select();
            try {
                return document.execCommand('copy');
            } finally {
                place.remove();
                if (focused) {
                    focused.focus();
                }
            }
        }
    }

    ListeningPost.notes = {counted, cost, heading, also, list, copy};
}());
