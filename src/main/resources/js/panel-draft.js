/** What is being written, kept on the server: another browser goes on with it, and nothing newer is written over silently. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, button, linkButton, moment, rest} = ListeningPost;
    const PAUSE_BEFORE_KEEPING = 1500;

    class KeptDraft {

        /** path: where it is kept. owner gives written(): the draft as it stands; put(draft): writes it into the field; announce(text). */
        constructor(path, owner) {
            this.path = path;
            this.owner = owner;
            this.revision = null;
            this.stopped = false;
            this.going = Promise.resolve();
            this.timer = null;
            this.node = el('div', {class: 'lp-kept'});
            document.addEventListener('visibilitychange', () => {
                // whoever goes elsewhere may not come back to this page
                if (document.visibilityState === 'hidden' && this.timer !== null) {
                    this.keep();
                }
            });
        }

        /** Brings back what was kept, or offers it where something is written already. */
        async load() {
            try {
                const kept = (await rest.get(this.path)).draft;
                if (kept && isEmpty(this.owner.written())) {
                    this.take(kept);
                } else if (kept && !same(kept, this.owner.written())) {
                    this.ask(kept, AJS.I18n.getText('listening-post.draft.other', moment.short(kept.at)));
                } else if (kept) {
                    this.revision = kept.revision;
                }
            } catch (failed) {
                // without it people write as ever
            }
        }

        take(kept) {
            this.stopped = false;
            this.revision = kept.revision;
            const note = this.owner.put(kept);
            fill(this.node, el('span', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.draft.from', moment.short(kept.at)), ' ', note),
                linkButton(AJS.I18n.getText('listening-post.draft.discard'), () => this.discard(), {'data-key': 'draft-discard'}));
            this.owner.announce(AJS.I18n.getText('listening-post.draft.from', moment.short(kept.at)));
        }

        /** Something was written or chosen. */
        changed() {
            this.unschedule();
            if (!this.stopped) {
                this.timer = setTimeout(() => this.keep(), PAUSE_BEFORE_KEEPING);
            }
        }

        /** Nothing waits to be kept. */
        unschedule() {
            clearTimeout(this.timer);
            this.timer = null;
        }

        /** One call after the other; the next one names the revision that the last one told. */
        keep() {
            this.unschedule();
            this.going = this.going.then(() => this.keepNow());
            return this.going;
        }

        async keepNow() {
            const written = this.owner.written();
            if (this.stopped || isEmpty(written) && this.revision === null) {
                return;
            }
            try {
                if (isEmpty(written)) {
                    await rest.remove(this.path + '?revision=' + encodeURIComponent(this.revision));
                    this.forget();
                } else {
                    const kept = (await rest.put(this.path, Object.assign({revision: this.revision}, written))).draft;
                    this.revision = kept.revision;
                    fill(this.node, el('span', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.draft.kept', moment.short(kept.at))));
                }
            } catch (failed) {
                this.failed(failed);
            }
        }

        failed(failed) {
            if (failed.status === 409) {
                this.ask(failed.draft, rest.textOf(failed));
            } else {
                // tried again with the next word
                fill(this.node, el('span', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.draft.not-kept'), ' ', rest.textOf(failed)));
            }
        }

        /** Nothing is kept until it is said which of the two goes on. */
        ask(kept, why) {
            this.stopped = true;
            this.unschedule();
            fill(this.node, el('div', {class: 'aui-message aui-message-warning'}, el('p', {}, why),
                kept ? el('blockquote', {class: 'lp-other'}, el('div', {class: 'lp-head'}, moment.node(kept.at)),
                    el('p', {class: 'lp-text', dir: 'auto'}, kept.text || kept.note)) : null,
                el('div', {class: 'lp-buttons'},
                    kept ? button(AJS.I18n.getText('listening-post.draft.take'), () => this.take(kept), {'data-key': 'draft-take'}) : null,
                    button(AJS.I18n.getText('listening-post.draft.mine'), () => this.insist(kept), {'data-key': 'draft-mine'}))));
            this.owner.announce(why);
        }

        insist(kept) {
            this.stopped = false;
            this.revision = kept ? kept.revision : null;
            fill(this.node);
            this.owner.focus();
            this.keep();
        }

        async discard() {
            const revision = this.revision;
            this.owner.empty();
            this.unschedule();
            try {
                await rest.remove(this.path + '?revision=' + encodeURIComponent(revision));
                this.forget();
                this.owner.announce(AJS.I18n.getText('listening-post.draft.discarded'));
            } catch (failed) {
                this.failed(failed);
            }
            this.owner.focus();
        }

        /** The revision to send with an answer, once nothing is under way any more. */
        async settled() {
            this.unschedule();
            await this.going;
            return this.revision;
        }

        /** It was sent, and the server keeps it no longer; or it was thrown away. */
        forget() {
            this.unschedule();
            this.stopped = false;
            this.revision = null;
            fill(this.node);
        }
    }

    function isEmpty(draft) {
        return draft.text.trim() === '' && (draft.note || '').trim() === '' && draft.photos.length === 0;
    }

    function same(kept, written) {
        return ['text', 'target', 'direct', 'comment', 'move'].every((part) => (kept[part] || null) === (written[part] || null))
            && kept.note === (written.note || '') && JSON.stringify(kept.photos) === JSON.stringify(written.photos);
    }

    ListeningPost.KeptDraft = KeptDraft;
}());
