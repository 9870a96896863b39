/** What a network charges, as published or as an admin knows better. Counts for all accounts there. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, fill, notice, moment, rest, form} = ListeningPost;

    function chargeText(charge) {
        switch (charge) {
            case 'post-read': return AJS.I18n.getText('listening-post.admin.charge.post-read');
            case 'owned-read': return AJS.I18n.getText('listening-post.admin.charge.owned-read');
            case 'author-read': return AJS.I18n.getText('listening-post.admin.charge.author-read');
            case 'direct-read': return AJS.I18n.getText('listening-post.admin.charge.direct-read');
            case 'post': return AJS.I18n.getText('listening-post.admin.charge.post');
            case 'post-with-link': return AJS.I18n.getText('listening-post.admin.charge.post-with-link');
            case 'summoned-post': return AJS.I18n.getText('listening-post.admin.charge.summoned-post');
            case 'direct': return AJS.I18n.getText('listening-post.admin.charge.direct');
            case 'description': return AJS.I18n.getText('listening-post.admin.charge.description');
            default: return charge;
        }
    }

    /** Folded away: few people need it. saved: called after prices changed; again(note): shows what stands. */
    function pricesForm(prices, saved, again) {
        const place = el('div', {'aria-live': 'polite'});
        const rows = prices.prices.filter((price) => price.published !== null || price.changed !== null).map((price) => {
            const id = freshId();
            return {
                charge: price.charge,
                control: el('input', {
                    id: id, class: 'text short-field', type: 'text', autocomplete: 'off', inputmode: 'decimal', value: price.changed || '',
                    placeholder: price.published || '0.00', 'data-field': 'changed.' + price.charge, 'aria-describedby': id + '-error'
                }),
                error: el('div', {id: id + '-error', class: 'error'}),
                name: el('label', {for: id}, chargeText(price.charge)),
                published: price.published
            };
        });
        const submit = form.submit(AJS.I18n.getText('listening-post.admin.prices.save'));
        const node = el('form', {class: 'aui top-label', novalidate: true, submit: send},
            el('p', {class: 'description'}, AJS.I18n.getText('listening-post.admin.prices.hint', prices.name)),
            el('div', {class: 'lp-scroll'}, el('table', {class: 'aui lp-prices'},
                el('thead', {}, el('tr', {},
                    el('th', {scope: 'col'}, AJS.I18n.getText('listening-post.admin.costs.kind')),
                    el('th', {scope: 'col', class: 'lp-number'}, AJS.I18n.getText('listening-post.admin.prices.published')),
                    el('th', {scope: 'col'}, AJS.I18n.getText('listening-post.admin.prices.yours')))),
                el('tbody', {}, rows.map((row) => el('tr', {},
                    el('th', {scope: 'row'}, row.name),
                    el('td', {class: 'lp-number'}, row.published ? moment.dollars(row.published) : '\u2013'),
                    el('td', {}, row.control, row.error)))))),
            place,
            el('div', {class: 'lp-buttons'}, submit));

        const task = {
            node, place, revision: prices.revision, again: again,
            refused: (failed) => form.showErrors(node, place, failed),
            put: async (revision) => {
                const changed = {};
                rows.filter((row) => row.control.value.trim() !== '').forEach((row) => {
                    changed[row.charge] = row.control.value;
                });
                const stands = await rest.put('/networks/' + encodeURIComponent(prices.network) + '/prices?revision=' + revision,
                    {changed: changed});
                task.revision = stands.revision;
                ListeningPost.unsaved.settle(node);
                await saved();
                fill(place, notice('success', AJS.I18n.getText('listening-post.admin.saved')));
            }
        };

        function send(event) {
            event.preventDefault();
            form.clearErrors(node, place);
            form.busily(submit, AJS.I18n.getText('listening-post.admin.saving'), () => ListeningPost.save(task));
        }

        return rows.length === 0 ? null : el('details', {class: 'lp-details'},
            el('summary', {}, AJS.I18n.getText('listening-post.admin.prices', prices.name)), node);
    }

    Object.assign(ListeningPost, {chargeText, pricesForm});
}());
