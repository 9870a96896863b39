/** What goes with an answer: a move of the request, and words for colleagues. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, fill, linkButton, rest} = ListeningPost;

    class Besides {

        /** path: where the moves are told. changed: called whenever something else is chosen or written. */
        constructor(path, changed) {
            this.path = path;
            this.wanted = '';
            this.failed = false;
            const id = freshId();
            this.move = el('select', {id: id + '-move', class: 'select', 'data-key': 'move', change: changed});
            this.note = el('textarea', {id: id + '-note', class: 'textarea', rows: 2, dir: 'auto', 'data-key': 'note', input: changed});
            this.trouble = el('p', {class: 'lp-warning', role: 'status', hidden: true});
            this.silent = el('p', {class: 'lp-quiet', role: 'status'});
            this.speaking = false;
            this.move.addEventListener('change', () => this.tell());
            this.node = el('details', {class: 'lp-besides', toggle: () => this.node.open && this.load()},
                el('summary', {'data-key': 'besides'}, AJS.I18n.getText('listening-post.besides.title')),
                el('div', {class: 'lp-beside'},
                    el('label', {for: id + '-move'}, AJS.I18n.getText('listening-post.besides.move')), this.move, this.silent, this.trouble),
                el('div', {class: 'lp-beside'},
                    el('label', {for: id + '-note'}, AJS.I18n.getText('listening-post.besides.note')), this.note));
            this.offer([]);
        }

        async load() {
            try {
                const moves = (await rest.get(this.path)).moves;
                this.fails(false);
                this.offer(moves);
                this.wanted = '';
            } catch (failed) {
                // without moves an answer is sent as ever; what was chosen comes back with them
                this.wanted = this.move.value || this.wanted;
                this.fails(true);
                this.offer([]);
            }
        }

        /** some: whether any move of the request speaks in the thread by itself. */
        speaks(some) {
            this.speaking = some;
            this.tell();
        }

        /** Whoever knows that a status speaks must not wonder whether the customer reads two posts. */
        tell() {
            const words = this.speaking && this.move.value ? AJS.I18n.getText('listening-post.besides.silent') : '';
            if (this.silent.textContent !== words) {
                this.silent.textContent = words;
            }
        }

        fails(failed) {
            this.failed = failed;
            this.trouble.hidden = !failed;
            fill(this.trouble, failed ? [el('span', {}, AJS.I18n.getText('listening-post.besides.failed') + ' '),
                linkButton(AJS.I18n.getText('listening-post.besides.again'), () => this.load(), {'data-key': 'moves-again'})] : null);
        }

        /** What was chosen stays chosen while it may be done. */
        offer(moves) {
            const chosen = this.move.value || this.wanted;
            fill(this.move, [{id: '', name: AJS.I18n.getText('listening-post.besides.stay')}].concat(moves)
                .map((each) => el('option', {value: each.id}, each.name)));
            this.move.value = moves.some((each) => each.id === chosen) ? chosen : '';
            this.tell();
        }

        /** What was chosen before, as far as it may still be done. */
        choose(move, note) {
            this.note.value = note;
            this.wanted = move || '';
            if (this.node.open) {
                this.load();
            } else if (move || note) {
                // which tells the moves
                this.node.open = true;
            }
        }

        chosen() {
            const move = this.failed ? '' : this.move.value || this.wanted;
            return {move: move || null, note: this.note.value.trim() || null};
        }

        clear() {
            this.note.value = '';
            this.wanted = '';
            this.fails(false);
            this.offer([]);
            this.node.open = false;
        }
    }

    ListeningPost.Besides = Besides;
}());
