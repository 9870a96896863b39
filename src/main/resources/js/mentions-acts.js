/** What agents do about posts: one or many, each with its result, and back again for a while. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, freshId, button, linkButton, rest, mention, freshKey} = ListeningPost;

    /** Said for as long as it is so. */
    function forNow() {
        return AJS.I18n.getText('listening-post.mentions.done.for-now');
    }

    /** Where each became a request, or a comment on one; null while one is on its way, or where that was not asked for. */
    function made(mentions) {
        const all = mentions.length > 0 && mentions.every((each) => each && ['open', 'split'].includes(each.decision.act)
            && each.decision.state === 'done' && each.shelf === 'request' && each.request);
        if (!all) {
            return null;
        }
        const keys = mention.keys(mentions.map((each) => each.request));
        return [mentions.every((each) => each.outcome === 'opened') ? AJS.I18n.getText('listening-post.mentions.done.made', keys)
            : AJS.I18n.getText('listening-post.mentions.done.stands', keys)].concat(mentions.some((each) => each.can.includes('split'))
            ? AJS.I18n.getText('listening-post.mentions.done.stands-split') : []);
    }

    class MentionActs {

        constructor(page) {
            this.page = page;
            this.outcome = el('div', {class: 'lp-outcome', role: 'status'});
            this.question = new ListeningPost.MentionQuestion(page);
            this.linking = new ListeningPost.MentionLinking(page, this.question);
            this.last = [];
            this.told = null;
        }

        path(rest) {
            return '/projects/' + encodeURIComponent(this.page.project) + rest;
        }

        /** What is said in a thread that has a request goes there. */
        open(mentions) {
            const chosen = mentions.filter((each) => each.can.includes('open'));
            const joins = new Set(chosen.map((each) => each.joins));
            const [key] = joins;
            if (joins.size === 1 && key) {
                return this.decide('open', chosen, '', (count) => count === 1
                    ? AJS.I18n.getText('listening-post.mentions.done.link-1', key)
                    : AJS.I18n.getText('listening-post.mentions.done.link', count, key));
            }
            return this.decide('open', chosen, '',
                (count) => count === 1 ? AJS.I18n.getText('listening-post.mentions.done.open-1')
                    : AJS.I18n.getText('listening-post.mentions.done.open', count));
        }

        ignore(mentions, reason) {
            return this.decide('ignore', mentions.filter((each) => each.can.includes('ignore')), reason,
                (count) => count === 1 ? AJS.I18n.getText('listening-post.mentions.done.ignore-1')
                    : AJS.I18n.getText('listening-post.mentions.done.ignore', count));
        }

        link(mentions, request, together) {
            return this.send({act: 'link', request: request, together: together}, mentions,
                (count) => [count === 1 ? AJS.I18n.getText('listening-post.mentions.done.link-1', request)
                    : AJS.I18n.getText('listening-post.mentions.done.link', count, request), forNow()]);
        }

        async decide(act, mentions, reason, said) {
            if (mentions.length === 0) {
                this.tell([AJS.I18n.getText('listening-post.mentions.done.none')]);
                return;
            }
            await this.send({act: act, reason: reason}, mentions, said);
        }

        async send(form, mentions, said, undoable) {
            await this.call(() => rest.post(this.path('/decisions'), Object.assign({
                key: freshKey(), rows: mentions.map((each) => each.id)
            }, form)), mentions, said, undoable !== false);
        }

        askLink(mentions) {
            this.linking.ask(mentions, 'link');
        }

        /** One post of a request stands for all of it. */
        async merge(mentions, request) {
            const one = Array.from(new Map(mentions.map((each) => [each.request, each])).values());
            const left = mention.keys(one.map((each) => each.request));
            await this.send({act: 'merge', request: request}, one, (count) => (count === 1
                ? [AJS.I18n.getText('listening-post.mentions.done.merge-1', request)]
                : [AJS.I18n.getText('listening-post.mentions.done.merge', count, request)]).concat(count < one.length ? []
                : count === 1 ? AJS.I18n.getText('listening-post.mentions.done.merge-left', left)
                : AJS.I18n.getText('listening-post.mentions.done.merge-left-all', left)), false);
            // the other posts of these requests moved as well
            await this.again();
        }

        async again() {
            try {
                await this.page.refreshRows();
            } catch (failed) {
                // what was done is told; the page looks again by itself
            }
        }

        askMerge(mentions) {
            this.linking.ask(mentions, 'merge');
        }

        split(mentions) {
            return this.decide('split', mentions.filter((each) => each.can.includes('split')), '',
                (count) => count === 1 ? AJS.I18n.getText('listening-post.mentions.done.split')
                    : AJS.I18n.getText('listening-post.mentions.done.splits', count));
        }

        askSplit(mentions) {
            const chosen = mentions.filter((each) => each.can.includes('split'));
            if (chosen.length === 0) {
                this.tell([AJS.I18n.getText('listening-post.mentions.done.none')]);
                return;
            }
            this.confirm(chosen, chosen.length === 1 ? AJS.I18n.getText('listening-post.mentions.split.ask', mention.who(chosen[0]))
                : AJS.I18n.getText('listening-post.mentions.split.ask-all', chosen.length),
                AJS.I18n.getText('listening-post.mentions.split.yes'), () => this.split(chosen));
        }

        async block(mentions, reason) {
            await this.call(() => rest.post(this.path('/blocked'), {
                rows: mentions.filter((each) => each.can.includes('block')).map((each) => each.id), reason: reason
            }), mentions, (count) => count === 1 ? AJS.I18n.getText('listening-post.mentions.done.block-1')
                : AJS.I18n.getText('listening-post.mentions.done.block', count), false);
            await this.again();
            this.page.blocked.refresh();
        }

        async unblock(of) {
            try {
                await rest.post(this.path('/blocked/unblock'), {account: of.account, author: of.author.id});
                this.last = [];
                this.tell([AJS.I18n.getText('listening-post.mentions.done.unblock', mention.who(of))]);
            } catch (failed) {
                this.tell([rest.textOf(failed)], 'error');
            }
            await this.again();
            this.page.blocked.refresh();
        }

        async undo(decisions) {
            this.last = [];
            await this.call(() => rest.post(this.path('/decisions/undo'), {decisions: decisions}), [],
                (count) => count === 1 ? AJS.I18n.getText('listening-post.mentions.done.undo-1')
                    : AJS.I18n.getText('listening-post.mentions.done.undo', count), false);
        }

        undoLast() {
            return this.last.length > 0 ? this.undo(this.last) : null;
        }

        /** Calls and tells what came of each. */
        async call(send, mentions, said, undoable) {
            this.question.forget();
            try {
                const results = (await send()).results;
                results.forEach((result) => result.mention && this.page.update(result.mention));
                this.page.chosen.clear();
                const good = results.filter((result) => result.state !== 'refused');
                const refused = results.filter((result) => result.state === 'refused').map((result) => {
                    const about = result.mention || mentions.find((each) => each.id === result.row);
                    return about ? AJS.I18n.getText('listening-post.mentions.done.refused', mention.who(about), result.message)
                        : result.message;
                });
                this.last = undoable ? good.map((result) => result.decision) : [];
                this.told = {
                    said: good.length > 0 ? [said(good.length)].flat() : [], refused: refused,
                    rows: undoable ? good.map((result) => ({row: result.mention && result.mention.id, decision: result.decision})) : []
                };
                this.show();
                this.page.keepAt(results.map((result) => result.mention && result.mention.id));
                this.page.live.watchWaiting();
            } catch (failed) {
                this.tell([rest.textOf(failed)], 'error');
            }
        }

        /** What was decided last, as it stands now: what is made is said to be made, and what cannot be taken back is not offered. */
        show() {
            if (!this.told) {
                return;
            }
            this.told.rows.forEach((each) => {
                // a row that is not shown any more stays as it was seen
                each.mention = this.page.mentions.find((one) => one.id === each.row && one.decision
                    && one.decision.id === each.decision) || each.mention;
            });
            const kept = this.told.rows.filter((each) => !each.mention || mention.revocable(each.mention)).map((each) => each.decision);
            this.last = this.last.filter((decision) => kept.includes(decision));
            this.tell((made(this.told.rows.map((each) => each.mention)) || this.told.said).concat(this.told.refused)
                .filter((line) => this.last.length > 0 || line !== forNow()), this.level(), this.last);
        }

        /** Nothing that was refused looks as if it was done. */
        level() {
            return this.told.refused.length === 0 ? 'info' : this.told.said.length === 0 ? 'error' : 'warning';
        }

        /** Nothing is said again that stands there. level: of the message; info for none. */
        tell(lines, level, undo) {
            const text = JSON.stringify([lines, level, undo]);
            if (!undo) {
                this.told = null;
                // while something is asked it would not be seen
                this.question.stepIn();
            }
            if (this.outcome.hasChildNodes() && this.shown === text) {
                return;
            }
            this.shown = text;
            fill(this.outcome, el('div', {class: 'aui-message aui-message-' + (level || 'info')},
                lines.map((line) => el('p', {dir: 'auto'}, line)),
                el('div', {class: 'lp-buttons'},
                    undo && undo.length > 0 ? button(AJS.I18n.getText('listening-post.mentions.undo'), () => this.undo(undo),
                        {'data-key': 'undo-last'}) : null,
                    linkButton(AJS.I18n.getText('listening-post.mentions.dismiss'), () => this.dismiss(), {'data-key': 'dismiss'}))));
        }

        dismiss() {
            this.told = null;
            fill(this.outcome);
        }

        askIgnore(chosen) {
            const mentions = chosen.filter((each) => each.can.includes('ignore'));
            if (mentions.length === 0) {
                this.tell([AJS.I18n.getText('listening-post.mentions.done.none')]);
                return;
            }
            this.ask(mentions, mentions.length === 1 ? AJS.I18n.getText('listening-post.mentions.ask.ignore-1', mention.who(mentions[0]))
                : AJS.I18n.getText('listening-post.mentions.ask.ignore', mentions.length),
                AJS.I18n.getText('listening-post.mentions.ignore'), (reason) => this.ignore(mentions, reason));
        }

        askBlock(mentions) {
            const chosen = mentions.filter((each) => each.can.includes('block'));
            const authors = Array.from(new Set(chosen.map(mention.who)));
            if (authors.length === 0) {
                this.tell([AJS.I18n.getText('listening-post.mentions.done.none')]);
                return;
            }
            this.ask(chosen, AJS.I18n.getText('listening-post.mentions.ask.block', authors.join(', ')),
                authors.length === 1 ? AJS.I18n.getText('listening-post.mentions.block')
                    : AJS.I18n.getText('listening-post.mentions.bulk.block'), (reason) => this.block(chosen, reason));
        }

        /** A question that is answered yes or no. */
        confirm(mentions, text, yes, then) {
            const agreed = button(yes, () => {
                this.question.close();
                then();
            }, {class: 'aui-button aui-button-primary', 'data-key': 'yes'});
            this.question.open(mentions, el('div', {class: 'aui lp-ask', role: 'group', 'aria-label': text},
                el('p', {dir: 'auto'}, text), el('div', {class: 'lp-buttons'}, agreed, this.no())), agreed);
        }

        /** A question with room for a reason. */
        ask(mentions, text, yes, then) {
            const id = freshId();
            const reason = el('input', {type: 'text', class: 'text long-field', id: id, maxlength: 500, autocomplete: 'off',
                'data-key': 'reason'});
            this.question.open(mentions, el('form', {class: 'aui lp-ask', 'aria-label': text, submit: (event) => {
                event.preventDefault();
                const said = reason.value.trim();
                this.question.close();
                then(said);
            }},
                el('p', {dir: 'auto'}, text),
                el('label', {for: id}, AJS.I18n.getText('listening-post.mentions.ask.reason')), reason,
                el('div', {class: 'lp-buttons'},
                    el('button', {type: 'submit', class: 'aui-button aui-button-primary', 'data-key': 'yes'}, yes), this.no())), reason);
        }

        no() {
            return button(AJS.I18n.getText('listening-post.mentions.ask.no'), () => this.question.close(),
                {class: 'aui-button aui-button-link', 'data-key': 'no'});
        }
    }

    ListeningPost.MentionActs = MentionActs;
}());
