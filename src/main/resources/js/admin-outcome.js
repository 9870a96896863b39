/** What became of posts and rounds, in words. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;

    function outcomeText(post) {
        switch (post.outcome) {
            case 'opened': return AJS.I18n.getText('listening-post.admin.outcome.opened');
            case 'commented': return AJS.I18n.getText('listening-post.admin.outcome.commented');
            case 'reopened': return AJS.I18n.getText('listening-post.admin.outcome.reopened');
            case 'own': return AJS.I18n.getText('listening-post.admin.outcome.own');
            case 'repost': return AJS.I18n.getText('listening-post.admin.outcome.repost');
            case 'duplicate': return AJS.I18n.getText('listening-post.admin.outcome.duplicate');
            case 'rejected': return AJS.I18n.getText('listening-post.admin.outcome.rejected');
            case 'deleted': return AJS.I18n.getText('listening-post.admin.outcome.deleted');
            case 'ignored': return AJS.I18n.getText('listening-post.admin.outcome.ignored');
            case 'context': return AJS.I18n.getText('listening-post.admin.outcome.context');
            default: return AJS.I18n.getText('listening-post.admin.outcome.waiting');
        }
    }

    /** The kind of message for a round that was asked for, and its words. */
    function roundText(round, account) {
        if (round.outcome === 'busy') {
            return ['info', AJS.I18n.getText('listening-post.admin.test.busy')];
        }
        if (account.state === 'paused') {
            return ['info', AJS.I18n.getText('listening-post.admin.test.paused')];
        }
        if (round.outcome === 'finished') {
            const made = (round.outcomes.opened || 0) + (round.outcomes.commented || 0) + (round.outcomes.reopened || 0);
            return ['success', round.fresh === 0 && made === 0
                ? AJS.I18n.getText('listening-post.admin.test.nothing', account.networkName)
                : AJS.I18n.getText('listening-post.admin.test.done', account.networkName, round.fresh, round.outcomes.opened || 0,
                    (round.outcomes.commented || 0) + (round.outcomes.reopened || 0), round.waiting)];
        }
        return ['warning', AJS.I18n.getText('listening-post.admin.test.failed', account.networkName) + ' ' + (round.reason || '')];
    }

    Object.assign(ListeningPost, {outcomeText, roundText});
}());
