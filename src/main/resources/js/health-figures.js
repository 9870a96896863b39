/** Figures by day that are loaded when they are unfolded, for a number of days, of all accounts or of one. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, base, button, message, rest, health} = ListeningPost;

    class Figures {

        /**
         * @param name    of the resource that tells them
         * @param words   {title, intro} for who reads
         * @param lengths for how many days they can be asked, as texts; 30 is chosen first
         * @param show    draws what was told into the node it is given: (node, told, where) with {file, whose}
         */
        constructor(name, words, lengths, show) {
            this.name = name;
            this.show = show;
            this.account = new health.AccountChoice(name + '-account', AJS.I18n.getText('listening-post.spending.all'), () => this.load());
            this.days = el('select', {class: 'select', 'data-key': name + '-days', change: () => this.load()}, lengths.map((days) =>
                el('option', {value: days, selected: days === '30'}, AJS.I18n.getText('listening-post.spending.last', days))));
            this.figures = el('div', {'aria-live': 'polite'});
            this.node = el('details', {class: 'lp-' + name, toggle: () => this.node.open && this.load()},
                el('summary', {'data-key': name}, words.title),
                el('p', {class: 'lp-quiet'}, words.intro),
                el('div', {class: 'lp-tools'},
                    health.labelled(AJS.I18n.getText('listening-post.spending.account'), this.account.node),
                    health.labelled(AJS.I18n.getText('listening-post.spending.days'), this.days)),
                this.figures);
        }

        /** Whose figures can be chosen. */
        offer(accounts) {
            this.node.hidden = accounts.length === 0;
            this.account.offer(accounts);
        }

        /** Unfolds them for one account and brings them into sight once they are there. */
        unfold(account) {
            this.account.choose(account);
            this.sought = true;
            this.node.open = true;
        }

        async load() {
            const query = '?days=' + this.days.value + this.account.query;
            const asked = this.asked = {};
            const told = await rest.get('/' + this.name + query).catch((failed) => ({failed}));
            // of two questions the later one counts
            if (asked !== this.asked) {
                return;
            }
            if (told.failed) {
                fill(this.figures, message('error', rest.textOf(told.failed)), el('div', {class: 'lp-buttons'},
                    button(AJS.I18n.getText('listening-post.admin.retry'), () => this.load(), {'data-key': this.name + '-retry'})));
                return;
            }
            this.show(this.figures, told, {file: this.file(query), whose: this.account.words});
            if (this.sought) {
                this.sought = false;
                this.node.scrollIntoView({block: 'start'});
                this.node.firstChild.focus({preventScroll: true});
            }
        }

        file(query) {
            return el('p', {}, el('a', {
                'data-key': this.name + '-csv', href: base() + '/rest/listening-post/1.0/' + this.name + '/csv' + query, download: true
            }, AJS.I18n.getText('listening-post.spending.csv')));
        }
    }

    health.Figures = Figures;
}());
