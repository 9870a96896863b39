/** Which status speaks and with which words, in how many languages; tried on an example or on a request that is there. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, button, linkButton, form, SpeechText, languageName, languages} = ListeningPost;
    const PAUSE_BEFORE_ASKING = 300;

    class Speeches {

        constructor(account, statuses) {
            this.account = account;
            this.statuses = statuses;
            this.rows = [];
            this.list = el('div', {class: 'lp-speeches'});
            this.add = button(AJS.I18n.getText('listening-post.admin.speech.add'), () => this.addRow('', '', {}).status.control.focus());
            this.request = form.field(form.input({
                class: 'text medium-field', 'data-key': 'speech-try', 'data-tried': true, input: () => this.tryOn()
            }), {
                label: AJS.I18n.getText('listening-post.admin.speech.try'), hint: AJS.I18n.getText('listening-post.admin.speech.try.hint')
            });
            const heading = freshId();
            this.node = el('div', {class: 'lp-group', role: 'group', 'aria-labelledby': heading},
                el('h4', {id: heading, tabindex: '-1', 'data-part': 'speeches'}, AJS.I18n.getText('listening-post.admin.speeches')),
                el('p', {class: 'description'}, AJS.I18n.getText('listening-post.admin.speeches.hint')),
                this.request.node, this.list, this.add);
            account.speeches.forEach((speech) => this.addRow(speech.status, speech.words, speech.languages));
        }

        /** Once nobody types any more, every preview is asked for again. */
        tryOn() {
            clearTimeout(this.timer);
            this.request.error('');
            this.timer = setTimeout(() => this.rows.forEach((row) => askAll(row)), PAUSE_BEFORE_ASKING);
        }

        addRow(statusId, words, inLanguages) {
            const gone = statusId && !this.statuses.some((status) => status.id === statusId)
                ? [{id: statusId, name: AJS.I18n.getText('listening-post.admin.speech.gone')}] : [];
            const row = {languages: [], list: el('div', {})};
            row.status = form.field(form.select(this.statuses.concat(gone), statusId, AJS.I18n.getText('listening-post.admin.choose'), {
                change: () => askAll(row)
            }), {label: AJS.I18n.getText('listening-post.admin.speech.status')});
            row.words = new SpeechText(null, words, this.of(row), {
                label: AJS.I18n.getText('listening-post.admin.speech.words'),
                hint: [AJS.I18n.getText('listening-post.admin.speech.hint'), ' ',
                    ['$request.key', '$customer.handle', '$agent.firstName', '$status'].map((each) => [el('code', {}, each), ' ']),
                    AJS.I18n.getText('listening-post.admin.speech.hint.at')]
            });
            row.choice = form.field(form.select([], '', AJS.I18n.getText('listening-post.admin.choose'), {'data-key': 'speech-language'}), {
                label: AJS.I18n.getText('listening-post.admin.speech.language'),
                hint: AJS.I18n.getText('listening-post.admin.speech.language.hint')
            });
            row.more = button(AJS.I18n.getText('listening-post.admin.speech.language.add'), () => this.chooseLanguage(row),
                {'data-key': 'speech-language-add'});
            row.node = el('div', {class: 'lp-speech', role: 'group', 'aria-label': AJS.I18n.getText('listening-post.admin.speech')},
                row.status.node, row.words.node, row.list, row.choice.node, el('div', {class: 'lp-buttons'}, row.more,
                    linkButton(AJS.I18n.getText('listening-post.admin.speech.remove'), () => this.removeRow(row))));
            this.rows.push(row);
            this.list.append(row.node);
            Object.keys(inLanguages || {}).forEach((code) => this.addLanguage(row, code, inLanguages[code]));
            this.number();
            if (words) {
                row.words.ask();
            }
            return row;
        }

        /** What a text of this row has to know. */
        of(row) {
            return {
                account: this.account,
                status: () => {
                    const chosen = row.status.control.selectedOptions[0];
                    return chosen && chosen.value ? chosen.textContent : '';
                },
                statusId: () => row.status.control.value,
                request: () => this.request.control.value.trim(),
                told: (problem) => this.request.error(problem),
                which: (language) => row.languages.some((each) => each.language === language) ? language : null
            };
        }

        chooseLanguage(row) {
            const code = row.choice.control.value;
            if (code === '') {
                row.choice.control.focus();
                return;
            }
            this.addLanguage(row, code, '').field.control.focus();
            this.number();
        }

        addLanguage(row, code, words) {
            const text = new SpeechText(code, words, this.of(row), {
                label: AJS.I18n.getText('listening-post.admin.speech.language.words', languageName(code))
            });
            text.node.append(linkButton(AJS.I18n.getText('listening-post.admin.speech.language.remove'), () => {
                row.languages.splice(row.languages.indexOf(text), 1);
                ListeningPost.unsaved.touch(text.node);
                text.node.remove();
                this.number();
                askAll(row);
                row.more.focus();
            }));
            row.languages.push(text);
            row.list.append(text.node);
            if (words) {
                text.ask();
            }
            return text;
        }

        removeRow(row) {
            this.rows.splice(this.rows.indexOf(row), 1);
            ListeningPost.unsaved.touch(row.node);
            row.node.remove();
            this.number();
            this.add.focus();
        }

        /** The server names a wrong row by its place. What is chosen already is not offered again. */
        number() {
            this.rows.forEach((row, i) => {
                const place = 'speeches[' + i + ']';
                row.status.control.setAttribute('data-field', place + '.status');
                row.words.field.control.setAttribute('data-field', place + '.words');
                row.languages.forEach((each) => each.field.control.setAttribute('data-field', place + '.languages.' + each.language));
                form.options(row.choice.control, languages().filter((each) => !row.languages.some((text) => text.language === each.id)), '',
                    AJS.I18n.getText('listening-post.admin.choose'));
            });
        }

        values() {
            return this.rows.map((row) => ({
                status: row.status.control.value,
                words: row.words.words,
                languages: Object.fromEntries(row.languages.map((each) => [each.language, each.words]))
            }));
        }
    }

    function askAll(row) {
        [row.words].concat(row.languages).forEach((text) => text.ask());
    }

    ListeningPost.Speeches = Speeches;
}());
