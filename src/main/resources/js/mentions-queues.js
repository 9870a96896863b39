/** The names for queues and filters, folded away on the mentions page; an address that ends in #queues opens them. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el} = ListeningPost;
    const ADDRESS = '#queues';

    class MentionQueues {

        constructor() {
            this.place = el('div', {class: 'lp-queues-content'});
            this.title = el('summary', {'data-key': 'queues'}, AJS.I18n.getText('listening-post.filters.open'));
            this.node = el('details', {class: 'lp-queues', toggle: () => this.show(), keydown: (event) => {
                if (event.key === 'Escape' && this.node.open) {
                    event.stopPropagation();
                    this.node.open = false;
                    this.title.focus();
                }
            }}, this.title, this.place);
            window.addEventListener('hashchange', () => this.follow());
            // once it stands on the page
            setTimeout(() => this.follow(), 0);
        }

        follow() {
            if (window.location.hash === ADDRESS) {
                this.node.open = true;
                this.title.focus();
            }
        }

        show() {
            if (this.node.open && !this.place.hasChildNodes()) {
                this.place.append(ListeningPost.queueFilters('h2'));
            }
        }
    }

    ListeningPost.MentionQueues = MentionQueues;
}());
