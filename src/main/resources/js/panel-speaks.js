/** Which moves of the request speak in its thread by themselves, told before somebody presses one of Jira's own buttons. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill} = ListeningPost;

    class Speaks {

        constructor() {
            this.node = el('div', {class: 'lp-speaks'});
            this.drawn = '[]';
        }

        /** speaks: as the thread told last. Drawn anew only when it changed, so that what was opened stays open. */
        show(speaks) {
            const drawing = JSON.stringify(speaks);
            if (drawing === this.drawn) {
                return;
            }
            this.drawn = drawing;
            const known = speaks.filter((each) => each.words.length > 0);
            fill(this.node, line(speaks.filter((each) => !each.direct), false), line(speaks.filter((each) => each.direct), true),
                known.length === 0 ? null : el('details', {},
                    el('summary', {'data-key': 'speaks'}, AJS.I18n.getText('listening-post.speaks.words')),
                    el('dl', {}, known.map((each) => [el('dt', {dir: 'auto'}, each.status),
                        each.words.map((text) => el('dd', {class: 'lp-text', dir: 'auto'}, text))]))));
        }
    }

    function line(speaks, privately) {
        const names = either(speaks.map((each) => each.status));
        return speaks.length === 0 ? null : el('p', {class: 'lp-quiet', dir: 'auto'}, privately
            ? AJS.I18n.getText('listening-post.speaks.private', names) : AJS.I18n.getText('listening-post.speaks.public', names));
    }

    /** "Waiting, In progress or Resolved". */
    function either(names) {
        return names.length < 2 ? names.join('')
            : AJS.I18n.getText('listening-post.speaks.either', names.slice(0, -1).join(', '), names[names.length - 1]);
    }

    ListeningPost.Speaks = Speaks;
}());
