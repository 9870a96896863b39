/** Photos of the request that go out with an answer: chosen by a box, described for people who do not see them. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, fill, post} = ListeningPost;

    class Photos {

        /** changed: called whenever the choice or a description changed. */
        constructor(changed) {
            this.changed = changed;
            this.rows = [];
            this.wanted = [];
            this.drawn = '';
            this.title = el('summary', {'data-key': 'photos'});
            this.limit = el('p', {class: 'lp-quiet'});
            this.list = el('ul', {class: 'lp-choices'});
            this.node = el('details', {class: 'lp-photos', hidden: true}, this.title, this.limit, this.list);
        }

        /** What there is to choose from, and what the network takes; null when it takes none here. */
        offer(images, rules) {
            this.node.hidden = !rules;
            const drawing = JSON.stringify([images, rules]);
            if (drawing === this.drawn) {
                return;
            }
            this.drawn = drawing;
            this.rules = rules;
            const before = this.chosen();
            this.rows = rules ? images.map((image) => this.row(image, before.find((each) => each.attachment === image.id))) : [];
            fill(this.list, this.rows.map((row) => row.node));
            this.limit.textContent = rules && images.length === 0 ? AJS.I18n.getText('listening-post.composer.photos.none') : rules ? AJS.I18n.getText('listening-post.composer.photos.limit', rules.most,
                rules.types.map((type) => type.replace('image/', '').toUpperCase()).join(', '),
                Math.floor(rules.bytes / 1000000)) : '';
            this.count();
        }

        row(image, before) {
            const id = freshId();
            const fits = this.rules.types.includes(image.type) && image.bytes <= this.rules.bytes;
            const box = el('input', {
                type: 'checkbox', id: id, checked: Boolean(before), disabled: !fits, change: () => this.toggled(row)
            });
            const alt = el('input', {
                class: 'text', type: 'text', id: id + '-alt', dir: 'auto', autocomplete: 'off', maxlength: this.rules.altLength,
                input: () => this.changed()
            });
            alt.value = before ? before.alt : '';
            const described = el('div', {class: 'lp-alt', hidden: !before},
                el('label', {for: id + '-alt'}, AJS.I18n.getText('listening-post.composer.photos.alt')), alt);
            const row = {image: image, box: box, alt: alt, described: described};
            row.node = el('li', {},
                el('div', {class: 'lp-choice'}, box,
                    el('label', {for: id},
                        el('img', {src: post.imageUrl(image), loading: 'lazy', alt: ''}),
                        el('span', {}, el('bdi', {}, image.name), fits ? null : el('span', {class: 'lp-quiet'},
                            ' ', AJS.I18n.getText('listening-post.composer.photos.unfit'))))),
                described);
            return row;
        }

        toggled(row) {
            row.described.hidden = !row.box.checked;
            this.count();
            this.changed();
            if (row.box.checked) {
                row.alt.focus();
            }
        }

        count() {
            const chosen = this.chosen().length;
            this.title.textContent = chosen === 0
                ? AJS.I18n.getText('listening-post.composer.photos')
                : AJS.I18n.getText('listening-post.composer.photos.chosen', chosen, this.rules.most);
        }

        /** As the server wants them. */
        chosen() {
            return this.rows.filter((row) => row.box.checked)
                .map((row) => ({attachment: row.image.id, alt: row.alt.value}));
        }

        /** What is chosen, in the words of people. */
        names() {
            return this.rows.filter((row) => row.box.checked).map((row) => row.alt.value.trim() || row.image.name);
        }

        /** Chooses these again, or nothing. */
        choose(photos) {
            this.rows.forEach((row) => {
                const photo = photos.find((each) => each.attachment === row.image.id);
                row.box.checked = Boolean(photo);
                row.alt.value = photo ? photo.alt : '';
                row.described.hidden = !photo;
            });
            if (photos.length > 0) {
                this.node.open = true;
            }
            this.count();
        }
    }

    ListeningPost.Photos = Photos;
}());
