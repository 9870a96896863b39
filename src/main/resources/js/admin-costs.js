/** What an account costs today and this month, what of its budget is left, and what stops when. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, fill, message, notice, moment, rest, form} = ListeningPost;

    /** Loads costs and prices, then answers the section. options: {account, done(), close(), again(note)}. */
    async function costsForm(options) {
        const account = options.account;
        const path = '/accounts/' + encodeURIComponent(account.id);
        const [costs, prices] = await Promise.all([
            rest.get(path + '/costs'), rest.get('/networks/' + encodeURIComponent(account.network) + '/prices')
        ]);
        const heading = el('h3', {tabindex: '-1'}, AJS.I18n.getText('listening-post.admin.costs.title', '@' + account.handle));
        const figures = el('div', {});
        show(costs);

        function show(now) {
            fill(figures,
                allowance(now.allowance),
                el('dl', {class: 'lp-facts'},
                    span(AJS.I18n.getText('listening-post.admin.costs.today', moment.day(now.today.from)), now.today.cost,
                        now.budget.daily),
                    span(moment.month(now.month.from), now.month.cost,
                        now.budget.monthly)),
                now.month.kinds.length === 0
                    ? el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.admin.costs.none'))
                    : kinds(now));
        }

        async function refresh() {
            show(await rest.get(path + '/costs'));
            options.done();
        }

        return {
            node: el('div', {class: 'lp-form'}, heading,
                el('p', {class: 'description'}, AJS.I18n.getText('listening-post.admin.costs.estimate', account.networkName)),
                figures,
                el('p', {}, el('a', {href: ListeningPost.base() + '/plugins/servlet/listening-post/health?spending='
                    + encodeURIComponent(account.id), 'data-key': 'costs-days'},
                    AJS.I18n.getText('listening-post.admin.costs.days'))),
                budgetForm(account, path, refresh, options),
                ListeningPost.pricesForm(prices, refresh, options.again)),
            focus: () => heading.focus()
        };
    }

    function allowance(now) {
        if (now.kind === 'everything') {
            return null;
        }
        return now.kind === 'essentials'
            ? message('warning', AJS.I18n.getText('listening-post.admin.trouble.essentials', moment.short(now.until)))
            : message('error', AJS.I18n.getText('listening-post.admin.trouble.nothing', moment.short(now.until)));
    }

    function span(name, cost, limit) {
        return el('div', {}, el('dt', {}, name), el('dd', {},
            limit
                ? [AJS.I18n.getText('listening-post.admin.costs.of', moment.dollars(cost), moment.dollars(limit)), bar(name, cost, limit)]
                : [moment.dollars(cost), el('div', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.admin.costs.no-limit'))]));
    }

    /** Only a picture of what the words before it say. */
    function bar(name, cost, limit) {
        const used = Math.min(100, Math.round(Number(cost) / Number(limit) * 100));
        const kind = used >= 100 ? ' lp-bar-full' : used >= 80 ? ' lp-bar-late' : '';
        const filled = el('span', {class: 'lp-bar-used'});
        filled.style.inlineSize = used + '%';
        return el('div', {
            class: 'lp-bar' + kind, role: 'progressbar', 'aria-label': name, 'aria-valuemin': 0, 'aria-valuemax': 100,
            'aria-valuenow': used
        }, filled);
    }

    /** What was charged how often, and what that came to; prices may have changed between, so that no price stands here. */
    function kinds(costs) {
        const today = new Map(costs.today.kinds.map((kind) => [kind.charge, kind]));
        const group = (name) => el('th', {scope: 'colgroup', colspan: 2, class: 'lp-number'}, name);
        const figures = () => [AJS.I18n.getText('listening-post.admin.costs.count'), AJS.I18n.getText('listening-post.admin.costs.sum')]
            .map((name) => el('th', {scope: 'col', class: 'lp-number'}, name));
        return el('div', {class: 'lp-scroll'}, el('table', {class: 'aui lp-kinds'},
            el('thead', {},
                el('tr', {}, el('th', {scope: 'col', rowspan: 2}, AJS.I18n.getText('listening-post.admin.costs.kind')),
                    group(AJS.I18n.getText('listening-post.admin.costs.this-day')),
                    group(AJS.I18n.getText('listening-post.admin.costs.this-month'))),
                el('tr', {}, figures(), figures())),
            el('tbody', {}, costs.month.kinds.map((kind) => el('tr', {},
                el('th', {scope: 'row'}, ListeningPost.chargeText(kind.charge)),
                times(today.get(kind.charge), costs.today.kinds), times(kind, costs.month.kinds))))));
    }

    function times(kind, all) {
        return (kind ? [moment.number(kind.count), moment.dollars(padded(kind.cost, all))] : ['\u2013', '\u2013'])
            .map((text) => el('td', {class: 'lp-number'}, text));
    }

    /** With as many decimals as the finest of the column, so that they stand below each other. */
    function padded(cost, all) {
        const decimals = (text) => (text.split('.')[1] || '').length;
        const most = Math.max(2, ...all.map((kind) => decimals(kind.cost)));
        return (cost.includes('.') ? cost : cost + '.') + '0'.repeat(most - decimals(cost));
    }

    function budgetForm(account, path, saved, options) {
        const budget = account.budget;
        const place = el('div', {'aria-live': 'polite'});
        const owns = form.check({
            label: AJS.I18n.getText('listening-post.admin.budget.owns', '@' + account.handle), field: 'ownsApp', checked: budget.ownsApp,
            hint: AJS.I18n.getText('listening-post.admin.budget.owns.hint', account.networkName)
        });
        const daily = form.field(form.input({class: 'text short-field', inputmode: 'decimal', value: budget.daily || ''}), {
            label: AJS.I18n.getText('listening-post.admin.budget.daily'), field: 'daily'
        });
        const monthly = form.field(form.input({class: 'text short-field', inputmode: 'decimal', value: budget.monthly || ''}), {
            label: AJS.I18n.getText('listening-post.admin.budget.monthly'), field: 'monthly',
            hint: AJS.I18n.getText('listening-post.admin.budget.hint')
        });
        const submit = form.submit(AJS.I18n.getText('listening-post.admin.budget.save'));
        const heading = freshId();
        const node = el('form', {class: 'aui top-label', novalidate: true, 'aria-labelledby': heading, submit: send},
            el('h4', {id: heading}, AJS.I18n.getText('listening-post.admin.budget')),
            el('ul', {},
                el('li', {}, AJS.I18n.getText('listening-post.admin.budget.first')),
                el('li', {}, AJS.I18n.getText('listening-post.admin.budget.then')),
                el('li', {}, AJS.I18n.getText('listening-post.admin.budget.never'))),
            daily.node, monthly.node, el('div', {class: 'group'}, owns.node),
            form.ending(place, submit, options.close, AJS.I18n.getText('listening-post.admin.close')));

        const task = {
            node, place, revision: budget.revision, again: options.again,
            refused: (failed) => form.showErrors(node, place, failed),
            put: async (revision) => {
                const stands = await rest.put(path + '/budget?revision=' + revision, {
                    ownsApp: owns.control.checked, daily: daily.control.value, monthly: monthly.control.value
                });
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

        return node;
    }

    ListeningPost.costsForm = costsForm;
}());
