/** Removing an account, with a choice of what becomes of what was heard and said. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, message, moment, rest, form} = ListeningPost;

    class RemoveForm {

        /** options: {account, path, close(), removed()}. */
        constructor(options) {
            this.options = options;
            this.handle = '@' + options.account.handle;
            this.choices = choices();
            this.heading = el('h3', {tabindex: '-1'}, AJS.I18n.getText('listening-post.admin.remove.title', this.handle));
            this.confirm = form.field(form.input({class: 'text medium-field', spellcheck: 'false', dir: 'auto'}), {
                label: AJS.I18n.getText('listening-post.admin.remove.confirm', this.handle),
                hint: AJS.I18n.getText('listening-post.admin.remove.confirm.hint'), field: 'confirm', required: true
            });
            this.errors = el('div', {});
            this.submit = form.submit(AJS.I18n.getText('listening-post.admin.remove.yes'));
            this.submit.classList.replace('aui-button-primary', 'lp-danger');
            this.submit.setAttribute('data-key', 'remove-yes');
            const health = options.account.health;
            this.node = el('form', {class: 'aui top-label lp-remove', novalidate: true, submit: (event) => {
                event.preventDefault();
                form.busily(this.submit, AJS.I18n.getText('listening-post.admin.remove.removing'), () => this.remove());
            }}, this.heading,
            message('warning', AJS.I18n.getText('listening-post.admin.remove.text')),
            el('p', {'data-key': 'remove-waiting'}, AJS.I18n.getText('listening-post.admin.remove.waiting',
                moment.number(health.waitingReplies), moment.number(health.waitingForApproval), moment.number(health.waitingPosts))),
            form.group(AJS.I18n.getText('listening-post.admin.remove.what'), this.choices.map((choice) => this.choice(choice))),
            this.confirm.node,
            form.ending(this.errors, this.submit, options.close, AJS.I18n.getText('listening-post.admin.remove.no')));
            this.chosen();
        }

        choice(choice) {
            choice.control = el('input', {
                type: 'radio', class: 'radio', name: 'listening-post-remove', id: freshId(), value: choice.word,
                checked: choice.word === 'keep', 'data-key': 'remove-' + choice.word, change: () => this.chosen()
            });
            const hint = freshId();
            choice.control.setAttribute('aria-describedby', hint);
            return el('div', {class: 'radio lp-check'}, choice.control, el('label', {for: choice.control.id}, choice.name),
                el('div', {id: hint, class: 'description'}, choice.hint));
        }

        word() {
            return this.choices.find((choice) => choice.control.checked).word;
        }

        /** What cannot be undone has to be typed. */
        chosen() {
            this.confirm.node.hidden = this.word() === 'keep';
            this.confirm.error('');
        }

        focus() {
            this.heading.focus();
        }

        async remove() {
            const typed = this.confirm.control.value.trim().replace(/^@/, '').toLowerCase();
            if (this.word() !== 'keep' && typed !== this.options.account.handle.toLowerCase()) {
                this.confirm.error(AJS.I18n.getText('listening-post.admin.remove.confirm.wrong', this.handle));
                this.confirm.control.focus();
                return;
            }
            try {
                await rest.remove(this.options.path + '?data=' + this.word());
                this.options.removed();
            } catch (failed) {
                form.showErrors(this.node, this.errors, failed);
            }
        }
    }

    function choices() {
        return [
            {
                word: 'keep', name: AJS.I18n.getText('listening-post.admin.remove.keep'),
                hint: AJS.I18n.getText('listening-post.admin.remove.keep.hint')
            },
            {
                word: 'forget', name: AJS.I18n.getText('listening-post.admin.remove.forget'),
                hint: AJS.I18n.getText('listening-post.admin.remove.forget.hint')
            },
            {
                word: 'erase', name: AJS.I18n.getText('listening-post.admin.remove.erase'),
                hint: AJS.I18n.getText('listening-post.admin.remove.erase.hint')
            }
        ];
    }

    ListeningPost.removeForm = (options) => new RemoveForm(options);
}());
