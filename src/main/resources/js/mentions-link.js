/** Asks to which request posts belong, and shows that request before anything is done. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, freshId, button, message, rest, mention, lozenge} = ListeningPost;

    class MentionLinking {

        /** question: where it is asked. */
        constructor(page, question) {
            this.page = page;
            this.question = question;
            this.turn = 0;
        }

        /** act: link posts, or merge the requests that they stand on. */
        ask(mentions, act) {
            this.act = act;
            const chosen = mentions.filter((each) => each.can.includes(act));
            if (chosen.length === 0) {
                this.page.acts.tell([AJS.I18n.getText('listening-post.mentions.done.none')]);
                return;
            }
            this.chosen = chosen;
            const id = freshId();
            const text = act === 'merge' ? this.asksMerge(this.requests(chosen))
                : chosen.length === 1 ? AJS.I18n.getText('listening-post.mentions.link.ask-1', mention.who(chosen[0]))
                : AJS.I18n.getText('listening-post.mentions.link.ask', chosen.length);
            this.key = el('input', {type: 'text', class: 'text', id: id, maxlength: 255, autocomplete: 'off', spellcheck: 'false',
                placeholder: this.page.project + '-12', 'data-key': 'target', input: () => this.forget()});
            this.found = el('div', {class: 'lp-target', 'aria-live': 'polite'});
            this.question.open(chosen, el('form', {class: 'aui lp-ask', 'aria-label': text, submit: (event) => {
                event.preventDefault();
                this.look();
            }},
                el('p', {dir: 'auto'}, text),
                this.near(chosen),
                el('label', {for: id}, AJS.I18n.getText('listening-post.mentions.link.key')), this.key,
                el('div', {class: 'lp-buttons'},
                    el('button', {type: 'submit', class: 'aui-button', 'data-key': 'look'},
                        AJS.I18n.getText('listening-post.mentions.link.look')),
                    button(AJS.I18n.getText('listening-post.mentions.ask.no'), () => this.question.close(),
                        {class: 'aui-button aui-button-link', 'data-key': 'no'})),
                this.found), this.key, () => {
                // what is still being looked up is for nobody
                this.turn += 1;
            });
        }

        requests(mentions) {
            return Array.from(new Set(mentions.map((each) => each.request)));
        }

        /** Most are merged into one of those that were chosen: nobody has to type what stands there. */
        near(chosen) {
            const requests = this.act === 'merge' ? this.requests(chosen) : [];
            return requests.length < 2 ? null : el('div', {class: 'lp-buttons', role: 'group',
                'aria-label': AJS.I18n.getText('listening-post.mentions.link.key')}, requests.map((key) =>
                button(AJS.I18n.getText('listening-post.mentions.merge.into', key), () => {
                    this.key.value = key;
                    this.look();
                }, {'data-key': 'into-' + key})));
        }

        asksMerge(requests) {
            return requests.length === 1 ? AJS.I18n.getText('listening-post.mentions.merge.ask', requests[0])
                : AJS.I18n.getText('listening-post.mentions.merge.ask-all', mention.keys(requests));
        }

        /** Whoever chose the target as well wants the others merged into it. */
        mergedInto(target) {
            return this.chosen.filter((each) => each.request !== target.key);
        }

        /** Said where one of the chosen is the target. */
        rest(target) {
            const rest = this.requests(this.mergedInto(target));
            return this.act !== 'merge' || rest.length === 0 || rest.length === this.requests(this.chosen).length ? null
                : el('p', {'data-key': 'rest'}, rest.length === 1
                    ? AJS.I18n.getText('listening-post.mentions.merge.rest', target.key, rest[0])
                    : AJS.I18n.getText('listening-post.mentions.merge.rest-all', target.key, mention.keys(rest)));
        }

        /** What was shown is not what the field says any more. */
        forget() {
            this.turn += 1;
            fill(this.found);
        }

        async look() {
            this.turn += 1;
            const turn = this.turn;
            const key = this.key.value.trim();
            if (key === '') {
                fill(this.found, message('error', AJS.I18n.getText('listening-post.error.target-none')));
                this.key.focus();
                return;
            }
            try {
                const target = await rest.get(this.page.acts.path('/targets/' + encodeURIComponent(key)
                    + '?rows=' + this.chosen.map((each) => each.id).join(',')));
                if (turn === this.turn) {
                    this.show(target);
                }
            } catch (failed) {
                if (turn === this.turn) {
                    fill(this.found, message('error', rest.textOf(failed)));
                    this.key.focus();
                }
            }
        }

        show(target) {
            const id = freshId();
            const box = el('input', {type: 'checkbox', class: 'checkbox', id: id, 'data-key': 'together', 'aria-required': 'true'});
            const yes = button(this.act === 'merge' ? AJS.I18n.getText('listening-post.mentions.merge.yes', target.key)
                : AJS.I18n.getText('listening-post.mentions.link.yes', target.key), () => this.link(target, box.checked),
                {class: 'aui-button aui-button-primary', 'data-key': 'yes'});
            fill(this.found,
                el('p', {class: 'lp-target-summary'},
                    el('a', {href: ListeningPost.base() + '/browse/' + encodeURIComponent(target.key), target: '_blank', rel: 'noopener'},
                        target.key), ' ',
                    el('bdi', {class: 'lp-name'}, target.summary), ' ', lozenge(target.resolved ? 'success' : 'current', target.status)),
                target.obstacle ? message('error', target.obstacle) : [
                    this.rest(target),
                    target.hints.map((hint) => el('p', {class: 'lp-quiet', dir: 'auto'}, hint)),
                    this.act === 'merge' ? el('p', {class: 'lp-warning', 'data-key': 'for-good'},
                        AJS.I18n.getText('listening-post.mentions.merge.for-good')) : null,
                    target.together ? el('div', {class: 'checkbox'}, box,
                        el('label', {for: id}, AJS.I18n.getText('listening-post.mentions.link.together'))) : null,
                    el('div', {class: 'lp-buttons'}, yes)
                ]);
            if (!target.obstacle) {
                (target.together ? box : yes).focus();
            }
        }

        async link(target, together) {
            if (target.together && !together) {
                const box = this.found.querySelector('[data-key=together]');
                box.setAttribute('aria-invalid', 'true');
                fill(this.warned = this.warned && this.found.contains(this.warned) ? this.warned : this.found.appendChild(el('div', {})),
                    message('error', AJS.I18n.getText('listening-post.mentions.link.together-first')));
                box.focus();
                return;
            }
            const chosen = this.act === 'merge' ? this.mergedInto(target) : this.chosen;
            this.question.close();
            await (this.act === 'merge' ? this.page.acts.merge(chosen, target.key) : this.page.acts.link(chosen, target.key, together));
        }
    }

    ListeningPost.MentionLinking = MentionLinking;
}());
