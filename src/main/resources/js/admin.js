/** The administration page: the accounts, or how to begin when there is none. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, button, message, notice, rest, AccountCard} = ListeningPost;
    const REFRESH_EVERY = 15000;
    /** More accounts than this stand in a table. */
    const FEW = 5;

    class AdminPage {

        constructor(root) {
            this.root = root;
            this.cards = [];
            this.networks = [];
            this.top = el('div', {class: 'lp-buttons'});
            this.say = el('div', {'aria-live': 'polite'});
            this.trouble = el('div', {'aria-live': 'polite'});
            this.drawer = el('div', {class: 'lp-drawer'});
            this.typed = ListeningPost.unsaved.guard(this.drawer);
            this.list = el('div', {});
            this.gone = el('div', {});
            this.removals = [];
            this.off = new ListeningPost.OffSwitch();
            this.guide = new ListeningPost.Guide(this);
            this.table = new ListeningPost.AccountTable((id) => this.open(id), () => this.load());
        }

        async start() {
            try {
                const [networks] = await Promise.all([rest.get('/networks'), this.load()]);
                this.networks = networks.values;
                fill(this.top, new ListeningPost.Menu(AJS.I18n.getText('listening-post.admin.link.menu'), this.networks.map((network) => ({
                    text: ListeningPost.linkText(network), key: 'link-' + network.key, chosen: () => this.openLink(network)
                })), {class: 'aui-button aui-button-primary', 'data-key': 'link'}).node,
                button(AJS.I18n.getText('listening-post.routing.open'), () => this.openPart(ListeningPost.openRouting, 'routing'),
                    {'data-key': 'routing'}),
                button(AJS.I18n.getText('listening-post.canned.open'), () => this.openPart(ListeningPost.openCanned, 'canned'),
                    {'data-key': 'canned'}),
                button(AJS.I18n.getText('listening-post.config.open'), () => this.openPart(ListeningPost.openConfiguration, 'config'),
                    {'data-key': 'config'}),
                button(AJS.I18n.getText('listening-post.filters.open'), () => this.openPart(ListeningPost.openQueues, 'queues'),
                    {'data-key': 'queues'}), this.guide.link);
                fill(this.root, this.off.node, this.top, this.trouble, this.say, this.drawer, this.guide.node, this.list, this.gone,
                    el('p', {class: 'lp-quiet lp-audit'}, AJS.I18n.getText('listening-post.admin.audit')));
                if (!this.many) {
                    await this.guide.begin(this.cards.map((card) => card.account));
                    this.show(this.cards.map((card) => card.account));
                }
                await this.tell(await ListeningPost.signInReceipt());
                setInterval(() => this.refresh(), REFRESH_EVERY);
            } catch (failed) {
                fill(this.root, message('error', rest.textOf(failed)),
                    button(AJS.I18n.getText('listening-post.admin.retry'), () => this.start()));
            }
        }

        /** What came of signing in; whoever is linked for the first time goes on with the settings. */
        async tell(receipt) {
            if (receipt === null) {
                return;
            }
            fill(this.say, notice(receipt.kind, receipt.text));
            if (this.many && receipt.account) {
                await this.open(receipt.account);
            }
            const card = this.cards.find((each) => each.account.id === receipt.account);
            if (receipt.kind === 'success' && card && !card.account.route) {
                card.openSettings();
            }
        }

        network(key) {
            return this.networks.find((network) => network.key === key);
        }

        /** The card of an account, opened where they are many. */
        async card(id) {
            if (this.many && !this.cards.some((card) => card.account.id === id)) {
                if (this.opened) {
                    this.back(id);
                }
                await this.open(id);
            }
            return this.cards.find((card) => card.account.id === id);
        }

        /** A card shows its account otherwise than before. */
        changed(card) {
            if (!this.many && this.cards.includes(card)) {
                this.guide.show(this.cards.map((each) => each.account));
            }
        }

        /** What a newcomer reads otherwise. */
        guideClosed() {
            if (!this.many) {
                this.show(this.cards.map((card) => card.account));
            }
        }

        /** One answer tells about all of them; only a few are asked for one by one. */
        async load() {
            const overview = await rest.get('/health');
            const standings = overview.accounts;
            this.left(overview.removals);
            this.many = standings.length > FEW;
            if (!this.many) {
                this.show((await rest.get('/accounts')).values);
                return;
            }
            this.table.show(standings);
            if (this.list.firstChild !== this.table.node) {
                fill(this.list, this.table.node);
            }
            const [opened] = this.cards;
            if (this.opened && opened) {
                opened.show(await rest.get(opened.path()));
            }
        }

        /** What is being forgotten of accounts that are gone; drawn anew only when something changed. */
        left(removals) {
            if (JSON.stringify(removals) !== JSON.stringify(this.removals)) {
                this.removals = removals;
                fill(this.gone, ListeningPost.removals(removals));
            }
        }

        /** One of many, in place of the table. */
        async open(id) {
            fill(this.say);
            try {
                const card = new AccountCard(await rest.get('/accounts/' + encodeURIComponent(id)), this);
                this.cards = [card];
                this.opened = el('div', {}, button(AJS.I18n.getText('listening-post.many.back'), () => card.typed.leave(() => this.back(id)),
                    {'data-key': 'back'}),
                    card.node);
                this.table.node.hidden = true;
                this.table.node.after(this.opened);
                this.opened.querySelector('button').focus();
            } catch (failed) {
                fill(this.say, message('error', rest.textOf(failed)));
            }
        }

        back(id) {
            this.opened.remove();
            this.opened = null;
            this.cards = [];
            this.table.node.hidden = false;
            this.table.focus(id);
        }

        show(accounts) {
            this.cards = accounts.map((account) => {
                const known = this.cards.find((card) => card.account.id === account.id);
                if (known) {
                    known.show(account);
                    return known;
                }
                return new AccountCard(account, this);
            });
            this.guide.show(accounts);
            const nodes = this.cards.length > 0 ? this.cards.map((card) => card.node) : this.guide.open ? [] : [beginning()];
            if (nodes.length !== this.list.children.length || nodes.some((node, i) => this.list.children[i] !== node)) {
                fill(this.list, nodes);
            }
        }

        /** What stands on the page may be a minute old, but never what somebody is typing. */
        async refresh() {
            const nothing = !this.many && this.cards.length === 0 && this.removals.length === 0;
            if (document.visibilityState !== 'visible' || nothing) {
                return;
            }
            try {
                await this.load();
                fill(this.trouble);
            } catch (failed) {
                const text = rest.textOf(failed);
                if (this.trouble.textContent !== text) {
                    fill(this.trouble, message('warning', text));
                }
            }
        }

        openLink(network) {
            this.typed.leave(() => this.drawLink(network));
        }

        drawLink(network) {
            fill(this.say);
            const part = ListeningPost.linkForm({
                network: network,
                close: () => this.typed.leave(() => this.closeLink()),
                done: (account) => this.linked(account)
            });
            fill(this.drawer, part.node);
            part.focus();
        }

        /** What concerns all accounts; the focus comes back to its button. */
        openPart(part, key) {
            this.typed.leave(() => this.drawPart(part, key));
        }

        async drawPart(part, key) {
            fill(this.say);
            try {
                const opened = await part({
                    close: () => this.typed.leave(() => {
                        fill(this.drawer);
                        this.top.querySelector('[data-key=' + key + ']').focus();
                    }),
                    changed: () => this.refresh()
                });
                // what was typed elsewhere while this came does not go without a word
                this.typed.leave(() => {
                    fill(this.drawer, opened.node);
                    opened.focus();
                });
            } catch (failed) {
                fill(this.say, message('error', rest.textOf(failed)));
            }
        }

        closeLink() {
            this.typed.settle();
            fill(this.drawer);
            this.top.querySelector('button').focus();
        }

        async linked(account) {
            fill(this.drawer);
            fill(this.say, notice('success', account.route
                ? AJS.I18n.getText('listening-post.admin.linked-again', '@' + account.handle)
                : AJS.I18n.getText('listening-post.admin.linked', '@' + account.handle)));
            if (this.many || this.cards.length >= FEW) {
                await this.load();
                await this.open(account.id);
                return;
            }
            const others = this.cards.map((card) => card.account).filter((each) => each.id !== account.id);
            this.show(others.concat([account]));
            if (!account.route) {
                await this.cards.find((card) => card.account.id === account.id).openSettings();
            }
        }

        async removed(card) {
            if (this.many) {
                this.back(card.account.id);
                await this.load();
                fill(this.say, notice('success', AJS.I18n.getText('listening-post.admin.removed', '@' + card.account.handle)));
                return;
            }
            this.show(this.cards.filter((each) => each !== card).map((each) => each.account));
            fill(this.say, notice('success', AJS.I18n.getText('listening-post.admin.removed', '@' + card.account.handle)));
            this.top.querySelector('button').focus();
            await this.refresh();
            if (this.removals.length === 0) {
                this.left((await rest.get('/health')).removals);
            }
        }
    }

    /** What a newcomer has to know, and no more. */
    function beginning() {
        return el('div', {class: 'lp-beginning'},
            el('h2', {}, AJS.I18n.getText('listening-post.admin.begin.title')),
            el('ol', {},
                el('li', {}, AJS.I18n.getText('listening-post.admin.begin.link')),
                el('li', {}, AJS.I18n.getText('listening-post.admin.begin.route')),
                el('li', {}, AJS.I18n.getText('listening-post.admin.begin.words')),
                el('li', {}, AJS.I18n.getText('listening-post.admin.begin.watch'))),
            el('p', {}, AJS.I18n.getText('listening-post.admin.begin.safe')));
    }

    function start() {
        const root = document.querySelector('#listening-post-admin .listening-post-root');
        if (root && !root.hasAttribute('data-mounted')) {
            root.setAttribute('data-mounted', 'true');
            new AdminPage(root).start();
        }
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', start);
    } else {
        start();
    }
}());
