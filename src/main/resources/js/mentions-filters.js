/** What of all that was heard is shown; kept in the page's address, so that it can be sent to somebody and found again. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId} = ListeningPost;
    const NAMES = ['account', 'shelf', 'way', 'author', 'words', 'unanswered'];

    /** As the server takes. */
    const MOST_LETTERS = 200;

    class MentionFilters {

        /** changed is called when somebody chose something else. */
        constructor(changed) {
            this.changed = changed;
            const asked = new URLSearchParams(window.location.search);
            this.values = {};
            NAMES.forEach((name) => {
                this.values[name] = asked.get(name) || '';
            });
            this.accounts = this.select('account', AJS.I18n.getText('listening-post.mentions.filter.account'), []);
            this.author = this.typed('author');
            this.words = this.typed('words');
            this.words.maxLength = MOST_LETTERS;
            this.unanswered = el('input', {
                type: 'checkbox', class: 'checkbox', checked: this.values.unanswered === 'true', 'data-filter': 'unanswered',
                change: () => this.choose('unanswered', this.unanswered.checked ? 'true' : '')
            });
            const answerId = freshId();
            this.unanswered.id = answerId;
            this.accountPlace = el('div', {class: 'lp-filter', hidden: true});
            this.node = el('form', {
                class: 'aui lp-filters', role: 'search', 'aria-label': AJS.I18n.getText('listening-post.mentions.filters'),
                submit: (event) => {
                    event.preventDefault();
                    this.chooseAll({author: this.author.value.trim(), words: this.words.value.trim()});
                }
            },
                this.accountPlace,
                this.labelled(AJS.I18n.getText('listening-post.mentions.filter.shelf'), this.select('shelf', '', [
                    ['', AJS.I18n.getText('listening-post.mentions.filter.all')],
                    ['waiting', AJS.I18n.getText('listening-post.mentions.shelf.waiting')],
                    ['request', AJS.I18n.getText('listening-post.mentions.shelf.request')],
                    ['context', AJS.I18n.getText('listening-post.mentions.shelf.context')],
                    ['ignored', AJS.I18n.getText('listening-post.mentions.shelf.ignored')],
                    ['rejected', AJS.I18n.getText('listening-post.mentions.shelf.rejected')],
                    ['other', AJS.I18n.getText('listening-post.mentions.shelf.other')]
                ])),
                this.labelled(AJS.I18n.getText('listening-post.mentions.filter.way'), this.select('way', '', [
                    ['', AJS.I18n.getText('listening-post.mentions.filter.all')],
                    ['mention', AJS.I18n.getText('listening-post.mentions.way.mention')],
                    ['direct', AJS.I18n.getText('listening-post.mentions.way.direct')],
                    ['quote', AJS.I18n.getText('listening-post.mentions.way.quote')],
                    ['search', AJS.I18n.getText('listening-post.mentions.way.search')],
                    ['beside', AJS.I18n.getText('listening-post.mentions.way.beside')]
                ])),
                this.labelled(AJS.I18n.getText('listening-post.mentions.filter.words'), this.words),
                this.labelled(AJS.I18n.getText('listening-post.mentions.filter.author'), this.author),
                el('div', {class: 'lp-filter'}, el('button', {type: 'submit', class: 'aui-button', 'data-key': 'filter'},
                    AJS.I18n.getText('listening-post.mentions.filter.go'))),
                el('div', {class: 'checkbox lp-filter'}, this.unanswered,
                    el('label', {for: answerId}, AJS.I18n.getText('listening-post.mentions.filter.unanswered'))));
        }

        typed(name) {
            const field = el('input', {
                type: 'search', class: 'text', value: this.values[name], autocomplete: 'off', spellcheck: 'false', 'data-filter': name,
                // leaving it, or emptying it by its cross
                change: () => this.choose(name, field.value.trim()),
                search: () => this.choose(name, field.value.trim())
            });
            return field;
        }

        labelled(text, control) {
            const id = freshId();
            control.id = id;
            return el('div', {class: 'lp-filter'}, el('label', {for: id}, text), control);
        }

        select(name, label, choices) {
            const control = el('select', {class: 'select', 'data-filter': name, change: () => this.choose(name, control.value)});
            this.offer(control, name, choices);
            return control;
        }

        offer(control, name, choices) {
            control.replaceChildren(...choices.map(([value, text]) =>
                el('option', {value: value, selected: value === this.values[name]}, text)));
        }

        /** One account is nothing to choose from. */
        offerAccounts(accounts) {
            if (this.offered === JSON.stringify(accounts)) {
                return;
            }
            this.offered = JSON.stringify(accounts);
            this.offer(this.accounts, 'account', [['', AJS.I18n.getText('listening-post.mentions.filter.all')]].concat(
                accounts.map((account) => [account.id, '@' + account.handle])));
            this.accountPlace.replaceChildren(this.labelled(AJS.I18n.getText('listening-post.mentions.filter.account'), this.accounts));
            this.accountPlace.hidden = accounts.length < 2 && this.values.account === '';
        }

        choose(name, value) {
            this.chooseAll({[name]: value});
        }

        chooseAll(values) {
            if (Object.keys(values).every((name) => this.values[name] === values[name])) {
                return;
            }
            Object.assign(this.values, values);
            const address = new URL(window.location.href);
            NAMES.forEach((each) => {
                if (this.values[each]) {
                    address.searchParams.set(each, this.values[each]);
                } else {
                    address.searchParams.delete(each);
                }
            });
            window.history.replaceState(null, '', address);
            this.changed();
        }

        /** Whether anything is left out. */
        any() {
            return NAMES.some((name) => this.values[name] !== '');
        }

        clear() {
            NAMES.forEach((name) => {
                this.values[name] = '';
            });
            this.node.reset();
            this.node.querySelectorAll('select').forEach((select) => {
                select.value = '';
            });
            this.author.value = '';
            this.words.value = '';
            this.unanswered.checked = false;
            const address = new URL(window.location.href);
            NAMES.forEach((name) => address.searchParams.delete(name));
            window.history.replaceState(null, '', address);
            this.changed();
        }

        query() {
            return NAMES.filter((name) => this.values[name] !== '')
                .map((name) => '&' + name + '=' + encodeURIComponent(this.values[name])).join('');
        }
    }

    ListeningPost.MentionFilters = MentionFilters;
}());
