/** One linked account: how it is doing, what to do about it, and everything that can be done with it. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, fill, button, link, linkButton, lozenge, moment, notice, rest, form} = ListeningPost;

    /** What stands in which drawer. */
    const PARTS = {undo: 'settings', speeches: 'settings', private: 'wording'};

    class AccountCard {

        /** page: {network(key), removed(card), changed(card)}. */
        constructor(account, page) {
            this.page = page;
            this.headingId = freshId();
            this.facts = el('div', {});
            this.result = el('div', {class: 'lp-result', 'aria-live': 'polite'});
            this.drawer = el('div', {class: 'lp-drawer', id: freshId()});
            this.opened = null;
            this.from = null;
            this.typed = ListeningPost.unsaved.guard(this.drawer);
            this.node = el('section', {class: 'lp-account', 'aria-labelledby': this.headingId}, this.facts, this.result, this.drawer);
            this.show(account);
        }

        show(account) {
            const drawing = JSON.stringify(account);
            this.account = account;
            if (drawing !== this.drawn) {
                this.drawn = drawing;
                fill(this.facts,
                    el('div', {class: 'lp-title'},
                        el('h2', {id: this.headingId}, el('bdi', {}, '@' + account.handle)), ' ',
                        el('span', {class: 'lp-quiet'}, account.networkName), ' ', state(account)),
                    ListeningPost.trouble(account, this.steps()),
                    facts(account),
                    ListeningPost.accountActions(this));
                this.page.changed(this);
            }
        }

        /** Where the next step out of a trouble is taken. */
        steps() {
            return {
                keys: () => this.openKeys(),
                settings: () => this.openSettings(),
                costs: () => this.openCosts(),
                automation: () => this.openAutomation(),
                test: () => this.test(this.facts.querySelector('[data-key^=test-]'))
            };
        }

        path(rest) {
            return '/accounts/' + encodeURIComponent(this.account.id) + (rest || '');
        }

        /** The focus goes back to what opened the drawer. */
        close() {
            const back = this.facts.querySelector(this.opened === null ? 'button'
                : this.from ? '[data-key^=' + this.from + '-]' : '[data-drawer=' + this.opened + ']');
            fill(this.drawer);
            fill(this.result);
            this.mark(null);
            back.focus();
        }

        /** Which drawer is open. */
        mark(key) {
            this.opened = key;
            this.from = null;
            this.facts.querySelectorAll('[data-drawer]').forEach((each) =>
                each.setAttribute('aria-expanded', String(each.getAttribute('data-drawer') === key)));
        }

        tell(kind, text) {
            fill(this.result, notice(kind, text));
            // the card is long: what was pressed may stand far above
            this.result.scrollIntoView({block: 'nearest'});
        }

        test(pressed) {
            fill(this.result);
            return form.busily(pressed, AJS.I18n.getText('listening-post.admin.test.running'), async () => {
                try {
                    const round = await rest.post(this.path('/poll'));
                    const [kind, text] = ListeningPost.roundText(round, this.account);
                    this.tell(kind, text);
                    this.show(await rest.get(this.path()));
                } catch (failed) {
                    this.tell('error', rest.textOf(failed));
                }
            });
        }

        async move(how) {
            try {
                this.show(await rest.post(this.path('/' + how)));
                this.tell('success', how === 'pause'
                    ? AJS.I18n.getText('listening-post.admin.paused') : AJS.I18n.getText('listening-post.admin.resumed'));
            } catch (failed) {
                this.tell('error', rest.textOf(failed));
            }
        }

        /** As drawDrawer; first what was typed in another one is asked for. */
        openDrawer(key, make, options) {
            return new Promise((drawn) => {
                this.typed.leave(() => drawn(this.drawDrawer(key, make, options)));
            });
        }

        /** Drawn from what stands at this moment; make(options) answers the drawer's form. */
        async drawDrawer(key, make, options) {
            fill(this.result);
            try {
                await this.refresh();
                this.open(key, await make(Object.assign({
                    account: this.account,
                    close: () => this.typed.leave(() => this.close()),
                    done: () => this.saved(() => this.refresh()),
                    again: async (note) => {
                        await this.drawDrawer(key, make, options);
                        fill(this.result, note);
                    }
                }, options)));
            } catch (failed) {
                this.tell('error', rest.textOf(failed));
            }
        }

        async saved(shown) {
            await shown();
            this.close();
            this.tell('success', AJS.I18n.getText('listening-post.admin.saved'));
        }

        openSettings() {
            return this.openDrawer('settings', ListeningPost.settingsForm, {done: (account) => this.saved(() => this.show(account))});
        }

        /** A drawer of several parts, at one of them: what is typed in it stays where it is open already. */
        async openAt(part) {
            const drawer = PARTS[part];
            if (this.opened !== drawer) {
                await (drawer === 'settings' ? this.openSettings() : this.openWording());
            }
            const place = this.drawer.querySelector('[data-part=' + part + ']');
            if (place) {
                this.from = part;
                place.focus({preventScroll: true});
                place.closest('.lp-group').scrollIntoView({block: 'start'});
            }
        }

        openSpeeches() {
            return this.openAt('speeches');
        }

        openHearing() {
            const network = this.page.network(this.account.network);
            if (!network) {
                this.tell('error', AJS.I18n.getText('listening-post.admin.no-network', this.account.networkName));
                return undefined;
            }
            return this.openDrawer('hearing', ListeningPost.hearingForm, {network: network});
        }

        openQuiet() {
            return this.openDrawer('quiet', ListeningPost.quietForm);
        }

        openWording() {
            return this.openDrawer('wording', ListeningPost.wordingForm);
        }

        openCosts() {
            return this.openDrawer('costs', ListeningPost.costsForm, {done: () => this.refresh()});
        }

        openTeam() {
            return this.openDrawer('team', async (options) => ListeningPost.teamForm(
                Object.assign({team: await rest.get(this.path() + '/team')}, options)), {done: () => this.saved(() => { })});
        }

        openAutomation() {
            return this.openDrawer('automation', ListeningPost.automationForm, {
                done: (account, given) => {
                    this.show(account);
                    this.close();
                    this.tell('success', given
                        ? AJS.I18n.getText('listening-post.admin.automation.now-on')
                        : AJS.I18n.getText('listening-post.admin.automation.now-off'));
                }
            });
        }

        async refresh() {
            this.show(await rest.get(this.path()));
        }

        openKeys() {
            const network = this.page.network(this.account.network);
            if (!network) {
                this.tell('error', AJS.I18n.getText('listening-post.admin.no-network', this.account.networkName));
                return;
            }
            this.typed.leave(() => this.drawKeys(network));
        }

        async drawKeys(network) {
            fill(this.result);
            const kept = await this.keptApps(network);
            if (kept === null) {
                return;
            }
            this.open('keys', ListeningPost.linkForm({
                account: this.account,
                network: network,
                kept: kept,
                close: () => this.typed.leave(() => this.close()),
                done: (account) => {
                    this.show(account);
                    this.close();
                    this.tell('success', AJS.I18n.getText('listening-post.admin.linked-again', '@' + account.handle));
                }
            }));
        }

        /** The ways to sign in for which the account kept the keys of its app; null, and said, when nobody knows. */
        async keptApps(network) {
            try {
                return network.signIns.length === 0 ? []
                    : (await rest.get('/sign-ins/kept/' + encodeURIComponent(this.account.id))).values;
            } catch (failed) {
                this.tell('error', rest.textOf(failed));
                return null;
            }
        }

        async openPosts(before) {
            try {
                const page = await rest.get('/journal?limit=20&account=' + encodeURIComponent(this.account.id)
                    + (before ? '&before=' + encodeURIComponent(before) : ''));
                const heading = el('h3', {tabindex: '-1'}, AJS.I18n.getText('listening-post.admin.posts.title', '@' + this.account.handle));
                fill(this.drawer, heading,
                    page.values.length === 0 ? el('p', {}, AJS.I18n.getText('listening-post.admin.posts.none')) : table(page.values),
                    el('div', {class: 'lp-buttons'},
                        page.next ? button(AJS.I18n.getText('listening-post.admin.posts.older'), () => this.openPosts(page.next)) : null,
                        linkButton(AJS.I18n.getText('listening-post.admin.close'), () => this.close())));
                this.mark('posts');
                heading.focus();
            } catch (failed) {
                this.tell('error', rest.textOf(failed));
            }
        }

        openRemove() {
            this.open('remove', ListeningPost.removeForm({
                account: this.account, path: this.path(), close: () => this.close(), removed: () => this.page.removed(this)
            }));
        }

        open(key, part) {
            fill(this.drawer, part.node);
            this.mark(key);
            part.focus();
            this.drawer.scrollIntoView({block: 'nearest'});
        }
    }

    function state(account) {
        if (account.state === 'revoked') {
            return lozenge('error', AJS.I18n.getText('listening-post.admin.state.revoked'));
        }
        if (account.state === 'paused') {
            return lozenge('moved', AJS.I18n.getText('listening-post.admin.state.paused'));
        }
        return account.health.trouble
            ? lozenge('moved', AJS.I18n.getText('listening-post.admin.state.trouble'))
            : lozenge('success', AJS.I18n.getText('listening-post.admin.state.linked'));
    }

    function facts(account) {
        const health = account.health;
        const route = account.route;
        return el('dl', {class: 'lp-facts'},
            fact(AJS.I18n.getText('listening-post.admin.fact.poll'),
                health.lastPollAt ? moment.node(health.lastPollAt) : AJS.I18n.getText('listening-post.admin.fact.never')),
            fact(AJS.I18n.getText('listening-post.admin.fact.good'),
                health.lastGoodAt ? moment.node(health.lastGoodAt) : AJS.I18n.getText('listening-post.admin.fact.never')),
            fact(AJS.I18n.getText('listening-post.admin.fact.posts'), moment.number(health.waitingPosts)),
            fact(AJS.I18n.getText('listening-post.admin.fact.replies'), moment.number(health.waitingReplies)),
            health.waitingForApproval === 0 ? null
                : fact(AJS.I18n.getText('listening-post.admin.fact.approval'), moment.number(health.waitingForApproval)),
            fact(AJS.I18n.getText('listening-post.admin.fact.route'), route
                ? (route.serviceDeskName || '?') + ' \u2192 ' + (route.requestTypeName || '?')
                : AJS.I18n.getText('listening-post.admin.fact.none')),
            fact(AJS.I18n.getText('listening-post.admin.fact.hears'), hears(health.sources)),
            fact(AJS.I18n.getText('listening-post.admin.fact.month'), account.budget.monthly
                ? AJS.I18n.getText('listening-post.admin.costs.of',
                    moment.dollars(account.costs.month), moment.dollars(account.budget.monthly))
                : moment.dollars(account.costs.month)),
            fact(AJS.I18n.getText('listening-post.admin.fact.speeches'), account.speeches.length === 0
                ? AJS.I18n.getText('listening-post.admin.fact.silent')
                : account.speeches.map((speech) => speech.statusName || '?').join(', ')),
            fact(AJS.I18n.getText('listening-post.admin.comments'), ListeningPost.commentsText(account.wording.comments)),
            fact(AJS.I18n.getText('listening-post.admin.quiet.on'), account.quiet.hours === null
                ? AJS.I18n.getText('listening-post.admin.fact.no-quiet')
                : AJS.I18n.getText('listening-post.admin.fact.quiet', account.quiet.hours.from, account.quiet.hours.until,
                    account.quiet.hours.zone)),
            fact(AJS.I18n.getText('listening-post.admin.undo'),
                AJS.I18n.getText('listening-post.admin.fact.seconds', moment.number(account.graceSeconds))),
            fact(AJS.I18n.getText('listening-post.admin.fact.projects'), account.projects.length === 0
                ? AJS.I18n.getText('listening-post.admin.fact.projects.none')
                : account.projects.map((project, i) => [i > 0 ? ', ' : '', el('a', {
                    href: ListeningPost.base() + '/plugins/servlet/listening-post/project-words?projectKey='
                        + encodeURIComponent(project.key), title: project.name, 'data-key': 'project-' + project.key
                }, project.key)])));
    }

    /** The sources in words; what rests says so. */
    function hears(sources) {
        const searches = sources.filter((source) => source.heard === 'search');
        return sources.filter((source) => source.heard !== 'search').concat(searches.slice(0, 1)).map((source) => {
            const name = sourceText(source, searches.length);
            return source.rests ? AJS.I18n.getText('listening-post.admin.source.rests', name) : name;
        }).join(', ');
    }

    function sourceText(source, searches) {
        if (source.heard !== 'search') {
            return ListeningPost.sourceName(source);
        }
        return searches === 1
            ? AJS.I18n.getText('listening-post.admin.source.search')
            : AJS.I18n.getText('listening-post.admin.source.searches', searches);
    }

    function fact(name, value) {
        return el('div', {}, el('dt', {}, name), el('dd', {}, value));
    }

    function table(posts) {
        return el('div', {class: 'lp-scroll'}, el('table', {class: 'aui lp-posts'},
            el('thead', {}, el('tr', {},
                el('th', {scope: 'col'}, AJS.I18n.getText('listening-post.admin.posts.at')),
                el('th', {scope: 'col'}, AJS.I18n.getText('listening-post.admin.posts.post')),
                el('th', {scope: 'col'}, AJS.I18n.getText('listening-post.admin.posts.outcome')))),
            el('tbody', {}, posts.map((post) => el('tr', {},
                el('td', {}, moment.node(post.at)),
                el('td', {}, link(post.url, el('bdi', {}, '@' + post.author)), ' ',
                    el('span', {class: 'lp-text', dir: 'auto'}, post.text)),
                el('td', {}, ListeningPost.outcomeText(post), ' ',
                    post.request ? el('a', {href: ListeningPost.base() + '/browse/' + encodeURIComponent(post.request)}, post.request) : null,
                    post.reason ? el('div', {class: 'lp-quiet', dir: 'auto'}, post.reason) : null))))));
    }

    ListeningPost.AccountCard = AccountCard;
}());
