/** Where an agent writes: counts, shows exactly what would be published, and sends once however often the key is pressed. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, fill, linkButton, message, rest} = ListeningPost;
    const PAUSE_BEFORE_ASKING = 250;

    class Composer {

        /** sent: called after an answer was stored. announce: says something to screen readers. */
        constructor(request, announce, sent) {
            this.request = request;
            this.announce = announce;
            this.sent = sent;
            this.target = null;
            this.asked = 0;
            this.clientKey = null;
            this.sending = false;
            this.texts = {};
            this.build();
        }

        build() {
            const id = freshId();
            this.label = el('label', {for: id});
            this.chosen = el('div', {class: 'lp-chosen'});
            this.count = el('span', {id: id + '-count', class: 'lp-count'});
            this.problems = el('div', {id: id + '-problems', class: 'lp-problems'});
            this.preview = el('div', {class: 'lp-preview'});
            this.text = el('textarea', {
                id: id, class: 'textarea', rows: 4, dir: 'auto', 'data-key': 'composer',
                'aria-describedby': id + '-count ' + id + '-problems',
                input: () => this.changed(),
                focus: () => this.askOnce(),
                keydown: (event) => this.pressed(event)
            });
            this.send = el('button', {type: 'submit', class: 'aui-button aui-button-primary', 'data-key': 'send'},
                AJS.I18n.getText('listening-post.composer.send'));
            this.node = el('form', {class: 'aui lp-composer', submit: (event) => this.submit(event)},
                this.label, this.chosen, this.text,
                el('div', {class: 'lp-count-line'}, this.count),
                this.problems, this.preview,
                el('div', {class: 'lp-buttons'}, this.send,
                    el('span', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.composer.shortcut'))));
            this.named('');
        }

        /** Whom an answer without a chosen post goes to. */
        answersTo(handle) {
            this.customer = handle;
            if (!this.target) {
                this.named(handle);
            }
        }

        named(handle) {
            this.label.textContent = handle
                ? AJS.I18n.getText('listening-post.composer.label', '@' + handle)
                : AJS.I18n.getText('listening-post.composer.label-nobody');
        }

        /** Answers this post instead of the customer's last one. */
        choose(item) {
            this.target = item.id;
            this.named(item.author.handle);
            fill(this.chosen,
                el('span', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.composer.chosen', ListeningPost.moment.short(item.at))),
                linkButton(AJS.I18n.getText('listening-post.composer.latest'), () => this.chooseLatest()));
            this.text.focus();
            this.ask();
        }

        chooseLatest() {
            this.target = null;
            this.named(this.customer);
            fill(this.chosen);
            this.text.focus();
            this.ask();
        }

        /** Puts words back that were taken out of the outbox, unless something new was written meanwhile. */
        restore(replyId, parts) {
            if (this.text.value.trim() === '') {
                this.text.value = this.texts[replyId] || parts.map((part) => part.text.replace(/ \d+\/\d+$/, '')).join(' ');
                this.text.focus();
                this.changed();
            }
        }

        pressed(event) {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                this.submit(event);
            }
        }

        changed() {
            // other words are another answer
            this.clientKey = null;
            clearTimeout(this.timer);
            this.count.classList.add('lp-stale');
            this.timer = setTimeout(() => this.ask(), PAUSE_BEFORE_ASKING);
        }

        askOnce() {
            if (this.asked === 0) {
                this.ask();
            }
        }

        async ask() {
            this.asked += 1;
            const turn = this.asked;
            try {
                const answer = await rest.post(this.path('/preview'), {text: this.text.value, target: this.target});
                if (turn === this.asked) {
                    this.show(answer);
                }
            } catch (failed) {
                if (turn === this.asked) {
                    fill(this.problems, message('error', rest.textOf(failed)));
                }
            }
        }

        show(preview) {
            const empty = this.text.value.trim() === '';
            if (preview.handle) {
                this.named(preview.handle);
            }
            this.count.classList.remove('lp-stale');
            this.count.textContent = this.counted(preview);
            fill(this.problems, this.problemsOf(preview, empty));
            fill(this.preview, empty || preview.parts.length === 0 ? null : [
                el('h5', {}, preview.handle
                    ? AJS.I18n.getText('listening-post.composer.preview-to', '@' + preview.handle)
                    : AJS.I18n.getText('listening-post.composer.preview')),
                el('ol', {class: 'lp-parts'}, preview.parts.map((part) => el('li', {},
                    el('p', {class: 'lp-text', dir: 'auto'}, part.text),
                    preview.parts.length > 1 ? el('span', {class: 'lp-quiet'},
                        AJS.I18n.getText('listening-post.composer.weight', part.weight, preview.limit)) : null)))
            ]);
            if (preview.parts.length !== this.parts && preview.parts.length > 1) {
                this.announce(AJS.I18n.getText('listening-post.composer.split', preview.parts.length));
            }
            this.parts = preview.parts.length;
        }

        counted(preview) {
            if (preview.parts.length > 1) {
                return AJS.I18n.getText('listening-post.composer.posts', preview.parts.length);
            }
            const weight = preview.parts.length === 1 ? preview.parts[0].weight : 0;
            return preview.limit > 0 ? AJS.I18n.getText('listening-post.composer.weight', weight, preview.limit) : '';
        }

        problemsOf(preview, empty) {
            const blockers = preview.blockers.filter((blocker) => !(empty && blocker.code === 'empty'));
            return [
                ...blockers.map((blocker) => el('p', {class: 'lp-problem'},
                    el('strong', {}, AJS.I18n.getText('listening-post.composer.cannot')), ' ', blocker.message)),
                ...preview.links.map((each) => el('p', {class: 'lp-warning'}, AJS.I18n.getText('listening-post.composer.link', each))),
                preview.held ? el('p', {class: 'lp-warning'}, AJS.I18n.getText('listening-post.composer.held')) : null
            ];
        }

        async submit(event) {
            event.preventDefault();
            if (this.sending) {
                return;
            }
            const text = this.text.value;
            if (text.trim() === '') {
                fill(this.problems, el('p', {class: 'lp-problem'}, AJS.I18n.getText('listening-post.composer.empty')));
                this.announce(AJS.I18n.getText('listening-post.composer.empty'));
                this.text.focus();
                return;
            }
            clearTimeout(this.timer);
            this.clientKey = this.clientKey || newKey();
            this.busy(true);
            try {
                const stored = await rest.post(this.path('/replies'), {text: text, target: this.target, clientKey: this.clientKey});
                this.texts[stored.id] = text;
                this.clear();
                this.sent(stored);
            } catch (failed) {
                fill(this.problems, message('error', rest.textOf(failed)));
            } finally {
                this.busy(false);
            }
        }

        clear() {
            this.text.value = '';
            this.clientKey = null;
            this.target = null;
            this.parts = 0;
            fill(this.chosen);
            this.asked += 1;
            this.count.textContent = '';
            this.count.classList.remove('lp-stale');
            fill(this.problems);
            fill(this.preview);
            this.named(this.customer);
        }

        busy(on) {
            this.sending = on;
            this.send.setAttribute('aria-disabled', String(on));
            this.send.textContent = on
                ? AJS.I18n.getText('listening-post.composer.sending')
                : AJS.I18n.getText('listening-post.composer.send');
        }

        path(rest) {
            return '/conversations/' + encodeURIComponent(this.request) + rest;
        }
    }

    /** Known to the server only as "the same press of the button". */
    function newKey() {
        const bytes = crypto.getRandomValues(new Uint8Array(16));
        return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    }

    ListeningPost.Composer = Composer;
}());
