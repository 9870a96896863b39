/** Which status speaks and with which words; shows what would stand in public while they are typed. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, fill, button, linkButton, rest, form} = ListeningPost;
    const PAUSE_BEFORE_ASKING = 300;

    class Speeches {

        constructor(account, statuses) {
            this.account = account;
            this.statuses = statuses;
            this.rows = [];
            this.list = el('div', {class: 'lp-speeches'});
            this.add = button(AJS.I18n.getText('listening-post.admin.speech.add'), () => this.addRow('', '').status.control.focus());
            const heading = freshId();
            this.node = el('div', {class: 'lp-group', role: 'group', 'aria-labelledby': heading},
                el('h4', {id: heading}, AJS.I18n.getText('listening-post.admin.speeches')),
                el('p', {class: 'description'}, AJS.I18n.getText('listening-post.admin.speeches.hint')),
                this.list, this.add);
            account.speeches.forEach((speech) => this.addRow(speech.status, speech.words));
        }

        addRow(statusId, words) {
            const gone = statusId && !this.statuses.some((status) => status.id === statusId)
                ? [{id: statusId, name: AJS.I18n.getText('listening-post.admin.speech.gone')}] : [];
            const row = {
                status: form.field(form.select(this.statuses.concat(gone), statusId, AJS.I18n.getText('listening-post.admin.choose'), {
                    change: () => this.ask(row)
                }), {label: AJS.I18n.getText('listening-post.admin.speech.status')}),
                words: form.field(el('textarea', {
                    class: 'textarea', rows: 3, dir: 'auto', input: () => this.changed(row)
                }, words), {
                    label: AJS.I18n.getText('listening-post.admin.speech.words'),
                    hint: [AJS.I18n.getText('listening-post.admin.speech.hint'), ' ',
                        ['$request.key', '$customer.handle', '$agent.firstName', '$status'].map((each) => [el('code', {}, each), ' '])]
                }),
                preview: el('div', {class: 'lp-preview', 'aria-live': 'polite'}),
                asked: 0
            };
            row.node = el('div', {class: 'lp-speech', role: 'group', 'aria-label': AJS.I18n.getText('listening-post.admin.speech')},
                row.status.node, row.words.node, row.preview,
                linkButton(AJS.I18n.getText('listening-post.admin.speech.remove'), () => this.removeRow(row)));
            this.rows.push(row);
            this.list.append(row.node);
            this.number();
            if (words) {
                this.ask(row);
            }
            return row;
        }

        removeRow(row) {
            this.rows.splice(this.rows.indexOf(row), 1);
            row.node.remove();
            this.number();
            this.add.focus();
        }

        /** The server names a wrong row by its place. */
        number() {
            this.rows.forEach((row, i) => {
                row.status.control.setAttribute('data-field', 'speeches[' + i + '].status');
                row.words.control.setAttribute('data-field', 'speeches[' + i + '].words');
            });
        }

        changed(row) {
            clearTimeout(row.timer);
            row.timer = setTimeout(() => this.ask(row), PAUSE_BEFORE_ASKING);
        }

        async ask(row) {
            row.asked += 1;
            const turn = row.asked;
            const chosen = row.status.control.selectedOptions[0];
            try {
                const answer = await rest.post('/words/preview', {
                    account: this.account.id,
                    status: chosen && chosen.value ? chosen.textContent : '',
                    words: row.words.control.value
                });
                if (turn === row.asked) {
                    this.show(row, answer);
                }
            } catch (failed) {
                if (turn === row.asked) {
                    row.words.error(rest.textOf(failed));
                }
            }
        }

        show(row, answer) {
            const empty = row.words.control.value.trim() === '';
            row.words.error(answer.problem && !empty ? answer.problem : '');
            fill(row.preview, answer.parts.length === 0 ? null : [
                el('h4', {}, AJS.I18n.getText('listening-post.admin.speech.preview')),
                el('ol', {class: 'lp-parts'}, answer.parts.map((part) => el('li', {},
                    el('p', {class: 'lp-text', dir: 'auto'}, part.text),
                    el('span', {class: 'lp-quiet'},
                        AJS.I18n.getText('listening-post.composer.weight', part.weight, answer.limit))))),
                answer.links.map((each) => el('p', {class: 'lp-warning'}, AJS.I18n.getText('listening-post.composer.link', each)))
            ]);
        }

        values() {
            return this.rows.map((row) => ({status: row.status.control.value, words: row.words.control.value}));
        }
    }

    ListeningPost.Speeches = Speeches;
}());
