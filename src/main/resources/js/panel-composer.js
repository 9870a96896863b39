/** Where an agent writes: counts, shows exactly what would be published, and sends once however often the key is pressed. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, fill, linkButton, message, rest, notes} = ListeningPost;
    const PAUSE_BEFORE_ASKING = 250;

    class Composer {

        /** Its owner gives sent(stored), called after an answer was stored; announce(text) for screen readers; tell(text) for everybody. */
        constructor(request) {
            this.request = request;
            this.target = null;
            this.privately = false;
            this.asked = 0;
            this.clientKey = null;
            this.sending = false;
            this.drafts = {};
            this.seen = [];
            this.build();
        }

        build() {
            const id = freshId();
            this.label = el('label', {for: id});
            this.chosen = el('div', {class: 'lp-chosen'});
            this.count = el('span', {id: id + '-count', class: 'lp-count'});
            this.problems = el('div', {id: id + '-problems', class: 'lp-problems'});
            this.preview = el('div', {class: 'lp-preview'});
            this.cost = el('span', {id: id + '-cost', class: 'lp-cost'});
            this.direct = el('input', {type: 'checkbox', id: id + '-direct', 'data-key': 'direct', change: () => this.changed()});
            this.channel = el('div', {class: 'lp-choice', hidden: true}, this.direct,
                el('label', {for: id + '-direct'}, AJS.I18n.getText('listening-post.composer.as-direct')));
            this.photos = new ListeningPost.Photos(() => this.changed());
            this.byHand = el('button', {
                type: 'button', class: 'aui-button aui-button-primary', 'data-key': 'by-hand', hidden: true, click: () => this.openByHand()
            });
            this.text = el('textarea', {
                id: id, class: 'textarea', rows: 4, dir: 'auto', 'data-key': 'composer',
                'aria-describedby': id + '-count ' + id + '-cost ' + id + '-problems',
                input: () => this.changed(),
                focus: () => this.askOnce(),
                keydown: (event) => this.pressed(event)
            });
            this.send = el('button', {type: 'submit', class: 'aui-button aui-button-primary', 'data-key': 'send'},
                AJS.I18n.getText('listening-post.composer.send'));
            this.node = el('form', {class: 'aui lp-composer', submit: (event) => this.submit(event)},
                this.label, this.chosen, this.text,
                el('div', {class: 'lp-count-line'}, this.cost, this.count),
                this.channel, this.photos.node, this.problems, this.preview,
                el('div', {class: 'lp-buttons'}, this.send, this.byHand,
                    this.shortcut = el('span', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.composer.shortcut'))));
            this.named('');
        }

        /** What an answer can be made of, as the thread told last. */
        offers(view) {
            this.networkName = view.networkName;
            this.offer = view.composer;
            this.photos.offer(this.offer.images, this.isDirect() ? this.offer.directPhotos : this.offer.photos);
        }

        /** Whether what is written now goes to one person alone. */
        isDirect() {
            return this.shown ? this.shown.channel === 'direct' : this.privately || this.direct.checked;
        }

        /** Whom an answer without a chosen post goes to. */
        answersTo(handle) {
            this.customer = handle;
            if (!this.target) {
                this.named(handle);
            }
        }

        named(handle) {
            if (this.shown && this.shown.byHand) {
                this.label.textContent = AJS.I18n.getText('listening-post.composer.label-by-hand', this.networkName);
                return;
            }
            if (this.isDirect()) {
                this.label.textContent = handle
                    ? AJS.I18n.getText('listening-post.composer.label-direct', '@' + handle)
                    : AJS.I18n.getText('listening-post.composer.label-direct-nobody');
                return;
            }
            this.label.textContent = handle
                ? AJS.I18n.getText('listening-post.composer.label', '@' + handle)
                : AJS.I18n.getText('listening-post.composer.label-nobody');
        }

        /** Answers this post instead of the customer's last one. */
        choose(item) {
            this.target = item.id;
            this.shown = null;
            this.direct.checked = false;
            // what was said in private is answered in private, also while the server was not asked yet
            this.privately = item.visibility === 'direct';
            this.named(item.author.handle);
            const at = ListeningPost.moment.short(item.at);
            fill(this.chosen,
                el('span', {class: 'lp-quiet'}, this.privately
                    ? AJS.I18n.getText('listening-post.composer.chosen-private', at)
                    : AJS.I18n.getText('listening-post.composer.chosen', at)),
                linkButton(AJS.I18n.getText('listening-post.composer.latest'), () => this.chooseLatest()));
            this.text.focus();
            this.ask();
        }

        chooseLatest() {
            this.target = null;
            this.shown = null;
            this.privately = false;
            this.named(this.customer);
            fill(this.chosen);
            this.text.focus();
            this.ask();
        }

        /** Puts words back that were taken out of the outbox, unless something new was written meanwhile. */
        restore(replyId, parts) {
            if (this.text.value.trim() === '') {
                const said = this.drafts[replyId];
                this.text.value = said ? said.text : parts.map((part) => part.text.replace(/ \d+\/\d+$/, '')).join(' ');
                this.direct.checked = Boolean(said && said.direct);
                this.photos.choose(said ? said.photos : []);
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
            this.seen = [];
            clearTimeout(this.timer);
            this.count.classList.add('lp-stale');
            this.timer = setTimeout(() => this.ask(), PAUSE_BEFORE_ASKING);
        }

        askOnce() {
            if (this.asked === 0) {
                this.ask();
            }
        }

        draft() {
            return {text: this.text.value, target: this.target, direct: this.direct.checked, photos: this.photos.chosen()};
        }

        async ask() {
            this.asked += 1;
            const turn = this.asked;
            try {
                const answer = await rest.post(this.path('/preview'), this.draft());
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
            this.shown = preview;
            this.named(preview.handle || this.customer);
            this.count.classList.remove('lp-stale');
            this.count.textContent = notes.counted(preview);
            this.cost.textContent = notes.cost(preview);
            this.channel.hidden = !this.offer || !this.offer.direct || !this.mayChoose(preview);
            this.photos.offer(this.offer ? this.offer.images : [],
                this.offer && (this.isDirect() ? this.offer.directPhotos : this.offer.photos));
            this.showWay(preview);
            fill(this.problems, notes.list(preview, empty));
            fill(this.preview, preview.byHand || preview.parts.length === 0 ? null : [
                el('h5', {}, notes.heading(preview)),
                el('ol', {class: 'lp-parts'}, preview.parts.map((part, i) => el('li', {},
                    el('p', {class: 'lp-text', dir: 'auto'}, part.text),
                    i === 0 ? this.photos.names().map((name) => el('div', {class: 'lp-quiet'},
                        AJS.I18n.getText('listening-post.composer.with-photo'), ' ', el('bdi', {}, name))) : null,
                    preview.parts.length > 1 ? el('span', {class: 'lp-quiet'},
                        AJS.I18n.getText('listening-post.composer.weight', part.weight, preview.limit)) : null)))
            ]);
            if (preview.parts.length !== this.parts && preview.parts.length > 1) {
                this.announce(AJS.I18n.getText('listening-post.composer.split', preview.parts.length));
            }
            this.parts = preview.parts.length;
        }

        async submit(event) {
            event.preventDefault();
            if (this.sending) {
                return;
            }
            const said = this.draft();
            if (this.shown && this.shown.byHand) {
                this.openByHand();
                return;
            }
            if (said.text.trim() === '' && said.photos.length === 0) {
                fill(this.problems, el('p', {class: 'lp-problem'}, AJS.I18n.getText('listening-post.composer.empty')));
                this.announce(AJS.I18n.getText('listening-post.composer.empty'));
                this.text.focus();
                return;
            }
            clearTimeout(this.timer);
            this.clientKey = this.clientKey || newKey();
            this.busy(true);
            try {
                const stored = await rest.post(this.path('/replies'), Object.assign({clientKey: this.clientKey, seen: this.seen}, said));
                this.drafts[stored.id] = said;
                this.clear();
                this.sent(stored);
            } catch (failed) {
                fill(this.problems, failed.standing ? this.stopped(failed, event) : message('error', rest.textOf(failed)));
            } finally {
                this.busy(false);
            }
        }

        /** Others answered the same: after a look at theirs it can be sent anyway. */
        stopped(failed, event) {
            return ListeningPost.stopped(failed, (ids) => {
                this.seen = ids;
                this.submit(event);
            }, () => {
                fill(this.problems);
                this.text.focus();
            });
        }

        clear() {
            this.text.value = '';
            this.seen = [];
            this.clientKey = null;
            this.target = null;
            this.parts = 0;
            fill(this.chosen);
            this.asked += 1;
            this.shown = null;
            this.privately = false;
            this.direct.checked = false;
            this.photos.choose([]);
            this.photos.node.open = false;
            this.cost.textContent = '';
            this.count.textContent = '';
            this.count.classList.remove('lp-stale');
            fill(this.problems);
            fill(this.preview);
            this.named(this.customer);
        }

        busy(on) {
            this.sending = on;
            this.send.setAttribute('aria-disabled', String(on));
            this.send.textContent = on ? AJS.I18n.getText('listening-post.composer.sending') : this.sendText();
        }

        sendText() {
            return this.isDirect()
                ? AJS.I18n.getText('listening-post.composer.send-direct')
                : AJS.I18n.getText('listening-post.composer.send');
        }

        /** What was said in private is answered in private, and nobody is written to who did not speak to us. */
        mayChoose(preview) {
            return this.direct.checked || preview.channel === 'public'
                && (!preview.byHand || preview.hints.some((hint) => hint.code === 'direct-instead'));
        }

        /** Sends from here, or on the network's own page where it takes no answer from us. */
        showWay(preview) {
            const hand = Boolean(preview.byHand);
            this.byHand.hidden = !hand;
            this.send.hidden = hand;
            this.shortcut.hidden = hand;
            this.byHand.textContent = AJS.I18n.getText('listening-post.composer.by-hand', this.networkName || '');
            if (!this.sending) {
                this.send.textContent = this.sendText();
            }
        }

        async openByHand() {
            const hand = this.shown && this.shown.byHand;
            if (!hand || !/^https?:\/\//i.test(hand.url)) {
                return;
            }
            const words = this.text.value;
            const copied = words.trim() === '' || await notes.copy(words);
            window.open(hand.url, '_blank', 'noopener,noreferrer');
            this.tell(words.trim() === '' ? '' : copied
                ? AJS.I18n.getText('listening-post.composer.copied', this.networkName)
                : AJS.I18n.getText('listening-post.composer.not-copied', this.networkName));
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
