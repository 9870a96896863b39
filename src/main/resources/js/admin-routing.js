/** The rules in their order: added, moved, removed and saved as a whole, and what they would have done of late. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, freshId, button, message, notice, moment, rest, form, Rule} = ListeningPost;

    class Routing {

        /** options: {close()}. */
        constructor(options, book, desks, accounts) {
            this.version = book.version;
            this.drawn = 0;
            this.accounts = accounts;
            this.desks = desks;
            this.priorities = book.priorities;
            this.teamFields = book.teamFields;
            this.say = el('div', {'aria-live': 'polite'});
            this.said = el('div', {class: 'lp-assistive', 'aria-live': 'polite'});
            this.report = el('div', {'aria-live': 'polite'});
            this.unsaved = el('p', {class: 'lp-quiet', role: 'status'});
            this.list = el('ol', {class: 'lp-rules'});
            this.rules = book.rules.map((rule) => new Rule(rule, this));
            this.heading = el('h2', {tabindex: '-1'}, AJS.I18n.getText('listening-post.routing.title'));
            this.add = button(AJS.I18n.getText('listening-post.routing.add'), () => this.addRule(), {'data-key': 'rule-add'});
            this.hint = freshId();
            this.ask = button(AJS.I18n.getText('listening-post.routing.rehearse'), () => form.busily(
                this.ask, AJS.I18n.getText('listening-post.routing.rehearsing'), () => this.rehearse()), {'data-key': 'rehearse', 'aria-describedby': this.hint});
            this.submit = form.submit(AJS.I18n.getText('listening-post.routing.save'));
            this.form = el('form', {class: 'aui top-label', novalidate: true, submit: (event) => this.save(event)},
                this.list, el('div', {class: 'lp-buttons'}, this.add), el('div', {class: 'lp-buttons'}, this.ask,
                    el('span', {class: 'lp-quiet', id: this.hint}, AJS.I18n.getText('listening-post.routing.rehearse.hint'))), this.report, this.unsaved,
                form.ending(this.say, this.submit, options.close, AJS.I18n.getText('listening-post.admin.close')));
            this.node = el('section', {class: 'lp-form lp-routing'}, this.heading,
                el('p', {}, AJS.I18n.getText('listening-post.routing.intro')), this.said, this.form,
                accounts.length === 0 ? null : ListeningPost.routingTrial({
                    accounts: accounts, values: () => this.values(), called: (place) => this.rules[place].called(),
                    failed: (failed, place) => this.refused(failed, place)
                }));
            this.draw();
            if (this.rules.length > 0) {
                this.foresee();
            }
        }

        focus() {
            this.heading.focus();
        }

        draw() {
            fill(this.list, this.rules.length === 0
                ? el('li', {class: 'lp-no-rule'}, AJS.I18n.getText('listening-post.routing.none')) : this.rules.map((rule) => rule.node));
            this.rules.forEach((rule, place) => rule.stand(place, this.rules.length));
        }

        changed() {
            this.drawn++;
            if (this.say.querySelector('.aui-message-success')) {
                fill(this.say);
            }
            this.unsaved.textContent = AJS.I18n.getText('listening-post.routing.unsaved');
            this.rules.forEach((rule) => rule.tell(''));
            fill(this.report);
        }

        addRule() {
            const rule = new Rule(ListeningPost.rules.empty(), this);
            this.rules.push(rule);
            this.draw();
            this.changed();
            rule.open();
        }

        up(rule) {
            this.move(rule, -1);
        }

        down(rule) {
            this.move(rule, 1);
        }

        /** The focus stays on the button, or goes to the other one at either end. */
        move(rule, by) {
            const from = this.rules.indexOf(rule);
            this.rules.splice(from, 1);
            this.rules.splice(from + by, 0, rule);
            this.draw();
            this.changed();
            ListeningPost.unsaved.touch(this.node);
            const pressed = by < 0 ? rule.up : rule.down;
            (pressed.hasAttribute('disabled') ? (by < 0 ? rule.down : rule.up) : pressed).focus();
            this.said.textContent = AJS.I18n.getText('listening-post.routing.moved', rule.called(), from + by + 1, this.rules.length);
        }

        remove(rule) {
            this.rules.splice(this.rules.indexOf(rule), 1);
            this.draw();
            this.changed();
            ListeningPost.unsaved.touch(this.node);
            this.said.textContent = AJS.I18n.getText('listening-post.routing.removed', rule.called());
            this.add.focus();
        }

        values() {
            return this.rules.map((rule) => rule.value());
        }

        /** Opens what is wrong, or nobody could see it, and answers which rules that are. */
        show(failed) {
            const wrong = new Set();
            failed.errors.forEach((error) => {
                const place = /^rules\[(\d+)\]/.exec(error.field);
                if (place && this.rules[Number(place[1])]) {
                    wrong.add(this.rules[Number(place[1])]);
                }
            });
            wrong.forEach((rule) => rule.details.setAttribute('open', ''));
            form.showErrors(this.form, this.say, failed);
            return Array.from(wrong);
        }

        /** Nothing can be tried while a rule is not finished: said where somebody waits for the result, and at the rule what is missing. */
        refused(failed, place) {
            fill(place);
            const wrong = this.show(failed);
            wrong.forEach((rule) => rule.tell(AJS.I18n.getText('listening-post.routing.unfinished')));
            if (wrong.length > 0) {
                fill(place, message('warning', AJS.I18n.getText('listening-post.routing.unfinished.first',
                    wrong.map((rule) => rule.called()).join(', '))));
            }
        }

        async rehearse() {
            form.clearErrors(this.form, this.say);
            try {
                await this.count();
            } catch (failed) {
                this.refused(failed, this.report);
            }
        }

        /** The same for rules that stand: beside whatever was said about them, which stays. */
        async foresee() {
            try {
                await Promise.all(this.rules.map((rule) => rule.ready));
                await this.count();
            } catch (failed) {
                fill(this.report, message('warning', rest.textOf(failed)));
            }
        }

        /** What was changed meanwhile is not told another rule's figures. */
        async count() {
            const asked = this.drawn;
            const report = await rest.post('/routing/rehearsal', {rules: this.values()});
            if (asked !== this.drawn) {
                return;
            }
            this.rules.forEach((rule, place) => rule.tell(AJS.I18n.getText('listening-post.routing.taken',
                moment.number(report.taken[place]), moment.number(report.posts))));
            fill(this.report, el('p', {}, AJS.I18n.getText('listening-post.routing.rehearsed', moment.number(report.posts)), ' ',
                report.complete ? null : AJS.I18n.getText('listening-post.routing.incomplete')),
            el('ul', {}, this.rules.map((rule, place) => el('li', {}, AJS.I18n.getText('listening-post.routing.takes',
                rule.called(), moment.number(report.taken[place])))), report.rest.map((each) => el('li', {}, each.routed
                ? AJS.I18n.getText('listening-post.routing.rest', '@' + each.handle, moment.number(each.posts))
                : AJS.I18n.getText('listening-post.routing.rest.waits', '@' + each.handle, moment.number(each.posts))))));
        }

        save(event) {
            event.preventDefault();
            form.clearErrors(this.form, this.say);
            form.busily(this.submit, AJS.I18n.getText('listening-post.admin.saving'), () => ListeningPost.save({
                node: this.form, place: this.say, revision: this.version, refused: (failed) => this.show(failed),
                put: async (version) => {
                    const book = await rest.put('/routing', {version: Number(version), rules: this.values()});
                    this.take(book, saved(book));
                },
                again: async (note) => this.take(await rest.get('/routing'), note)
            }));
        }

        /** Draws what stands. */
        take(book, note) {
            this.version = book.version;
            this.drawn++;
            this.rules = book.rules.map((rule) => new Rule(rule, this));
            this.draw();
            this.unsaved.textContent = '';
            ListeningPost.unsaved.settle(this.node);
            fill(this.report);
            fill(this.say, note);
            this.say.scrollIntoView({block: 'center'});
            this.foresee();
        }
    }

    /** What a rule sets in vain stands at the rule as well, which may be far from where it was saved. */
    function saved(book) {
        const doubtful = book.rules.filter((rule) => rule.doubts.length > 0);
        return doubtful.length === 0 ? notice('success', AJS.I18n.getText('listening-post.routing.saved'))
            : message('warning', AJS.I18n.getText('listening-post.routing.saved'), ' ',
                AJS.I18n.getText('listening-post.routing.saved.doubts'), el('ul', {}, doubtful.map((rule) =>
                    el('li', {dir: 'auto'}, el('strong', {}, rule.name), ': ', rule.doubts.join(' ')))));
    }

    /** Loads what can be chosen, then answers the part. options: {close()}. */
    ListeningPost.openRouting = async (options) => {
        const [book, desks, accounts] = await Promise.all([rest.get('/routing'), rest.get('/servicedesks'), rest.get('/accounts')]);
        return new Routing(options, book, desks.values, accounts.values);
    };
}());
