/** One click stops everything that goes out; switching on again asks what becomes of what waited. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, button, message, notice, moment, rest, form} = ListeningPost;

    class OffSwitch {

        constructor() {
            this.state = null;
            this.said = el('div', {'aria-live': 'polite', tabindex: '-1'});
            this.place = el('div', {});
            this.node = el('section', {class: 'lp-off-switch', 'aria-label': AJS.I18n.getText('listening-post.off.section')},
                this.place, this.said);
            ListeningPost.offSwitchSeen = (state) => this.show(state);
            if (ListeningPost.offLine) {
                ListeningPost.offLine.refresh();
            }
        }

        /** Drawn anew only when it was switched, so that nobody's words go. */
        show(state) {
            const switched = this.state === null || this.state.off !== state.off;
            this.state = state;
            if (switched) {
                fill(this.place, state.off ? this.whenOff() : this.whenOn());
            }
            if (state.off) {
                fill(this.count, state.waiting === 1 ? AJS.I18n.getText('listening-post.off.one-waiting')
                    : AJS.I18n.getText('listening-post.off.waiting', moment.number(state.waiting)));
            }
        }

        whenOn() {
            const stop = button(AJS.I18n.getText('listening-post.off.stop'), () => form.busily(
                stop, AJS.I18n.getText('listening-post.off.stopping'), () => this.stop()),
            {class: 'aui-button lp-danger', 'data-key': 'off-switch'});
            return el('div', {class: 'lp-buttons'}, stop,
                el('span', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.off.stop.hint')));
        }

        whenOff() {
            this.count = el('p', {});
            this.why = form.field(form.input({class: 'text long-field', maxlength: 500, value: this.state.why, dir: 'auto'}), {
                label: AJS.I18n.getText('listening-post.off.why'), hint: AJS.I18n.getText('listening-post.off.why.hint'), field: 'why'
            });
            const keep = form.submit(AJS.I18n.getText('listening-post.off.why.save'));
            keep.classList.remove('aui-button-primary');
            const errors = el('div', {});
            const words = el('form', {class: 'aui top-label', novalidate: true, submit: (event) => {
                event.preventDefault();
                form.clearErrors(words, errors);
                form.busily(keep, AJS.I18n.getText('listening-post.admin.saving'), () => ListeningPost.save(task));
            }}, this.why.node, errors, el('div', {class: 'lp-buttons'}, keep));
            const task = this.reason(words, errors);
            const send = button(AJS.I18n.getText('listening-post.off.send'), () => this.on(send, 'send'), {'data-key': 'off-send'});
            const withdraw = button(AJS.I18n.getText('listening-post.off.withdraw'), () => this.sure(), {'data-key': 'off-withdraw'});
            this.choice = el('div', {class: 'lp-buttons'}, send, withdraw);
            return [words, this.count, this.choice];
        }

        /** The reason as it stands in the field, and what it was when it was put there. */
        reason(words, errors) {
            const task = {
                node: words, place: errors, revision: this.state.revision,
                refused: (failed) => form.showErrors(words, errors, failed),
                put: async (revision) => {
                    const state = await rest.put('/off-switch/why?revision=' + revision, {why: this.why.control.value});
                    task.revision = state.revision;
                    form.clearErrors(words, errors);
                    ListeningPost.offLine.show(state);
                    fill(this.said, notice('success', AJS.I18n.getText('listening-post.off.why.saved')));
                },
                again: async (note) => {
                    const state = await rest.get('/off-switch');
                    this.why.control.value = state.why || '';
                    task.revision = state.revision;
                    ListeningPost.offLine.show(state);
                    fill(errors, note);
                }
            };
            return task;
        }

        /** Taking back what people wrote cannot be undone. */
        sure() {
            const yes = button(AJS.I18n.getText('listening-post.off.withdraw.yes'), () => this.on(yes, 'withdraw'),
                {class: 'aui-button lp-danger', 'data-key': 'off-withdraw-yes'});
            fill(this.said, message('warning', AJS.I18n.getText('listening-post.off.withdraw.sure')), el('div', {class: 'lp-buttons'}, yes,
                button(AJS.I18n.getText('listening-post.admin.cancel'), () => {
                    fill(this.said);
                    this.choice.querySelector('button').focus();
                }, {class: 'aui-button aui-button-link'})));
            yes.focus();
        }

        async stop() {
            try {
                ListeningPost.offLine.show(await rest.put('/off-switch', {why: ''}));
                fill(this.said, notice('success', AJS.I18n.getText('listening-post.off.stopped')));
                this.why.control.focus();
            } catch (failed) {
                fill(this.said, message('error', rest.textOf(failed)));
            }
        }

        on(pressed, waiting) {
            return form.busily(pressed, AJS.I18n.getText('listening-post.off.starting'), async () => {
                try {
                    const waited = this.state.waiting;
                    const done = await rest.post('/off-switch/on', {waiting: waiting});
                    ListeningPost.offLine.show(await rest.get('/off-switch'));
                    fill(this.said, notice('success', AJS.I18n.getText('listening-post.off.on'), ' ', waiting === 'withdraw'
                        ? AJS.I18n.getText('listening-post.off.withdrawn', moment.number(done.withdrawn)) : going(waited), ' ', done.givenUp > 0
                        ? AJS.I18n.getText('listening-post.off.given-up', moment.number(done.givenUp)) : null));
                    // not the button: a second press of the same key would stop everything again
                    this.said.focus();
                } catch (failed) {
                    fill(this.said, message('error', rest.textOf(failed)));
                    ListeningPost.offLine.refresh();
                }
            });
        }
    }

    /** What waited when it was asked last; nothing where nothing did. */
    function going(waited) {
        return waited === 0 ? null : waited === 1 ? AJS.I18n.getText('listening-post.off.goes-one')
            : AJS.I18n.getText('listening-post.off.go', moment.number(waited));
    }

    ListeningPost.OffSwitch = OffSwitch;
}());
