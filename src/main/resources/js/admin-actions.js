/** What can be done with one account, by what it is for; what ends it stands apart. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, button} = ListeningPost;

    /** card: an AccountCard. Its drawers tell by aria-expanded which of them is open. */
    function accountActions(card) {
        const account = card.account;
        const revoked = account.state === 'revoked';

        function act(text, click, key, attributes) {
            return button(text, click, Object.assign({
                class: 'aui-button aui-button-link lp-act', 'data-key': key + '-' + account.id,
                'aria-label': AJS.I18n.getText('listening-post.admin.of', text, '@' + account.handle)
            }, attributes));
        }

        function drawer(text, open, key, attributes) {
            return act(text, open, key, Object.assign({
                'aria-expanded': String(card.opened === key), 'aria-controls': card.drawer.id, 'data-drawer': key
            }, attributes));
        }

        return el('div', {class: 'lp-actions'},
            group(AJS.I18n.getText('listening-post.admin.group.requests'),
                drawer(AJS.I18n.getText('listening-post.admin.settings'), () => card.openSettings(), 'settings'),
                drawer(AJS.I18n.getText('listening-post.admin.team'), () => card.openTeam(), 'team')),
            group(AJS.I18n.getText('listening-post.admin.group.listening'),
                drawer(AJS.I18n.getText('listening-post.admin.hearing'), () => card.openHearing(), 'hearing'),
                drawer(AJS.I18n.getText('listening-post.admin.posts'), () => card.typed.leave(() => card.openPosts()), 'posts')),
            group(AJS.I18n.getText('listening-post.admin.group.answers'),
                act(AJS.I18n.getText('listening-post.admin.undo'), () => card.openAt('undo'), 'undo'),
                drawer(AJS.I18n.getText('listening-post.admin.wording'), () => card.openWording(), 'wording'),
                act(AJS.I18n.getText('listening-post.admin.private'), () => card.openAt('private'), 'private')),
            group(AJS.I18n.getText('listening-post.admin.group.speaking'),
                act(AJS.I18n.getText('listening-post.admin.speeches'), () => card.openSpeeches(), 'speeches'),
                drawer(AJS.I18n.getText('listening-post.admin.quiet'), () => card.openQuiet(), 'quiet'),
                drawer(AJS.I18n.getText('listening-post.admin.automation'), () => card.openAutomation(), 'automation')),
            group(AJS.I18n.getText('listening-post.admin.group.upkeep'),
                act(AJS.I18n.getText('listening-post.admin.test'), (event) => card.test(event.currentTarget), 'test'),
                revoked ? null : account.state === 'paused'
                    ? act(AJS.I18n.getText('listening-post.admin.resume'), () => card.move('resume'), 'move')
                    : act(AJS.I18n.getText('listening-post.admin.pause'), () => card.move('pause'), 'move'),
                drawer(AJS.I18n.getText('listening-post.admin.costs'), () => card.openCosts(), 'costs'),
                drawer(AJS.I18n.getText('listening-post.admin.keys'), () => card.openKeys(), 'keys',
                    revoked ? {class: 'aui-button aui-button-primary'} : {})),
            el('div', {class: 'lp-apart'},
                drawer(AJS.I18n.getText('listening-post.admin.remove'), () => card.typed.leave(() => card.openRemove()), 'remove',
                    {class: 'aui-button aui-button-link lp-act lp-ends'})));
    }

    function group(name, ...acts) {
        const id = freshId();
        return el('div', {class: 'lp-act-group', role: 'group', 'aria-labelledby': id},
            el('h3', {id: id}, name), el('ul', {}, acts.filter(Boolean).map((each) => el('li', {}, each))));
    }

    ListeningPost.accountActions = accountActions;
}());
