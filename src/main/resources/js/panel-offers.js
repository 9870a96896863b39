/** Public comments of the request that could be answers in the thread. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, button, linkButton, moment} = ListeningPost;
    const LEFT = 'lp-left-comments';
    const MOST_LEFT = 200;

    /** What this browser was told to leave in Jira; where it keeps nothing, until the page is left. */
    function left() {
        try {
            return JSON.parse(localStorage.getItem(LEFT)) || [];
        } catch (e) {
            return [];
        }
    }

    class Offers {

        /** options: {use(offer), announce(text)}. */
        constructor(options) {
            this.options = options;
            this.left = new Set(left());
            this.drawn = '';
            this.node = el('div', {class: 'lp-offers'});
        }

        show(offers) {
            const shown = offers.filter((offer) => !this.left.has(offer.comment));
            const drawing = JSON.stringify(shown);
            if (drawing === this.drawn) {
                return;
            }
            this.drawn = drawing;
            this.offers = offers;
            fill(this.node, shown.length === 0 ? null : el('section', {'aria-label': AJS.I18n.getText('listening-post.comment.title')},
                el('h5', {}, AJS.I18n.getText('listening-post.comment.title')),
                el('ul', {}, shown.map((offer) => this.one(offer)))));
        }

        one(offer) {
            const by = offer.mine ? AJS.I18n.getText('listening-post.stopped.you') : offer.by;
            return el('li', {class: 'lp-offer'},
                el('div', {class: 'lp-head'}, el('bdi', {class: 'lp-name'}, by), moment.node(offer.at)),
                el('p', {class: 'lp-text lp-offer-text', dir: 'auto'}, offer.text),
                offer.message ? el('p', {class: 'lp-reason'}, offer.message) : null,
                el('div', {class: 'lp-foot'},
                    offer.usable ? button(AJS.I18n.getText('listening-post.comment.use'), () => this.options.use(offer),
                        {'data-key': 'use-' + offer.comment}) : null,
                    linkButton(AJS.I18n.getText('listening-post.comment.leave'), () => this.leave(offer),
                        {'data-key': 'leave-' + offer.comment})));
        }

        leave(offer) {
            this.left.add(offer.comment);
            try {
                localStorage.setItem(LEFT, JSON.stringify(Array.from(this.left).slice(-MOST_LEFT)));
            } catch (e) {
                // this page remembers
            }
            this.show(this.offers);
            this.options.announce(AJS.I18n.getText('listening-post.comment.left'));
        }
    }

    ListeningPost.Offers = Offers;
}());
