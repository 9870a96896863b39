/** All accounts in one table, once there are more than a few: looked for, ordered, chosen and opened from here. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, freshId, linkButton, lozenge, moment, health} = ListeningPost;
    const KINDS = {trouble: 'error', attention: 'moved', paused: 'default', well: 'success'};
    const LEVELS = ['trouble', 'attention', 'paused', 'well'];
    const QUIET_DAYS = 7;

    const ORDERS = {
        handle: (one, other) => one.handle.localeCompare(other.handle) || one.account.localeCompare(other.account),
        level: (one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level),
        heard: (one, other) => time(one.heardAt) - time(other.heardAt),
        posts: (one, other) => one.health.waitingPosts - other.health.waitingPosts,
        replies: (one, other) => one.health.waitingReplies - other.health.waitingReplies,
        spent: (one, other) => Number(one.spending.month) - Number(other.spending.month)
    };

    class AccountTable {

        /** opens(id) shows one account; changed() hears that accounts were changed from here. */
        constructor(opens, changed) {
            this.opens = opens;
            this.accounts = [];
            this.chosen = new Set();
            this.outcomes = new Map();
            this.order = {by: 'level', down: false};
            this.find = el('input', {type: 'search', class: 'text', 'data-key': 'find', autocomplete: 'off', input: () => this.draw()});
            this.network = el('select', {class: 'select', 'data-key': 'network', change: () => this.draw()});
            this.state = select('state', states(), () => this.draw());
            this.found = el('p', {class: 'lp-quiet', role: 'status'});
            this.bulk = new ListeningPost.BulkBar(this, changed);
            this.body = el('tbody', {});
            this.all = el('input', {
                type: 'checkbox', 'data-key': 'choose-all', click: () => this.chooseAll(),
                'aria-label': AJS.I18n.getText('listening-post.many.choose-all')
            });
            this.heads = columns().map((column) => this.head(column));
            this.table = el('table', {class: 'aui lp-accounts'},
                el('thead', {}, el('tr', {}, el('td', {class: 'lp-choose'}, this.all), this.heads)), this.body);
            this.none = el('p', {}, AJS.I18n.getText('listening-post.many.none'), ' ',
                linkButton(AJS.I18n.getText('listening-post.many.show-all'), () => this.showAll()));
            this.node = el('div', {class: 'lp-many'},
                el('div', {class: 'lp-tools'},
                    labelled(AJS.I18n.getText('listening-post.many.find'), this.find),
                    this.networkField = labelled(AJS.I18n.getText('listening-post.many.network'), this.network),
                    labelled(AJS.I18n.getText('listening-post.many.state'), this.state)),
                this.bulk.node, this.bulk.say, this.found, this.none, this.table);
        }

        /** The accounts as they are now; what was chosen stays chosen. */
        show(accounts) {
            this.accounts = accounts;
            const ids = new Set(accounts.map((account) => account.account));
            [...this.chosen].filter((id) => !ids.has(id)).forEach((id) => this.chosen.delete(id));
            const networks = [...new Map(accounts.map((account) => [account.network, account.networkName]))]
                .sort((one, other) => one[1].localeCompare(other[1]));
            const known = this.network.value;
            if (networks.map(([key]) => key).join() !== this.networks) {
                this.networks = networks.map(([key]) => key).join();
                this.network.replaceChildren(...[['', AJS.I18n.getText('listening-post.many.all-networks')]].concat(networks)
                    .map(([key, name]) => el('option', {value: key}, name)));
                this.network.value = networks.some(([key]) => key === known) ? known : '';
            }
            this.networkField.hidden = networks.length < 2;
            this.draw();
        }

        shown() {
            const words = this.find.value.trim().toLowerCase().replace(/^@/, '');
            const up = ORDERS[this.order.by];
            return this.accounts
                .filter((account) => (account.handle + ' ' + account.account).toLowerCase().includes(words))
                .filter((account) => this.network.value === '' || account.network === this.network.value)
                .filter((account) => fits(account, this.state.value))
                .sort((one, other) => (this.order.down ? -1 : 1) * up(one, other) || ORDERS.handle(one, other));
        }

        /** The chosen ones that are seen: nothing is done to what somebody does not see. */
        chosenShown() {
            return this.shown().filter((account) => this.chosen.has(account.account));
        }

        draw() {
            const shown = this.shown();
            const drawing = JSON.stringify([shown, [...this.chosen], [...this.outcomes], this.order]);
            this.found.textContent = AJS.I18n.getText('listening-post.many.shown',
                moment.number(shown.length), moment.number(this.accounts.length));
            this.table.hidden = shown.length === 0;
            this.none.hidden = shown.length > 0;
            if (drawing !== this.drawn) {
                this.drawn = drawing;
                fill(this.body, shown.map((account) => this.row(account)));
                this.heads.forEach((head) => head.setAttribute('aria-sort', head.dataset.by !== this.order.by ? 'none'
                    : this.order.down ? 'descending' : 'ascending'));
            }
            const chosen = this.chosenShown().length;
            this.all.checked = chosen > 0 && chosen === shown.length;
            this.all.indeterminate = chosen > 0 && chosen < shown.length;
            this.bulk.show(chosen);
        }

        head(column) {
            return el('th', {scope: 'col', 'data-by': column.by, 'aria-sort': 'none', class: column.number ? 'lp-figure' : null},
                el('button', {
                    type: 'button', class: 'aui-button aui-button-link lp-sort', 'data-key': 'sort-' + column.by,
                    click: () => this.sort(column)
                }, column.name));
        }

        /** The same column again turns the order; figures begin with the biggest. */
        sort(column) {
            this.order = {by: column.by, down: this.order.by === column.by ? !this.order.down : Boolean(column.number)};
            this.draw();
        }

        row(account) {
            const names = columns().map((column) => column.name);
            const problem = account.problems[0];
            const outcome = this.outcomes.get(account.account);
            return el('tr', {'data-account': account.account, 'data-level': account.level},
                el('td', {class: 'lp-choose'}, el('input', {
                    type: 'checkbox', checked: this.chosen.has(account.account), 'data-key': 'choose-' + account.account,
                    'aria-label': AJS.I18n.getText('listening-post.many.choose', '@' + account.handle, account.networkName),
                    click: (event) => this.choose(account.account, event.currentTarget.checked, event.shiftKey)
                })),
                el('th', {scope: 'row'}, linkButton(el('bdi', {}, '@' + account.handle), () => this.opens(account.account), {
                    'data-key': 'open-' + account.account,
                    'aria-label': AJS.I18n.getText('listening-post.many.open', '@' + account.handle, account.networkName)
                }), ' ', el('span', {class: 'lp-quiet'}, account.networkName)),
                cell(names[1], lozenge(KINDS[account.level], health.levelName(account.level)),
                    problem ? el('div', {class: 'lp-quiet'}, health.problemName(problem)) : null,
                    outcome ? el('div', {class: 'lp-outcome lp-outcome-' + outcome.kind}, outcome.text) : null),
                cell(names[2], account.heardAt ? moment.node(account.heardAt) : AJS.I18n.getText('listening-post.admin.fact.never')),
                number(names[3], moment.number(account.health.waitingPosts)),
                number(names[4], moment.number(account.health.waitingReplies),
                    health.forApproval(account.health.waitingForApproval)),
                number(names[5], moment.spent(account.spending.month)));
        }

        /** With the shift key everything from the one that was chosen before. */
        choose(id, on, range) {
            const ids = this.shown().map((account) => account.account);
            const [from, to] = [ids.indexOf(this.last), ids.indexOf(id)].sort((one, other) => one - other);
            (range && from >= 0 ? ids.slice(from, to + 1) : [id]).forEach((each) => on ? this.chosen.add(each) : this.chosen.delete(each));
            this.last = id;
            this.draw();
        }

        chooseAll() {
            const shown = this.shown();
            const every = shown.every((account) => this.chosen.has(account.account));
            shown.forEach((account) => every ? this.chosen.delete(account.account) : this.chosen.add(account.account));
            this.draw();
        }

        /** What became of an account, beside it, until something else is done. */
        tell(id, kind, text) {
            this.outcomes.set(id, {kind, text});
            this.draw();
        }

        forget() {
            this.outcomes.clear();
            this.draw();
        }

        showAll() {
            this.find.value = '';
            this.network.value = '';
            this.state.value = 'all';
            this.draw();
            this.find.focus();
        }

        focus(id) {
            const row = this.body.querySelector('[data-key="open-' + CSS.escape(id) + '"]');
            (row || this.find).focus();
        }
    }

    function time(iso) {
        return iso ? new Date(iso).getTime() : 0;
    }

    function fits(account, state) {
        if (state === 'all') {
            return true;
        }
        return state === 'quiet' ? account.level !== 'paused' && new Date() - time(account.heardAt) > QUIET_DAYS * 86400000
            : account.level === state;
    }

    function states() {
        return [
            ['all', AJS.I18n.getText('listening-post.health.show.all')],
            ['trouble', health.levelName('trouble')],
            ['attention', health.levelName('attention')],
            ['paused', health.levelName('paused')],
            ['quiet', AJS.I18n.getText('listening-post.many.quiet', QUIET_DAYS)],
            ['well', health.levelName('well')]
        ];
    }

    function columns() {
        return [
            {by: 'handle', name: AJS.I18n.getText('listening-post.health.column.account')},
            {by: 'level', name: AJS.I18n.getText('listening-post.many.state')},
            {by: 'heard', name: AJS.I18n.getText('listening-post.health.column.heard')},
            {by: 'posts', name: AJS.I18n.getText('listening-post.health.column.posts'), number: true},
            {by: 'replies', name: AJS.I18n.getText('listening-post.health.column.replies'), number: true},
            {by: 'spent', name: AJS.I18n.getText('listening-post.health.column.spent'), number: true}
        ];
    }

    function cell(name, ...children) {
        return el('td', {'data-label': name}, el('div', {}, ...children));
    }

    function number(name, ...children) {
        return el('td', {'data-label': name, class: 'lp-figure'}, el('div', {}, ...children));
    }

    function select(key, choices, changed) {
        return el('select', {class: 'select', 'data-key': key, change: changed},
            choices.map(([value, text]) => el('option', {value: value}, text)));
    }

    function labelled(text, control) {
        control.id = freshId();
        return el('div', {}, el('label', {for: control.id}, text), control);
    }

    ListeningPost.AccountTable = AccountTable;
}());
