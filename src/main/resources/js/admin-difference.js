/** What a file of configuration would change, and what is wrong with one that cannot be read. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, lozenge} = ListeningPost;

    const DRAWERS = {
        settings: () => AJS.I18n.getText('listening-post.config.drawer.settings'),
        hearing: () => AJS.I18n.getText('listening-post.config.drawer.hearing'),
        budget: () => AJS.I18n.getText('listening-post.config.drawer.budget'),
        wording: () => AJS.I18n.getText('listening-post.config.drawer.wording'),
        quiet: () => AJS.I18n.getText('listening-post.config.drawer.quiet'),
        team: () => AJS.I18n.getText('listening-post.config.drawer.team'),
        rules: () => AJS.I18n.getText('listening-post.routing.open'),
        canned: () => AJS.I18n.getText('listening-post.canned.open'),
        projects: () => AJS.I18n.getText('listening-post.config.drawer.projects'),
        prices: () => AJS.I18n.getText('listening-post.config.drawer.prices')
    };

    const KINDS = {
        added: () => lozenge('success', AJS.I18n.getText('listening-post.config.added')),
        changed: () => lozenge('current', AJS.I18n.getText('listening-post.config.changed')),
        removed: () => lozenge('error', AJS.I18n.getText('listening-post.config.removed')),
        moved: () => lozenge('moved', AJS.I18n.getText('listening-post.config.moved'))
    };

    /** The account and drawer as people call them. */
    function place(section) {
        const drawer = (DRAWERS[section.drawer] || (() => section.drawer))();
        return section.account ? section.account + ' \u00b7 ' + drawer : drawer;
    }

    function value(label, text) {
        return text === null || text === undefined ? null
            : el('div', {}, el('dt', {}, label), el('dd', {class: 'lp-text'}, text === '' ? '\u2013' : text));
    }

    function change(each) {
        return el('li', {class: 'lp-change'}, KINDS[each.kind](), ' ', el('code', {}, each.path),
            el('dl', {class: 'lp-values'}, value(AJS.I18n.getText('listening-post.config.from'), each.from),
                value(AJS.I18n.getText('listening-post.config.to'), each.to)));
    }

    /** One drawer in which something changes. */
    function section(each) {
        return el('section', {class: 'lp-diff'}, el('h4', {}, place(each)), el('ul', {class: 'lp-rules'}, each.changes.map(change)));
    }

    /** Everything that is wrong, each at its place in the file. */
    function faults(failed) {
        return el('ul', {class: 'lp-faults'}, failed.errors.map((error) => el('li', {},
            error.field ? [el('code', {}, error.field), ' '] : null, error.message)));
    }

    ListeningPost.difference = {place, section, faults};
}());
