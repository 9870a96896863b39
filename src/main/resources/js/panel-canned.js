/**
 * Canned answers below the field: a search with a list that filters while one types. A slash at the start of an empty field opens it,
 * and so does its button; arrows walk, Enter takes, Escape goes back to the field.
 */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, button, freshId, message, rest} = ListeningPost;
    const PAUSE_BEFORE_ASKING = 150;

    class Canned {

        /** field: where answers are inserted. path: of the request. announce(text): to screen readers. */
        constructor(options) {
            this.options = options;
            this.field = options.field;
            this.asked = 0;
            this.at = -1;
            this.answers = [];
            const id = this.id = freshId();
            this.button = button(AJS.I18n.getText('listening-post.canned.open'), () => this.toggle(),
                {'data-key': 'canned', 'aria-expanded': 'false', 'aria-controls': id + '-box', title: AJS.I18n.getText('listening-post.canned.slash')});
            this.search = el('input', {
                type: 'text', class: 'text', id: id, role: 'combobox', autocomplete: 'off', spellcheck: 'false', dir: 'auto',
                'data-key': 'canned-search', 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', 'aria-expanded': 'false',
                'aria-controls': id + '-list', maxlength: 200,
                input: () => this.typed(), keydown: (event) => this.pressed(event), beforeinput: (event) => this.second(event)
            });
            this.list = el('ul', {id: id + '-list', class: 'lp-canned-list', role: 'listbox',
                'aria-label': AJS.I18n.getText('listening-post.canned.open')});
            this.note = el('div', {class: 'lp-quiet'});
            this.box = el('div', {id: id + '-box', class: 'lp-canned-box', hidden: true},
                el('label', {for: id}, AJS.I18n.getText('listening-post.canned.search')), this.search, this.list, this.note);
            this.box.addEventListener('focusout', (event) => {
                if (event.relatedTarget && !this.box.contains(event.relatedTarget) && event.relatedTarget !== this.button) {
                    this.hide();
                }
            });
            this.field.addEventListener('beforeinput', (event) => {
                if (slash(event) && this.field.value === '') {
                    event.preventDefault();
                    this.open();
                }
            });
            this.node = el('div', {class: 'lp-canned'}, this.button, this.box);
        }

        toggle() {
            if (this.box.hidden) {
                this.open();
            } else {
                this.close();
            }
        }

        open() {
            this.box.hidden = false;
            this.button.setAttribute('aria-expanded', 'true');
            this.search.value = '';
            this.show([]);
            this.search.focus();
            this.ask();
        }

        /** Back to where one writes, with nothing changed. */
        close() {
            this.hide();
            this.field.focus();
        }

        hide() {
            clearTimeout(this.timer);
            this.asked += 1;
            this.box.hidden = true;
            this.button.setAttribute('aria-expanded', 'false');
            this.show([]);
        }

        /** Whoever wants to write a slash presses it twice. */
        second(event) {
            if (slash(event) && this.search.value === '' && this.field.value === '') {
                event.preventDefault();
                this.insert('/');
            }
        }

        typed() {
            clearTimeout(this.timer);
            this.timer = setTimeout(() => this.ask(), PAUSE_BEFORE_ASKING);
        }

        async ask() {
            this.asked += 1;
            const turn = this.asked;
            const sought = this.search.value.trim();
            try {
                const found = await rest.get(this.options.path + '?q=' + encodeURIComponent(sought));
                if (turn === this.asked) {
                    this.show(found.answers);
                    this.tell(found, sought);
                }
            } catch (failed) {
                if (turn === this.asked) {
                    this.show([]);
                    fill(this.note, message('error', rest.textOf(failed)));
                }
            }
        }

        tell(found, sought) {
            const count = found.answers.length;
            const text = count === 0
                ? sought === '' ? AJS.I18n.getText('listening-post.canned.nothing') : AJS.I18n.getText('listening-post.canned.no-match')
                : found.more ? AJS.I18n.getText('listening-post.canned.more', count)
                : count === 1 ? AJS.I18n.getText('listening-post.canned.found-1')
                : AJS.I18n.getText('listening-post.canned.found', count);
            fill(this.note, text);
            this.options.announce(text);
        }

        /** The first is chosen at once, so that Enter takes what was looked for. */
        show(answers) {
            this.answers = answers;
            fill(this.note);
            fill(this.list, answers.map((answer, i) => el('li', {
                id: this.id + '-' + i, class: 'lp-canned-answer', role: 'option', 'aria-selected': 'false',
                // before the search loses the focus
                mousedown: (event) => event.preventDefault(),
                click: () => this.take(i)
            }, el('div', {class: 'lp-name', dir: 'auto'}, answer.title), el('div', {class: 'lp-canned-text', dir: 'auto'}, answer.text))));
            this.list.hidden = answers.length === 0;
            this.search.setAttribute('aria-expanded', String(answers.length > 0));
            this.choose(answers.length > 0 ? 0 : -1);
        }

        choose(at) {
            this.at = at;
            Array.from(this.list.children).forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
            if (at < 0) {
                this.search.removeAttribute('aria-activedescendant');
                return;
            }
            this.search.setAttribute('aria-activedescendant', this.id + '-' + at);
            this.list.children[at].scrollIntoView({block: 'nearest'});
        }

        pressed(event) {
            const count = this.answers.length;
            // while an input method composes, the keys are its own
            const key = event.isComposing ? '' : event.key;
            if (key === 'Escape') {
                this.close();
            } else if (key === 'Enter' && this.at >= 0) {
                this.take(this.at);
            } else if (key === 'ArrowDown' && count > 0) {
                this.choose((this.at + 1) % count);
            } else if (key === 'ArrowUp' && count > 0) {
                this.choose((this.at + count - 1) % count);
            } else if (key !== 'Enter') {
                return;
            }
            // neither the form nor Jira's own keys hear it
            event.preventDefault();
            event.stopPropagation();
        }

        take(at) {
            const title = this.answers[at].title;
            this.insert(this.answers[at].text);
            this.options.announce(AJS.I18n.getText('listening-post.canned.inserted', title));
        }

        /** At the caret, in the place of what is marked; where the browser can, Ctrl+Z takes it out again. */
        insert(text) {
            this.close();
            if (!document.execCommand('insertText', false, text)) {
                this.field.setRangeText(text, this.field.selectionStart, this.field.selectionEnd, 'end');
                this.field.dispatchEvent(new Event('input', {bubbles: true}));
            }
        }
    }

    function slash(event) {
        return event.inputType === 'insertText' && event.data === '/' && !event.isComposing;
    }

    ListeningPost.Canned = Canned;
}());
