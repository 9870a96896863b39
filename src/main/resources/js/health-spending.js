/** What the accounts cost by day: a picture, the same as a table, and as a file. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, moment, health} = ListeningPost;

    class Spending extends health.Figures {

        constructor() {
            super('spending', {
                title: AJS.I18n.getText('listening-post.spending.title'), intro: AJS.I18n.getText('listening-post.spending.intro')
            }, ['30', '90'], show);
        }
    }

    function show(node, spending, {file, whose}) {
        const known = spending.days.filter((day) => day.cost !== null);
        const most = known.reduce((one, other) => one && Number(one.cost) >= Number(other.cost) ? one : other, null);
        fill(node,
            el('p', {}, el('strong', {}, AJS.I18n.getText('listening-post.spending.sum', moment.spent(spending.sum))), ' ',
                spending.limit ? AJS.I18n.getText('listening-post.spending.limit', moment.dollars(spending.limit)) : null),
            most === null || Number(most.cost) === 0
                ? el('p', {}, AJS.I18n.getText('listening-post.spending.none'))
                : el('div', {
                    class: 'lp-scroll', tabindex: '0', role: 'group', 'aria-label': AJS.I18n.getText('listening-post.spending.title')
                }, picture(spending, AJS.I18n.getText('listening-post.spending.chart', whose, moment.day(spending.from),
                        moment.day(spending.to), moment.spent(spending.sum), moment.day(most.day), moment.spent(most.cost)))),
            el('details', {}, el('summary', {'data-key': 'spending-table'}, AJS.I18n.getText('listening-post.spending.table')),
                table(spending)),
            file);
        // where the window is narrow the newest days are in sight
        node.querySelectorAll('.lp-scroll').forEach((each) => {
            each.scrollLeft = each.scrollWidth;
        });
    }

    function picture(spending, label) {
        return ListeningPost.chart({
            label,
            days: spending.days.map((day) => ({
                name: moment.day(day.day), short: moment.dayShort(day.day), value: day.cost === null ? null : Number(day.cost)
            })),
            limit: spending.limit ? Number(spending.limit) : null,
            unit: (value) => moment.dollars(value.toFixed(6).replace(/0{1,4}$/, ''))
        });
    }

    function table(spending) {
        return el('table', {class: 'aui lp-by-day'},
            el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, AJS.I18n.getText('listening-post.spending.day')),
                el('th', {scope: 'col'}, AJS.I18n.getText('listening-post.spending.cost')))),
            // a picture reads from left to right, a table from the newest down
            el('tbody', {}, spending.days.slice().reverse().map((day) => el('tr', {}, el('th', {scope: 'row'}, moment.day(day.day)),
                el('td', {}, day.cost === null ? AJS.I18n.getText('listening-post.spending.unknown') : moment.spent(day.cost),
                    spending.limit && day.cost !== null && Number(day.cost) > Number(spending.limit)
                        ? ' (' + AJS.I18n.getText('listening-post.spending.over') + ')' : null)))));
    }

    ListeningPost.Spending = Spending;
}());
