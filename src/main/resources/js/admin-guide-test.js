/** The last of the first steps: waits for a mention, tells when the next look is, and leads to the request that it became. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, base, link, button, message, moment, notice, rest, form} = ListeningPost;
    const LOOK_EVERY = 5000;

    class TestMention {

        /** heard(): tells that a mention became a request. */
        constructor(heard) {
            this.heard = heard;
            this.account = null;
            this.how = el('div', {});
            this.next = el('p', {class: 'lp-quiet'});
            this.said = el('div', {'aria-live': 'polite'});
            this.posts = el('ul', {class: 'lp-faults', 'aria-live': 'polite'});
            this.go = button(AJS.I18n.getText('listening-post.guide.test.now'), () => this.poll(), {'data-key': 'guide-poll'});
            this.help = el('details', {class: 'lp-details'},
                el('summary', {}, AJS.I18n.getText('listening-post.guide.test.nothing')));
            this.node = el('div', {}, this.how, this.next, el('div', {class: 'lp-buttons'}, this.go), this.said, this.posts, this.help);
        }

        /** The account that is tried, and its network. */
        of(account, network) {
            const other = !this.account || this.account.id !== account.id;
            this.account = account;
            if (other) {
                const told = network ? network.test : null;
                fill(this.how, el('p', {}, told || AJS.I18n.getText('listening-post.guide.test.how',
                    network ? network.name : account.networkName, '@' + account.handle)),
                told ? null : el('p', {class: 'lp-text lp-example'},
                    AJS.I18n.getText('listening-post.guide.test.example', '@' + account.handle)));
            }
            const troubles = [
                account.state === 'linked' ? null : AJS.I18n.getText('listening-post.guide.check.state'),
                account.health.trouble ? AJS.I18n.getText('listening-post.guide.check.trouble', account.health.trouble) : null
            ].filter(Boolean);
            fill(this.help, this.help.querySelector('summary'), el('ul', {}, troubles.concat([
                AJS.I18n.getText('listening-post.guide.check.public'),
                AJS.I18n.getText('listening-post.guide.check.other'),
                AJS.I18n.getText('listening-post.guide.check.later', moment.short(account.importFrom)),
                AJS.I18n.getText('listening-post.guide.check.patience')
            ]).map((each) => el('li', {}, each)), el('li', {}, el('a', {href: base() + '/plugins/servlet/listening-post/health'},
                AJS.I18n.getText('listening-post.guide.check.health')))));
            if (troubles.length > 0) {
                this.help.open = true;
            }
        }

        /** Looks until somebody closes the guide or the mention is there. */
        start() {
            if (!this.timer) {
                this.timer = setInterval(() => this.look(), LOOK_EVERY);
                this.look();
            }
        }

        stop() {
            clearInterval(this.timer);
            this.timer = null;
        }

        async look() {
            if (document.visibilityState !== 'visible' || !this.node.isConnected) {
                return;
            }
            try {
                const [page, health] = await Promise.all([
                    rest.get('/journal?limit=20&account=' + encodeURIComponent(this.account.id)), rest.get('/health')]);
                const at = health.app.nextRunAt;
                this.next.textContent = this.account.health.lastPollAt
                    ? AJS.I18n.getText('listening-post.guide.test.polls', moment.ago(this.account.health.lastPollAt), next(at))
                    : AJS.I18n.getText('listening-post.guide.test.first', next(at));
                this.show(page.values.filter((post) => isSince(post, this.account)));
            } catch (failed) {
                fill(this.said, message('warning', rest.textOf(failed)));
            }
        }

        show(posts) {
            const made = posts.find((post) => post.request);
            if (made) {
                this.stop();
                fill(this.posts);
                this.heard(made);
                return;
            }
            const drawing = JSON.stringify(posts);
            if (drawing !== this.drawn) {
                this.drawn = drawing;
                fill(this.said, posts.length === 0 ? el('p', {}, AJS.I18n.getText('listening-post.guide.test.waiting'))
                    : el('p', {}, AJS.I18n.getText('listening-post.guide.test.seen')));
                fill(this.posts, posts.slice(0, 3).map((post) => el('li', {},
                    link(post.url, el('bdi', {}, '@' + post.author)), ': ', el('span', {dir: 'auto'}, post.text), ' \u2013 ',
                    ListeningPost.outcomeText(post), post.reason ? ': ' + post.reason : null)));
            }
        }

        poll() {
            return form.busily(this.go, AJS.I18n.getText('listening-post.admin.test.running'), async () => {
                try {
                    const round = await rest.post('/accounts/' + encodeURIComponent(this.account.id) + '/poll');
                    const [kind, text] = ListeningPost.roundText(round, this.account);
                    fill(this.said, notice(kind, text));
                    this.drawn = '';
                    await this.look();
                } catch (failed) {
                    fill(this.said, message('error', rest.textOf(failed)));
                }
            });
        }
    }

    /** What was heard before the account was linked, by another link of it, shows nothing of this one. */
    function isSince(post, account) {
        return new Date(post.at).getTime() >= new Date(account.importFrom).getTime();
    }

    function next(at) {
        return at ? moment.short(at) : AJS.I18n.getText('listening-post.guide.test.soon');
    }

    ListeningPost.TestMention = TestMention;
    ListeningPost.isTestMention = (post, account) => Boolean(post.request) && isSince(post, account);
}());
