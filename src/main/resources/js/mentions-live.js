/** Keeps the mentions that are shown up to date and tells of news; adds nothing by itself. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, button, message, rest} = ListeningPost;
    const NEWS_EVERY = 15000;
    const WAITING_EVERY = 1500;
    /** What waits for longer is looked at with the news. */
    const WAITING_LOOKS = 20;

    class MentionLive {

        /** page: a MentionsPage. */
        constructor(page) {
            this.page = page;
            this.news = el('div', {class: 'lp-news', role: 'status'});
            this.stale = el('div', {role: 'status'});
        }

        start() {
            setInterval(() => this.look(), NEWS_EVERY);
        }

        /** What was told is shown, or belongs to another list. */
        forget() {
            fill(this.news);
            fill(this.stale);
        }

        waiting() {
            return this.page.mentions.filter((each) => each.shelf === 'waiting' || each.decision && each.decision.state === 'waiting')
                .map((each) => each.id);
        }

        /** For a while after somebody asked for something. */
        watchWaiting() {
            this.looks = WAITING_LOOKS;
            if (!this.watching) {
                this.watching = setInterval(() => this.lookAtWaiting(), WAITING_EVERY);
            }
        }

        async lookAtWaiting() {
            this.looks -= 1;
            const ids = this.waiting();
            if (this.looks < 0 || ids.length === 0) {
                clearInterval(this.watching);
                this.watching = null;
                return;
            }
            try {
                await this.page.refreshRows(ids);
            } catch (failed) {
                this.looks = 0;
            }
        }

        /** Tells of news and brings what is shown up to date; adds nothing by itself, but for what could not be loaded before. */
        async look() {
            if (document.visibilityState !== 'visible') {
                return;
            }
            if (this.page.failed) {
                await this.page.loadAgain();
                return;
            }
            const turn = this.page.turn;
            try {
                const fresh = (await rest.get(this.page.path('/news?after=' + encodeURIComponent(this.page.newest)))).fresh;
                if (turn !== this.page.turn) {
                    return;
                }
                this.tell(fresh);
                await this.page.refreshRows();
                fill(this.stale);
            } catch (failed) {
                if (turn === this.page.turn && this.stale.textContent !== rest.textOf(failed)) {
                    fill(this.stale, message('warning', rest.textOf(failed)));
                }
            }
        }

        tell(fresh) {
            const text = fresh === 0 ? '' : fresh === 1 ? AJS.I18n.getText('listening-post.mentions.news-1')
                : fresh >= 100 ? AJS.I18n.getText('listening-post.mentions.news-many')
                    : AJS.I18n.getText('listening-post.mentions.news', fresh);
            if (this.news.textContent !== text) {
                fill(this.news, text ? button(text, () => this.showNews(), {'data-key': 'news'}) : null);
            }
        }

        async showNews() {
            await this.page.load();
            window.scrollTo(0, 0);
            if (this.page.list.firstElementChild) {
                this.page.goTo(this.page.list.firstElementChild);
            }
        }
    }

    ListeningPost.MentionLive = MentionLive;
}());
