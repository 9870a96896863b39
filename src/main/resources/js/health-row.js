/** One account on the health page: its figures, and below them what is wrong and what to do. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, base, lozenge, moment, health} = ListeningPost;
    const KINDS = {trouble: 'error', attention: 'moved', paused: 'default', well: 'success'};

    /** Two rows of the table; opened: whether its sources are shown, toggled(open) hears when that changes. */
    function rows(account, opened, toggled) {
        const names = health.columns().map((column) => column.name);
        return [
            el('tr', {class: 'lp-standing', 'data-account': account.account, 'data-level': account.level},
                el('th', {scope: 'row'},
                    el('a', {href: base() + '/plugins/servlet/listening-post/admin'}, el('bdi', {}, '@' + account.handle)), ' ',
                    el('span', {class: 'lp-quiet'}, account.networkName), ' ',
                    lozenge(KINDS[account.level], health.levelName(account.level))),
                cell(names[1], at(account.health.lastPollAt)),
                cell(names[2], at(account.heardAt)),
                cell(names[3], moment.number(account.health.waitingPosts), oldest(account.oldestPostAt)),
                cell(names[4], moment.number(account.health.waitingReplies), reply(account.oldestReply),
                    health.forApproval(account.health.waitingForApproval)),
                cell(names[5], spent(account.spending))),
            el('tr', {class: 'lp-why'}, el('td', {colspan: names.length},
                problems(account), sources(account, opened, toggled)))
        ];
    }

    function cell(name, ...children) {
        return el('td', {'data-label': name}, el('div', {}, ...children));
    }

    function at(iso) {
        return iso
            ? [moment.node(iso), quiet(moment.ago(iso))]
            : AJS.I18n.getText('listening-post.admin.fact.never');
    }

    function oldest(iso) {
        return iso ? quiet(AJS.I18n.getText('listening-post.health.oldest', moment.ago(iso))) : null;
    }

    function reply(waiting) {
        return waiting ? [quiet(AJS.I18n.getText('listening-post.health.oldest', moment.ago(waiting.since))), waiting.request
            ? el('div', {}, el('a', {href: base() + '/browse/' + encodeURIComponent(waiting.request)}, waiting.request)) : null] : null;
    }

    function spent(spending) {
        return [
            el('div', {}, of(spending.month, spending.monthlyLimit)),
            quiet(AJS.I18n.getText('listening-post.health.today', of(spending.today, spending.dailyLimit)))];
    }

    function of(amount, limit) {
        return limit
            ? AJS.I18n.getText('listening-post.admin.costs.of', moment.dollars(amount), moment.dollars(limit))
            : moment.dollars(amount);
    }

    function quiet(...children) {
        return el('div', {class: 'lp-quiet'}, ...children);
    }

    function problems(account) {
        return account.problems.length === 0 ? null : el('ul', {class: 'lp-problems'}, account.problems.map((problem) =>
            el('li', {class: problem.urgent ? 'lp-problem' : 'lp-warning', 'data-code': problem.code},
                el('div', {}, el('strong', {}, health.problemName(problem)), ' ', quietly(health.span(problem))),
                problem.words ? el('div', {dir: 'auto'}, problem.words) : null,
                el('div', {}, health.advice(problem)))));
    }

    function sources(account, opened, toggled) {
        return el('details', {
            open: opened, 'data-key': 'sources-' + account.account, toggle: (event) => toggled(event.currentTarget.open)
        },
        el('summary', {'data-key': 'summary-' + account.account},
            AJS.I18n.getText('listening-post.health.sources', '@' + account.handle)),
        el('ul', {class: 'lp-sources'}, account.health.sources.map((source) => el('li', {},
            ListeningPost.sourceName(source), ': ',
            source.rests ? rests(source) : AJS.I18n.getText('listening-post.health.source.listens'), ' ',
            quietly(source.askedAt ? AJS.I18n.getText('listening-post.health.source.asked', moment.ago(source.askedAt)) : null),
            source.missed.map((missed) => el('div', {class: 'lp-quiet'},
                AJS.I18n.getText('listening-post.health.source.missed', moment.short(missed.from), moment.short(missed.to))))))),
        account.events ? el('p', {class: 'lp-quiet', 'data-key': 'events'}, account.events.eventAt
            ? AJS.I18n.getText('listening-post.admin.events.last', moment.short(account.events.eventAt))
            : AJS.I18n.getText('listening-post.admin.events.none'), account.events.refusedAt
            ? ' ' + AJS.I18n.getText('listening-post.admin.events.refused', moment.number(account.events.refused),
                moment.short(account.events.refusedAt)) : null) : null,
        account.turnAt ? el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.health.turn', moment.ago(account.turnAt)), ' ',
            account.worker ? AJS.I18n.getText('listening-post.health.worker', account.worker) : null) : null);
    }

    function quietly(text) {
        return text ? el('span', {class: 'lp-quiet'}, text) : null;
    }

    function rests(source) {
        const until = source.until ? ' ' + AJS.I18n.getText('listening-post.health.until', moment.short(source.until)) : '';
        switch (source.rests) {
            case 'paused': return AJS.I18n.getText('listening-post.health.source.paused');
            case 'revoked': return AJS.I18n.getText('listening-post.health.source.revoked');
            case 'budget': return AJS.I18n.getText('listening-post.health.source.budget') + until;
            default: return AJS.I18n.getText('listening-post.health.source.trouble') + until;
        }
    }

    Object.assign(health, {rows});
}());
