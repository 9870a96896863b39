/** Answers that were taken back while other words stood in the field: they stay in reach until somebody uses or discards them. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, lozenge, linkButton} = ListeningPost;

    class TakenBack {

        /** use: called with what was taken back. left: when what was pressed is gone. */
        constructor(use, left) {
            this.use = use;
            this.left = left;
            this.kept = [];
            this.node = el('div', {class: 'lp-taken-back'});
        }

        keep(back, privately) {
            this.kept.push(Object.assign({}, back, {privately: privately}));
            this.draw();
        }

        draw() {
            fill(this.node, this.kept.map((back) => el('div', {class: 'lp-offer'},
                lozenge('default', AJS.I18n.getText('listening-post.taken-back.title')),
                el('p', {class: 'lp-text lp-offer-text', dir: 'auto'}, back.text),
                el('div', {class: 'lp-foot'},
                    linkButton(AJS.I18n.getText('listening-post.taken-back.use'), () => this.done(back, () => this.use(back)),
                        {'data-key': 'taken-back-use'}),
                    linkButton(AJS.I18n.getText('listening-post.taken-back.discard'), () => this.done(back, this.left),
                        {'data-key': 'taken-back-discard'})))));
        }

        done(back, then) {
            this.kept = this.kept.filter((each) => each !== back);
            this.draw();
            then();
        }
    }

    ListeningPost.TakenBack = TakenBack;
}());
