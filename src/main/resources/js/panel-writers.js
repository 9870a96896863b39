/** Who else is writing an answer just now, and whether we are. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, moment} = ListeningPost;
    /** Whoever thinks for longer than this is not writing. Longer than a refresh, so that somebody who writes on never stops between two. */
    const STILL = 15000;

    class Writers {

        /** field(): where we write, once there is one. began(): called when we begin. */
        constructor(field, began) {
            this.field = field;
            this.began = began;
            this.typedAt = 0;
            this.told = false;
            this.shown = '';
            this.node = el('p', {class: 'lp-writers', role: 'status'});
        }

        /** Hears every key in this place, and tells the server none of them. */
        listen(place) {
            place.addEventListener('input', (event) => {
                if (event.target === this.field()) {
                    const began = !this.now();
                    this.typedAt = Date.now();
                    if (began && this.now()) {
                        this.began();
                    }
                }
            });
        }

        now() {
            const field = this.field();
            return Boolean(field) && field.value.trim() !== '' && Date.now() - this.typedAt < STILL;
        }

        /** Others only: what is said to screen readers is said once, when it changes. */
        show(writers) {
            const key = JSON.stringify(writers);
            if (key !== this.shown) {
                this.shown = key;
                fill(this.node, writers.length === 0 ? null : el('span', {dir: 'auto'}, sentence(writers)));
            }
        }
    }

    function sentence(writers) {
        const since = moment.short(writers[0].since);
        if (writers.length === 1) {
            return AJS.I18n.getText('listening-post.writers.one', writers[0].by, since);
        }
        return writers.length === 2
            ? AJS.I18n.getText('listening-post.writers.two', writers[0].by, writers[1].by, since)
            : AJS.I18n.getText('listening-post.writers.more', writers[0].by, writers.length - 1, since);
    }

    ListeningPost.Writers = Writers;
}());
