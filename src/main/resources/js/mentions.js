/** The mentions of a project: a list that tells of news and never moves under the reader's eyes. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, button, linkButton, message, rest, mention} = ListeningPost;
    const PAGE = 50;
    const MOST_ROWS = 200;

    class MentionsPage {

        constructor(root, place) {
            this.root = root;
            this.project = root.getAttribute('data-project');
            this.place = place;
            this.mentions = [];
            this.rows = new Map();
            this.unfolded = new Set();
            this.accounts = [];
            this.newest = '0';
            this.turn = 0;
            this.filters = new ListeningPost.MentionFilters(() => this.load());
            this.chosen = new ListeningPost.MentionsChosen(this, MOST_ROWS);
            this.live = new ListeningPost.MentionLive(this);
            this.acts = new ListeningPost.MentionActs(this);
            this.blocked = new ListeningPost.MentionBlocked(this);
            this.keys = new ListeningPost.MentionKeys(this);
            this.queues = new ListeningPost.MentionQueues();
            this.said = el('div', {class: 'lp-assistive', 'aria-live': 'polite'});
            this.trouble = el('div', {role: 'alert'});
            this.failed = false;
            this.list = el('ol', {class: 'lp-mentions', 'aria-label': AJS.I18n.getText('listening-post.mentions.list')});
            this.end = el('div', {class: 'lp-end'});
        }

        async start() {
            fill(this.place, this.said, this.queues.node, this.filters.node, this.trouble, this.live.stale,
                el('div', {class: 'lp-sticky'}, this.live.news, this.chosen.node, this.acts.question.bar, this.acts.outcome),
                this.list, this.end,
                el('p', {class: 'lp-quiet lp-zone'}, AJS.I18n.getText('listening-post.panel.zone', ListeningPost.moment.zone())),
                this.blocked.node, this.keys.node);
            await this.load();
            this.live.start();
        }

        path(rest) {
            return '/projects/' + encodeURIComponent(this.project) + '/mentions' + rest;
        }

        /** From the top, with the filters as they are. */
        async load() {
            this.turn += 1;
            const turn = this.turn;
            this.list.setAttribute('aria-busy', 'true');
            try {
                const page = await rest.get(this.path('?limit=' + PAGE + this.filters.query()));
                if (turn !== this.turn) {
                    // somebody chose something else meanwhile
                    return;
                }
                this.failed = false;
                this.accounts = page.accounts;
                this.newest = page.newest;
                this.filters.offerAccounts(page.accounts);
                this.empty();
                fill(this.trouble);
                this.add(page);
                this.said.textContent = this.mentions.length === 1 ? AJS.I18n.getText('listening-post.mentions.shown-1')
                    : AJS.I18n.getText('listening-post.mentions.shown', this.mentions.length);
                this.live.watchWaiting();
            } catch (failed) {
                if (turn === this.turn) {
                    this.unloaded(rest.textOf(failed));
                }
            } finally {
                if (turn === this.turn) {
                    this.list.removeAttribute('aria-busy');
                }
            }
        }

        empty() {
            this.mentions = [];
            this.rows.clear();
            this.acts.question.forget();
            fill(this.list);
            fill(this.end);
            this.live.forget();
            this.chosen.forget();
        }

        /** Rows that were found otherwise would be taken for the answer; what is said stays until there is one. */
        unloaded(text) {
            this.empty();
            if (!this.failed || this.trouble.firstElementChild.textContent !== text) {
                fill(this.trouble, message('error', text), el('div', {class: 'lp-buttons'},
                    button(AJS.I18n.getText('listening-post.mentions.retry'), () => this.loadAgain(), {'data-key': 'retry'})));
            }
            this.failed = true;
        }

        add(page) {
            page.values.filter((each) => !this.rows.has(each.id)).forEach((each) => {
                const node = el('li', {class: 'lp-mention', tabindex: '-1', 'data-row': each.id,
                    focusin: () => this.tabTo(node)}, el('div', {class: 'lp-row'}, mention.row(each, this)));
                this.mentions.push(each);
                this.rows.set(each.id, node);
                this.list.append(node);
            });
            const first = this.list.firstElementChild;
            if (first && !this.list.querySelector('[tabindex="0"].lp-mention')) {
                first.setAttribute('tabindex', '0');
            }
            this.ending(page);
            this.chosen.show();
        }

        ending(page) {
            const older = page.next ? button(page.partial ? AJS.I18n.getText('listening-post.mentions.further')
                : AJS.I18n.getText('listening-post.mentions.older'), (event) => this.older(page.next, event.currentTarget),
                {'data-key': 'older'}) : null;
            if (this.mentions.length > 0) {
                fill(this.end, older);
            } else if (this.accounts.length === 0) {
                fill(this.end, el('p', {}, AJS.I18n.getText('listening-post.mentions.no-account')));
            } else {
                fill(this.end, el('p', {}, this.filters.any() ? AJS.I18n.getText('listening-post.mentions.none-such')
                    : AJS.I18n.getText('listening-post.mentions.none')), older, this.filters.any()
                    ? linkButton(AJS.I18n.getText('listening-post.mentions.clear'), () => this.filters.clear(), {'data-key': 'clear'})
                    : null);
            }
        }

        async older(before, pressed) {
            const turn = this.turn;
            pressed.setAttribute('aria-disabled', 'true');
            try {
                const page = await rest.get(this.path('?limit=' + PAGE + '&before=' + encodeURIComponent(before) + this.filters.query()));
                if (turn === this.turn) {
                    fill(this.trouble);
                    const last = this.list.lastElementChild;
                    this.add(page);
                    const next = last ? last.nextElementSibling : this.list.firstElementChild;
                    if (next) {
                        this.goTo(next);
                    }
                }
            } catch (failed) {
                pressed.removeAttribute('aria-disabled');
                fill(this.trouble, message('error', rest.textOf(failed)));
            }
        }

        /** A post as it is now, in its place. */
        update(now) {
            const node = this.rows.get(now.id);
            const at = this.mentions.findIndex((each) => each.id === now.id);
            if (node && at >= 0 && JSON.stringify(this.mentions[at]) !== JSON.stringify(now)) {
                this.mentions[at] = now;
                const focused = node.contains(document.activeElement);
                this.redraw(now.id);
                if (this.chosen.has(now.id)) {
                    this.chosen.show();
                }
                if (focused && !node.contains(document.activeElement)) {
                    node.focus({preventScroll: true});
                }
                this.acts.show();
            }
        }

        /** Whoever pressed what is gone now goes on at the first of these rows, and nowhere else. */
        keepAt(ids) {
            const node = ids.map((id) => this.rows.get(id)).find((each) => each);
            if (node && (!document.activeElement || document.activeElement === document.body)) {
                node.focus({preventScroll: true});
            }
        }

        /** What is asked below a row stays as it is. */
        redraw(id) {
            fill(this.rows.get(id).firstElementChild, mention.row(this.mentions.find((each) => each.id === id), this));
        }

        unfold(of) {
            this.unfolded.add(of.id);
            this.redraw(of.id);
            this.rows.get(of.id).focus();
        }

        async refreshRows(ids) {
            const asked = ids || this.mentions.map((each) => each.id);
            for (let from = 0; from < asked.length; from += MOST_ROWS) {
                (await rest.get(this.path('/rows?ids=' + asked.slice(from, from + MOST_ROWS).join(','))))
                    .values.forEach((each) => this.update(each));
            }
        }

        /** Whoever waited at the button goes on at what came. */
        async loadAgain() {
            const waited = this.trouble.contains(document.activeElement);
            await this.load();
            if (waited && !this.failed && this.list.firstElementChild) {
                this.goTo(this.list.firstElementChild);
            }
        }

        current() {
            const at = document.activeElement && document.activeElement.closest('.lp-mention');
            return at ? this.mentions.find((each) => each.id === at.getAttribute('data-row')) : undefined;
        }

        move(by) {
            const at = document.activeElement && document.activeElement.closest('.lp-mention');
            const from = this.list.querySelector('.lp-mention[tabindex="0"]');
            const to = at ? (by > 0 ? at.nextElementSibling : at.previousElementSibling) : from;
            if (to) {
                this.goTo(to);
            } else if (by > 0) {
                const older = this.end.querySelector('button');
                if (older) {
                    older.focus();
                }
            }
        }

        goTo(node) {
            node.focus();
            node.scrollIntoView({block: 'nearest'});
        }

        tabTo(node) {
            this.list.querySelectorAll('.lp-mention[tabindex="0"]').forEach((each) => each.setAttribute('tabindex', '-1'));
            node.setAttribute('tabindex', '0');
        }

        /** To the request, or else to the post. */
        enter() {
            const current = this.current();
            const node = current && this.rows.get(current.id);
            const to = node && (node.querySelector('.lp-request') || node.querySelector('.lp-when a'));
            if (to) {
                to.click();
            }
        }
    }

    function start() {
        const root = document.querySelector('#listening-post-mentions');
        const place = root && root.querySelector('.listening-post-root');
        if (place && !place.hasAttribute('data-mounted')) {
            place.setAttribute('data-mounted', 'true');
            new MentionsPage(root, place).start();
        }
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', start);
    } else {
        start();
    }
}());
