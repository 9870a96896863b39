/** What the accounts heard and answered by day. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, moment, activity, health} = ListeningPost;

    class Activity extends health.Figures {

        constructor() {
            super('activity', {
                title: AJS.I18n.getText('listening-post.activity.title'), intro: AJS.I18n.getText('listening-post.activity.intro')
            }, ['7', '30', '90'], show);
        }
    }

    function show(node, found, {file, whose}) {
        const sum = found.sum;
        const idle = sum === null || sum.heard + sum.people + sum.status + sum.failed + sum.longestPosts + sum.longestReplies === 0;
        fill(node,
            idle ? el('p', {}, AJS.I18n.getText('listening-post.activity.none'))
                : [activity.sentences(sum), activity.pictures(found, whose)],
            el('details', {}, el('summary', {'data-key': 'activity-table'}, AJS.I18n.getText('listening-post.spending.table')),
                activity.table(AJS.I18n.getText('listening-post.spending.table'),
                    AJS.I18n.getText('listening-post.spending.day'), found.days.slice().reverse()
                        .map((day) => [moment.day(day.day), day.figures]))),
            found.accounts.length < 2 ? null : el('details', {},
                el('summary', {'data-key': 'activity-accounts'}, AJS.I18n.getText('listening-post.activity.accounts')),
                activity.table(AJS.I18n.getText('listening-post.activity.accounts'),
                    AJS.I18n.getText('listening-post.spending.account'), found.accounts.map((account) =>
                    ['@' + account.handle + ' (' + account.networkName + ')', account.figures]))),
            file);
    }

    ListeningPost.Activity = Activity;
}());
