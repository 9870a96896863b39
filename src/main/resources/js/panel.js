/** The panel beside a request: finds its place on the page, loads the thread, keeps it fresh while somebody looks. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, message, rest, thread, delivery} = ListeningPost;
    const REFRESH_EVERY = 10000;
    /** Composers by request: Jira throws panels away and draws them anew, and nobody's words may go with them. */
    const composers = new Map();
    const panels = new Set();
    const SOON = 500;
    let looking = 0;

    class Panel {

        constructor(root) {
            this.root = root;
            this.request = root.getAttribute('data-request');
            this.whole = false;
            this.ahead = 0;
            this.drawn = '';
            this.loading = null;
            this.again = false;
            this.banner = el('div', {class: 'lp-banner'});
            this.off = new ListeningPost.OffLine('/off-switch/requests/' + encodeURIComponent(this.request),
                (state) => this.composer && this.composer.switched(state.off));
            this.trouble = el('div', {role: 'alert'});
            this.content = el('div', {class: 'lp-content'});
            this.said = el('div', {class: 'lp-assistive', 'aria-live': 'polite'});
            this.note = el('div', {class: 'lp-note'});
            this.promised = null;
            this.place = el('div', {});
            this.foot = el('div', {class: 'lp-panel-foot'});
            this.speaks = new ListeningPost.Speaks();
            this.splitting = new ListeningPost.split.Split(this.request, () => this.refresh());
            this.author = new ListeningPost.AuthorCard('/conversations/' + encodeURIComponent(this.request), () => this.elsewhere.again());
            this.elsewhere = new ListeningPost.Elsewhere('/conversations/' + encodeURIComponent(this.request),
                (card) => this.author.show(card));
            this.writers = new ListeningPost.Writers(() => this.composer && this.composer.text, () => this.refresh());
            this.writers.listen(this.place);
            this.place.addEventListener('focusin', () => this.elsewhere.soon());
            this.offers = new ListeningPost.Offers({use: (offer) => this.use(offer), announce: (text) => this.announce(text),
                left: () => this.composer && this.composer.text.focus()});
            fill(root, this.said, this.banner, this.offers.told, this.elsewhere.node, this.trouble, this.content, this.splitting.node, this.note,
                this.offers.node, this.speaks.node, this.writers.node, this.place, this.foot);
            root.prepend(this.off.node);
        }

        clock() {
            return Date.now() + this.ahead;
        }

        /** What happens while the thread is being loaded is loaded once more afterwards. */
        async refresh() {
            if (this.closed) {
                return;
            }
            if (this.loading) {
                this.again = true;
                await this.loading;
                return;
            }
            this.loading = this.rounds();
            try {
                await this.loading;
            } finally {
                this.loading = null;
            }
        }

        async rounds() {
            do {
                this.again = false;
                await this.round();
            } while (this.again && !this.closed);
        }

        async round() {
            try {
                const view = await this.load();
                this.ahead = Date.parse(view.now) - Date.now();
                fill(this.trouble);
                this.show(view);
                this.elsewhere.look();
            } catch (failed) {
                // who may not look will not be allowed ten seconds later either
                this.closed = failed.status === 401 || failed.status === 403 || failed.status === 404;
                if (this.closed) {
                    fill(this.content);
                    fill(this.place);
                    fill(this.foot);
                    fill(this.banner);
                    fill(this.elsewhere.node);
                    this.offers.show([], null);
                    this.speaks.show([]);
                }
                fill(this.trouble, message(this.closed ? 'info' : 'warning',
                    failed.status === 0 ? AJS.I18n.getText('listening-post.js.waiting') : pointing(failed)));
            }
        }

        /** Tells on the way that we are writing, and once that we stopped. */
        async load() {
            const path = '/conversations/' + encodeURIComponent(this.request);
            const writing = this.writers.now();
            const view = writing || this.writers.told ? await rest.post(path, {writing: writing}) : await rest.get(path);
            this.writers.told = writing;
            return view;
        }

        show(view) {
            const drawing = JSON.stringify(Object.assign({}, view, {now: null, writers: null, offers: null, whole: this.whole}));
            this.view = view;
            this.writers.show(view.writers);
            this.speaks.show(view.speaks);
            this.offers.show(view.account.state === 'removed' ? [] : view.offers,
                view.account.state !== 'removed' && view.may.answer ? view.account.comments : null);
            if (drawing !== this.drawn) {
                this.drawn = drawing;
                fill(this.banner, thread.banner(view));
                fill(this.content, thread.card(view, this.author.node), thread.list(view, this.whole, () => this.clock(), this),
                    view.may.direct ? null : el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.panel.no-direct')));
                this.compose(view);
                fill(this.foot, queues(this.request));
                this.forgetPromise(view);
            }
        }

        /** "Goes out in 60 s" must not stand below a reply that went out. */
        forgetPromise(view) {
            const item = view.items.find((each) => each.delivery && each.delivery.id === this.promised);
            if (item && item.delivery.state !== 'waiting' && item.delivery.state !== 'submitted') {
                this.promised = null;
                fill(this.note);
            }
        }

        compose(view) {
            if (view.account.state === 'removed') {
                fill(this.place);
                return;
            }
            if (!view.may.answer) {
                fill(this.place, message('info', AJS.I18n.getText('listening-post.error.may-not-answer')));
                return;
            }
            const fresh = !composers.has(this.request);
            if (fresh) {
                composers.set(this.request, new ListeningPost.Composer(this.request));
            }
            this.composer = composers.get(this.request);
            this.composer.announce = (text) => this.announce(text);
            this.composer.sent = (stored) => this.sent(stored);
            this.composer.tell = (text) => this.tell(text);
            this.composer.offers(view);
            this.composer.answersTo(view.customer.handle);
            this.composer.switched(this.off.off);
            if (!this.place.contains(this.composer.node)) {
                fill(this.place, this.composer.node);
            }
            if (fresh) {
                this.composer.kept.load();
            }
            const last = ListeningPost.lastOfCustomer(view.items);
            if (last && (!last.canAnswer || last.visibility !== 'public')) {
                // that an answer takes another way is good to know before anything is written
                this.composer.askOnce();
            }
        }

        announce(text) {
            this.said.textContent = '';
            this.said.textContent = text;
        }

        /** Said to everybody: shown, and read out. */
        tell(text) {
            fill(this.note, text ? el('p', {class: 'lp-quiet'}, text) : null);
            this.announce(text);
        }

        sent(stored) {
            const seconds = Math.max(0, Math.round((Date.parse(stored.sendsAt) - this.clock()) / 1000));
            this.tell(stored.state === 'submitted'
                ? AJS.I18n.getText('listening-post.approval.stored')
                : this.off.off ? AJS.I18n.getText('listening-post.off.stored')
                : this.view && this.view.account.state !== 'linked'
                ? AJS.I18n.getText('listening-post.composer.stored-held')
                : AJS.I18n.getText('listening-post.composer.stored', seconds));
            if (stored.undone.length > 0) {
                this.tell([this.said.textContent].concat(stored.undone).join(' '));
            }
            this.promised = stored.undone.length > 0 ? null : stored.id;
            this.composer.text.focus();
            this.refresh();
        }

        use(offer) {
            this.composer.take(offer);
        }

        answer(item) {
            this.composer.choose(item);
        }

        split(item) {
            this.splitting.ask(item);
        }

        showAll() {
            this.whole = true;
            this.show(this.view);
        }

        /** To an item of the thread, shown for that where it is not. */
        lead(item) {
            const node = () => this.root.querySelector('[data-item="' + CSS.escape(item.id) + '"]');
            if (!node()) {
                this.showAll();
            }
            if (node()) {
                node().focus();
            }
        }

        async withdraw(item) {
            try {
                await rest.post('/replies/' + encodeURIComponent(item.delivery.id) + '/withdraw');
                this.tell([AJS.I18n.getText('listening-post.panel.taken-back'), this.composer.stays(item.delivery)]
                    .filter(Boolean).join(' '));
                // it waits no more, whatever the next look takes
                this.show(Object.assign({}, this.view, without(this.view, item)));
                this.composer.restore(item);
            } catch (failed) {
                this.tell(rest.textOf(failed));
            }
            await this.refreshKeepingFocus();
        }

        /** About an answer that waited for approval; what was read of it last is said. */
        async decided(text) {
            this.tell(text);
            await this.refreshKeepingFocus();
        }

        async retry(item, seen) {
            try {
                await rest.post('/replies/' + encodeURIComponent(item.delivery.id) + '/retry', {seen: seen || []});
                this.tell(AJS.I18n.getText('listening-post.panel.trying'));
            } catch (failed) {
                if (failed.standing) {
                    fill(this.note, ListeningPost.stopped(failed, (ids) => this.retry(item, ids), () => this.tell('')));
                    return;
                }
                this.tell(rest.textOf(failed));
            }
            await this.refreshKeepingFocus();
        }

        /** The button that was pressed may be gone: whoever uses the keyboard goes on where they write. */
        async refreshKeepingFocus() {
            await this.refresh();
            if (!this.root.contains(document.activeElement)) {
                this.composer.text.focus();
            }
        }

        /** Every second: counts down, and looks what happened when a countdown has just ended. */
        tick() {
            const counts = delivery.tick(this.content, () => this.clock());
            if (this.counted && !counts) {
                this.refresh();
            }
            this.counted = counts;
        }
    }

    /** Its items and threads without this item. */
    function without(view, item) {
        const at = view.items.findIndex((each) => each.id === item.id);
        let begun = 0;
        const talks = view.talks.map((talk) => {
            const holds = at >= begun && at < begun + talk.items;
            begun += talk.items;
            return holds ? Object.assign({}, talk, {items: talk.items - 1}) : talk;
        });
        return {items: view.items.filter((each) => each.id !== item.id), talks: talks};
    }

    /** The words of a refusal; the request that it names, as the one in which a merged one goes on, is a link in them. */
    function pointing(failed) {
        const words = rest.textOf(failed);
        const at = failed.request ? words.indexOf(failed.request) : -1;
        return at < 0 ? words : [words.slice(0, at),
            el('a', {href: ListeningPost.base() + '/browse/' + encodeURIComponent(failed.request)}, failed.request),
            words.slice(at + failed.request.length)];
    }

    /** Where the names stand by which such requests are found. */
    function queues(request) {
        return el('p', {class: 'lp-quiet'}, el('a', {'data-key': 'queues', href: ListeningPost.base() + '/plugins/servlet/listening-post/mentions?project='
            + encodeURIComponent(request.slice(0, request.lastIndexOf('-'))) + '#queues'},
        AJS.I18n.getText('listening-post.panel.queues')));
    }

    function mount() {
        document.querySelectorAll('.listening-post-panel:not([data-mounted])').forEach((root) => {
            root.setAttribute('data-mounted', 'true');
            const panel = new Panel(root);
            panels.add(panel);
            panel.refresh();
        });
        panels.forEach((panel) => {
            if (!document.contains(panel.root)) {
                panels.delete(panel);
            }
        });
    }

    function refreshAll() {
        mount();
        if (document.visibilityState === 'visible') {
            // a panel that is folded away has no place on the page
            Array.from(panels).filter((panel) => panel.root.offsetParent !== null && !panel.loading).forEach((panel) => panel.refresh());
        }
    }

    /** Jira drew something anew, perhaps a comment that was just written: the panels look at once, and once for all that came together. */
    function soon() {
        mount();
        clearTimeout(looking);
        looking = setTimeout(refreshAll, SOON);
    }

    function start() {
        mount();
        if (window.JIRA && JIRA.bind && JIRA.Events) {
            JIRA.bind(JIRA.Events.NEW_CONTENT_ADDED, soon);
        }
        document.addEventListener('visibilitychange', refreshAll);
        setInterval(refreshAll, REFRESH_EVERY);
        setInterval(() => panels.forEach((panel) => panel.tick()), 1000);
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', start);
    } else {
        start();
    }
}());
