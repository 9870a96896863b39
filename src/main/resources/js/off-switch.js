/** The red line on every screen of ours while everything that goes out is switched off. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, base, moment, rest} = ListeningPost;
    const REFRESH_EVERY = 15000;
    const PAGES = ['#listening-post-admin', '#listening-post-health', '#listening-post-mentions', '#listening-post-project'];
    const lines = new Set();

    /** path: where this screen may ask. changed: told how it stands, whenever that is asked. */
    class OffLine {

        constructor(path, changed) {
            this.path = path;
            this.changed = changed || (() => { });
            this.off = false;
            this.drawn = '';
            // filled and never replaced, so that it is read out when it comes
            this.node = el('div', {class: 'lp-off-line', role: 'alert'});
            lines.add(this);
            this.refresh();
        }

        async refresh() {
            try {
                this.show(await rest.get(this.path));
            } catch (failed) {
                // the screen itself tells what cannot be had; what is known stays
            }
        }

        show(state) {
            this.off = state.off;
            const drawing = JSON.stringify(Object.assign({}, state, {waiting: null}));
            if (drawing !== this.drawn) {
                this.drawn = drawing;
                fill(this.node, state.off ? el('div', {class: 'aui-message aui-message-error'}, el('p', {},
                    el('strong', {}, AJS.I18n.getText('listening-post.off.title')), ' ',
                    AJS.I18n.getText('listening-post.off.who', state.by, moment.short(state.at)), ' ',
                    state.why ? [el('q', {class: 'lp-why', dir: 'auto'}, state.why), /[.!?\u2026]$/.test(state.why.trim()) ? ' ' : '. '] : null,
                    AJS.I18n.getText('listening-post.off.waits'), ' ',
                    document.querySelector('#listening-post-health') ? el('a', {href: base() + '/plugins/servlet/listening-post/admin'},
                        AJS.I18n.getText('listening-post.admin.link')) : null)) : null);
            }
            this.changed(state);
        }
    }

    function refreshAll() {
        if (document.visibilityState !== 'visible') {
            return;
        }
        lines.forEach((line) => {
            if (document.contains(line.node)) {
                line.refresh();
            } else {
                lines.delete(line);
            }
        });
    }

    /** The panel beside a request makes its own. */
    function start() {
        PAGES.map((page) => document.querySelector(page)).filter((page) => page && !page.querySelector('.lp-off-line')).forEach((page) => {
            const project = page.getAttribute('data-project');
            const words = page.id === 'listening-post-project' ? '/words' : '';
            const line = new OffLine(project ? '/off-switch/projects/' + encodeURIComponent(project) + words : '/off-switch',
                (state) => (ListeningPost.offSwitchSeen || (() => { }))(state));
            ListeningPost.offLine = line;
            page.insertBefore(line.node, page.querySelector('.listening-post-root'));
        });
        document.addEventListener('visibilitychange', refreshAll);
        setInterval(refreshAll, REFRESH_EVERY);
    }

    ListeningPost.OffLine = OffLine;
    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', start);
    } else {
        start();
    }
}());
