/** What is wrong with an account, since when, why, and what to do next; the worst first. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, message, moment, linkButton, sourceName} = ListeningPost;

    /** open: {keys(), settings(), costs(), automation(), test()}: where the next step is taken. */
    function trouble(account, open) {
        const health = account.health;
        const handle = '@' + account.handle;
        const revoked = account.state === 'revoked';
        const kind = account.costs.allowance.kind;
        return [
            revoked ? message('error', AJS.I18n.getText('listening-post.admin.advice.revoked', account.networkName, handle), ' ',
                step(AJS.I18n.getText('listening-post.admin.keys'), open.keys)) : null,
            account.state === 'paused' ? message('info', AJS.I18n.getText('listening-post.admin.advice.paused')) : null,
            kind === 'nothing' ? message('error',
                AJS.I18n.getText('listening-post.admin.trouble.nothing', moment.short(account.costs.allowance.until)), ' ',
                step(AJS.I18n.getText('listening-post.admin.trouble.raise'), open.costs)) : null,
            kind === 'essentials' ? message('warning',
                AJS.I18n.getText('listening-post.admin.trouble.essentials', moment.short(account.costs.allowance.until)), ' ',
                step(AJS.I18n.getText('listening-post.admin.trouble.raise'), open.costs)) : null,
            health.trouble && !revoked ? message('warning',
                AJS.I18n.getText('listening-post.admin.advice.trouble', moment.short(health.troubleSince || health.lastPollAt)), ' ',
                words(health.trouble), ' ',
                health.quietUntil ? AJS.I18n.getText('listening-post.admin.advice.again', moment.short(health.quietUntil)) : null, ' ',
                step(AJS.I18n.getText('listening-post.admin.test'), open.test)) : null,
            health.breaker ? message('error', AJS.I18n.getText('listening-post.admin.trouble.breaker', health.breaker.refused,
                moment.short(health.breaker.since), moment.short(health.breaker.until)), ' ', words(health.breaker.why), ' ',
            AJS.I18n.getText('listening-post.admin.trouble.breaker-next', account.networkName), ' ',
            step(AJS.I18n.getText('listening-post.admin.test'), open.test)) : null,
            health.silentSince ? message('warning',
                AJS.I18n.getText('listening-post.admin.trouble.silent', account.networkName, moment.short(health.silentSince)), ' ',
                step(AJS.I18n.getText('listening-post.admin.test'), open.test)) : null,
            account.route ? null : message('warning', AJS.I18n.getText('listening-post.admin.advice.route'), ' ',
                step(AJS.I18n.getText('listening-post.admin.settings'), open.settings)),
            account.speaker && account.speaker.active ? null : message('warning',
                AJS.I18n.getText('listening-post.admin.advice.speaker'), ' ',
                step(AJS.I18n.getText('listening-post.admin.settings'), open.settings)),
            (account.speeches.length > 0 || account.projects.some((project) => project.speaks)) && !account.automation ? message('warning',
                AJS.I18n.getText('listening-post.admin.trouble.automation', account.networkName), ' ',
                step(AJS.I18n.getText('listening-post.admin.automation'), open.automation)) : null,
            gaps(account),
            health.sources.filter((source) => source.trouble && (source.heard !== 'mention' || !health.trouble)
                && (!source.rests || source.rests === 'trouble')).map((source) => message('warning',
                el('strong', {}, sourceName(source)), ': ', words(source.trouble), ' ',
                source.until ? AJS.I18n.getText('listening-post.admin.advice.again', moment.short(source.until)) : null)),
            health.warning ? message('warning', words(health.warning), ' ',
                health.warnedAt ? el('span', {class: 'lp-quiet'}, moment.node(health.warnedAt)) : null) : null
        ];
    }

    /** Each span of time that a source was not told of; the account's own where no source knows better. */
    function gaps(account) {
        const known = account.health.sources.flatMap((source) => source.missed.map((missed) => message('warning',
            AJS.I18n.getText('listening-post.admin.trouble.gap', account.networkName, sourceName(source), moment.short(missed.from),
                moment.short(missed.to)))));
        return known.length > 0 || !account.health.gapFrom ? known : message('warning', AJS.I18n.getText('listening-post.admin.advice.gap',
            account.networkName, moment.short(account.health.gapFrom), moment.short(account.health.gapTo)));
    }

    /** The network's or the server's own words. */
    function words(text) {
        return el('span', {dir: 'auto'}, text);
    }

    function step(text, go) {
        return linkButton(text, go);
    }

    Object.assign(ListeningPost, {trouble});
}());
