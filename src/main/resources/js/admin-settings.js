/** Everything an administrator decides about one account. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, fill, button, message, rest, form, picker, Speeches} = ListeningPost;

    /** Loads what can be chosen, then answers the form. options: {account, done(account), close(), again(note)}. */
    async function settingsForm(options) {
        const account = options.account;
        const [desks, statuses] = await Promise.all([rest.get('/servicedesks'), rest.get('/statuses')]);
        const route = account.route || {serviceDesk: '', requestType: ''};
        const place = el('div', {'aria-live': 'polite'});
        const suggestions = el('datalist', {id: freshId()});

        const desk = form.field(form.select(desks.values, route.serviceDesk, AJS.I18n.getText('listening-post.admin.choose'), {
            change: () => deskChosen('')
        }), {
            label: AJS.I18n.getText('listening-post.admin.desk'),
            hint: desks.values.length === 0
                ? AJS.I18n.getText('listening-post.admin.desk.none') : AJS.I18n.getText('listening-post.admin.desk.hint'),
            field: 'route.serviceDesk'
        });
        const type = form.field(form.select([], '', AJS.I18n.getText('listening-post.admin.choose')), {
            label: AJS.I18n.getText('listening-post.admin.request-type'),
            hint: AJS.I18n.getText('listening-post.admin.request-type.hint'),
            field: 'route.requestType'
        });
        const speaker = picker.user(form.field(form.input({class: 'text medium-field', value: account.speaker ? account.speaker.name : ''}), {
            label: AJS.I18n.getText('listening-post.admin.speaker'),
            hint: AJS.I18n.getText('listening-post.admin.speaker.hint'),
            field: 'speaker', required: true
        }));
        const reopen = form.field(form.input({class: 'text medium-field', list: suggestions.id, value: account.reopenAction || ''}), {
            label: AJS.I18n.getText('listening-post.admin.reopen'),
            hint: AJS.I18n.getText('listening-post.admin.reopen.hint'),
            field: 'reopenAction'
        });
        const grace = form.field(form.input({
            class: 'text short-field', type: 'number', min: 0, max: 3600, value: account.graceSeconds, 'data-part': 'undo'
        }), {
            label: AJS.I18n.getText('listening-post.admin.grace'),
            hint: AJS.I18n.getText('listening-post.admin.grace.hint'),
            field: 'graceSeconds', required: true
        });
        const speeches = new Speeches(account, statuses.values);
        const submit = el('button', {type: 'submit', class: 'aui-button aui-button-primary'},
            AJS.I18n.getText('listening-post.admin.save'));
        const node = el('form', {class: 'aui top-label lp-form', novalidate: true, submit: send},
            el('h3', {}, AJS.I18n.getText('listening-post.admin.settings.title', '@' + account.handle)),
            desk.node, type.node, speaker.node, reopen.node, suggestions,
            form.group(AJS.I18n.getText('listening-post.admin.undo'), grace.node), speeches.node,
            place,
            el('div', {class: 'buttons-container'}, el('div', {class: 'buttons'},
                submit,
                button(AJS.I18n.getText('listening-post.admin.cancel'), options.close, {class: 'aui-button aui-button-link'}))));

        async function deskChosen(requestType) {
            const id = desk.control.value;
            form.options(type.control, [], '', AJS.I18n.getText('listening-post.admin.choose'));
            fill(suggestions);
            if (id) {
                try {
                    const [types, actions] = await Promise.all([
                        rest.get('/servicedesks/' + encodeURIComponent(id) + '/requesttypes'),
                        rest.get('/servicedesks/' + encodeURIComponent(id) + '/actions')
                    ]);
                    if (id === desk.control.value) {
                        form.options(type.control, types.values, requestType, AJS.I18n.getText('listening-post.admin.choose'));
                        fill(suggestions, actions.values.map((each) => el('option', {value: each.name})));
                    }
                } catch (failed) {
                    fill(place, message('error', rest.textOf(failed)));
                }
            }
        }

        function send(event) {
            event.preventDefault();
            form.clearErrors(node, place);
            form.busily(submit, AJS.I18n.getText('listening-post.admin.saving'), () => ListeningPost.save({
                node, place, revision: account.revision, again: options.again,
                refused: (failed) => form.showErrors(node, place, failed),
                put: async (revision) => {
                    options.done(await rest.put('/accounts/' + encodeURIComponent(account.id) + '?revision=' + revision, {
                        speaker: speaker.control.value,
                        route: desk.control.value ? {serviceDesk: desk.control.value, requestType: type.control.value} : null,
                        speeches: speeches.values(),
                        graceSeconds: /^\d+$/.test(grace.control.value) ? Number(grace.control.value) : null,
                        reopenAction: reopen.control.value || null
                    }));
                }
            }));
        }

        await deskChosen(route.requestType);
        return {node, focus: () => desk.control.focus()};
    }

    ListeningPost.settingsForm = settingsForm;
}());
