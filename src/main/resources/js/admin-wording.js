/** What agents' answers end with, and what must not stand in them unseen. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, rest, form} = ListeningPost;
    const INITIALS = '^$agent.initials';

    /** options: {account, done(), close(), again(note)}. */
    function wordingForm(options) {
        const account = options.account;
        const wording = account.wording;
        const place = el('div', {'aria-live': 'polite'});
        const way = form.field(form.select([
            {id: 'off', name: AJS.I18n.getText('listening-post.admin.signature.off')},
            {id: 'initials', name: AJS.I18n.getText('listening-post.admin.signature.initials')},
            {id: 'own', name: AJS.I18n.getText('listening-post.admin.signature.own')}
        ], !wording.signature ? 'off' : wording.signature === INITIALS ? 'initials' : 'own', undefined, {change: offer}), {
            label: AJS.I18n.getText('listening-post.admin.signature'), hint: AJS.I18n.getText('listening-post.admin.signature.hint')
        });
        const own = form.field(form.input({class: 'text medium-field', spellcheck: 'false', value: wording.signature || INITIALS}), {
            label: AJS.I18n.getText('listening-post.admin.signature.pattern'), field: 'signature',
            hint: [AJS.I18n.getText('listening-post.admin.signature.pattern.hint'), ' ',
                ['\u2013 $agent.firstName', '/$agent.initials'].map((each) => [el('code', {}, each), ' '])]
        });
        const orders = lines('orders', wording.orders, AJS.I18n.getText('listening-post.admin.orders'),
            [AJS.I18n.getText('listening-post.admin.orders.hint'), ' ',
                ['ORD-\\d{6}', '[A-Z]{2}\\d{8,10}'].map((each) => [el('code', {}, each), ' '])]);
        orders.control.setAttribute('data-part', 'private');
        const ours = lines('ours', wording.ours, AJS.I18n.getText('listening-post.admin.ours'),
            AJS.I18n.getText('listening-post.admin.ours.hint'));
        const warning = el('p', {class: 'lp-warning', role: 'status'});
        const comments = form.field(form.select(['never', 'ask', 'always'].map((each) => ({id: each, name: commentsText(each)})),
            wording.comments, undefined, {change: warn}), {
            label: AJS.I18n.getText('listening-post.admin.comments'), field: 'comments',
            hint: AJS.I18n.getText('listening-post.admin.comments.hint')
        });
        const copies = form.check({
            label: AJS.I18n.getText('listening-post.admin.copies'), hint: AJS.I18n.getText('listening-post.admin.copies.hint'),
            field: 'copies', checked: wording.copies
        });
        const submit = form.submit(AJS.I18n.getText('listening-post.admin.save'));
        const node = el('form', {class: 'aui top-label lp-form', novalidate: true, submit: send},
            el('h3', {}, AJS.I18n.getText('listening-post.admin.wording.title', '@' + account.handle)),
            way.node, own.node, comments.node, warning, copies.node,
            form.group(AJS.I18n.getText('listening-post.admin.private'), orders.node, ours.node),
            form.ending(place, submit, options.close));
        offer();
        warn();

        function warn() {
            warning.textContent = comments.control.value === 'always'
                ? AJS.I18n.getText('listening-post.admin.comments.always.warning', account.networkName) : '';
            warning.hidden = warning.textContent === '';
        }

        function offer() {
            own.node.hidden = way.control.value !== 'own';
        }

        function send(event) {
            event.preventDefault();
            form.clearErrors(node, place);
            form.busily(submit, AJS.I18n.getText('listening-post.admin.saving'), () => ListeningPost.save({
                node, place, revision: wording.revision, again: options.again,
                refused: (failed) => form.showErrors(node, place,
                    Object.assign({}, failed, {errors: together(failed.errors.map(numbered))})),
                put: async (revision) => {
                    await rest.put('/accounts/' + encodeURIComponent(account.id) + '/wording?revision=' + revision, {
                        signature: way.control.value === 'off' ? null : way.control.value === 'initials' ? INITIALS : own.control.value,
                        orders: typed(orders), ours: typed(ours), comments: comments.control.value, copies: copies.control.checked
                    });
                    await options.done();
                }
            }));
        }

        return {node, focus: () => way.control.focus()};
    }

    /** The server names a line; the form has one field for all lines. */
    function numbered(error) {
        const line = /^(orders|ours)\[(\d+)]$/.exec(error.field);
        return line === null ? error : {
            field: line[1], message: AJS.I18n.getText('listening-post.admin.line', Number(line[2]) + 1, error.message)
        };
    }

    function together(errors) {
        const fields = new Map();
        errors.forEach((error) => fields.set(error.field, (fields.get(error.field) || []).concat(error.message)));
        return Array.from(fields, ([field, messages]) => ({field: field, message: messages.join(' ')}));
    }

    function lines(field, values, label, hint) {
        const control = el('textarea', {class: 'textarea long-field lp-expression', rows: 3, spellcheck: 'false', dir: 'auto'});
        control.value = values.join('\n');
        return form.field(control, {label: label, hint: hint, field: field});
    }

    function typed(part) {
        return part.control.value.split('\n').map((line) => line.trim()).filter(Boolean);
    }

    /** What becomes of public comments. */
    function commentsText(choice) {
        return {
            never: AJS.I18n.getText('listening-post.admin.comments.never'),
            ask: AJS.I18n.getText('listening-post.admin.comments.ask'),
            always: AJS.I18n.getText('listening-post.admin.comments.always')
        }[choice];
    }

    Object.assign(ListeningPost, {wordingForm, commentsText});
}());
