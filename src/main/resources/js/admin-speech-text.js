/** One text of a status, for everybody or for a language, with what would stand in public while it is typed. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, rest, form} = ListeningPost;
    const PAUSE_BEFORE_ASKING = 300;
    const LANGUAGES = ['ar', 'bg', 'ca', 'cs', 'cy', 'da', 'de', 'el', 'en', 'es', 'et', 'eu', 'fa', 'fi', 'fr', 'he', 'hi', 'hr', 'hu', 'id',
        'is', 'it', 'ja', 'ko', 'lt', 'lv', 'nl', 'no', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'th', 'tr', 'uk', 'ur', 'vi', 'zh'];

    /** A language in the language of the page. */
    function languageName(code) {
        try {
            return new Intl.DisplayNames([(document.documentElement.lang || 'en').replace('_', '-')], {type: 'language'}).of(code);
        } catch (e) {
            return code;
        }
    }

    /** Those to choose from, by name. */
    function languages() {
        return LANGUAGES.map((code) => ({id: code, name: languageName(code)})).sort((one, other) => one.name.localeCompare(other.name));
    }

    class SpeechText {

        /** language is null for everybody; of: {account and statusId(), or path where they are tried and says(type); status(), request(),
         *  told(text), which(language)}. */
        constructor(language, words, of, options) {
            this.language = language;
            this.of = of;
            this.asked = 0;
            this.preview = el('div', {class: 'lp-preview', 'aria-live': 'polite'});
            this.field = form.field(el('textarea', {
                class: 'textarea', rows: 3, dir: 'auto', lang: language, input: () => this.changed()
            }, words), options);
            this.node = el('div', {}, this.field.node, this.preview);
        }

        get words() {
            return this.field.control.value;
        }

        changed() {
            clearTimeout(this.timer);
            this.timer = setTimeout(() => this.ask(), PAUSE_BEFORE_ASKING);
        }

        async ask() {
            this.asked += 1;
            const turn = this.asked;
            try {
                const answer = await this.tried(this.of.request() || null);
                if (turn === this.asked) {
                    this.show(answer);
                }
            } catch (failed) {
                if (turn === this.asked) {
                    this.field.error(rest.textOf(failed));
                }
            }
        }

        /** On a request that is none for this, what is wrong with it, and the words as in the example. */
        async tried(request) {
            const asked = {status: this.of.status(), words: this.words, request: request};
            const answer = this.of.path ? await rest.post(this.of.path, asked)
                : await rest.post('/words/preview', Object.assign({account: this.of.account.id, statusId: this.of.statusId()}, asked));
            return request === null || !answer.requestProblem ? answer
                : Object.assign(await this.tried(null), {requestProblem: answer.requestProblem});
        }

        show(answer) {
            const empty = this.words.trim() === '';
            this.field.error(answer.problem && !empty ? answer.problem : '');
            if (!empty) {
                this.of.told(answer.requestProblem || '');
            }
            fill(this.preview, answer.parts.length === 0 ? null : [
                el('h4', {}, AJS.I18n.getText('listening-post.admin.speech.preview')),
                el('ol', {class: 'lp-parts'}, answer.parts.map((part) => el('li', {},
                    el('p', {class: 'lp-text', dir: 'auto'}, part.text),
                    el('span', {class: 'lp-quiet'},
                        AJS.I18n.getText('listening-post.composer.weight', part.weight, answer.limit))))),
                answer.account ? el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.project.tightest', answer.account)) : null,
                answer.request ? el('p', {class: 'lp-quiet', 'data-key': 'speech-request'}, this.chosen(answer.request)) : null,
                answer.links.map((each) => el('p', {class: 'lp-warning'}, AJS.I18n.getText('listening-post.composer.link', each)))
            ]);
        }

        /** Which of the texts the request would get. */
        chosen(request) {
            if (request.project) {
                return AJS.I18n.getText('listening-post.admin.speech.try.project', request.key, request.project);
            }
            if (this.of.says && !this.of.says(request.requestType)) {
                return AJS.I18n.getText('listening-post.admin.speech.try.type', request.key);
            }
            const which = this.of.which(request.language);
            if (which === this.language) {
                return AJS.I18n.getText('listening-post.admin.speech.try.this', request.key, request.handle);
            }
            return which === null ? AJS.I18n.getText('listening-post.admin.speech.try.main', request.key)
                : AJS.I18n.getText('listening-post.admin.speech.try.other', request.key, languageName(which), request.handle);
        }
    }

    Object.assign(ListeningPost, {SpeechText, languageName, languages});
}());
