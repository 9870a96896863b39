/** Where an agent writes: counts, shows exactly what would be published, and sends once however often the key is pressed. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, fill, message, rest, notes} = ListeningPost;
    const PAUSE_BEFORE_ASKING = 250;

    class Composer {

        /** Its owner gives sent(stored), called after an answer was stored; announce(text) for screen readers; tell(text) for everybody. */
        constructor(request) {
            this.request = request;
            this.asked = 0;
            this.clientKey = null;
            this.sending = false;
            this.drafts = {};
            this.seen = [];
            this.comment = null;
            this.off = false;
            this.build();
        }

        build() {
            const id = freshId();
            this.count = el('span', {id: id + '-count', class: 'lp-count'});
            this.problems = el('div', {id: id + '-problems', class: 'lp-problems'});
            this.preview = el('div', {class: 'lp-preview'});
            this.stop = el('div', {role: 'alert'});
            this.cost = el('span', {id: id + '-cost', class: 'lp-cost'});
            this.target = new ListeningPost.Target(id, () => this.changed(), () => this.turned());
            this.photos = new ListeningPost.Photos(() => this.changed());
            this.besides = new ListeningPost.Besides(this.path('/moves'), () => this.kept.changed());
            this.kept = new ListeningPost.KeptDraft(this.path('/draft'), {
                written: () => this.written(), put: (draft) => this.put(draft), empty: () => this.clear(),
                focus: () => this.text.focus(), announce: (text) => this.announce(text)
            });
            this.byHand = new ListeningPost.ByHand({words: () => this.text.value, tell: (text) => this.tell(text)});
            this.takenBack = new ListeningPost.TakenBack((back) => this.add(back), () => this.text.focus());
            this.text = el('textarea', {
                id: id, class: 'textarea', rows: 4, dir: 'auto', 'data-key': 'composer',
                'aria-describedby': id + '-count ' + id + '-cost ' + id + '-problems',
                input: () => this.changed(),
                focus: () => this.askOnce(),
                keydown: (event) => this.pressed(event)
            });
            this.secrets = new ListeningPost.Secrets(this.text);
            this.secrets.box.addEventListener('change', () => fill(this.stop));
            this.canned = new ListeningPost.Canned({
                field: this.text, path: this.path('/canned'), announce: (text) => this.announce(text)
            });
            this.send = el('button', {type: 'submit', class: 'aui-button aui-button-primary', 'data-key': 'send'},
                AJS.I18n.getText('listening-post.composer.send'));
            this.approval = el('p', {class: 'lp-quiet lp-for-approval', hidden: true}, AJS.I18n.getText('listening-post.composer.approval'));
            this.shortcut = el('span', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.composer.shortcut'));
            // what comes while one types stands below the buttons: they never move under the pointer
            this.node = el('form', {class: 'aui lp-composer', submit: (event) => this.submit(event)},
                this.takenBack.node, this.target.label, this.target.chosen, this.text,
                el('div', {class: 'lp-count-line'}, this.cost, this.count),
                this.canned.node, this.target.channel, this.photos.node, this.besides.node,
                this.approval,
                el('div', {class: 'lp-buttons'}, this.send, this.byHand.node, this.shortcut),
                this.stop, this.problems, this.secrets.node, this.kept.node, this.preview);
            this.target.named('');
        }

        /** What an answer can be made of, as the thread told last. */
        offers(view) {
            this.items = view.items;
            this.networkName = view.networkName;
            this.from = {handle: view.account.handle, networkName: view.networkName};
            this.target.networkName = view.networkName;
            this.offer = view.composer;
            this.submits = view.may.submit;
            this.besides.speaks(view.speaks.length > 0);
            const last = ListeningPost.lastOfCustomer(view.items);
            this.target.latestPrivately = Boolean(last) && last.visibility === 'direct';
            this.target.among(view.items);
            this.target.offer(this.offer.direct);
            this.photos.offer(this.offer.images, this.target.isDirect() ? this.offer.directPhotos : this.offer.photos);
            this.named();
        }

        /** Whom an answer without a chosen post goes to. */
        answersTo(handle) {
            this.target.answersTo(handle);
        }

        /** Answers this post instead of the customer's last one. */
        choose(item) {
            this.target.choose(item);
            this.turned();
        }

        /** Makes an answer of a comment; what was written already stays above it. */
        take(offer) {
            this.text.value = [this.text.value.trim(), offer.text].filter(Boolean).join('\n');
            this.comment = offer.comment;
            this.text.focus();
            this.changed();
            this.announce(AJS.I18n.getText('listening-post.comment.taken'));
        }

        /** Whether everything that goes out is switched off. */
        switched(off) {
            if (off !== this.off) {
                this.off = off;
                if (this.text.value.trim() !== '') {
                    this.ask();
                }
            }
        }

        turned() {
            this.kept.changed();
            this.text.focus();
            this.ask();
        }

        /** Puts words back that were taken out of the outbox; where something new was written meanwhile, they stand beside it. */
        restore(item) {
            const said = this.drafts[item.delivery.id];
            const back = said || {
                text: item.parts.map((part) => part.text.replace(/ \d+\/\d+$/, '')).join(' '), comment: null, photos: [],
                direct: item.visibility === 'direct'
            };
            if (this.text.value.trim() !== '') {
                this.takenBack.keep(back, item.visibility === 'direct');
                return;
            }
            this.text.value = back.text;
            this.comment = back.comment;
            this.target.direct.checked = Boolean(back.direct);
            this.photos.choose(back.photos);
            this.text.focus();
            this.changed();
        }

        /** Below what was written meanwhile; what was for one person alone does not become public by that. */
        add(back) {
            this.text.value = [this.text.value.trim(), back.text].filter(Boolean).join('\n');
            this.target.direct.checked = this.target.direct.checked || Boolean(back.privately);
            this.photos.choose(this.photos.chosen().concat(back.photos));
            this.text.focus();
            this.changed();
        }

        /** What of an answer that is taken back stays as it is: exactly where this tab sent it, else as far as the server knows. */
        stays(delivery) {
            const said = this.drafts[delivery.id];
            if (!said) {
                return delivery.besides ? AJS.I18n.getText('listening-post.panel.stays-besides') : null;
            }
            if (said.undone > 0 || !said.besides.move && !said.besides.note) {
                return null;
            }
            return !said.besides.note ? AJS.I18n.getText('listening-post.panel.stays-moved')
                : !said.besides.move ? AJS.I18n.getText('listening-post.panel.stays-note')
                : AJS.I18n.getText('listening-post.panel.stays-both');
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
            fill(this.stop);
            this.seen = [];
            if (this.text.value.trim() === '') {
                this.comment = null;
            }
            if (!this.sending) {
                // the answer under way says which draft goes with it
                this.kept.changed();
            }
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
            return {
                text: this.text.value, target: this.target.post, direct: this.target.direct.checked, photos: this.photos.chosen(),
                anyway: this.secrets.anyway(), comment: this.comment
            };
        }

        /** Everything that another browser needs to go on. */
        written() {
            const {text, target, direct, photos, comment} = this.draft();
            return Object.assign({text: text, target: target, direct: direct, photos: photos, comment: comment}, {
                move: this.besides.chosen().move, note: this.besides.note.value
            });
        }

        /** Writes a kept draft into the field; says what of it could not be brought back. */
        put(draft) {
            this.clear();
            const item = draft.target ? this.items.find((each) => each.id === draft.target && (each.canAnswer || each.cannot)) : null;
            if (item) {
                this.target.choose(item);
            }
            this.text.value = draft.text;
            this.comment = draft.comment;
            this.target.direct.checked = draft.direct;
            this.photos.choose(draft.photos);
            this.besides.choose(draft.move, draft.note);
            this.ask();
            return draft.target && !item || this.photos.chosen().length < draft.photos.length
                ? AJS.I18n.getText('listening-post.draft.partly') : null;
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
                    // what stood there was of other words
                    this.count.classList.remove('lp-stale');
                    this.count.textContent = '';
                    this.cost.textContent = '';
                    fill(this.preview);
                    fill(this.problems, message('error', rest.textOf(failed)));
                }
            }
        }

        show(preview) {
            const empty = this.text.value.trim() === '';
            this.target.told(preview);
            this.target.named(preview.handle || this.target.customer);
            this.count.classList.remove('lp-stale');
            this.count.textContent = notes.counted(preview);
            this.cost.textContent = notes.cost(preview);
            this.target.offer(this.offer && this.offer.direct);
            this.photos.offer(this.offer ? this.offer.images : [],
                this.offer && (this.target.isDirect() ? this.offer.directPhotos : this.offer.photos));
            this.showWay(preview);
            fill(this.problems, notes.list(preview, empty, this.off));
            fill(this.preview, ListeningPost.published(preview, this.from, this.photos.names()));
            if (this.secrets.show(preview.secrets)) {
                this.announce(AJS.I18n.getText('listening-post.composer.secrets'));
            } else if (preview.parts.length !== this.parts && preview.parts.length > 1) {
                this.announce(AJS.I18n.getText('listening-post.composer.split', preview.parts.length));
            }
            this.parts = preview.parts.length;
        }

        async submit(event) {
            event.preventDefault();
            if (this.sending || this.stopped()) {
                return;
            }
            const said = this.draft();
            const besides = this.besides.chosen();
            clearTimeout(this.timer);
            this.clientKey = this.clientKey || newKey();
            fill(this.stop);
            this.busy(true);
            try {
                const draft = await this.kept.settled();
                const stored = await rest.post(this.path('/replies'),
                    Object.assign({clientKey: this.clientKey, seen: this.seen, draft: draft}, said, besides));
                this.drafts[stored.id] = Object.assign({besides: besides, undone: stored.undone.length}, said);
                const further = this.writtenSince(said.text);
                this.clear();
                this.kept.forget();
                if (further !== '') {
                    this.text.value = further;
                    this.changed();
                    this.kept.changed();
                }
                this.sent(stored);
            } catch (failed) {
                this.failed(failed, event);
            } finally {
                this.busy(false);
            }
        }

        /** What was typed while an answer was being stored: only what is new, or all where the old words were changed. */
        writtenSince(sent) {
            const now = this.text.value;
            return (now.startsWith(sent) ? now.slice(sent.length) : now).trim();
        }

        /** Whether there is something to do before anything can be sent; then says what. */
        stopped() {
            if (this.byHand.way) {
                this.byHand.open();
                return true;
            }
            if (this.text.value.trim() === '' && this.photos.chosen().length === 0) {
                fill(this.problems, el('p', {class: 'lp-problem'}, AJS.I18n.getText('listening-post.composer.empty')));
                this.announce(AJS.I18n.getText('listening-post.composer.empty'));
                this.text.focus();
                return true;
            }
            return this.asksAnyway();
        }

        asksAnyway() {
            if (this.secrets.stops()) {
                fill(this.stop, el('p', {class: 'lp-problem'}, AJS.I18n.getText('listening-post.composer.secrets.not-sent')));
                this.secrets.box.focus();
            }
            return this.secrets.stops();
        }

        failed(failed, event) {
            this.kept.changed();
            if (failed.errors.some((error) => error.field === 'comment')) {
                // what stands in the field is words of the agent's own from now on
                this.comment = null;
            }
            fill(this.problems, failed.standing ? this.others(failed, event) : message('error', rest.textOf(failed)));
            if (failed.secrets) {
                this.secrets.show(failed.secrets);
                this.asksAnyway();
            }
        }

        /** Others answered the same: after a look at theirs it can be sent anyway. */
        others(failed, event) {
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
            this.comment = null;
            this.seen = [];
            this.clientKey = null;
            this.parts = 0;
            this.asked += 1;
            this.target.direct.checked = false;
            this.target.forget();
            this.photos.choose([]);
            this.photos.node.open = false;
            this.besides.clear();
            this.cost.textContent = '';
            this.count.textContent = '';
            this.count.classList.remove('lp-stale');
            this.secrets.show(null);
            fill(this.stop);
            fill(this.problems);
            fill(this.preview);
        }

        busy(on) {
            this.sending = on;
            this.send.setAttribute('aria-disabled', String(on));
            this.send.textContent = on ? AJS.I18n.getText('listening-post.composer.sending') : this.sendText();
        }

        sendText() {
            return this.submits ? AJS.I18n.getText('listening-post.composer.submit') : this.target.isDirect()
                ? AJS.I18n.getText('listening-post.composer.send-direct')
                : AJS.I18n.getText('listening-post.composer.send');
        }

        /** Sends from here, or on the network's own page where it takes no answer from us. */
        showWay(preview) {
            this.byHand.offer(preview.byHand, this.networkName);
            this.send.hidden = Boolean(preview.byHand);
            this.shortcut.hidden = this.send.hidden;
            this.named();
        }

        /** What the button does, and that a colleague comes between: known before it is pressed. */
        named() {
            this.approval.hidden = !this.submits || this.send.hidden;
            if (!this.sending) {
                this.send.textContent = this.sendText();
            }
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

    /** What they wrote last: where threads came together it need not stand last. */
    function lastOfCustomer(items) {
        return items.filter((item) => item.role === 'customer')
            .reduce((a, b) => a && Date.parse(a.at) > Date.parse(b.at) ? a : b, null);
    }

    ListeningPost.lastOfCustomer = lastOfCustomer;
    ListeningPost.Composer = Composer;
}());
