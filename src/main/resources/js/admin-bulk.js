/** What can be done with many accounts at once. Each gets a result of its own; what failed stays chosen. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, button, linkButton, moment, notice, rest} = ListeningPost;
    const AT_ONCE = 3;
    const A_CALL = 25;

    class BulkBar {

        /** table: an AccountTable; changed() reads the accounts again. */
        constructor(table, changed) {
            this.table = table;
            this.changed = changed;
            this.count = el('span', {role: 'status'});
            this.say = el('div', {'aria-live': 'polite'});
            this.buttons = [
                act('test', AJS.I18n.getText('listening-post.admin.test'), () => this.test()),
                act('pause', AJS.I18n.getText('listening-post.admin.pause'), () => this.move('pause')),
                act('resume', AJS.I18n.getText('listening-post.admin.resume'), () => this.move('resume'))
            ];
            this.stop = linkButton(AJS.I18n.getText('listening-post.many.stop'), () => {
                this.stopped = true;
            }, {'data-key': 'bulk-stop', hidden: true});
            this.node = el('div', {class: 'lp-bulk', role: 'group', 'aria-label': AJS.I18n.getText('listening-post.many.bulk')},
                el('div', {class: 'lp-buttons'}, this.buttons, this.stop, this.count));
            this.show(0);
        }

        show(chosen) {
            if (!this.running) {
                this.count.textContent = chosen === 0 ? AJS.I18n.getText('listening-post.many.chosen-none')
                    : chosen === 1 ? AJS.I18n.getText('listening-post.many.chosen-one')
                        : AJS.I18n.getText('listening-post.many.chosen', moment.number(chosen));
            }
            this.buttons.forEach((each) => each.setAttribute('aria-disabled', String(chosen === 0 || Boolean(this.running))));
        }

        /** The accounts in groups of a call, so that a broken line costs one group its result and not all. */
        move(how) {
            const done = how === 'pause' ? AJS.I18n.getText('listening-post.many.paused') : AJS.I18n.getText('listening-post.many.resumed');
            return this.run(groups(this.table.chosenShown(), A_CALL), 1, async (accounts) => {
                const answer = await rest.post('/accounts/moves', {move: how, accounts: accounts.map((account) => account.account)});
                return answer.values.map((each) => ({
                    account: each.account,
                    kind: each.outcome === 'moved' || each.outcome === 'unchanged' ? 'success' : 'error',
                    text: each.outcome === 'moved' ? done
                        : each.outcome === 'unchanged' ? AJS.I18n.getText('listening-post.many.unchanged') : each.reason
                }));
            });
        }

        /** A round takes as long as the network: a few at once, and it can be stopped. */
        test() {
            return this.run(groups(this.table.chosenShown(), 1), AT_ONCE, async ([account]) => {
                const [kind, text] = ListeningPost.roundText(
                    await rest.post('/accounts/' + encodeURIComponent(account.account) + '/poll'), account);
                return [{account: account.account, kind: kind === 'warning' ? 'error' : kind, text}];
            });
        }

        async run(work, atOnce, one) {
            if (this.running || work.length === 0) {
                return;
            }
            const all = work.flat().length;
            const results = [];
            this.running = true;
            this.stopped = false;
            this.stop.hidden = work.length <= atOnce;
            this.table.forget();
            fill(this.say);
            const worker = async () => {
                while (work.length > 0 && !this.stopped) {
                    this.count.textContent = AJS.I18n.getText('listening-post.many.running',
                        moment.number(results.length), moment.number(all));
                    const accounts = work.shift();
                    const came = await one(accounts).catch((failed) => accounts.map((account) =>
                        ({account: account.account, kind: 'error', text: rest.textOf(failed)})));
                    came.forEach((each) => {
                        results.push(each);
                        this.table.tell(each.account, each.kind, each.text);
                        if (each.kind !== 'error') {
                            this.table.chosen.delete(each.account);
                        }
                    });
                }
            };
            await Promise.all(Array.from({length: atOnce}, worker));
            this.running = false;
            this.stop.hidden = true;
            await this.changed();
            this.table.draw();
            fill(this.say, summary(results, all));
        }
    }

    /** How many went well; who did not, and why, is told by name. */
    function summary(results, all) {
        const failed = results.filter((each) => each.kind === 'error').length;
        const well = results.length - failed;
        return notice(failed > 0 ? 'warning' : results.length < all ? 'info' : 'success',
            AJS.I18n.getText('listening-post.many.done', moment.number(well), moment.number(all)),
            failed > 0 ? ' ' + (failed === 1 ? AJS.I18n.getText('listening-post.many.failed-one')
                : AJS.I18n.getText('listening-post.many.failed', moment.number(failed))) : null,
            results.length < all ? ' ' + AJS.I18n.getText('listening-post.many.stopped', moment.number(all - results.length)) : null);
    }

    function groups(accounts, size) {
        return Array.from({length: Math.ceil(accounts.length / size)}, (none, i) => accounts.slice(i * size, (i + 1) * size));
    }

    function act(key, text, click) {
        return button(text, click, {'data-key': 'bulk-' + key});
    }

    ListeningPost.BulkBar = BulkBar;
}());
