/** Which rule would take a post that somebody pastes. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, message, rest, form, rules} = ListeningPost;

    /** options: {accounts, values() the rules as they stand on the page, called(place) the name of one, failed(failed, where to say so)}. */
    function routingTrial(options) {
        const text = form.field(el('textarea', {class: 'textarea', rows: 3, dir: 'auto', 'data-key': 'try-text'}),
            {label: AJS.I18n.getText('listening-post.routing.try.text'), field: 'text'});
        const account = form.field(form.select(options.accounts.map((each) => ({id: each.id, name: '@' + each.handle})),
            options.accounts.length > 0 ? options.accounts[0].id : ''), {
            label: AJS.I18n.getText('listening-post.routing.try.account'), field: 'account'
        });
        const kind = form.field(form.select(rules.kinds.map((each) => ({id: each, name: rules.kindName[each]()})), 'mention'),
            {label: AJS.I18n.getText('listening-post.routing.try.kind'), field: 'kind'});
        const language = form.field(form.input({class: 'text short-field'}),
            {label: AJS.I18n.getText('listening-post.routing.try.language'), field: 'language'});
        const author = form.field(form.input({class: 'text medium-field'}),
            {label: AJS.I18n.getText('listening-post.routing.try.author'), field: 'author'});
        const followers = form.field(form.input({class: 'text short-field', inputmode: 'numeric'}),
            {label: AJS.I18n.getText('listening-post.routing.try.followers'), field: 'followers'});
        const answer = el('div', {'aria-live': 'polite', class: 'lp-tried'});
        const go = form.submit(AJS.I18n.getText('listening-post.routing.try.go'));
        go.classList.remove('aui-button-primary');

        function send(event) {
            event.preventDefault();
            fill(answer);
            form.clearErrors(tried, answer);
            form.busily(go, AJS.I18n.getText('listening-post.routing.rehearsing'), async () => {
                try {
                    const found = await rest.post('/routing/trial', {
                        rules: options.values(), account: account.control.value, kind: kind.control.value, text: text.control.value,
                        language: language.control.value, author: author.control.value, followers: rules.number(followers.control.value)
                    });
                    fill(answer, message('info', said(found, options)));
                } catch (failed) {
                    if (failed.errors.some((error) => error.field.startsWith('rules'))) {
                        options.failed(failed, answer);
                    } else {
                        form.showErrors(tried, answer, failed);
                    }
                }
            });
        }

        const tried = el('form', {class: 'aui top-label', novalidate: true, submit: send},
            el('p', {}, AJS.I18n.getText('listening-post.routing.try.which')), text.node, account.node, kind.node, language.node,
            author.node, followers.node, answer, el('div', {class: 'lp-buttons'}, go));
        return el('details', {class: 'lp-details', 'data-tried': true},
            el('summary', {'data-key': 'try'}, AJS.I18n.getText('listening-post.routing.try')), tried);
    }

    function said(found, options) {
        if (found.rule !== null) {
            return AJS.I18n.getText('listening-post.routing.try.taken', found.rule + 1, found.name || options.called(found.rule));
        }
        return found.serviceDesk === null
            ? AJS.I18n.getText('listening-post.routing.try.waits') : AJS.I18n.getText('listening-post.routing.try.left');
    }

    ListeningPost.routingTrial = routingTrial;
}());
