/** The first steps of a fresh install: what is done is read from what is configured, never remembered. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, fill, base, button, link, linkButton, lozenge, message, rest, TestMention} = ListeningPost;
    const DISMISSED = 'lp-guide-dismissed';
    const BEGUN = 'lp-guide-begun';
    const MOST_ASKED = 5;

    class Guide {

        /** page: {networks, openLink(network), card(id)}. */
        constructor(page) {
            this.page = page;
            this.made = null;
            this.open = false;
            this.heading = el('h2', {tabindex: '-1', id: freshId()}, AJS.I18n.getText('listening-post.guide.title'));
            this.list = el('ol', {class: 'lp-steps'});
            this.count = el('p', {class: 'lp-quiet', role: 'status'});
            this.test = new TestMention((post) => this.heard(post));
            this.node = el('div', {});
            this.link = linkButton(AJS.I18n.getText('listening-post.guide.open'), () => this.unfold(), {'data-key': 'guide'});
        }

        /**
         * Whether a newcomer needs it: until a mention became a request, unless somebody put it away in this browser. Whoever had it open in
         * this tab, and went away for the mention, sees it done and closes it.
         */
        async begin(accounts) {
            if (recall(DISMISSED)) {
                return;
            }
            for (const account of accounts.slice(0, MOST_ASKED)) {
                const page = await rest.get('/journal?limit=20&account=' + encodeURIComponent(account.id));
                const made = page.values.find((post) => ListeningPost.isTestMention(post, account));
                if (made && !recall(BEGUN)) {
                    return;
                }
                this.made = this.made || made || null;
            }
            this.draw(accounts);
        }

        /** By the link: also when all is done. */
        async unfold() {
            keep(DISMISSED, false);
            this.made = null;
            const pressed = document.activeElement;
            this.draw((await rest.get('/accounts')).values);
            // whoever went on to something else meanwhile stays there
            if (document.activeElement === pressed || document.activeElement === document.body) {
                this.heading.focus();
            }
        }

        draw(accounts) {
            this.open = true;
            keep(BEGUN, true);
            fill(this.node, el('section', {class: 'lp-beginning lp-guide', 'aria-labelledby': this.heading.id},
                this.heading, el('p', {}, AJS.I18n.getText('listening-post.admin.begin.safe')), this.count, this.list,
                el('div', {class: 'lp-buttons'}, button(AJS.I18n.getText('listening-post.guide.dismiss'), () => this.dismiss(),
                    {'data-key': 'guide-dismiss'}))));
            this.show(accounts);
        }

        dismiss() {
            keep(DISMISSED, true);
            keep(BEGUN, false);
            this.open = false;
            this.test.stop();
            fill(this.node);
            this.page.guideClosed();
            this.link.focus();
        }

        heard(post) {
            this.made = post;
            this.drawn = '';
            this.show(this.accounts);
        }

        /** Whenever the page has read the accounts anew. */
        show(accounts) {
            this.accounts = accounts;
            if (!this.open) {
                return;
            }
            const routed = accounts.filter((account) => account.route);
            const speaking = accounts.filter((account) => account.speeches.length > 0
                || account.projects.some((project) => project.speaks));
            const tried = routed.find((account) => account.state === 'linked') || routed[0];
            if (tried) {
                this.test.of(tried, this.page.network(tried.network));
            }
            const drawing = JSON.stringify([accounts.map((each) => [each.id, each.handle, each.route, each.speeches.length,
                each.projects, each.automation !== null]), this.made]);
            if (drawing !== this.drawn) {
                this.drawn = drawing;
                fill(this.list, this.linked(accounts), this.routed(accounts, routed), this.speaking(accounts, speaking),
                    this.tested(tried));
                this.count.textContent = this.counted();
            }
            if (tried && this.made === null) {
                this.test.start();
            }
        }

        /** How far it is: what may be left out keeps nobody. */
        counted() {
            const states = Array.from(this.list.children, (each) => each.getAttribute('data-state'));
            const done = states.filter((each) => each === 'done').length;
            if (states.some((each) => each !== 'done' && each !== 'optional')) {
                return AJS.I18n.getText('listening-post.guide.count', done, states.length);
            }
            return done === states.length ? AJS.I18n.getText('listening-post.guide.count.all', done, states.length)
                : AJS.I18n.getText('listening-post.guide.count.enough', done, states.length);
        }

        linked(accounts) {
            return step(AJS.I18n.getText('listening-post.guide.link'), accounts.length > 0 ? 'done' : 'next',
                accounts.length > 0 ? el('p', {}, accounts.map((each) => '@' + each.handle).join(', '))
                    : [el('p', {}, AJS.I18n.getText('listening-post.guide.link.how')), el('div', {class: 'lp-buttons'},
                        this.page.networks.map((network) => button(ListeningPost.linkText(network),
                            () => this.page.openLink(network), {'data-key': 'guide-link-' + network.key})))]);
        }

        routed(accounts, routed) {
            const without = accounts.find((account) => !account.route);
            return step(AJS.I18n.getText('listening-post.guide.route'),
                routed.length > 0 ? 'done' : accounts.length > 0 ? 'next' : 'later',
                routed.map((each) => el('p', {}, '@' + each.handle + ': ' + (each.route.serviceDeskName || '?') + ' \u2192 '
                    + (each.route.requestTypeName || '?'))),
                without ? [el('p', {}, AJS.I18n.getText('listening-post.guide.route.how', '@' + without.handle)),
                    this.button(without, 'guide-route', AJS.I18n.getText('listening-post.guide.route.go'), 'openSettings')] : null);
        }

        speaking(accounts, speaking) {
            const silent = speaking.find((account) => account.automation === null);
            const first = accounts[0];
            return step(AJS.I18n.getText('listening-post.guide.words'),
                speaking.length === 0 ? 'optional' : silent ? 'next' : 'done',
                speaking.map((each) => el('p', {}, '@' + each.handle + ': '
                    + each.speeches.map((speech) => speech.statusName || '?')
                        .concat(each.projects.filter((project) => project.speaks).map((project) => project.key)).join(', '))),
                silent ? [el('p', {}, AJS.I18n.getText('listening-post.guide.words.automation', '@' + silent.handle)),
                    this.button(silent, 'guide-automation', AJS.I18n.getText('listening-post.admin.automation'), 'openAutomation')] : null,
                speaking.length > 0 ? null : [el('p', {}, AJS.I18n.getText('listening-post.guide.words.how')),
                    first ? this.button(first, 'guide-words', AJS.I18n.getText('listening-post.guide.words.go'), 'openSpeeches') : null]);
        }

        tested(tried) {
            const title = AJS.I18n.getText('listening-post.guide.test');
            if (this.made === null) {
                return step(title, tried ? 'next' : 'later',
                    tried ? this.test.node : el('p', {}, AJS.I18n.getText('listening-post.guide.test.later')));
            }
            const post = this.made;
            return step(title, 'done',
                message('success', AJS.I18n.getText('listening-post.guide.test.done'), ' ',
                    el('a', {href: base() + '/browse/' + encodeURIComponent(post.request), 'data-key': 'guide-request'}, post.request)),
                el('p', {}, link(post.url, el('bdi', {}, '@' + post.author)), ': ', el('span', {dir: 'auto'}, post.text)),
                el('p', {}, AJS.I18n.getText('listening-post.guide.test.then')));
        }

        /** Opens a drawer of the account and leads there. */
        button(account, key, text, drawer) {
            return el('div', {class: 'lp-buttons'}, button(text, async () => {
                const card = await this.page.card(account.id);
                card[drawer]();
                card.node.scrollIntoView({block: 'start'});
            }, {'data-key': key, 'aria-label': AJS.I18n.getText('listening-post.admin.of', text, '@' + account.handle)}));
        }
    }

    const STATES = {
        done: () => lozenge('success', AJS.I18n.getText('listening-post.guide.state.done')),
        next: () => lozenge('current', AJS.I18n.getText('listening-post.guide.state.next')),
        later: () => lozenge('default', AJS.I18n.getText('listening-post.guide.state.later')),
        optional: () => lozenge('default', AJS.I18n.getText('listening-post.guide.state.optional'))
    };

    function step(title, state, ...children) {
        return el('li', {class: 'lp-step', 'data-state': state}, el('h3', {}, title, ' ', STATES[state]()), children);
    }

    /** That it was put away holds for this browser, that it was begun for this tab. Where nothing can be kept, it is there the next time. */
    function store(key) {
        return key === BEGUN ? window.sessionStorage : window.localStorage;
    }

    function keep(key, yes) {
        try {
            if (yes) {
                store(key).setItem(key, 'true');
            } else {
                store(key).removeItem(key);
            }
        } catch (e) {
            // a browser that keeps nothing
        }
    }

    function recall(key) {
        try {
            return store(key).getItem(key) === 'true';
        } catch (e) {
            return false;
        }
    }

    ListeningPost.Guide = Guide;
}());
