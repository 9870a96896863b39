/** Permanent searches: a name and an expression in the network's own search language, each with what the network says against it. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, button, linkButton, form} = ListeningPost;

    class Searches {

        constructor(searches, networkName) {
            this.rows = [];
            this.list = el('div', {});
            this.none = el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.admin.search.none'));
            this.add = button(AJS.I18n.getText('listening-post.admin.search.add'),
                () => this.addRow({id: null, name: '', expression: ''}).name.control.focus(), {'data-key': 'search-add'});
            const heading = freshId();
            // what is wrong with the searches as a whole is told at the heading
            this.node = el('div', {class: 'lp-group', role: 'group', 'aria-labelledby': heading},
                el('h4', {id: heading, tabindex: '-1', 'data-field': 'searches'}, AJS.I18n.getText('listening-post.admin.searches')),
                el('p', {class: 'description'}, AJS.I18n.getText('listening-post.admin.searches.hint', networkName)),
                el('div', {id: heading + '-error', class: 'error'}),
                this.none, this.list, this.add);
            searches.forEach((search) => this.addRow(search));
            this.number();
        }

        addRow(search) {
            const row = {
                id: search.id,
                name: form.field(form.input({class: 'text medium-field', dir: 'auto', maxlength: 80, value: search.name}), {
                    label: AJS.I18n.getText('listening-post.admin.search.name'), required: true
                }),
                expression: form.field(form.input({
                    class: 'text long-field lp-expression', spellcheck: 'false', value: search.expression
                }), {
                    label: AJS.I18n.getText('listening-post.admin.search.expression'),
                    hint: [AJS.I18n.getText('listening-post.admin.search.hint'), ' ',
                        ['(acme OR akme) help', '#acmefail lang:en', '"acme phone" -is:reply'].map((each) => [el('code', {}, each), ' '])],
                    required: true
                })
            };
            row.node = el('div', {
                class: 'lp-speech', role: 'group', 'aria-label': search.name || AJS.I18n.getText('listening-post.admin.search')
            }, row.name.node, row.expression.node,
            linkButton(AJS.I18n.getText('listening-post.admin.search.remove'), () => this.removeRow(row)));
            this.rows.push(row);
            this.list.append(row.node);
            this.number();
            return row;
        }

        removeRow(row) {
            this.rows.splice(this.rows.indexOf(row), 1);
            ListeningPost.unsaved.touch(row.node);
            row.node.remove();
            this.number();
            this.add.focus();
        }

        /** The server names a wrong row by its place. */
        number() {
            this.none.hidden = this.rows.length > 0;
            this.rows.forEach((row, i) => {
                row.name.control.setAttribute('data-field', 'searches[' + i + '].name');
                row.expression.control.setAttribute('data-field', 'searches[' + i + '].expression');
            });
        }

        values() {
            return this.rows.map((row) => ({id: row.id, name: row.name.control.value, expression: row.expression.control.value}));
        }
    }

    ListeningPost.Searches = Searches;
}());
