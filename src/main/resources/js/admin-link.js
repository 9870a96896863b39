/** The form that links an account, or gives a linked one new keys. Keys go to the server once and never come back. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, button, rest, form} = ListeningPost;

    /** options: {network, account (to link again), done(account), close()}. */
    function linkForm(options) {
        const network = options.network;
        const again = options.account;
        const place = el('div', {'aria-live': 'polite'});
        const keys = network.fields.map((each) => ({
            key: each.key,
            field: form.field(form.input({type: 'password', class: 'text long-field', autocomplete: 'new-password', spellcheck: 'false'}),
                {label: each.label, field: 'credentials.' + each.key, required: each.required})
        }));
        const speaker = again ? null : form.field(form.input({class: 'text medium-field'}), {
            label: AJS.I18n.getText('listening-post.admin.speaker'),
            hint: AJS.I18n.getText('listening-post.admin.speaker.hint'),
            field: 'speaker', required: true
        });
        const since = again ? null : importChoice();
        const submit = el('button', {type: 'submit', class: 'aui-button aui-button-primary'}, again
            ? AJS.I18n.getText('listening-post.admin.link.again')
            : AJS.I18n.getText('listening-post.admin.link.submit'));
        const node = el('form', {class: 'aui top-label lp-form', novalidate: true, submit: send},
            el('h3', {}, again
                ? AJS.I18n.getText('listening-post.admin.link.title-again', '@' + again.handle)
                : AJS.I18n.getText('listening-post.admin.link.title', network.name)),
            el('p', {}, AJS.I18n.getText('listening-post.admin.link.help', network.name)),
            keys.map((each) => each.field.node),
            speaker && speaker.node,
            since && since.node,
            place,
            el('div', {class: 'buttons-container'}, el('div', {class: 'buttons'},
                submit,
                button(AJS.I18n.getText('listening-post.admin.cancel'), options.close, {class: 'aui-button aui-button-link'}))));

        function send(event) {
            event.preventDefault();
            form.clearErrors(node, place);
            form.busily(submit, AJS.I18n.getText('listening-post.admin.link.asking', network.name), async () => {
                try {
                    options.done(again
                        ? await rest.post('/accounts/' + encodeURIComponent(again.id) + '/link', {credentials: credentials()})
                        : await rest.post('/accounts', {
                            network: network.key,
                            credentials: credentials(),
                            speaker: speaker.control.value,
                            importFrom: since.value()
                        }));
                } catch (failed) {
                    form.showErrors(node, place, failed);
                }
            });
        }

        function credentials() {
            const values = {};
            keys.forEach((each) => {
                values[each.key] = each.field.control.value;
            });
            return values;
        }

        return {node, focus: () => keys[0].field.control.focus()};
    }

    /** "From now on", unless somebody says since when. */
    function importChoice() {
        const id = freshId();
        const now = el('input', {type: 'radio', class: 'radio', name: id, id: id + '-now', checked: true});
        const then = el('input', {type: 'radio', class: 'radio', name: id, id: id + '-then'});
        const moment = form.field(form.input({type: 'datetime-local', class: 'text medium-field', focus: () => {
            then.checked = true;
        }}), {
            label: AJS.I18n.getText('listening-post.admin.import.moment'),
            hint: AJS.I18n.getText('listening-post.admin.import.hint'),
            field: 'importFrom'
        });
        return {
            node: el('fieldset', {class: 'group'},
                el('legend', {}, el('span', {}, AJS.I18n.getText('listening-post.admin.import'))),
                el('div', {class: 'radio'}, now, el('label', {for: id + '-now'}, AJS.I18n.getText('listening-post.admin.import.now'))),
                el('div', {class: 'radio'}, then, el('label', {for: id + '-then'}, AJS.I18n.getText('listening-post.admin.import.then'))),
                moment.node),
            value() {
                if (now.checked) {
                    return 'now';
                }
                const chosen = new Date(moment.control.value);
                return Number.isNaN(chosen.getTime()) ? moment.control.value || '?' : chosen.toISOString();
            }
        };
    }

    ListeningPost.linkForm = linkForm;
}());
