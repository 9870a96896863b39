/** What goes with an answer: a move of the request, and words for colleagues. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, fill, rest} = ListeningPost;

    class Besides {

        /** path: where the moves are told. */
        constructor(path) {
            this.path = path;
            const id = freshId();
            this.move = el('select', {id: id + '-move', class: 'select', 'data-key': 'move'});
            this.note = el('textarea', {id: id + '-note', class: 'textarea', rows: 2, dir: 'auto', 'data-key': 'note'});
            this.node = el('details', {class: 'lp-besides', toggle: () => this.node.open && this.load()},
                el('summary', {'data-key': 'besides'}, AJS.I18n.getText('listening-post.besides.title')),
                el('div', {class: 'lp-beside'},
                    el('label', {for: id + '-move'}, AJS.I18n.getText('listening-post.besides.move')), this.move),
                el('div', {class: 'lp-beside'},
                    el('label', {for: id + '-note'}, AJS.I18n.getText('listening-post.besides.note')), this.note));
            this.offer([]);
        }

        async load() {
            try {
                this.offer((await rest.get(this.path)).moves);
            } catch (failed) {
                // without moves an answer is sent as ever
                this.offer([]);
            }
        }

        /** What was chosen stays chosen while it may be done. */
        offer(moves) {
            const chosen = this.move.value;
            fill(this.move, [{id: '', name: AJS.I18n.getText('listening-post.besides.stay')}].concat(moves)
                .map((each) => el('option', {value: each.id}, each.name)));
            this.move.value = moves.some((each) => each.id === chosen) ? chosen : '';
        }

        chosen() {
            return {move: this.move.value || null, note: this.note.value.trim() || null};
        }

        clear() {
            this.note.value = '';
            this.offer([]);
            this.node.open = false;
        }
    }

    ListeningPost.Besides = Besides;
}());
