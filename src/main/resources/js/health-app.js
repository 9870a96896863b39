/** How the app itself is doing: what every account stands on. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, base, lozenge, message, moment} = ListeningPost;
    const LATE = 5 * 60000;

    /** What is wrong with the app itself, and what to do. */
    function troubles(app, now, accounts) {
        const late = accounts > 0 && (!app.lastRoundAt || new Date(now) - new Date(app.lastRoundAt) > LATE);
        const versions = new Set(app.nodes.map((node) => node.version));
        return [
            app.keyFile || accounts === 0 ? null : message('error', AJS.I18n.getText('listening-post.health.app.keys.trouble')),
            app.scheduled ? null : message('error', AJS.I18n.getText('listening-post.health.app.job.trouble')),
            ...app.unreached.map((each) => message('warning',
                AJS.I18n.getText('listening-post.health.app.unreached', each.node, each.networks.join(', ')))),
            late ? message('error', AJS.I18n.getText('listening-post.health.app.round.trouble')) : null,
            versions.size > 1 ? message('warning', AJS.I18n.getText('listening-post.health.app.versions')) : null
        ];
    }

    function facts(app, accounts) {
        return el('section', {class: 'lp-app'},
            el('h2', {}, AJS.I18n.getText('listening-post.health.app')),
            el('dl', {class: 'lp-facts'},
                fact(AJS.I18n.getText('listening-post.health.app.version'), app.version),
                fact(AJS.I18n.getText('listening-post.health.app.database'), well(app.database)),
                fact(AJS.I18n.getText('listening-post.health.app.keys'),
                    // it is written with the first keys that it seals
                    app.keyFile || accounts > 0 ? well(app.keyFile) : AJS.I18n.getText('listening-post.health.app.keys.none')),
                fact(AJS.I18n.getText('listening-post.health.app.job'), well(app.scheduled),
                    app.nextRunAt ? [' ', el('span', {class: 'lp-quiet'},
                        AJS.I18n.getText('listening-post.health.app.next', moment.short(app.nextRunAt)))] : null),
                fact(AJS.I18n.getText('listening-post.health.app.round'), at(app.lastRoundAt)),
                fact(AJS.I18n.getText('listening-post.health.app.here'), at(app.lastHereAt))),
            nodes(app),
            el('h3', {}, AJS.I18n.getText('listening-post.health.support')),
            el('p', {}, AJS.I18n.getText('listening-post.health.support.hint')),
            el('p', {}, el('a', {
                class: 'aui-button', 'data-key': 'support', href: base() + '/rest/listening-post/1.0/support',
                download: 'listening-post-support.zip'
            }, AJS.I18n.getText('listening-post.health.support.get'))));
    }

    function nodes(app) {
        return app.nodes.length === 0 ? null : [
            el('h3', {}, AJS.I18n.getText('listening-post.health.app.nodes')),
            el('ul', {class: 'lp-nodes'}, app.nodes.map((node) => el('li', {},
                el('bdi', {}, node.name), ' ',
                node.here ? [lozenge('current', AJS.I18n.getText('listening-post.health.app.this-node')), ' '] : null,
                el('span', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.health.app.node', node.version,
                    moment.short(node.startedAt), moment.ago(node.seenAt)))))),
            el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.health.app.nodes.hint'))];
    }

    function well(yes) {
        return yes
            ? lozenge('success', AJS.I18n.getText('listening-post.health.app.yes'))
            : lozenge('error', AJS.I18n.getText('listening-post.health.app.no'));
    }

    function at(iso) {
        return iso ? [moment.node(iso), ' ', el('span', {class: 'lp-quiet'}, moment.ago(iso))]
            : AJS.I18n.getText('listening-post.admin.fact.never');
    }

    function fact(name, ...value) {
        return el('div', {}, el('dt', {}, name), el('dd', {}, ...value));
    }

    Object.assign(ListeningPost.health, {troubles, facts});
}());
