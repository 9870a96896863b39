/** One canned answer: its title, its text and whom it is for; shows what it becomes while it is typed. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, button, rest, form} = ListeningPost;
    const PAUSE_BEFORE_ASKING = 300;
    const PLACEHOLDERS = ['$customer.handle', '$request.key', '$agent.firstName', '$status'];

    class CannedAnswer {

        /** page: changed(), remove(answer), accounts. */
        constructor(answer, page) {
            this.page = page;
            this.asked = 0;
            this.name = el('bdi', {}, answer.title);
            this.whose = el('span', {class: 'lp-quiet'});
            this.title = form.field(form.input({class: 'text long-field', value: answer.title, dir: 'auto', maxlength: 100}),
                {label: AJS.I18n.getText('listening-post.canned.title'), hint: AJS.I18n.getText('listening-post.canned.title.hint'),
                    field: 'title', required: true});
            this.text = form.field(el('textarea', {class: 'textarea', rows: 4, dir: 'auto', maxlength: 2000}, answer.text),
                {label: AJS.I18n.getText('listening-post.canned.text'), field: 'text', required: true,
                    hint: [AJS.I18n.getText('listening-post.canned.text.hint'), ' ', PLACEHOLDERS.map((each) => [el('code', {}, each), ' ']),
                    AJS.I18n.getText('listening-post.admin.speech.hint.at')]});
            this.account = form.field(form.select(this.choices(answer.account), answer.account || '',
                AJS.I18n.getText('listening-post.canned.every-account')),
                {label: AJS.I18n.getText('listening-post.canned.account'), field: 'account'});
            this.preview = el('div', {class: 'lp-preview', 'aria-live': 'polite'});
            this.details = el('details', {class: 'lp-rule-body'},
                el('summary', {'data-key': 'canned-answer'}, this.name, ' ', this.whose),
                this.title.node, this.text.node, this.preview, this.account.node);
            this.removal = button(AJS.I18n.getText('listening-post.canned.remove'), () => page.remove(this),
                {'data-key': 'canned-remove'});
            this.node = el('li', {class: 'lp-rule'}, this.details, el('div', {class: 'lp-buttons'}, this.removal));
            this.details.addEventListener('input', (event) => this.edited(event.target));
            this.details.addEventListener('toggle', () => this.details.open && this.asked === 0 && this.ask());
            this.told();
        }

        /** An account that is gone stays visible, so that somebody chooses another one. */
        choices(chosen) {
            const known = this.page.accounts.map((account) => ({id: account.id, name: '@' + account.handle}));
            return chosen && !known.some((each) => each.id === chosen)
                ? known.concat([{id: chosen, name: AJS.I18n.getText('listening-post.canned.account.gone')}]) : known;
        }

        edited(control) {
            this.page.changed();
            if (control !== this.title.control) {
                clearTimeout(this.timer);
                this.timer = setTimeout(() => this.ask(), PAUSE_BEFORE_ASKING);
            }
            this.told();
        }

        told() {
            this.name.textContent = this.called();
            this.whose.textContent = this.account.control.value ? this.account.control.selectedOptions[0].textContent : '';
            this.removal.setAttribute('aria-label', AJS.I18n.getText('listening-post.canned.remove-this', this.called()));
        }

        called() {
            return this.title.control.value.trim() || AJS.I18n.getText('listening-post.canned.untitled');
        }

        /** The server names a wrong answer by its place. */
        stand(place) {
            [[this.title, 'title'], [this.text, 'text'], [this.account, 'account']].forEach(([part, field]) =>
                part.control.setAttribute('data-field', 'answers[' + place + '].' + field));
        }

        async ask() {
            this.asked += 1;
            const turn = this.asked;
            const text = this.text.control.value;
            if (text.trim() === '') {
                this.text.error('');
                fill(this.preview);
                return;
            }
            try {
                const answer = await rest.post('/canned/preview', {text: text, account: this.account.control.value});
                if (turn === this.asked) {
                    this.show(answer);
                }
            } catch (failed) {
                if (turn === this.asked) {
                    this.text.error(rest.textOf(failed));
                    fill(this.preview);
                }
            }
        }

        show(answer) {
            this.text.error(answer.problem || '');
            fill(this.preview, answer.parts.length === 0 ? null : [
                el('h4', {}, AJS.I18n.getText('listening-post.canned.preview')),
                el('ol', {class: 'lp-parts'}, answer.parts.map((part) => el('li', {},
                    el('p', {class: 'lp-text', dir: 'auto'}, part.text),
                    el('span', {class: 'lp-quiet'},
                        AJS.I18n.getText('listening-post.composer.weight', part.weight, answer.limit))))),
                answer.links.map((each) => el('p', {class: 'lp-warning'}, AJS.I18n.getText('listening-post.composer.link', each)))
            ]);
        }

        open() {
            this.details.setAttribute('open', '');
        }

        value() {
            return {title: this.title.control.value, text: this.text.control.value, account: this.account.control.value};
        }
    }

    ListeningPost.CannedAnswer = CannedAnswer;
}());
