/** The thread as it stands in public, oldest first. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, link, lozenge, message, linkButton, moment, post} = ListeningPost;
    const SHOWN_AT_ONCE = 12;

    function banner(view) {
        const handle = '@' + view.account.handle;
        if (view.account.state === 'revoked') {
            return message('warning', AJS.I18n.getText('listening-post.panel.revoked', handle, view.networkName));
        }
        if (view.account.state === 'paused') {
            return message('warning', AJS.I18n.getText('listening-post.panel.paused', handle));
        }
        if (view.account.state === 'removed') {
            return view.forgottenAt
                ? message('info', AJS.I18n.getText('listening-post.panel.forgotten', moment.short(view.forgottenAt)))
                : message('warning', AJS.I18n.getText('listening-post.panel.removed'));
        }
        if (view.account.restsUntil) {
            return message('warning', AJS.I18n.getText('listening-post.panel.rests', handle, moment.short(view.account.restsUntil)));
        }
        if (view.account.deafUntil) {
            return message('warning', AJS.I18n.getText('listening-post.panel.deaf', handle, moment.short(view.account.deafUntil)));
        }
        if (view.account.enough !== null && !view.account.trouble) {
            return message('info', view.account.enough === 0 ? AJS.I18n.getText('listening-post.panel.enough-none', handle)
                : view.account.enough === 1 ? AJS.I18n.getText('listening-post.panel.enough-1')
                : AJS.I18n.getText('listening-post.panel.enough', view.account.enough));
        }
        if (view.account.trouble) {
            return message('warning', AJS.I18n.getText('listening-post.panel.trouble', view.networkName), ' ',
                el('span', {dir: 'auto'}, view.account.trouble));
        }
        return null;
    }

    /** more: what opens to tell more of the author. */
    function card(view, more) {
        const author = view.customer;
        if (view.forgottenAt && !author.handle && !author.name) {
            return null;
        }
        return el('div', {class: 'lp-card'},
            avatar(author, 'customer'),
            el('div', {class: 'lp-body'},
                el('div', {class: 'lp-head'}, post.names(author)),
                el('div', {class: 'lp-quiet'},
                    author.followers === null ? null : followers(author.followers),
                    author.verified ? lozenge('complete', AJS.I18n.getText('listening-post.panel.verified')) : null,
                    view.blocked ? lozenge('removed', AJS.I18n.getText('listening-post.mentions.blocked')) : null),
                view.blocked ? el('div', {class: 'lp-quiet lp-blocked'}, AJS.I18n.getText('listening-post.panel.blocked')) : null,
                view.account.state === 'removed' ? null : el('div', {class: 'lp-quiet lp-came', dir: 'auto'}, came(view)),
                view.portal ? el('div', {class: 'lp-quiet lp-portal', dir: 'auto'}, view.portal.ours
                    ? AJS.I18n.getText('listening-post.panel.portal-ours', view.portal.by)
                    : AJS.I18n.getText('listening-post.panel.portal', view.portal.by)) : null,
                view.url ? el('div', {}, link(view.url, AJS.I18n.getText('listening-post.panel.open-thread', view.networkName))) : null,
                more));
    }

    /** By which way the request came in, and to which account of ours. */
    function came(view) {
        const handle = '@' + view.account.handle;
        const way = {
            mention: () => AJS.I18n.getText('listening-post.mentions.way.mention'),
            quote: () => AJS.I18n.getText('listening-post.mentions.way.quote'),
            direct: () => AJS.I18n.getText('listening-post.mentions.way.direct'),
            search: () => AJS.I18n.getText('listening-post.mentions.way.search')
        }[view.way];
        return way ? AJS.I18n.getText('listening-post.panel.came', way(), handle, view.networkName)
            : AJS.I18n.getText('listening-post.panel.came-untold', handle, view.networkName);
    }

    function followers(count) {
        return el('span', {}, count === 1
            ? AJS.I18n.getText('listening-post.panel.follower')
            : AJS.I18n.getText('listening-post.panel.followers', moment.number(count)));
    }

    /** Letters instead of pictures: nothing is fetched from other people's servers. */
    function avatar(author, role) {
        const words = (author.name || author.handle || '?').replace(/[^\p{L}\p{N}\s]/gu, ' ').trim().split(/\s+/);
        const first = Array.from(words[0] || '?')[0] || '?';
        const last = words.length > 1 ? Array.from(words[words.length - 1])[0] : '';
        return el('span', {class: 'lp-avatar lp-avatar-' + role, 'aria-hidden': 'true'}, (first + last).toUpperCase());
    }

    function role(item) {
        if (item.role === 'us') {
            return lozenge('current', AJS.I18n.getText('listening-post.panel.us'));
        }
        return item.role === 'customer' || item.role === 'joined'
            ? lozenge('default', AJS.I18n.getText('listening-post.panel.customer'))
            : lozenge('default', AJS.I18n.getText('listening-post.panel.bystander'));
    }

    /** All texts but the last with their link below; the last one shares its line with what can be done. */
    function texts(item, networkName) {
        if (item.gone) {
            return el('p', {class: 'lp-gone'}, item.erased ? AJS.I18n.getText('listening-post.panel.gone', networkName)
                : AJS.I18n.getText('listening-post.panel.gone-said', networkName),
                item.goneWhy ? [' (', el('span', {dir: 'auto'}, item.goneWhy), ')'] : null);
        }
        return item.parts.map((part, i) => [
            part.gone ? el('del', {class: 'lp-lost'}, el('p', {class: 'lp-text', dir: 'auto'}, part.text))
                : el('p', {class: 'lp-text', dir: 'auto'}, part.text),
            i < item.parts.length - 1 ? el('div', {class: 'lp-foot'}, open(part, networkName)) : null
        ]);
    }

    function open(part, networkName) {
        if (part.gone) {
            return el('span', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.panel.lost-here'));
        }
        return part.url ? link(part.url, AJS.I18n.getText('listening-post.panel.open', networkName)) : null;
    }

    function answer(item, actions) {
        return linkButton(AJS.I18n.getText('listening-post.panel.answer-this'), () => actions.answer(item), {
            'data-key': 'answer-' + item.id,
            'aria-label': AJS.I18n.getText('listening-post.panel.answer-who',
                item.author.handle ? '@' + item.author.handle : item.author.name, moment.dated(item.at))
        });
    }

    /** above: what it answers, where that has to be said. */
    function node(item, above, view, clock, actions) {
        return el('li', {class: 'lp-item lp-item-' + item.role + ' lp-depth-' + item.depth, 'data-item': item.id, tabindex: '-1'},
            avatar(item.author, item.role),
            el('div', {class: 'lp-body'},
                el('div', {class: 'lp-head'},
                    post.names(item.author),
                    role(item),
                    post.visibility(item),
                    moment.node(item.at),
                    item.edited ? el('span', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.panel.edited')) : null),
                above ? ListeningPost.above.line(item, above, actions) : null,
                post.other(AJS.I18n.getText('listening-post.panel.parent'), item.parent, view.networkName),
                texts(item, view.networkName),
                post.other(AJS.I18n.getText('listening-post.panel.quoted'), item.quoted, view.networkName),
                item.media.length > 0 ? el('ul', {class: 'lp-media'}, item.media.map(post.media)) : null,
                el('div', {class: 'lp-foot'},
                    open(item.parts[item.parts.length - 1], view.networkName),
                    item.canAnswer && view.account.state !== 'removed' ? answer(item, actions) : null,
                    ListeningPost.split.act(item, view, actions)),
                post.cannot(item, view, actions),
                item.delivery ? ListeningPost.delivery.node(item, view.account.state !== 'linked', clock, actions, view.networkName) : null));
    }

    /** Everything but the first and the newest; where threads came together the newest need not stand last. */
    function between(view) {
        const rest = view.items.slice(1);
        const byMoment = view.talks.length === 0 ? rest : rest.slice().sort((a, b) => newness(a) - newness(b));
        return new Set(byMoment.slice(0, Math.max(0, view.items.length - SHOWN_AT_ONCE)));
    }

    /** What is not out yet is newer than everything that is. */
    function newness(item) {
        const out = !item.delivery || item.delivery.state === 'delivered' || item.delivery.state === 'lost';
        return out ? Date.parse(item.at) : Number.MAX_SAFE_INTEGER;
    }

    /** By the place of the item before which they stand; none where it is one thread. */
    function headingsOf(view) {
        const headings = new Map();
        let at = 0;
        view.talks.forEach((talk) => {
            if (talk.items > 0) {
                headings.set(at, el('li', {class: 'lp-talk'}, el('h5', {}, heading(talk))));
            }
            at += talk.items;
        });
        return headings;
    }

    function heading(talk) {
        if (talk.own || !talk.request) {
            return talk.own ? AJS.I18n.getText('listening-post.panel.talk-own') : AJS.I18n.getText('listening-post.panel.talk-other');
        }
        const words = AJS.I18n.getText('listening-post.panel.talk-merged', talk.request);
        const place = words.indexOf(talk.request);
        return [words.slice(0, place),
            el('a', {href: ListeningPost.base() + '/browse/' + encodeURIComponent(talk.request)}, talk.request),
            words.slice(place + talk.request.length)];
    }

    /** All items, or the first and the newest ones with a button for what lies between. */
    function list(view, whole, clock, actions) {
        const items = view.items;
        const hidden = whole ? new Set() : between(view);
        const headings = headingsOf(view);
        const unclear = ListeningPost.above.unclear(items, hidden, headings);
        const nodes = [];
        items.forEach((item, i) => {
            nodes.push(headings.get(i));
            if (!hidden.has(item)) {
                nodes.push(node(item, unclear.get(item), view, clock, actions));
            } else if (items.findIndex((each) => hidden.has(each)) === i) {
                nodes.push(el('li', {class: 'lp-more'}, linkButton(AJS.I18n.getText('listening-post.panel.more', hidden.size),
                    () => actions.showAll(), {'data-key': 'more'})));
            }
        });
        if (view.forgottenAt) {
            nodes.unshift(view.account.state === 'removed' ? null : el('li', {class: 'lp-more lp-quiet'},
                AJS.I18n.getText('listening-post.panel.forgotten-before', moment.short(view.forgottenAt))));
        }
        return items.length === 0 && view.forgottenAt && view.account.state === 'removed' ? null
            : items.length === 0 && !view.forgottenAt
            ? el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.panel.empty'))
            : [el('ol', {class: 'lp-thread', 'aria-label': AJS.I18n.getText('listening-post.panel.thread')}, nodes),
                el('p', {class: 'lp-quiet lp-zone'}, AJS.I18n.getText('listening-post.panel.zone', moment.zone()))];
    }

    ListeningPost.thread = {banner, card, list};
}());
