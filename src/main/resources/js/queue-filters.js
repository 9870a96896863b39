/**
 * The names by which requests are found in queues, filters and the issue search, and filters to copy. One list for every page:
 * a page's web-resource depends on ${plugin.key}:listening-post-queue-filters, and puts in place what ListeningPost.queueFilters('h3')
 * answers: a section without a heading of its own, whose inner headings are of the level given ('h3' where nothing is given). It asks the
 * server nothing and holds no state, so that it can stand in a drawer as well as in a <details>.
 */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, freshId, button} = ListeningPost;

    /** As docs/agents.md tells them. */
    const FILTERS = [
        ['socialWaitingFor = us AND resolution IS EMPTY ORDER BY created ASC',
            () => AJS.I18n.getText('listening-post.filters.ready.us')],
        ['socialWaitingFor = us AND socialLastPost < "-4h" AND resolution IS EMPTY',
            () => AJS.I18n.getText('listening-post.filters.ready.us-long')],
        ['socialWaitingFor = them AND resolution IS EMPTY',
            () => AJS.I18n.getText('listening-post.filters.ready.them')],
        ['socialFailedReplies > 0', () => AJS.I18n.getText('listening-post.filters.ready.failed')],
        ['socialNetwork IS NOT EMPTY AND socialLastAnswer IS EMPTY AND resolution IS EMPTY',
            () => AJS.I18n.getText('listening-post.filters.ready.unanswered')],
        ['socialFollowers > 10000 AND resolution IS EMPTY ORDER BY created DESC',
            () => AJS.I18n.getText('listening-post.filters.ready.many')],
        ['issue in publicRepliesToApprove()', () => AJS.I18n.getText('listening-post.filters.ready.approve')],
        ['issue in publicRepliesWaiting()', () => AJS.I18n.getText('listening-post.filters.ready.waiting')],
        ['issue in publicRepliesFailed()', () => AJS.I18n.getText('listening-post.filters.ready.failed-now')],
        ['issue in publicThreadsOfAuthor("SUP-1") ORDER BY created DESC',
            () => AJS.I18n.getText('listening-post.filters.ready.author', 'SUP-1')]
    ];
    const NAMES = [
        ['socialWaitingFor', () => AJS.I18n.getText('listening-post.filters.name.waiting-for')],
        ['socialLastPost', () => AJS.I18n.getText('listening-post.filters.name.last-post')],
        ['socialLastAnswer', () => AJS.I18n.getText('listening-post.filters.name.last-answer')],
        ['socialFailedReplies', () => AJS.I18n.getText('listening-post.filters.name.failed')],
        ['socialNetwork', () => AJS.I18n.getText('listening-post.filters.name.network')],
        ['socialAccount', () => AJS.I18n.getText('listening-post.filters.name.account')],
        ['socialAuthor', () => AJS.I18n.getText('listening-post.filters.name.author')],
        ['socialAuthorId', () => AJS.I18n.getText('listening-post.filters.name.author-id')],
        ['socialFollowers', () => AJS.I18n.getText('listening-post.filters.name.followers')],
        ['socialFirstPost', () => AJS.I18n.getText('listening-post.filters.name.first-post')],
        ['socialWords', () => AJS.I18n.getText('listening-post.filters.name.words')],
        ['socialThread', () => AJS.I18n.getText('listening-post.filters.name.thread')],
        ['socialConversation', () => AJS.I18n.getText('listening-post.filters.name.conversation')]
    ];
    const FUNCTIONS = [
        ['publicRepliesToApprove()', () => AJS.I18n.getText('listening-post.filters.function.approve')],
        ['publicRepliesWaiting()', () => AJS.I18n.getText('listening-post.filters.function.waiting')],
        ['publicRepliesFailed()', () => AJS.I18n.getText('listening-post.filters.function.failed')],
        ['publicThreadsOfAuthor("SUP-1")', () => AJS.I18n.getText('listening-post.filters.function.author')]
    ];

    /** Copied where the browser lets us (it wants https); else it stands there selected. Each line says so itself, aloud as well. */
    function filter(jql, text, list) {
        const code = el('code', {dir: 'ltr'}, jql);
        const name = el('strong', {id: freshId()}, text());
        const said = el('span', {class: 'lp-quiet', role: 'status'});
        const copy = button(AJS.I18n.getText('listening-post.filters.copy'), async () => {
            list.querySelectorAll('[role=status]').forEach((each) => fill(each));
            try {
                await navigator.clipboard.writeText(jql);
                said.textContent = AJS.I18n.getText('listening-post.filters.copied');
            } catch (e) {
                window.getSelection().selectAllChildren(code);
                said.textContent = AJS.I18n.getText('listening-post.filters.selected');
            }
        }, {'data-key': 'copy-filter', id: freshId()});
        copy.setAttribute('aria-labelledby', copy.id + ' ' + name.id);
        return el('li', {}, name, code, el('div', {class: 'lp-buttons'}, copy, said));
    }

    function names(rows) {
        return el('dl', {class: 'lp-jql-names'}, rows.map(([name, text]) => el('div', {},
            el('dt', {}, el('code', {dir: 'ltr'}, name)), el('dd', {}, text()))));
    }

    ListeningPost.queueFilters = (level) => {
        const heading = level || 'h3';
        const list = el('ul', {class: 'lp-ready'});
        fill(list, FILTERS.map(([jql, text]) => filter(jql, text, list)));
        return el('section', {class: 'lp-queue-filters', 'aria-label': AJS.I18n.getText('listening-post.filters.title')},
            el('p', {}, AJS.I18n.getText('listening-post.filters.intro')),
            el(heading, {}, AJS.I18n.getText('listening-post.filters.ready')),
            list,
            el(heading, {}, AJS.I18n.getText('listening-post.filters.names')),
            names(NAMES),
            el(heading, {}, AJS.I18n.getText('listening-post.filters.functions')),
            el('p', {}, AJS.I18n.getText('listening-post.filters.functions.intro')),
            names(FUNCTIONS),
            el(heading, {}, AJS.I18n.getText('listening-post.filters.columns')),
            el('p', {}, AJS.I18n.getText('listening-post.filters.columns.how')));
    };
}());
