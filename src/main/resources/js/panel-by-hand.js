/** Where the network takes no answer from us: copies the words and opens the post there. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, notes} = ListeningPost;

    class ByHand {

        /** options: {words(), tell(text)}. */
        constructor(options) {
            this.options = options;
            this.way = null;
            this.node = el('button', {
                type: 'button', class: 'aui-button aui-button-primary', 'data-key': 'by-hand', hidden: true, click: () => this.open()
            });
        }

        /** way: {url, text} or null where the network takes the answer from us. */
        offer(way, networkName) {
            this.way = way;
            this.networkName = networkName || '';
            this.node.hidden = !way;
            this.node.textContent = AJS.I18n.getText('listening-post.composer.by-hand', this.networkName);
        }

        async open() {
            if (!this.way || !/^https?:\/\//i.test(this.way.url)) {
                return;
            }
            const typed = this.options.words().trim();
            // what was typed since the server was asked goes before what the server made of it
            const words = typed !== '' && this.way.text.startsWith(typed) ? this.way.text : typed;
            const copied = words === '' || await notes.copy(words);
            window.open(this.way.url, '_blank', 'noopener,noreferrer');
            this.options.tell(words === '' ? '' : copied
                ? AJS.I18n.getText('listening-post.composer.copied', this.networkName)
                : AJS.I18n.getText('listening-post.composer.not-copied', this.networkName));
        }
    }

    ListeningPost.ByHand = ByHand;
}());
