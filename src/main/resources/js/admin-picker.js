/**
 * Suggestions while the name of a Jira user or group is typed, from Jira's own pickers. They only help: where Jira gives none, the field is
 * what it would be without, and what may stand in it the server says. Down and Up walk, Enter takes, Escape closes; nothing is chosen
 * before somebody walks, so that Enter does what it did.
 */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {base, el, freshId, fill} = ListeningPost;
    const PAUSE_BEFORE_ASKING = 300;
    const MOST = 20;
    /** Not logged in any more, not allowed, or not there: asking again with every key would change nothing. */
    const REFUSALS = [401, 403, 404];

    /** Both answer a list of {name, html} and how many there are in all. Of what they say only plain texts are taken, never the html. */
    const sources = {
        user: {path: '/rest/api/2/user/picker', of: (json) => json.users},
        group: {path: '/rest/api/2/groups/picker', of: (json) => json.groups}
    };

    /** Answers {found: [{name, display}], more, refused}; never fails. */
    async function ask(source, sought, signal) {
        try {
            const response = await fetch(base() + source.path + '?query=' + encodeURIComponent(sought) + '&maxResults=' + MOST,
                // a way to the login page is no answer
                {credentials: 'same-origin', redirect: 'manual', headers: {Accept: 'application/json'}, signal: signal});
            if (!response.ok) {
                return {found: [], refused: REFUSALS.includes(response.status)};
            }
            const json = await response.json();
            const named = source.of(json).filter((each) => each && usable(each.name));
            return {
                found: named.slice(0, MOST).map((each) => ({name: each.name, display: usable(each.displayName) ? each.displayName : ''})),
                more: named.length > MOST || json.total > named.length
            };
        } catch (e) {
            // overtaken, no answer, or none that can be read: as if nobody were called so
            return {found: []};
        }
    }

    /** A name is one line of text. */
    function usable(name) {
        return typeof name === 'string' && name.trim() !== '' && !/[\r\n]/.test(name);
    }

    class Suggestions {

        /** input: where one types; it stands in a place of its own afterwards. source: user or group. take(one), without(name): left out. */
        constructor(input, source, options) {
            this.input = input;
            this.source = sources[source];
            this.options = options;
            this.turn = 0;
            this.at = -1;
            this.found = [];
            const id = this.id = freshId();
            this.list = el('ul', {id: id, role: 'listbox', 'aria-label': AJS.I18n.getText('listening-post.picker.suggestions')});
            this.more = el('div', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.picker.more'));
            this.box = el('div', {class: 'lp-picker-box', hidden: true, mousedown: (event) => event.preventDefault()}, this.list, this.more);
            this.said = el('div', {class: 'lp-assistive', role: 'status'});
            Object.entries({role: 'combobox', autocomplete: 'off', spellcheck: 'false', dir: 'auto', 'aria-autocomplete': 'list',
                'aria-haspopup': 'listbox', 'aria-expanded': 'false', 'aria-controls': id})
                .forEach(([name, value]) => input.setAttribute(name, value));
            const place = el('div', {class: 'lp-picker'});
            input.before(place);
            place.append(input, this.box, this.said);
            input.addEventListener('input', () => this.typed());
            input.addEventListener('keydown', (event) => this.pressed(event));
            input.addEventListener('blur', () => this.close());
        }

        typed() {
            this.close();
            if (!this.taking && !this.refused && this.input.value.trim() !== '') {
                this.timer = setTimeout(() => this.look(), PAUSE_BEFORE_ASKING);
            }
        }

        async look() {
            clearTimeout(this.timer);
            this.turn += 1;
            const turn = this.turn;
            this.asking = new AbortController();
            const answer = await ask(this.source, this.input.value.trim(), this.asking.signal);
            if (turn !== this.turn || !document.contains(this.input)) {
                return;
            }
            this.refused = answer.refused;
            if (!this.refused) {
                this.show(answer.found.filter((one) => !this.options.without(one.name)), answer.more);
            }
        }

        show(found, more) {
            this.found = found;
            fill(this.list, found.map((one, i) => el('li', {
                id: this.id + '-' + i, class: 'lp-picker-one', role: 'option', 'aria-selected': 'false', click: () => this.take(i)
            }, one.display ? [el('span', {dir: 'auto'}, one.display), ' ', el('bdi', {class: 'lp-quiet'}, one.name)]
                : el('span', {dir: 'auto'}, one.name))));
            this.more.hidden = !more;
            this.box.hidden = found.length === 0;
            this.input.setAttribute('aria-expanded', String(found.length > 0));
            this.choose(-1);
            const count = found.length;
            fill(this.said, count === 0 ? AJS.I18n.getText('listening-post.picker.none')
                : count === 1 ? AJS.I18n.getText('listening-post.picker.found-1') : AJS.I18n.getText('listening-post.picker.found', count),
            more && count > 0 ? [' ', AJS.I18n.getText('listening-post.picker.more')] : null);
        }

        /** Whatever is on its way comes too late. */
        close() {
            clearTimeout(this.timer);
            this.turn += 1;
            if (this.asking) {
                this.asking.abort();
            }
            this.found = [];
            this.box.hidden = true;
            this.input.setAttribute('aria-expanded', 'false');
            fill(this.said);
            this.choose(-1);
        }

        choose(at) {
            this.at = at;
            Array.from(this.list.children).forEach((one, i) => one.setAttribute('aria-selected', String(i === at)));
            if (at < 0) {
                this.input.removeAttribute('aria-activedescendant');
                return;
            }
            this.input.setAttribute('aria-activedescendant', this.id + '-' + at);
            this.list.children[at].scrollIntoView({block: 'nearest'});
        }

        pressed(event) {
            const count = this.found.length;
            // while an input method composes, the keys are its own
            const key = event.isComposing ? '' : event.key;
            if (key === 'Enter' && this.at >= 0) {
                this.take(this.at);
            } else if (key === 'Enter' && this.options.enter) {
                this.options.enter();
            } else if (key === 'Escape' || key === 'Enter') {
                this.close();
                if (key === 'Enter' || count === 0) {
                    return;
                }
            } else if (key === 'ArrowDown' && count > 0) {
                this.choose((this.at + 1) % count);
            } else if (key === 'ArrowUp' && count > 0) {
                this.choose(this.at <= 0 ? count - 1 : this.at - 1);
            } else if (key === 'ArrowDown' && !this.refused && this.input.value.trim() !== '') {
                this.look();
            } else {
                return;
            }
            // neither the form nor Jira's own keys hear it
            event.preventDefault();
            event.stopPropagation();
        }

        take(at) {
            const one = this.found[at];
            this.close();
            this.options.take(one);
        }

        /** Puts this into the field as if it had been typed, and asks for nothing. */
        write(text) {
            this.taking = true;
            change(this.input, text);
            this.taking = false;
        }

        tell(text) {
            fill(this.said, text);
        }
    }

    /** The form, its guard of what is not saved and its error lines learn of it as of typing. */
    function change(control, text) {
        control.dispatchEvent(new Event('focusin', {bubbles: true}));
        control.value = text;
        control.dispatchEvent(new Event('input', {bubbles: true}));
        control.dispatchEvent(new Event('change', {bubbles: true}));
    }

    /** A field for one user name, with suggestions; answers the field. */
    function user(field) {
        const suggestions = new Suggestions(field.control, 'user', {
            without: () => false,
            take: (one) => {
                suggestions.write(one.name);
                suggestions.tell(AJS.I18n.getText('listening-post.picker.taken', one.display || one.name));
            }
        });
        return field;
    }

    /**
     * A field for groups, one in each line, with a search beside it that adds a line: what was found, or what was typed. Answers the field
     * with names(), which counts what still stands in the search: whoever typed it there meant it.
     */
    function groups(field) {
        const id = freshId();
        const label = el('label', {for: id, id: id + '-label'}, AJS.I18n.getText('listening-post.picker.add'));
        const of = field.node.querySelector('label');
        of.id = of.id || freshId();
        const search = el('input', {type: 'text', class: 'text medium-field', id: id, 'aria-labelledby': label.id + ' ' + of.id,
            'aria-describedby': field.control.id + '-error'});
        field.node.append(el('div', {class: 'lp-picker-add'}, label, search));
        const suggestions = new Suggestions(search, 'group', {
            without: (name) => has(name),
            take: (one) => add(one.name),
            enter: () => add(search.value)
        });

        function lines() {
            return field.control.value.split('\n').map((name) => name.trim()).filter((name) => name !== '');
        }

        /** Jira's groups are the same in any case. */
        function has(name) {
            return lines().some((line) => line.toLowerCase() === name.trim().toLowerCase());
        }

        function add(name) {
            const fresh = name.trim();
            if (fresh === '') {
                return;
            }
            const there = has(fresh);
            if (!there) {
                change(field.control, lines().concat(fresh).join('\n'));
                field.control.scrollTop = field.control.scrollHeight;
            }
            suggestions.close();
            suggestions.write('');
            suggestions.tell(there ? AJS.I18n.getText('listening-post.picker.there', fresh)
                : AJS.I18n.getText('listening-post.picker.added', fresh));
        }

        return Object.assign(field, {
            names() {
                add(search.value);
                return lines();
            }
        });
    }

    ListeningPost.picker = {user, groups};
}());
