/** One post in the list: who, what, when, what became of it and why, and what may be done. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, link, linkButton, button, lozenge, moment} = ListeningPost;
    /** Longer words are folded; networks sell posts of 25,000 characters. */
    const LONG = 700;
    const SHOWN = 500;
    /** Later than the polls of a healthy account. */
    const LATE = 3 * 60 * 1000;

    function names(mention) {
        const author = mention.author;
        if (!author) {
            return [el('span', {class: 'lp-name'}, AJS.I18n.getText('listening-post.mentions.nobody'))];
        }
        return [
            author.name ? el('bdi', {class: 'lp-name'}, author.name) : null,
            author.name && !author.handle ? null
                : el('bdi', {class: author.name ? 'lp-handle' : 'lp-name'}, author.handle ? '@' + author.handle : author.id),
            author.verified ? el('span', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.mentions.verified')) : null,
            mention.blocked ? lozenge('error', AJS.I18n.getText('listening-post.mentions.blocked')) : null
        ];
    }

    /** A post that was heard late stands among newer ones. */
    function late(mention) {
        return Date.parse(mention.seenAt) - Date.parse(mention.at) > LATE
            ? el('span', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.mentions.heard-at', moment.told(mention.seenAt))) : null;
    }

    /** Who, for the names of controls. */
    function who(mention) {
        return mention.author ? (mention.author.handle ? '@' + mention.author.handle : mention.author.name || mention.author.id)
            : AJS.I18n.getText('listening-post.mentions.nobody');
    }

    function way(mention) {
        switch (mention.way) {
            case 'direct': return AJS.I18n.getText('listening-post.mentions.way.direct');
            case 'quote': return AJS.I18n.getText('listening-post.mentions.way.quote');
            case 'search': return AJS.I18n.getText('listening-post.mentions.way.search');
            case 'beside': return AJS.I18n.getText('listening-post.mentions.way.beside');
            default: return AJS.I18n.getText('listening-post.mentions.way.mention');
        }
    }

    function state(mention) {
        switch (mention.shelf) {
            case 'request': return lozenge('success', requestText(mention));
            case 'context': return lozenge('default', AJS.I18n.getText('listening-post.mentions.shelf.context'));
            case 'ignored': return lozenge('default', AJS.I18n.getText('listening-post.mentions.shelf.ignored'));
            case 'rejected': return lozenge('error', AJS.I18n.getText('listening-post.mentions.shelf.rejected'));
            case 'waiting': return lozenge('moved', AJS.I18n.getText('listening-post.mentions.shelf.waiting'));
            default: return lozenge('default', otherText(mention));
        }
    }

    function requestText(mention) {
        switch (mention.outcome) {
            case 'opened': return AJS.I18n.getText('listening-post.mentions.outcome.opened');
            case 'reopened': return AJS.I18n.getText('listening-post.mentions.outcome.reopened');
            default: return AJS.I18n.getText('listening-post.mentions.outcome.commented');
        }
    }

    function otherText(mention) {
        switch (mention.outcome) {
            case 'own': return AJS.I18n.getText('listening-post.mentions.outcome.own');
            case 'repost': return AJS.I18n.getText('listening-post.mentions.outcome.repost');
            case 'deleted': return AJS.I18n.getText('listening-post.mentions.outcome.deleted');
            default: return AJS.I18n.getText('listening-post.mentions.outcome.duplicate');
        }
    }

    function requestUrl(mention) {
        return ListeningPost.base() + '/browse/' + encodeURIComponent(mention.request);
    }

    /** The request that it came to, where that was merged into another one. */
    function cameTo(mention) {
        return mention.cameTo ? [
            el('a', {href: ListeningPost.base() + '/browse/' + encodeURIComponent(mention.cameTo), class: 'lp-came'}, mention.cameTo), ' ',
            AJS.I18n.getText('listening-post.mentions.outcome.now-in'), ' '
        ] : null;
    }

    function words(mention, page) {
        if (mention.hidden) {
            return el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.mentions.hidden'));
        }
        const points = Array.from(mention.text);
        const folded = points.length > LONG && !page.unfolded.has(mention.id);
        return [
            el('p', {class: 'lp-text', dir: 'auto'}, folded ? points.slice(0, SHOWN).join('') + '\u2026' : mention.text),
            folded ? linkButton(AJS.I18n.getText('listening-post.mentions.whole'), () => page.unfold(mention),
                {'data-key': 'whole-' + mention.id}) : null
        ];
    }

    function becameOf(mention) {
        return el('div', {class: 'lp-became'},
            state(mention), ' ', cameTo(mention),
            mention.request ? el('a', {href: requestUrl(mention), class: 'lp-request'}, mention.request) : null, ' ',
            mention.answered === false ? lozenge('current', AJS.I18n.getText('listening-post.mentions.unanswered')) : null,
            el('span', {class: 'lp-why', dir: 'auto'}, mention.why),
            mention.note ? el('span', {class: 'lp-why', dir: 'auto'}, mention.note) : null);
    }

    /** A control that names the post, because all posts have the same ones. */
    function act(mention, key, text, click) {
        return button(text, click, {
            'data-key': key + '-' + mention.id,
            'aria-label': AJS.I18n.getText('listening-post.mentions.of', text, who(mention), moment.dated(mention.at))
        });
    }

    function acts(mention, page) {
        const can = (what) => mention.can.includes(what);
        return el('div', {class: 'lp-buttons'},
            can('open') ? act(mention, 'open', mention.joins ? AJS.I18n.getText('listening-post.mentions.open.joins', mention.joins)
                : AJS.I18n.getText('listening-post.mentions.open'), () => page.acts.open([mention])) : null,
            can('link') ? act(mention, 'link', AJS.I18n.getText('listening-post.mentions.link.act'),
                () => page.acts.askLink([mention])) : null,
            can('merge') ? act(mention, 'merge', AJS.I18n.getText('listening-post.mentions.merge.act'),
                () => page.acts.askMerge([mention])) : null,
            can('split') ? act(mention, 'split', AJS.I18n.getText('listening-post.mentions.split.act'),
                () => page.acts.askSplit([mention])) : null,
            can('ignore') ? act(mention, 'ignore', AJS.I18n.getText('listening-post.mentions.ignore'),
                () => page.acts.askIgnore([mention])) : null,
            can('block') ? act(mention, 'block', AJS.I18n.getText('listening-post.mentions.block'),
                () => page.acts.askBlock([mention])) : null,
            can('unblock') ? act(mention, 'unblock', AJS.I18n.getText('listening-post.mentions.unblock'),
                () => page.acts.unblock(mention)) : null,
            undoable(mention) ? act(mention, 'undo', AJS.I18n.getText('listening-post.mentions.undo'),
                () => page.acts.undo([mention.decision.id])) : null);
    }

    function revocable(mention) {
        return mention.decision && mention.decision.undoUntil && Date.parse(mention.decision.undoUntil) > Date.now();
    }

    /** What was made a request is not unmade; what was linked to one is taken out of it again, and what was split goes back. */
    function undoable(mention) {
        return revocable(mention)
            && (mention.decision.act === 'ignore' && mention.shelf === 'ignored'
                || ['link', 'split'].includes(mention.decision.act) && (mention.shelf === 'request' || mention.shelf === 'waiting')
                || mention.decision.act === 'open' && mention.shelf === 'waiting');
    }

    /** What stands in the row's list item. */
    function row(mention, page) {
        const select = el('input', {
            type: 'checkbox', 'data-key': 'select-' + mention.id, checked: page.chosen.has(mention.id),
            'aria-label': AJS.I18n.getText('listening-post.mentions.select', who(mention), moment.dated(mention.at)),
            change: (event) => page.chosen.select(mention, event.currentTarget.checked)
        });
        return [
            el('div', {class: 'lp-select'}, select),
            el('div', {class: 'lp-body'},
                el('div', {class: 'lp-head'}, names(mention),
                    el('span', {class: 'lp-quiet'}, way(mention)),
                    mention.visibility === 'public' ? null : lozenge('moved', mention.visibility === 'direct'
                        ? AJS.I18n.getText('listening-post.mentions.private') : AJS.I18n.getText('listening-post.mentions.protected')),
                    page.accounts.length > 1 ? el('span', {class: 'lp-quiet'},
                        AJS.I18n.getText('listening-post.mentions.heard-by', '@' + mention.handle)) : null,
                    late(mention),
                    mention.edited ? el('span', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.mentions.edited')) : null,
                    el('span', {class: 'lp-when'}, link(mention.url, moment.node(mention.at)))),
                words(mention, page),
                becameOf(mention),
                acts(mention, page))
        ];
    }

    /** Keys of requests, each once, in words. */
    function keys(requests) {
        const all = Array.from(new Set(requests));
        const last = all.pop() || '';
        return all.length === 0 ? last : AJS.I18n.getText('listening-post.mentions.and', all.join(', '), last);
    }

    ListeningPost.mention = {row, who, keys, requestUrl, revocable};
}());
