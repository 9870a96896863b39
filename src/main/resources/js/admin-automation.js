/** The admin's word that the network's rules for automation are kept: given by somebody, at a moment, and taken back at will. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, button, message, moment, rest, form} = ListeningPost;

    /** options: {account, done(account, given), close(), again(note)}. */
    function automationForm(options) {
        const account = options.account;
        const handle = '@' + account.handle;
        const path = '/accounts/' + encodeURIComponent(account.id) + '/automation';
        const place = el('div', {'aria-live': 'polite'});
        const accepted = form.check({label: AJS.I18n.getText('listening-post.admin.automation.accept', handle), field: 'accepted'});
        const operator = form.field(form.input({class: 'text medium-field', spellcheck: 'false'}), {
            label: AJS.I18n.getText('listening-post.admin.automation.operator'),
            hint: AJS.I18n.getText('listening-post.admin.automation.operator.hint'),
            field: 'operator', required: true
        });
        const submit = form.submit(AJS.I18n.getText('listening-post.admin.automation.give'));
        const revoke = button(AJS.I18n.getText('listening-post.admin.automation.revoke'), takeBack, {'data-key': 'revoke'});
        const given = account.automation;
        const heading = el('h3', {tabindex: '-1'}, AJS.I18n.getText('listening-post.admin.automation.title', handle));
        const node = el('form', {class: 'aui top-label lp-form', novalidate: true, submit: send},
            heading,
            el('p', {}, AJS.I18n.getText('listening-post.admin.automation.why', account.networkName)),
            el('ol', {class: 'lp-demands'},
                el('li', {}, AJS.I18n.getText('listening-post.admin.automation.label', handle)),
                el('li', {}, AJS.I18n.getText('listening-post.admin.automation.people')),
                el('li', {}, AJS.I18n.getText('listening-post.admin.automation.stop'))),
            given
                ? [message('success', AJS.I18n.getText('listening-post.admin.automation.given', given.by, moment.short(given.at)), ' ',
                    AJS.I18n.getText('listening-post.admin.automation.operated', '@' + given.operator)),
                place,
                el('div', {class: 'lp-buttons'}, revoke, button(AJS.I18n.getText('listening-post.admin.close'), options.close,
                    {class: 'aui-button aui-button-link'})),
                el('p', {class: 'description'}, AJS.I18n.getText('listening-post.admin.automation.revoke.hint'))]
                : [el('div', {class: 'group'}, accepted.node), operator.node, form.ending(place, submit, options.close)]);

        function send(event) {
            event.preventDefault();
            if (given) {
                return;
            }
            form.clearErrors(node, place);
            form.busily(submit, AJS.I18n.getText('listening-post.admin.saving'), () => attempt(
                (revision) => rest.put(path + '?revision=' + revision, {accepted: accepted.control.checked, operator: operator.control.value}), true));
        }

        function takeBack() {
            form.busily(revoke, AJS.I18n.getText('listening-post.admin.saving'), () => attempt(
                (revision) => rest.remove(path + '?revision=' + revision), false));
        }

        function attempt(call, now) {
            return ListeningPost.save({
                node, place, revision: account.automationRevision, again: options.again,
                refused: (failed) => form.showErrors(node, place, failed),
                put: async (revision) => options.done(await call(revision), now)
            });
        }

        return {node, focus: () => (given ? heading : accepted.control).focus()};
    }

    ListeningPost.automationForm = automationForm;
}());
