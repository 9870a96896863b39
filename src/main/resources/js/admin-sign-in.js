/** Signing in on a network: in which way, the address the network wants to know before, and what came of it. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, button, rest, form} = ListeningPost;
    const PARAMETER = 'sign-in';

    /**
     * A choice between the network's ways to sign in and typing all keys; {node, chosen(), focus()} where nothing chosen means all keys.
     * Where there is but one way nothing is asked: node and focus are null.
     */
    function wayChoice(network, changed) {
        const name = freshId();
        const ways = network.signIns.map((each) => ({way: each, label: each.label}))
            .concat([{way: null, label: network.keys}]);
        if (ways.length === 1) {
            return {node: null, chosen: () => ways[0].way, focus: null};
        }
        const choices = ways.map((each, i) => ({
            way: each.way,
            control: el('input', {type: 'radio', class: 'radio', name: name, id: name + '-' + i, checked: i === 0, change: changed}),
            label: each.label
        }));
        return {
            node: el('fieldset', {class: 'group'},
                el('legend', {}, el('span', {}, AJS.I18n.getText('listening-post.admin.link.way'))),
                choices.map((each) => el('div', {class: 'radio'}, each.control, el('label', {for: each.control.id}, each.label)))),
            chosen: () => choices.find((each) => each.control.checked).way,
            focus: () => choices.find((each) => each.control.checked).control.focus()
        };
    }

    /** The address to enter on the network's developer page, easy to take along. */
    function callbackHint(network) {
        return takeAlong(AJS.I18n.getText('listening-post.admin.link.callback', network.name), network.callback,
            AJS.I18n.getText('listening-post.admin.link.callback.copy'));
    }

    /** Words to enter elsewhere, with a button that copies them; the same in every language. */
    function takeAlong(label, words, copying) {
        const address = form.field(form.input({class: 'text long-field', readonly: true, dir: 'ltr', value: words, focus: () => {
            address.control.select();
        }}), {label: label});
        const copy = button(copying, async () => {
            address.control.select();
            try {
                await navigator.clipboard.writeText(words);
                copy.textContent = AJS.I18n.getText('listening-post.admin.link.callback.copied');
            } catch (e) {
                // without leave to copy, the address stands there selected
            }
        });
        address.control.after(' ', copy);
        return address.node;
    }

    /** Leaves for the network's page. */
    function leaveFor(location) {
        if (/^https?:\/\//i.test(location)) {
            window.location.assign(location);
        }
    }

    /** What came of the sign-in that the browser has just come back from; null when it came from elsewhere. Told once. */
    async function signInReceipt() {
        const address = new URL(window.location.href);
        const sealed = address.searchParams.get(PARAMETER);
        if (sealed === null) {
            return null;
        }
        address.searchParams.delete(PARAMETER);
        window.history.replaceState(null, '', address);
        try {
            return await rest.post('/sign-ins/receipt', {receipt: sealed});
        } catch (failed) {
            return {kind: 'warning', text: rest.textOf(failed), account: null};
        }
    }

    Object.assign(ListeningPost, {wayChoice, callbackHint, takeAlong, leaveFor, signInReceipt});
}());
