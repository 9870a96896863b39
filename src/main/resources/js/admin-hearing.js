/** What an account hears, what of it opens a request, and what each choice means. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, rest, form, moment, message, Searches} = ListeningPost;

    /** options: {account, network, done(hearing), close(), again(note)}. */
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
        const events = form.check({
            label: AJS.I18n.getText('listening-post.admin.events.on', network.name), field: 'events', checked: hearing.events,
            hint: AJS.I18n.getText('listening-post.admin.events.on.hint', network.name)
        });
        const told = el('div', {class: 'lp-events', 'aria-live': 'polite'});
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
            network.events ? form.group(AJS.I18n.getText('listening-post.admin.events'), events.node, told) : null,
            hears('search') ? searches.node : null,
            form.ending(place, submit, options.close));

        if (network.events) {
            showEvents();
        }

        /** What is to be entered at the network, and what came of late. */
        async function showEvents() {
            try {
                const known = await rest.get('/accounts/' + encodeURIComponent(account.id) + '/events');
                fill(told,
                    ListeningPost.takeAlong(AJS.I18n.getText('listening-post.admin.events.address'), known.address,
                        AJS.I18n.getText('listening-post.admin.link.callback.copy')),
                    known.token
                        ? ListeningPost.takeAlong(AJS.I18n.getText('listening-post.admin.events.token'), known.token,
                            AJS.I18n.getText('listening-post.admin.events.copy')) : null,
                    known.on ? null : el('p', {class: 'description'}, AJS.I18n.getText('listening-post.admin.events.first', network.name)),
                    el('p', {class: 'description', 'data-key': 'events-last'}, lastOf(known.events)));
            } catch (failed) {
                fill(told, message('error', rest.textOf(failed)));
            }
        }

        function lastOf(known) {
            return [known.eventAt ? AJS.I18n.getText('listening-post.admin.events.last', moment.short(known.eventAt))
                : AJS.I18n.getText('listening-post.admin.events.none'),
            known.refusedAt ? ' ' + AJS.I18n.getText('listening-post.admin.events.refused', moment.number(known.refused),
                moment.short(known.refusedAt)) : null];
        }

        function opener(word, label, hint) {
            return {word: word, box: form.check({label: label, hint: hint, checked: hearing.opens.includes(word)})};
        }

        function send(event) {
            event.preventDefault();
            form.clearErrors(node, place);
            form.busily(submit, AJS.I18n.getText('listening-post.admin.saving'), () => ListeningPost.save({
                node, place, revision: hearing.revision, again: options.again,
                refused: (failed) => form.showErrors(node, place, failed),
                put: async (revision) => {
                    const shown = opens.map((each) => each.word);
                    options.done(await rest.put('/accounts/' + encodeURIComponent(account.id) + '/hearing?revision=' + revision, {
                        // what this network does not offer stays as it was
                        opens: hearing.opens.filter((word) => !shown.includes(word))
                            .concat(opens.filter((each) => each.box.control.checked).map((each) => each.word)),
                        quotes: quotes.control.checked && hears('quote'),
                        direct: direct.control.checked && hears('direct'),
                        searches: hears('search') ? searches.values() : [],
                        photos: photos.control.checked,
                        recheckDays: /^\d+$/.test(recheck.control.value) ? Number(recheck.control.value) : null,
                        silenceHours: /^\d+$/.test(silence.control.value) ? Number(silence.control.value) : -1,
                        events: network.events ? events.control.checked : hearing.events
                    }));
                }
            }));
        }

        return {node, focus: () => opens[0].box.control.focus()};
    }

    ListeningPost.hearingForm = hearingForm;
}());
