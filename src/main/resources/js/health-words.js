/** What each figure and each problem of the health page means, and what to do. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, moment} = ListeningPost;

    /** A problem in a few words. */
    function problemName(problem) {
        switch (problem.code) {
            case 'revoked': return AJS.I18n.getText('listening-post.health.problem.revoked');
            case 'trouble': return AJS.I18n.getText('listening-post.health.problem.trouble');
            case 'budget': return AJS.I18n.getText('listening-post.health.problem.budget');
            case 'stalled': return AJS.I18n.getText('listening-post.health.problem.stalled');
            case 'silent': return AJS.I18n.getText('listening-post.health.problem.silent');
            case 'breaker': return AJS.I18n.getText('listening-post.health.problem.breaker');
            case 'unrouted': return AJS.I18n.getText('listening-post.health.problem.unrouted');
            case 'late': return AJS.I18n.getText('listening-post.health.problem.late');
            case 'reply-late': return AJS.I18n.getText('listening-post.health.problem.reply-late');
            case 'source': return AJS.I18n.getText('listening-post.health.problem.source');
            case 'saving': return AJS.I18n.getText('listening-post.health.problem.saving');
            case 'gap': return AJS.I18n.getText('listening-post.health.problem.gap');
            default: return AJS.I18n.getText('listening-post.health.problem.warning');
        }
    }

    /** What to do about it. */
    function advice(problem) {
        switch (problem.code) {
            case 'revoked': return AJS.I18n.getText('listening-post.health.advice.revoked');
            case 'trouble': return AJS.I18n.getText('listening-post.health.advice.trouble');
            case 'budget': return AJS.I18n.getText('listening-post.health.advice.budget');
            case 'stalled': return AJS.I18n.getText('listening-post.health.advice.stalled');
            case 'silent': return AJS.I18n.getText('listening-post.health.advice.silent');
            case 'breaker': return AJS.I18n.getText('listening-post.health.advice.breaker');
            case 'unrouted': return AJS.I18n.getText('listening-post.health.advice.unrouted');
            case 'late': return AJS.I18n.getText('listening-post.health.advice.late');
            case 'reply-late': return AJS.I18n.getText('listening-post.health.advice.reply-late');
            case 'source': return AJS.I18n.getText('listening-post.health.advice.source');
            case 'saving': return AJS.I18n.getText('listening-post.health.advice.saving');
            case 'gap': return AJS.I18n.getText('listening-post.health.advice.gap');
            default: return AJS.I18n.getText('listening-post.health.advice.warning');
        }
    }

    /** Since when and until when, as far as that is known. */
    function span(problem) {
        if (problem.since && problem.until) {
            return AJS.I18n.getText('listening-post.health.span', moment.short(problem.since), moment.short(problem.until));
        }
        if (problem.since) {
            return AJS.I18n.getText('listening-post.health.since', moment.short(problem.since));
        }
        return problem.until ? AJS.I18n.getText('listening-post.health.until', moment.short(problem.until)) : null;
    }

    function levelName(level) {
        switch (level) {
            case 'trouble': return AJS.I18n.getText('listening-post.health.level.trouble');
            case 'attention': return AJS.I18n.getText('listening-post.health.level.attention');
            case 'paused': return AJS.I18n.getText('listening-post.admin.state.paused');
            default: return AJS.I18n.getText('listening-post.admin.state.linked');
        }
    }

    /** Every column, and what its figure means. */
    function columns() {
        return [
            {name: AJS.I18n.getText('listening-post.health.column.account'), means: AJS.I18n.getText('listening-post.health.means.account')},
            {name: AJS.I18n.getText('listening-post.health.column.poll'), means: AJS.I18n.getText('listening-post.health.means.poll')},
            {name: AJS.I18n.getText('listening-post.health.column.heard'), means: AJS.I18n.getText('listening-post.health.means.heard')},
            {name: AJS.I18n.getText('listening-post.health.column.posts'), means: AJS.I18n.getText('listening-post.health.means.posts')},
            {name: AJS.I18n.getText('listening-post.health.column.replies'), means: AJS.I18n.getText('listening-post.health.means.replies')},
            {name: AJS.I18n.getText('listening-post.health.column.spent'), means: AJS.I18n.getText('listening-post.health.means.spent')}
        ];
    }

    /** Written, and nothing sends it until somebody approved it. */
    function forApproval(count) {
        return count === 0 ? null : el('div', {'data-key': 'for-approval'},
            AJS.I18n.getText('listening-post.health.for-approval', moment.number(count)));
    }

    Object.assign(ListeningPost, {health: {problemName, advice, span, levelName, columns, forApproval}});
}());
