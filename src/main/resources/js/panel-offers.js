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

        /** options: {use(offer), announce(text), left()}: the last when what was pressed is gone with its offer. */
        constructor(options) {
            this.options = options;
            this.left = new Set(left());
            this.drawn = '';
            this.node = el('div', {class: 'lp-offers'});
            this.told = el('div', {class: 'lp-offer-told'});
        }

        /** rule: what becomes of public comments, as the account says; null where nothing is to be said of it. */
        show(offers, rule) {
            const shown = offers.filter((offer) => !this.left.has(offer.comment));
            const drawing = JSON.stringify([shown, rule]);
            if (drawing === this.drawn) {
                return;
            }
            this.drawn = drawing;
            this.offers = offers;
            this.rule = rule;
            this.tell(shown.find((offer) => offer.mine && offer.usable));
            fill(this.node, shown.length === 0 ? said(rule) : el('section', {'aria-label': AJS.I18n.getText('listening-post.comment.title')},
                el('h5', {}, AJS.I18n.getText('listening-post.comment.title')),
                el('ul', {}, shown.map((offer) => this.one(offer)))));
        }

        /** On top of the panel: whoever has just written a comment reads that the thread does not show it, and what to do. */
        tell(offer) {
            const news = offer && this.toldOf !== offer.comment;
            this.toldOf = offer ? offer.comment : null;
            fill(this.told, !offer ? null : el('div', {class: 'aui-message aui-message-info'},
                el('p', {}, AJS.I18n.getText('listening-post.comment.mine', moment.told(offer.at))),
                el('div', {class: 'lp-buttons'},
                    button(AJS.I18n.getText('listening-post.comment.use-mine'), () => this.options.use(offer), {'data-key': 'use-mine'}),
                    linkButton(AJS.I18n.getText('listening-post.comment.leave'), () => this.leave(offer), {'data-key': 'leave-mine'}))));
            if (news) {
                this.options.announce(AJS.I18n.getText('listening-post.comment.mine', moment.told(offer.at)));
            }
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
            const pressed = document.activeElement;
            this.show(this.offers, this.rule);
            if (!document.contains(pressed) || document.activeElement === document.body) {
                this.options.left();
            }
            this.options.announce(AJS.I18n.getText('listening-post.comment.left'));
        }
    }

    /** Where nothing is offered: what becomes of a public comment, for whoever looks for it here. */
    function said(rule) {
        const words = {
            never: () => AJS.I18n.getText('listening-post.comment.rule.never'),
            ask: () => AJS.I18n.getText('listening-post.comment.rule.ask'),
            always: () => AJS.I18n.getText('listening-post.comment.rule.always')
        }[rule];
        return words ? el('p', {class: 'lp-quiet lp-comment-rule'}, words()) : null;
    }

    ListeningPost.Offers = Offers;
}());
