/** What an account hears, what of it opens a request, and what each choice means. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, rest, form, Searches} = ListeningPost;

    /** options: {account, network, done(hearing), close()}. */
    function hearingForm(options) {
        const {account, network} = options;
        const hearing = account.hearing;
        const hears = (way) => network.hears.includes(way);
        const handle = '@' + account.handle;
        const place = el('div', {'aria-live': 'polite'});
        const opens = [
            opener('mention', AJS.I18n.getText('listening-post.admin.opens.mention', handle),
                AJS.I18n.getText('listening-post.admin.opens.mention.hint')),
            opener('inherited', AJS.I18n.getText('listening-post.admin.opens.inherited', handle),
                AJS.I18n.getText('listening-post.admin.opens.inherited.hint', network.name)),
            opener('answer', AJS.I18n.getText('listening-post.admin.opens.answer', handle),
                AJS.I18n.getText('listening-post.admin.opens.answer.hint')),
            hears('quote') ? opener('quote', AJS.I18n.getText('listening-post.admin.opens.quote', handle),
                AJS.I18n.getText('listening-post.admin.opens.quote.hint')) : null,
            hears('direct') ? opener('direct', AJS.I18n.getText('listening-post.admin.opens.direct', handle),
                AJS.I18n.getText('listening-post.admin.opens.direct.hint')) : null,
            hears('search') ? opener('search', AJS.I18n.getText('listening-post.admin.opens.search'),
                AJS.I18n.getText('listening-post.admin.opens.search.hint', network.name)) : null
        ].filter(Boolean);
        const quotes = form.check({
            label: AJS.I18n.getText('listening-post.admin.hear.quotes', handle), field: 'quotes', checked: hearing.quotes,
            hint: AJS.I18n.getText('listening-post.admin.hear.quotes.hint')
        });
        const direct = form.check({
            label: AJS.I18n.getText('listening-post.admin.hear.direct', handle), field: 'direct', checked: hearing.direct,
            hint: [el('strong', {}, AJS.I18n.getText('listening-post.admin.hear.direct.consent')), ' ',
                AJS.I18n.getText('listening-post.admin.hear.direct.hint')]
        });
        const photos = form.check({
            label: AJS.I18n.getText('listening-post.admin.hear.photos'), field: 'photos', checked: hearing.photos,
            hint: AJS.I18n.getText('listening-post.admin.hear.photos.hint', network.name)
        });
        const recheck = form.field(form.input({
            class: 'text short-field', type: 'number', min: 0, max: 365, value: hearing.recheckDays
        }), {
            label: AJS.I18n.getText('listening-post.admin.hear.recheck'), field: 'recheckDays', required: true,
            hint: AJS.I18n.getText('listening-post.admin.hear.recheck.hint')
        });
        const silence = form.field(form.input({
            class: 'text short-field', type: 'number', min: 0, max: 168, value: hearing.silenceHours
        }), {
            label: AJS.I18n.getText('listening-post.admin.hear.silence'), field: 'silenceHours', required: true,
            hint: AJS.I18n.getText('listening-post.admin.hear.silence.hint')
        });
        const searches = new Searches(hearing.searches, network.name);
        const submit = form.submit(AJS.I18n.getText('listening-post.admin.save'));
        const node = el('form', {class: 'aui top-label lp-form', novalidate: true, submit: send},
            el('h3', {}, AJS.I18n.getText('listening-post.admin.hearing.title', handle)),
            form.group(AJS.I18n.getText('listening-post.admin.opens'),
                el('p', {class: 'description'}, AJS.I18n.getText('listening-post.admin.opens.hint')),
                opens.map((each) => each.box.node)),
            form.group(AJS.I18n.getText('listening-post.admin.hear'),
                hears('quote') ? quotes.node : null, hears('direct') ? direct.node : null, photos.node),
            recheck.node,
            silence.node,
            hears('search') ? searches.node : null,
            form.ending(place, submit, options.close));

        function opener(word, label, hint) {
            return {word: word, box: form.check({label: label, hint: hint, checked: hearing.opens.includes(word)})};
        }

        function send(event) {
            event.preventDefault();
            form.clearErrors(node, place);
            form.busily(submit, AJS.I18n.getText('listening-post.admin.saving'), async () => {
                try {
                    const shown = opens.map((each) => each.word);
                    options.done(await rest.put('/accounts/' + encodeURIComponent(account.id) + '/hearing', {
                        // what this network does not offer stays as it was
                        opens: hearing.opens.filter((word) => !shown.includes(word))
                            .concat(opens.filter((each) => each.box.control.checked).map((each) => each.word)),
                        quotes: quotes.control.checked && hears('quote'),
                        direct: direct.control.checked && hears('direct'),
                        searches: hears('search') ? searches.values() : [],
                        photos: photos.control.checked,
                        recheckDays: /^\d+$/.test(recheck.control.value) ? Number(recheck.control.value) : null,
                        silenceHours: /^\d+$/.test(silence.control.value) ? Number(silence.control.value) : -1
                    }));
                } catch (failed) {
                    form.showErrors(node, place, failed);
                }
            });
        }

        return {node, focus: () => opens[0].box.control.focus()};
    }

    ListeningPost.hearingForm = hearingForm;
}());
