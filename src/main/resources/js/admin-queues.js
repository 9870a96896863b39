/** Where whoever makes queues and filters finds the names for them. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, linkButton} = ListeningPost;

    /** options: {close()}. */
    ListeningPost.openQueues = (options) => {
        const heading = el('h2', {tabindex: '-1'}, AJS.I18n.getText('listening-post.filters.title'));
        return {
            node: el('section', {class: 'lp-form'}, heading, ListeningPost.queueFilters('h3'),
                el('div', {class: 'lp-buttons'}, linkButton(AJS.I18n.getText('listening-post.admin.close'), () => options.close()))),
            focus: () => heading.focus()
        };
    };
}());
