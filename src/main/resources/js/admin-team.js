/** Who of the desk's agents may do what for an account, by Jira's groups. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, rest, form, picker} = ListeningPost;

    /** options: {account, team, done(team), close(), again(note)}. */
    function teamForm(options) {
        const handle = '@' + options.account.handle;
        const place = el('div', {'aria-live': 'polite'});
        const answerers = groups('answerers', AJS.I18n.getText('listening-post.admin.team.answerers', handle),
            AJS.I18n.getText('listening-post.admin.team.answerers.hint'));
        const confidants = groups('confidants', AJS.I18n.getText('listening-post.admin.team.confidants', handle),
            AJS.I18n.getText('listening-post.admin.team.confidants.hint'));
        const approval = form.field(form.select([
            {id: 'never', name: AJS.I18n.getText('listening-post.admin.team.approval.never')},
            {id: 'chosen', name: AJS.I18n.getText('listening-post.admin.team.approval.chosen')},
            {id: 'always', name: AJS.I18n.getText('listening-post.admin.team.approval.always')}
        ], options.team.approval, undefined, {change: () => shows()}), {
            label: AJS.I18n.getText('listening-post.admin.team.approval', handle), field: 'approval',
            hint: AJS.I18n.getText('listening-post.admin.team.approval.hint')
        });
        const trainees = groups('trainees', AJS.I18n.getText('listening-post.admin.team.trainees'),
            AJS.I18n.getText('listening-post.admin.team.line'));
        const approvers = groups('approvers', AJS.I18n.getText('listening-post.admin.team.approvers'),
            AJS.I18n.getText('listening-post.admin.team.approvers.hint'));
        const own = form.check({
            label: AJS.I18n.getText('listening-post.admin.team.own'), field: 'ownApproval', checked: options.team.ownApproval
        });
        const submit = form.submit(AJS.I18n.getText('listening-post.admin.save'));
        const node = el('form', {class: 'aui top-label lp-form', novalidate: true, submit: send},
            el('h3', {}, AJS.I18n.getText('listening-post.admin.team.title', handle)),
            el('p', {}, AJS.I18n.getText('listening-post.admin.team.why')),
            answerers.node,
            confidants.node,
            approval.node,
            trainees.node,
            approvers.node,
            own.node,
            form.ending(place, submit, options.close));

        function groups(name, label, hint) {
            const field = form.field(el('textarea', {class: 'textarea medium-field', rows: 3, spellcheck: 'false', dir: 'auto'}), {
                label: label, hint: hint, field: name
            });
            field.control.value = options.team[name].join('\n');
            return picker.groups(field);
        }

        /** What has no meaning as things stand is not shown. */
        function shows() {
            trainees.node.hidden = approval.control.value !== 'chosen';
            approvers.node.hidden = approval.control.value === 'never';
            own.node.hidden = approval.control.value === 'never';
        }

        shows();

        function send(event) {
            event.preventDefault();
            form.clearErrors(node, place);
            form.busily(submit, AJS.I18n.getText('listening-post.admin.saving'), () => ListeningPost.save({
                node, place, revision: options.team.revision, again: options.again,
                refused: (failed) => form.showErrors(node, place, failed),
                put: async (revision) => {
                    options.done(await rest.put('/accounts/' + encodeURIComponent(options.account.id) + '/team?revision=' + revision, {
                        answerers: answerers.names(), confidants: confidants.names(), approval: approval.control.value,
                        trainees: trainees.names(), approvers: approvers.names(), ownApproval: own.control.checked
                    }));
                }
            }));
        }

        return {node, focus: () => answerers.control.focus()};
    }

    ListeningPost.teamForm = teamForm;
}());
