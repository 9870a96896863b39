/**
 * The form that links an account, or links one again: by signing in on its network, or with all keys typed. Keys go to the server once
 * and never come back.
 */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, fill, button, rest, form, picker} = ListeningPost;

    /** options: {network, account (to link again), kept (ways that need no app typed then), done(account), close()}. */
    function linkForm(options) {
        const network = options.network;
        const again = options.account;
        const place = el('div', {'aria-live': 'polite'});
        const way = ListeningPost.wayChoice(network, drawWay);
        const wayPlace = el('div', {});
        let keys = [];
        const speaker = again ? null : picker.user(form.field(form.input({class: 'text medium-field'}), {
            label: AJS.I18n.getText('listening-post.admin.speaker'),
            hint: AJS.I18n.getText('listening-post.admin.speaker.hint'),
            field: 'speaker', required: true
        }));
        const since = again ? null : importChoice();
        const submit = el('button', {type: 'submit', class: 'aui-button aui-button-primary'});
        const node = el('form', {class: 'aui top-label lp-form', novalidate: true, submit: send},
            el('h3', {}, again
                ? AJS.I18n.getText('listening-post.admin.link.title-again', '@' + again.handle)
                : linkText(network)),
            el('p', {}, network.help),
            way.node,
            wayPlace,
            speaker && speaker.node,
            since && since.node,
            place,
            el('div', {class: 'buttons-container'}, el('div', {class: 'buttons'},
                submit,
                button(AJS.I18n.getText('listening-post.admin.cancel'), options.close, {class: 'aui-button aui-button-link'}))));
        drawWay();

        /** Only the fields of the chosen way are there; what was typed for another is gone. */
        function drawWay() {
            const signIn = way.chosen();
            const kept = signIn && again && options.kept.includes(signIn.key);
            fill(place);
            keys = (signIn || network).fields.map((each) => ({
                key: each.key,
                field: form.field(form.input({
                    type: each.secret ? 'password' : 'text', class: 'text long-field',
                    autocomplete: each.secret ? 'new-password' : 'off', spellcheck: 'false'
                }), {
                    label: each.label,
                    field: (signIn ? 'app.' : 'credentials.') + each.key,
                    required: each.required && !kept
                })
            }));
            fill(wayPlace,
                !signIn ? el('p', {}, network.keysHelp) : signIn.introducesItself ? null : ListeningPost.callbackHint(network),
                keys.map((each) => each.field.node),
                kept && !signIn.introducesItself
                    ? el('p', {class: 'description'}, AJS.I18n.getText('listening-post.admin.link.app-kept', '@' + again.handle)) : null,
                signIn ? el('p', {class: 'description'}, AJS.I18n.getText('listening-post.admin.link.sign-in.hint', network.name)) : null);
            submit.textContent = signIn
                ? AJS.I18n.getText('listening-post.admin.link.sign-in', network.name)
                : again ? AJS.I18n.getText('listening-post.admin.link.again') : AJS.I18n.getText('listening-post.admin.link.submit');
        }

        function send(event) {
            event.preventDefault();
            form.clearErrors(node, place);
            const signIn = way.chosen();
            form.busily(submit, signIn
                ? AJS.I18n.getText('listening-post.admin.link.leaving', network.name)
                : AJS.I18n.getText('listening-post.admin.link.asking', network.name), async () => {
                try {
                    if (signIn) {
                        const location = (await rest.post('/sign-ins', Object.assign({way: signIn.key, app: typed()}, target()))).location;
                        ListeningPost.unsaved.settle(node);
                        ListeningPost.leaveFor(location);
                    } else {
                        options.done(await rest.post(again ? '/accounts/' + encodeURIComponent(again.id) + '/link' : '/accounts',
                            Object.assign({credentials: typed()}, again ? {} : target())));
                    }
                } catch (failed) {
                    form.showErrors(node, place, failed);
                }
            });
        }

        /** What is to be linked. */
        function target() {
            return again ? {account: again.id} : {network: network.key, speaker: speaker.control.value, importFrom: since.value()};
        }

        function typed() {
            const values = {};
            keys.forEach((each) => {
                values[each.key] = each.field.control.value;
            });
            return values;
        }

        return {node, focus: way.focus || (() => keys[0].field.control.focus())};
    }

    /** What linking is called on this network. */
    function linkText(network) {
        return network.key === 'feed' ? AJS.I18n.getText('listening-post.admin.link.open-feed')
            : AJS.I18n.getText('listening-post.admin.link.open', network.name);
    }

    /** "From now on", unless somebody says since when. */
    function importChoice() {
        const id = freshId();
        const now = el('input', {type: 'radio', class: 'radio', name: id, id: id + '-now', checked: true, change: chosen});
        const then = el('input', {type: 'radio', class: 'radio', name: id, id: id + '-then', change: chosen});
        const moment = form.field(form.input({type: 'datetime-local', class: 'text medium-field'}), {
            label: AJS.I18n.getText('listening-post.admin.import.moment'),
            hint: AJS.I18n.getText('listening-post.admin.import.hint'),
            field: 'importFrom'
        });
        chosen();

        /** The moment is asked for where it counts. */
        function chosen() {
            moment.node.hidden = now.checked;
        }

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

    Object.assign(ListeningPost, {linkForm, linkText});
}());
