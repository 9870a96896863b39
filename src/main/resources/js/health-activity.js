/** What the accounts heard and answered by day. Loaded when it is unfolded. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, base, button, message, moment, rest, activity, health} = ListeningPost;

    class Activity {

        constructor() {
            this.account = new health.AccountChoice('activity-account', AJS.I18n.getText('listening-post.spending.all'), () => this.load());
            this.days = el('select', {class: 'select', 'data-key': 'activity-days', change: () => this.load()},
                ['7', '30', '90'].map((days) => el('option', {value: days, selected: days === '30'},
                    AJS.I18n.getText('listening-post.spending.last', days))));
            this.figures = el('div', {'aria-live': 'polite'});
            this.node = el('details', {class: 'lp-activity', toggle: () => this.node.open && this.load()},
                el('summary', {'data-key': 'activity'}, AJS.I18n.getText('listening-post.activity.title')),
                el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.activity.intro')),
                el('div', {class: 'lp-tools'},
                    health.labelled(AJS.I18n.getText('listening-post.spending.account'), this.account.node),
                    health.labelled(AJS.I18n.getText('listening-post.spending.days'), this.days)),
                this.figures);
        }

        /** Whose figures can be chosen. */
        offer(accounts) {
            this.node.hidden = accounts.length === 0;
            this.account.offer(accounts);
        }

        async load() {
            const query = '?days=' + this.days.value + this.account.query;
            const asked = this.asked = query;
            try {
                const found = await rest.get('/activity' + query);
                // of two questions the later one counts
                if (asked === this.asked) {
                    this.show(found, query);
                }
            } catch (failed) {
                if (asked === this.asked) {
                    fill(this.figures, message('error', rest.textOf(failed)),
                        button(AJS.I18n.getText('listening-post.admin.retry'), () => this.load()));
                }
            }
        }

        show(found, query) {
            const sum = found.sum;
            const idle = sum === null || sum.heard + sum.people + sum.status + sum.failed + sum.longestPosts + sum.longestReplies === 0;
            fill(this.figures,
                idle ? el('p', {}, AJS.I18n.getText('listening-post.activity.none'))
                    : [activity.sentences(sum), activity.pictures(found, this.account.words)],
                el('details', {}, el('summary', {'data-key': 'activity-table'}, AJS.I18n.getText('listening-post.spending.table')),
                    activity.table(AJS.I18n.getText('listening-post.spending.table'),
                        AJS.I18n.getText('listening-post.spending.day'), found.days.map((day) => [moment.day(day.day), day.figures]))),
                found.accounts.length < 2 ? null : el('details', {},
                    el('summary', {'data-key': 'activity-accounts'}, AJS.I18n.getText('listening-post.activity.accounts')),
                    activity.table(AJS.I18n.getText('listening-post.activity.accounts'),
                        AJS.I18n.getText('listening-post.spending.account'), found.accounts.map((account) =>
                        ['@' + account.handle + ' (' + account.networkName + ')', account.figures]))),
                el('p', {}, el('a', {
                    'data-key': 'activity-csv', href: base() + '/rest/listening-post/1.0/activity/csv' + query, download: true
                }, AJS.I18n.getText('listening-post.spending.csv'))));
        }
    }

    ListeningPost.Activity = Activity;
}());
