/** What one status says in a project, on all its requests or on those of one type: as the account says, words of its own, or nothing. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, button, linkButton, rest, form, SpeechText, languageName, languages} = ListeningPost;

    class ProjectSaying {

        /** page: project, accounts, path, request(), told(problem), changed(). says(type): whether this is it. saying: as the server tells it. label: whose words. */
        constructor(page, status, saying, label, says) {
            this.page = page;
            this.status = status;
            this.says = says;
            this.requestType = saying.requestType;
            this.languages = [];
            this.choice = form.field(form.select([
                {id: 'account', name: AJS.I18n.getText('listening-post.project.does.account')},
                {id: 'words', name: AJS.I18n.getText('listening-post.project.does.words')},
                {id: 'nothing', name: AJS.I18n.getText('listening-post.project.does.nothing')}
            ], saying.does, undefined, {change: () => this.chosen(), 'data-key': 'saying-does'}), {label: label});
            this.words = new SpeechText(null, saying.words, this.of(), {
                label: AJS.I18n.getText('listening-post.admin.speech.words'),
                hint: [AJS.I18n.getText('listening-post.admin.speech.hint'), ' ',
                    ['$request.key', '$customer.handle', '$agent.firstName', '$status'].map((each) => [el('code', {}, each), ' ']),
                    AJS.I18n.getText('listening-post.admin.speech.hint.at')]
            });
            this.list = el('div', {});
            this.language = form.field(form.select([], '', AJS.I18n.getText('listening-post.admin.choose'), {'data-key': 'saying-language'}), {
                label: AJS.I18n.getText('listening-post.admin.speech.language'),
                hint: AJS.I18n.getText('listening-post.admin.speech.language.hint')
            });
            this.more = button(AJS.I18n.getText('listening-post.admin.speech.language.add'), () => this.chooseLanguage(),
                {'data-key': 'saying-language-add'});
            this.own = el('div', {class: 'lp-own'}, this.words.node, this.list, this.language.node,
                el('div', {class: 'lp-buttons'}, this.more));
            this.instead = el('div', {class: 'lp-instead'});
            this.node = el('div', {class: 'lp-saying', input: () => page.changed()}, this.choice.node, this.instead, this.own);
            Object.keys(saying.languages || {}).forEach((code) => this.addLanguage(code, saying.languages[code]));
            this.show();
            if (this.does === 'words') {
                this.askAll();
            }
        }

        get does() {
            return this.choice.control.value;
        }

        /** What a text of this status has to know. */
        of() {
            return {
                path: this.page.path + '/preview',
                status: () => this.status.name,
                says: (type) => this.says(type),
                request: () => this.page.request(),
                told: (problem) => this.page.told(problem),
                which: (language) => this.languages.some((each) => each.language === language) ? language : null
            };
        }

        askAll() {
            if (this.does === 'account') {
                fill(this.instead, this.accountWords());
            }
            if (this.does === 'words') {
                [this.words].concat(this.languages).forEach((text) => text.ask());
            }
        }

        /** Whoever wants words of their own begins with those that are said now. */
        chosen() {
            this.page.changed();
            const same = this.common();
            if (this.does === 'words' && this.words.words.trim() === '' && same) {
                this.words.field.control.value = same.words;
                Object.keys(same.languages).forEach((code) => this.addLanguage(code, same.languages[code]));
            }
            this.show();
            this.askAll();
        }

        show() {
            this.own.hidden = this.does !== 'words';
            form.options(this.language.control,
                languages().filter((each) => !this.languages.some((text) => text.language === each.id)), '',
                AJS.I18n.getText('listening-post.admin.choose'));
            fill(this.instead, this.does === 'account' ? this.accountWords()
                : this.does === 'nothing' ? el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.project.silent')) : null);
        }

        said(account) {
            return account.speeches.find((each) => each.status === this.status.id) || null;
        }

        /** What all accounts say alike; null when they differ or say nothing. */
        common() {
            const all = this.page.accounts.map((account) => this.said(account));
            return all.length > 0 && all.every((each) => JSON.stringify(each) === JSON.stringify(all[0])) ? all[0] : null;
        }

        accountWords() {
            const accounts = this.page.accounts;
            if (accounts.every((account) => this.said(account) === null)) {
                return el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.project.account.silent'));
            }
            if (this.common()) {
                return this.speech(this.common());
            }
            return [el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.project.account.differ')),
                el('ul', {class: 'lp-differ'}, accounts.map((account) => el('li', {}, el('strong', {}, el('bdi', {}, '@' + account.handle)),
                    this.said(account) ? this.speech(this.said(account))
                        : el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.project.account.nothing')))))];
        }

        /** The words of an account, with those for some languages. */
        speech(said) {
            return [this.spoken(said.words, null), Object.keys(said.languages).map((code) => this.spoken(said.languages[code], code))];
        }

        /** As they would be published; as they are written where nobody can tell. */
        spoken(words, code) {
            const name = code === null ? null : el('span', {class: 'lp-quiet'}, languageName(code) + ' ');
            const node = el('div', {class: 'lp-said', lang: code});
            const show = (texts) => fill(node, texts.map((text, i) => el('p', {class: 'lp-text', dir: 'auto'}, i === 0 ? name : null, text)));
            if (!/[$#]/.test(words)) {
                show([words]);
                return node;
            }
            rest.post(this.page.path + '/preview', {status: this.status.name, words: words, request: this.page.request() || null})
                .then((answer) => show(answer.parts.length > 0 ? answer.parts.map((part) => part.text) : [words]), () => show([words]));
            return node;
        }

        chooseLanguage() {
            const code = this.language.control.value;
            if (code === '') {
                this.language.control.focus();
                return;
            }
            this.addLanguage(code, '').field.control.focus();
            this.show();
            this.page.changed();
        }

        addLanguage(code, words) {
            const text = new SpeechText(code, words, this.of(), {
                label: AJS.I18n.getText('listening-post.admin.speech.language.words', languageName(code))
            });
            text.node.append(linkButton(AJS.I18n.getText('listening-post.admin.speech.language.remove'), () => {
                this.languages.splice(this.languages.indexOf(text), 1);
                text.node.remove();
                this.show();
                this.askAll();
                this.page.changed();
                this.more.focus();
            }, {'aria-label': AJS.I18n.getText('listening-post.project.language.remove', languageName(code))}));
            this.languages.push(text);
            this.list.append(text.node);
            return text;
        }

        /** The server names a wrong field by its place. */
        stand(place) {
            const at = 'speeches[' + place + ']';
            this.choice.control.setAttribute('data-field', at + '.does');
            this.words.field.control.setAttribute('data-field', at + '.words');
            this.languages.forEach((each) => each.field.control.setAttribute('data-field', at + '.languages.' + each.language));
        }

        value() {
            const own = this.does === 'words';
            return {
                requestType: this.requestType, status: this.status.id, does: this.does, words: own ? this.words.words : null,
                languages: own ? Object.fromEntries(this.languages.map((each) => [each.language, each.words])) : {}
            };
        }
    }

    ListeningPost.ProjectSaying = ProjectSaying;
}());
