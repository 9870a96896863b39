/** What the accounts cost by day: a picture, the same as a table, and as a file. Loaded when it is unfolded. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, base, button, message, moment, rest, health} = ListeningPost;

    class Spending {

        constructor() {
            this.account = new health.AccountChoice('spending-account', AJS.I18n.getText('listening-post.spending.all'), () => this.load());
            this.days = el('select', {class: 'select', 'data-key': 'spending-days', change: () => this.load()}, ['30', '90'].map((days) =>
                el('option', {value: days}, AJS.I18n.getText('listening-post.spending.last', days))));
            this.figures = el('div', {'aria-live': 'polite'});
            this.node = el('details', {class: 'lp-spending', toggle: () => this.node.open && this.load()},
                el('summary', {'data-key': 'spending'}, AJS.I18n.getText('listening-post.spending.title')),
                el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.spending.intro')),
                el('div', {class: 'lp-tools'},
                    health.labelled(AJS.I18n.getText('listening-post.spending.account'), this.account.node),
                    health.labelled(AJS.I18n.getText('listening-post.spending.days'), this.days)),
                this.figures);
        }

        /** Whose costs can be chosen. */
        offer(accounts) {
            this.node.hidden = accounts.length === 0;
            this.account.offer(accounts);
        }

        async load() {
            const query = '?days=' + this.days.value + this.account.query;
            const asked = this.asked = query;
            try {
                const spending = await rest.get('/spending' + query);
                // of two questions the later one counts
                if (asked === this.asked) {
                    this.show(spending, query);
                }
            } catch (failed) {
                fill(this.figures, message('error', rest.textOf(failed)), el('div', {class: 'lp-buttons'},
                    button(AJS.I18n.getText('listening-post.admin.retry'), () => this.load(), {'data-key': 'spending-retry'})));
            }
        }

        show(spending, query) {
            const known = spending.days.filter((day) => day.cost !== null);
            const most = known.reduce((one, other) => one && Number(one.cost) >= Number(other.cost) ? one : other, null);
            const whose = this.account.words;
            fill(this.figures,
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
                el('p', {}, el('a', {
                    'data-key': 'spending-csv', href: base() + '/rest/listening-post/1.0/spending/csv' + query, download: true
                }, AJS.I18n.getText('listening-post.spending.csv'))));
            // where the window is narrow the newest days are in sight
            this.figures.querySelectorAll('.lp-scroll').forEach((each) => {
                each.scrollLeft = each.scrollWidth;
            });
        }
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
            el('tbody', {}, spending.days.map((day) => el('tr', {}, el('th', {scope: 'row'}, moment.day(day.day)),
                el('td', {}, day.cost === null ? AJS.I18n.getText('listening-post.spending.unknown') : moment.spent(day.cost),
                    spending.limit && day.cost !== null && Number(day.cost) > Number(spending.limit)
                        ? ' (' + AJS.I18n.getText('listening-post.spending.over') + ')' : null)))));
    }

    ListeningPost.Spending = Spending;
}());
