/** The health page: what needs somebody first, then every figure of every account. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, base, button, freshId, message, moment, rest, health} = ListeningPost;
    const REFRESH_EVERY = 15000;
    const ORDERS = {
        trouble: () => 0,
        handle: (one, other) => one.handle.localeCompare(other.handle),
        wait: (one, other) => waitingSince(one) - waitingSince(other),
        spent: (one, other) => Number(other.spending.month) - Number(one.spending.month)
    };

    class HealthPage {

        constructor(root) {
            this.root = root;
            this.opened = new Set();
            this.drawn = '';
            this.say = el('div', {'aria-live': 'polite'});
            this.top = el('div', {class: 'lp-top', 'aria-live': 'polite'});
            this.find = el('input', {class: 'text', type: 'search', 'data-key': 'find', input: () => this.table()});
            this.level = choice('level', [
                ['all', AJS.I18n.getText('listening-post.health.show.all')],
                ['urgent', AJS.I18n.getText('listening-post.health.show.urgent')]], () => this.table());
            this.order = choice('order', [
                ['trouble', AJS.I18n.getText('listening-post.health.order.trouble')],
                ['handle', AJS.I18n.getText('listening-post.health.order.handle')],
                ['wait', AJS.I18n.getText('listening-post.health.order.wait')],
                ['spent', AJS.I18n.getText('listening-post.health.order.spent')]], () => this.table());
            this.tools = el('form', {class: 'lp-tools', role: 'search', submit: (event) => event.preventDefault()},
                labelled(AJS.I18n.getText('listening-post.health.find'), this.find),
                labelled(AJS.I18n.getText('listening-post.health.show'), this.level),
                labelled(AJS.I18n.getText('listening-post.health.order'), this.order));
            this.found = el('p', {class: 'lp-quiet', role: 'status'});
            this.list = el('div', {});
            this.app = el('div', {});
            this.activity = new ListeningPost.Activity();
            this.spending = new ListeningPost.Spending();
        }

        async start() {
            try {
                this.overview = await rest.get('/health');
                fill(this.root, this.say, this.top, this.tools, this.found, this.list, meanings(), this.activity.node,
                    this.spending.node, this.app);
                this.show();
                const sought = new URLSearchParams(window.location.search).get('spending');
                if (sought !== null) {
                    this.spending.unfold(sought);
                }
                setInterval(() => this.refresh(), REFRESH_EVERY);
            } catch (failed) {
                fill(this.root, message('error', rest.textOf(failed)),
                    button(AJS.I18n.getText('listening-post.admin.retry'), () => this.start()));
            }
        }

        async refresh() {
            if (document.visibilityState !== 'visible') {
                return;
            }
            try {
                this.overview = await rest.get('/health');
                fill(this.say);
                this.show();
            } catch (failed) {
                fill(this.say, message('warning', rest.textOf(failed), ' ',
                    AJS.I18n.getText('listening-post.health.stale', moment.short(this.overview.now))));
            }
        }

        show() {
            const accounts = this.overview.accounts;
            this.tools.hidden = accounts.length === 0;
            fill(this.top, accounts.length === 0 ? none() : verdict(accounts),
                health.troubles(this.overview.app, this.overview.now, accounts.length),
                ListeningPost.removals(this.overview.removals),
                this.overview.complete ? null : message('warning', AJS.I18n.getText('listening-post.health.incomplete')));
            fill(this.app, health.facts(this.overview.app, this.overview.accounts.length));
            this.activity.offer(accounts);
            this.spending.offer(accounts);
            this.table();
        }

        /** Drawn anew only when something changed, so that nothing moves under somebody's hands. */
        table() {
            const words = this.find.value.trim().toLowerCase().replace(/^@/, '');
            const all = this.overview.accounts;
            const shown = all
                .filter((account) => (account.handle + ' ' + account.account).toLowerCase().includes(words))
                .filter((account) => this.level.value === 'all' || account.level === 'trouble' || account.level === 'attention')
                .sort(ORDERS[this.order.value]);
            const drawing = JSON.stringify(shown) + moment.short(this.overview.now);
            this.found.textContent = all.length === 0 ? '' : AJS.I18n.getText('listening-post.health.shown',
                moment.number(shown.length), moment.number(all.length), moment.short(this.overview.now));
            if (drawing === this.drawn) {
                return;
            }
            this.drawn = drawing;
            fill(this.list, shown.length === 0 ? null : el('table', {class: 'aui lp-health'},
                el('thead', {}, el('tr', {}, health.columns().map((column) => el('th', {scope: 'col', title: column.means}, column.name)))),
                el('tbody', {}, shown.map((account) => health.rows(account, this.opened.has(account.account),
                    (open) => open ? this.opened.add(account.account) : this.opened.delete(account.account))))));
        }
    }

    /** Since when the oldest thing of an account waits; whoever waits for nothing comes last. */
    function waitingSince(account) {
        const since = [account.oldestPostAt, account.oldestReply && account.oldestReply.since].filter(Boolean)
            .map((iso) => new Date(iso).getTime());
        return since.length === 0 ? Number.MAX_SAFE_INTEGER : Math.min(...since);
    }

    /** It is never all well while something is worth a look, or the line above says that nothing goes out. */
    function verdict(accounts) {
        const all = accounts.length;
        const urgent = accounts.filter((account) => account.level === 'trouble').length;
        const attention = accounts.filter((account) => account.level === 'attention').length;
        if (urgent === 0 && attention > 0) {
            return message('info', AJS.I18n.getText('listening-post.health.attention', moment.number(attention), moment.number(all)));
        }
        if (urgent === 0) {
            return ListeningPost.offLine && ListeningPost.offLine.off ? null
                : message('success', AJS.I18n.getText('listening-post.health.well'));
        }
        return message('error', urgent === 1
            ? AJS.I18n.getText('listening-post.health.one-urgent', moment.number(all))
            : AJS.I18n.getText('listening-post.health.urgent', moment.number(urgent), moment.number(all)));
    }

    function none() {
        return message('info', AJS.I18n.getText('listening-post.admin.begin.title'), '. ',
            el('a', {href: base() + '/plugins/servlet/listening-post/admin'}, AJS.I18n.getText('listening-post.admin.link')));
    }

    function meanings() {
        return el('details', {class: 'lp-meanings'},
            el('summary', {}, AJS.I18n.getText('listening-post.health.meanings')),
            el('dl', {}, health.columns().map((column) => [el('dt', {}, column.name), el('dd', {}, column.means)])));
    }

    function choice(key, choices, changed) {
        return el('select', {class: 'select', 'data-key': key, change: changed},
            choices.map(([value, text]) => el('option', {value: value}, text)));
    }

    function labelled(text, control) {
        const id = freshId();
        control.id = id;
        return el('div', {}, el('label', {for: id}, text), control);
    }

    function start() {
        const root = document.querySelector('#listening-post-health .listening-post-root');
        if (root && !root.hasAttribute('data-mounted')) {
            root.setAttribute('data-mounted', 'true');
            new HealthPage(root).start();
        }
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', start);
    } else {
        start();
    }
}());
