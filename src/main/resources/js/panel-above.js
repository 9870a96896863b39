/** What an item answers, said where the place of the item does not show it: the thread stands in the order of time. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, linkButton, moment} = ListeningPost;

    /** By item, the one it answers; only where that neither stands just before it nor is the last one further out. */
    function unclear(items, hidden, starts) {
        const byId = new Map(items.map((item) => [item.id, item]));
        const found = new Map();
        let before = null;
        let outermost = null;
        items.forEach((item, i) => {
            if (starts.has(i)) {
                before = null;
                outermost = null;
            }
            if (hidden.has(item)) {
                return;
            }
            const above = byId.get(item.above);
            if (above && above !== before && !(item.depth === 1 && above === outermost)) {
                found.set(item, above);
            }
            before = item;
            outermost = item.depth === 0 ? item : outermost;
        });
        return found;
    }

    /** A line that leads to what is answered. */
    function line(item, above, actions) {
        const at = moment.short(above.at);
        const words = above.role === 'us' ? AJS.I18n.getText('listening-post.panel.above-us', at)
            : AJS.I18n.getText('listening-post.panel.above', above.author.handle ? '@' + above.author.handle : above.author.name, at);
        return el('div', {class: 'lp-above'}, linkButton(words, () => actions.lead(above), {'data-key': 'above-' + item.id, dir: 'auto'}));
    }

    ListeningPost.above = {unclear, line};
}());
