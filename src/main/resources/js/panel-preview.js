/** The posts exactly as they will be published, with what is private in them marked. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, notes} = ListeningPost;

    /** from: who speaks, as notes.heading takes it. photos: what goes along with the first post, in words. */
    function published(preview, from, photos) {
        if (preview.byHand || preview.parts.length === 0) {
            return null;
        }
        return [
            el('h5', {}, notes.heading(preview, from)),
            notes.also(preview),
            el('ol', {class: 'lp-parts'}, preview.parts.map((part, i) => el('li', {},
                el('p', {class: 'lp-text', dir: 'auto'}, marked(part)),
                i === 0 ? photos.map((name) => el('div', {class: 'lp-quiet'},
                    AJS.I18n.getText('listening-post.composer.with-photo'), ' ', el('bdi', {}, name))) : null,
                preview.parts.length > 1 ? el('span', {class: 'lp-quiet'},
                    AJS.I18n.getText('listening-post.composer.weight', part.weight, preview.limit)) : null)))
        ];
    }

    function marked(part) {
        const pieces = [];
        let from = 0;
        part.marks.forEach((mark) => {
            pieces.push(part.text.slice(from, mark.start), el('mark', {}, part.text.slice(mark.start, mark.end)));
            from = mark.end;
        });
        pieces.push(part.text.slice(from));
        return pieces;
    }

    ListeningPost.published = published;
}());
