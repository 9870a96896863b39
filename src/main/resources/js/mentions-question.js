/** Where something is asked before it is done: at the row that it is about, or at the bar where it is about several. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill} = ListeningPost;

    class MentionQuestion {

        /** page: which knows its rows. */
        constructor(page) {
            this.page = page;
            this.bar = el('div', {});
            this.back = null;
            this.closed = null;
            this.node = el('div', {class: 'lp-question', keydown: (event) => {
                if (event.key === 'Escape') {
                    // Jira closes things of its own with it
                    event.stopPropagation();
                    this.close();
                }
            }});
        }

        /** Shows this about these mentions and puts the focus on first; closed is called when it goes, by whatever way. */
        open(mentions, content, first, closed) {
            const pressed = this.node.contains(document.activeElement) ? this.back : document.activeElement;
            this.forget();
            this.back = pressed;
            this.closed = closed || null;
            fill(this.node, content);
            const row = mentions.length === 1 && !this.page.chosen.node.contains(pressed) ? this.page.rows.get(mentions[0].id) : null;
            (row || this.bar).append(this.node);
            // what was said of the last act would lie on it
            this.page.place.classList.add('lp-asking');
            first.focus();
            this.node.scrollIntoView({block: 'nearest'});
        }

        isOpen() {
            return this.node.hasChildNodes();
        }

        /** What is said now is seen beside the question. */
        stepIn() {
            this.page.place.classList.remove('lp-asking');
        }

        /** Without asking for the focus back: what it was about is gone, or is being done. */
        forget() {
            const closed = this.closed;
            this.closed = null;
            fill(this.node);
            this.node.remove();
            this.page.place.classList.remove('lp-asking');
            if (closed) {
                closed();
            }
        }

        /** Whoever was asked goes on where they pressed; where that was drawn anew, at the same control, or at the row. */
        close() {
            if (!this.isOpen()) {
                return;
            }
            const row = this.node.closest('.lp-mention');
            const back = this.back;
            this.forget();
            const key = back && back.getAttribute('data-key');
            const again = back && document.contains(back) && back !== document.body ? back
                : key && Array.from(this.page.root.querySelectorAll('[data-key]')).find((each) => each.getAttribute('data-key') === key);
            if (again || row) {
                (again || row).focus();
            }
        }
    }

    ListeningPost.MentionQuestion = MentionQuestion;
}());
