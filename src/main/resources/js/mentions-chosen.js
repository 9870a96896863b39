/** Which mentions are chosen, and what can be done with all of them. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, button, linkButton} = ListeningPost;

    class MentionsChosen {

        /** page: a MentionsPage. most: so many are acted on at once. */
        constructor(page, most) {
            this.page = page;
            this.most = most;
            this.ids = new Set();
            this.node = el('div', {class: 'lp-bulk'});
        }

        has(id) {
            return this.ids.has(id);
        }

        forget() {
            this.ids.clear();
            this.show();
        }

        select(of, yes) {
            if (yes) {
                this.ids.add(of.id);
            } else {
                this.ids.delete(of.id);
            }
            this.show();
        }

        toggle(of) {
            this.select(of, !this.ids.has(of.id));
            this.page.redraw(of.id);
            this.page.rows.get(of.id).focus();
        }

        clear() {
            const before = Array.from(this.ids);
            this.ids.clear();
            before.filter((id) => this.page.rows.has(id)).forEach((id) => this.page.redraw(id));
            this.show();
        }

        all() {
            this.page.mentions.forEach((each) => this.ids.add(each.id));
            this.page.mentions.forEach((each) => this.page.redraw(each.id));
            this.show();
        }

        show() {
            const count = this.ids.size;
            const shown = this.page.mentions.length;
            fill(this.node, count === 0
                ? (shown > 1 ? linkButton(AJS.I18n.getText('listening-post.mentions.select-all', shown),
                    () => this.all(), {'data-key': 'select-all'}) : null)
                : el('div', {class: 'lp-buttons', role: 'group', 'aria-label': AJS.I18n.getText('listening-post.mentions.bulk')},
                    el('strong', {}, count === 1 ? AJS.I18n.getText('listening-post.mentions.selected-1')
                        : AJS.I18n.getText('listening-post.mentions.selected', count)),
                    this.deeds(),
                    linkButton(AJS.I18n.getText('listening-post.mentions.select-none'), () => this.clear(),
                        {'data-key': 'select-none'})));
        }

        /** What fits none of the selected is left out; of how many it fits is said where it does not fit all. */
        deeds() {
            const chosen = this.of();
            const one = chosen.length === 1;
            const act = (what, text, press) => {
                const fit = chosen.filter((each) => each.can.includes(what)).length;
                return fit === 0 ? null : button(fit === chosen.length ? text
                    : AJS.I18n.getText('listening-post.mentions.bulk.some', text, fit), press, {'data-key': 'bulk-' + what});
            };
            return [
                act('open', one ? AJS.I18n.getText('listening-post.mentions.open') : AJS.I18n.getText('listening-post.mentions.bulk.open'),
                    () => this.page.acts.open(this.of())),
                act('link', AJS.I18n.getText('listening-post.mentions.link.act'), () => this.page.acts.askLink(this.of())),
                act('merge', one ? AJS.I18n.getText('listening-post.mentions.merge.act')
                    : AJS.I18n.getText('listening-post.mentions.bulk.merge'), () => this.page.acts.askMerge(this.of())),
                act('split', one ? AJS.I18n.getText('listening-post.mentions.split.act')
                    : AJS.I18n.getText('listening-post.mentions.bulk.split'), () => this.page.acts.askSplit(this.of())),
                act('ignore', AJS.I18n.getText('listening-post.mentions.ignore'), () => this.page.acts.askIgnore(this.of())),
                act('block', one ? AJS.I18n.getText('listening-post.mentions.block')
                    : AJS.I18n.getText('listening-post.mentions.bulk.block'), () => this.page.acts.askBlock(this.of()))
            ];
        }

        /** What is selected, else what the reader is at. */
        of() {
            if (this.ids.size > 0) {
                return this.page.mentions.filter((each) => this.ids.has(each.id)).slice(0, this.most);
            }
            const current = this.page.current();
            return current ? [current] : [];
        }
    }

    ListeningPost.MentionsChosen = MentionsChosen;
}());
