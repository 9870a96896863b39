/** Whom an answer goes to and by which way: said above the field, chosen by a post or by a box. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, linkButton} = ListeningPost;

    class Target {

        /** id: of the field that it labels. changed: called when somebody chose another way; latest: when the choice of a post ended. */
        constructor(id, changed, latest) {
            this.latest = latest;
            this.post = null;
            this.items = [];
            this.several = false;
            this.lost = false;
            this.known = false;
            this.privately = false;
            this.latestPrivately = false;
            this.label = el('label', {for: id});
            this.chosen = el('div', {class: 'lp-chosen'});
            this.direct = el('input', {type: 'checkbox', id: id + '-direct', 'data-key': 'direct', change: changed});
            this.channel = el('div', {class: 'lp-choice', hidden: true}, this.direct,
                el('label', {for: id + '-direct'}, AJS.I18n.getText('listening-post.composer.as-direct')));
        }

        /** Whether what is written now goes to one person alone. */
        isDirect() {
            return this.shown ? this.shown.channel === 'direct' : this.privately || this.direct.checked;
        }

        /** Whether not everybody can read what is written now. */
        isForSome() {
            return Boolean(this.shown) && this.shown.hints.some((hint) => hint.code === 'for-some');
        }

        /** What the server said of the draft; null when it was not asked since. */
        told(preview) {
            this.shown = preview;
            this.known = true;
            this.tellLatest();
        }

        /** Whom an answer without a chosen post goes to. */
        answersTo(handle) {
            this.customer = handle;
            if (!this.post) {
                this.named(handle);
            }
        }

        named(handle, networkName) {
            this.label.textContent = this.shown && this.shown.byHand
                ? AJS.I18n.getText('listening-post.composer.label-by-hand', networkName || this.networkName)
                : this.isDirect() ? privateLabel(handle) : this.isForSome() ? someLabel(handle) : publicLabel(handle);
        }

        /** The posts of the thread: with more than one of the customer that can be answered, it is said which one is. */
        among(items) {
            const before = latestOf(this.items);
            this.items = items.filter((item) => item.role === 'customer' && item.canAnswer);
            this.several = new Set(items.filter((item) => item.role !== 'us').map((item) => item.author.handle || item.author.name)).size > 1;
            // where the last post is gone, the answer goes to an older one
            this.lost = items.some((item) => item.role === 'customer' && item.gone);
            const now = latestOf(this.items);
            // what the server said before they wrote again was of an older post
            this.known = this.known && Boolean(before) && Boolean(now) && before.id === now.id;
            this.tellLatest();
        }

        tellLatest() {
            if (this.post) {
                return;
            }
            const asked = this.known && this.shown;
            const latest = asked ? this.items.find((item) => item.id === this.shown.target) : latestOf(this.items);
            fill(this.chosen, this.items.length < 2 && !this.lost || !latest ? null
                : el('span', {class: 'lp-quiet'}, told(latest, latest.visibility === 'direct', this.several)));
        }

        /** Answers this post instead of the customer's last one. */
        choose(item) {
            this.post = item.id;
            this.shown = null;
            this.direct.checked = false;
            // what was said in private is answered in private, also while the server was not asked yet
            this.privately = item.visibility === 'direct';
            this.named(item.author.handle);
            fill(this.chosen,
                el('span', {class: 'lp-quiet'}, told(item, this.privately, this.several)), ' ',
                linkButton(AJS.I18n.getText('listening-post.composer.latest'), () => {
                    this.forget();
                    this.latest();
                }));
        }

        forget() {
            this.post = null;
            this.shown = null;
            this.privately = false;
            this.tellLatest();
            this.named(this.customer);
        }

        /** Offers the private way where there is a choice, also before the server was asked; what was said in private is answered in private. */
        offer(possible) {
            const preview = this.shown;
            const may = !preview ? !(this.post ? this.privately : this.latestPrivately) : this.direct.checked || preview.channel === 'public'
                && (!preview.byHand || preview.hints.some((hint) => hint.code === 'direct-instead'));
            this.channel.hidden = !possible || !may;
        }
    }

    function latestOf(items) {
        return items.reduce((a, b) => a && Date.parse(a.at) > Date.parse(b.at) ? a : b, null);
    }

    /** several: whether more than one person wrote in the thread, so that a moment does not tell whose post it is. */
    function told(item, privately, several) {
        const at = ListeningPost.moment.told(item.at);
        const who = several ? item.author.handle ? '@' + item.author.handle : item.author.name : '';
        if (who) {
            return privately ? AJS.I18n.getText('listening-post.composer.chosen-private-of', who, at)
                : AJS.I18n.getText('listening-post.composer.chosen-of', who, at);
        }
        return privately ? AJS.I18n.getText('listening-post.composer.chosen-private', at)
            : AJS.I18n.getText('listening-post.composer.chosen', at);
    }

    function privateLabel(handle) {
        return handle
            ? AJS.I18n.getText('listening-post.composer.label-direct', '@' + handle)
            : AJS.I18n.getText('listening-post.composer.label-direct-nobody');
    }

    function someLabel(handle) {
        return AJS.I18n.getText('listening-post.composer.label-some', handle ? '@' + handle : '\u2026');
    }

    function publicLabel(handle) {
        return handle
            ? AJS.I18n.getText('listening-post.composer.label', '@' + handle)
            : AJS.I18n.getText('listening-post.composer.label-nobody');
    }

    ListeningPost.Target = Target;
}());
