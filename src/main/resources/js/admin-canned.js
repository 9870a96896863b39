/** The canned answers of all accounts: added, edited, removed and saved as a whole. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, button, notice, rest, form, CannedAnswer} = ListeningPost;

    class CannedBook {

        /** options: {close()}. */
        constructor(options, book, accounts) {
            this.version = book.version;
            this.accounts = accounts;
            this.say = el('div', {'aria-live': 'polite'});
            this.said = el('div', {class: 'lp-assistive', 'aria-live': 'polite'});
            this.unsaved = el('p', {class: 'lp-quiet', role: 'status'});
            this.list = el('ol', {class: 'lp-rules'});
            this.answers = book.answers.map((answer) => new CannedAnswer(answer, this));
            this.heading = el('h2', {tabindex: '-1'}, AJS.I18n.getText('listening-post.canned.open'));
            this.add = button(AJS.I18n.getText('listening-post.canned.add'), () => this.addAnswer(), {'data-key': 'canned-add'});
            this.submit = form.submit(AJS.I18n.getText('listening-post.canned.save'));
            this.form = el('form', {class: 'aui top-label', novalidate: true, submit: (event) => this.save(event)},
                this.list, el('div', {class: 'lp-buttons'}, this.add), this.unsaved,
                form.ending(this.say, this.submit, options.close, AJS.I18n.getText('listening-post.admin.close')));
            this.node = el('section', {class: 'lp-form lp-canned-book'}, this.heading,
                el('p', {}, AJS.I18n.getText('listening-post.canned.intro')), this.said, this.form);
            this.draw();
        }

        focus() {
            this.heading.focus();
        }

        draw() {
            fill(this.list, this.answers.length === 0
                ? el('li', {class: 'lp-no-rule'}, AJS.I18n.getText('listening-post.canned.none'))
                : this.answers.map((answer) => answer.node));
            this.answers.forEach((answer, place) => answer.stand(place));
        }

        changed() {
            this.unsaved.textContent = AJS.I18n.getText('listening-post.canned.unsaved');
        }

        addAnswer() {
            const answer = new CannedAnswer({title: '', text: '', account: null}, this);
            this.answers.push(answer);
            this.draw();
            this.changed();
            answer.open();
            answer.title.control.focus();
        }

        remove(answer) {
            this.answers.splice(this.answers.indexOf(answer), 1);
            this.draw();
            this.changed();
            ListeningPost.unsaved.touch(this.node);
            this.said.textContent = AJS.I18n.getText('listening-post.canned.removed', answer.called());
            this.add.focus();
        }

        /** Opens what is wrong, or nobody could see it. */
        show(failed) {
            failed.errors.forEach((error) => {
                const place = /^answers\[(\d+)\]/.exec(error.field);
                if (place && this.answers[Number(place[1])]) {
                    this.answers[Number(place[1])].open();
                }
            });
            form.showErrors(this.form, this.say, failed);
        }

        save(event) {
            event.preventDefault();
            form.clearErrors(this.form, this.say);
            form.busily(this.submit, AJS.I18n.getText('listening-post.admin.saving'), () => ListeningPost.save({
                node: this.form, place: this.say, revision: this.version, refused: (failed) => this.show(failed),
                put: async (version) => this.take(
                    await rest.put('/canned', {version: Number(version), answers: this.answers.map((each) => each.value())}),
                    notice('success', AJS.I18n.getText('listening-post.canned.saved'))),
                again: async (note) => this.take(await rest.get('/canned'), note)
            }));
        }

        /** Draws what stands. */
        take(book, note) {
            this.version = book.version;
            this.answers = book.answers.map((answer) => new CannedAnswer(answer, this));
            this.draw();
            this.unsaved.textContent = '';
            ListeningPost.unsaved.settle(this.node);
            fill(this.say, note);
        }
    }

    /** Loads what there is, then answers the part. options: {close()}. */
    ListeningPost.openCanned = async (options) => {
        const [book, accounts] = await Promise.all([rest.get('/canned'), rest.get('/accounts')]);
        return new CannedBook(options, book, accounts.values);
    };
}());
