/** What somebody typed and did not save goes only when they say so. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, button} = ListeningPost;
    const guards = new Set();
    /** What stood in a control when somebody came to it. */
    const before = new WeakMap();

    function valueOf(control) {
        return control.type === 'checkbox' || control.type === 'radio' ? String(control.checked) : control.value;
    }

    function come(event) {
        if (event.target.matches('input, select, textarea') && !before.has(event.target)) {
            before.set(event.target, valueOf(event.target));
        }
    }

    class Guard {

        /** place: all that is typed in it counts, but for what is only tried out: inside of [data-tried]. */
        constructor(place) {
            this.place = place;
            this.typed = new Set();
            this.moved = null;
            place.addEventListener('focusin', come);
            place.addEventListener('pointerdown', come);
            const hear = (event) => {
                if (!event.target.closest('[data-tried]') && event.target.matches('input, select, textarea')) {
                    this.typed.add(event.target);
                }
            };
            place.addEventListener('input', hear);
            place.addEventListener('change', hear);
            guards.add(this);
        }

        /** Something was taken away or moved: no control tells that. What was only added says nothing yet. */
        touch() {
            this.moved = Array.from(this.place.children).find((each) => each !== this.question) || null;
        }

        /** What stands in there, or in all of it, is saved or is meant to go. */
        settle(within) {
            const where = within || this.place;
            if (this.moved !== null && where.contains(this.moved)) {
                this.moved = null;
            }
            this.typed.forEach((control) => {
                if (where.contains(control) || !this.place.contains(control)) {
                    before.set(control, valueOf(control));
                    this.typed.delete(control);
                }
            });
        }

        changed() {
            return this.moved !== null && this.place.contains(this.moved)
                || Array.from(this.typed).some((control) => this.place.contains(control) && before.get(control) !== valueOf(control));
        }

        /** Goes on at once where nothing is lost, else when somebody agreed; asked once. */
        leave(then) {
            if (!this.changed()) {
                this.settle();
                then();
                return;
            }
            if (this.question) {
                this.question.remove();
            }
            const back = document.activeElement;
            const text = AJS.I18n.getText('listening-post.unsaved.ask');
            const keep = button(AJS.I18n.getText('listening-post.unsaved.keep'), () => {
                this.question.remove();
                (this.place.contains(back) ? back : this.place.querySelector('input, select, textarea, button')).focus();
            }, {class: 'aui-button aui-button-primary', 'data-key': 'unsaved-keep'});
            this.question = el('div', {class: 'aui-message aui-message-warning lp-unsaved', role: 'alertdialog', 'aria-label': text},
                el('p', {}, text),
                el('div', {class: 'lp-buttons'}, keep, button(AJS.I18n.getText('listening-post.unsaved.drop'), () => {
                    this.question.remove();
                    this.settle();
                    then();
                }, {'data-key': 'unsaved-drop'})));
            this.question.addEventListener('keydown', (event) => {
                if (event.key === 'Escape') {
                    keep.click();
                }
            });
            this.place.prepend(this.question);
            keep.focus();
        }
    }

    /** The guards around a node that stands on the page. */
    function around(node) {
        return Array.from(guards).filter((guard) => guard.place.contains(node));
    }

    window.addEventListener('beforeunload', (event) => {
        if (Array.from(guards).some((guard) => document.contains(guard.place) && guard.changed())) {
            event.preventDefault();
        }
    });

    ListeningPost.unsaved = {
        guard: (place) => new Guard(place),
        touch: (node) => around(node).forEach((guard) => guard.touch()),
        settle: (node) => around(node).forEach((guard) => guard.settle(node))
    };
}());
