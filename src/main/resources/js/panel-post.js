/** What hangs on a post: its pictures, the posts it speaks of, and why it cannot be answered here. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, link, lozenge, linkButton, moment} = ListeningPost;

    /** Where Jira keeps an attachment. */
    function imageUrl(image) {
        return ListeningPost.base() + '/secure/attachment/' + encodeURIComponent(image.id) + '/' + encodeURIComponent(image.name);
    }

    function names(author) {
        return [
            author.name ? el('bdi', {class: 'lp-name'}, author.name) : null,
            // not every network has handles
            author.name && !author.handle ? null : el('bdi', {class: author.name ? 'lp-handle' : 'lp-name'},
                author.handle ? '@' + author.handle : AJS.I18n.getText('listening-post.panel.no-handle'))
        ];
    }

    /** Pictures come from the request's own attachments: nothing is fetched from other people's servers. */
    function media(each) {
        if (!each.image) {
            return el('li', {}, each.alt
                ? [AJS.I18n.getText('listening-post.panel.media', each.type), ' ', el('span', {dir: 'auto'}, each.alt)]
                : AJS.I18n.getText('listening-post.panel.media-untold', each.type));
        }
        return el('li', {class: 'lp-picture'},
            el('a', {href: imageUrl(each.image), target: '_blank', rel: 'noopener noreferrer'}, el('img', {
                src: imageUrl(each.image), loading: 'lazy', alt: each.alt || AJS.I18n.getText('listening-post.panel.photo-untold')
            })),
            each.alt ? el('div', {class: 'lp-quiet', dir: 'auto', 'aria-hidden': 'true'}, each.alt) : null);
    }

    /** Another post that this one answers or quotes. */
    function other(label, post, networkName) {
        return post ? el('blockquote', {class: 'lp-other'},
            el('div', {class: 'lp-head'}, el('span', {class: 'lp-quiet'}, label), names(post.author), moment.node(post.at)),
            el('p', {class: 'lp-text', dir: 'auto'}, post.text),
            link(post.url, AJS.I18n.getText('listening-post.panel.open', networkName))) : null;
    }

    /** Who else could read it, where not everybody could. */
    function visibility(item) {
        if (item.visibility === 'direct') {
            return lozenge('moved', AJS.I18n.getText('listening-post.panel.private'));
        }
        return item.visibility === 'protected' ? lozenge('moved', AJS.I18n.getText('listening-post.panel.protected')) : null;
    }

    function why(item, networkName) {
        switch (item.cannot) {
            case 'search': return AJS.I18n.getText('listening-post.panel.cannot.search', networkName);
            case 'not-addressed': return AJS.I18n.getText('listening-post.panel.cannot.not-addressed', networkName);
            case 'restricted': return AJS.I18n.getText('listening-post.panel.cannot.restricted', networkName);
            default: return null;
        }
    }

    /** Why the network takes no answer, and the way around it. */
    function cannot(item, view, actions) {
        const reason = item.gone ? null : why(item, view.networkName);
        return reason ? el('div', {class: 'lp-foot lp-cannot'}, el('span', {}, reason),
            item.visibility === 'direct' || view.account.state === 'removed' ? null
                : linkButton(AJS.I18n.getText('listening-post.panel.by-hand'), () => actions.answer(item), {
                    'data-key': 'answer-' + item.id,
                    'aria-label': AJS.I18n.getText('listening-post.panel.by-hand-who', '@' + item.author.handle, moment.dated(item.at))
                })) : null;
    }

    ListeningPost.post = {imageUrl, names, media, other, visibility, cannot};
}());
