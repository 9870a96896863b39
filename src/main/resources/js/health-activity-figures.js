/** What was heard and answered, as pictures, as tables and in a sentence. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, moment} = ListeningPost;
    const LONGEST = 30 * 24 * 60;

    /** Each figure: its name, the number to draw, and how it is written. */
    function figures() {
        const number = (name, value) => ({name, value, words: (day) => moment.number(value(day))});
        return {
            heard: number(AJS.I18n.getText('listening-post.activity.heard'), (day) => day.heard),
            opened: number(AJS.I18n.getText('listening-post.activity.opened'), (day) => day.opened),
            commented: number(AJS.I18n.getText('listening-post.activity.commented'), (day) => day.commented),
            nothing: number(AJS.I18n.getText('listening-post.activity.nothing'), (day) => day.nothing),
            waiting: number(AJS.I18n.getText('listening-post.activity.waiting'), (day) => day.waiting),
            people: number(AJS.I18n.getText('listening-post.activity.people'), (day) => day.people),
            status: number(AJS.I18n.getText('listening-post.activity.status'), (day) => day.status),
            failed: number(AJS.I18n.getText('listening-post.activity.failed'), (day) => day.failed),
            firsts: number(AJS.I18n.getText('listening-post.activity.firsts'), (day) => day.first.count),
            median: wait(AJS.I18n.getText('listening-post.activity.median'), 'median'),
            ninety: wait(AJS.I18n.getText('listening-post.activity.ninety'), 'ninety'),
            posts: number(AJS.I18n.getText('listening-post.activity.posts'), (day) => day.longestPosts),
            replies: number(AJS.I18n.getText('listening-post.activity.replies'), (day) => day.longestReplies)
        };
    }

    function wait(name, part) {
        return {
            name,
            value: (day) => day.first.count === 0 ? 0 : day.first[part] === null ? LONGEST : day.first[part],
            words: (day) => waited(day.first, part)
        };
    }

    function waited(first, part) {
        if (first.count === 0) {
            return '\u2013';
        }
        return first[part] === null ? AJS.I18n.getText('listening-post.activity.longer') : moment.span(first[part]);
    }

    /** The pictures that answer what people ask first. */
    function pictures(activity, whose) {
        const all = figures();
        const known = activity.days.filter((day) => day.figures !== null);
        const asked = [all.heard, all.people, all.median, all.posts];
        const drawn = asked.filter((figure) => known.some((day) => figure.value(day.figures) > 0));
        const nought = asked.filter((figure) => !drawn.includes(figure)).map((figure) => figure.name);
        return [el('div', {class: 'lp-charts'}, drawn.map((figure) => {
            const scale = figure === all.median ? unitOf(Math.max(...known.map((day) => figure.value(day.figures)))) : 1;
            const most = known.reduce((one, other) => figure.value(one.figures) >= figure.value(other.figures) ? one : other);
            return el('figure', {},
                el('figcaption', {}, figure.name),
                ListeningPost.wideChart({
                    label: AJS.I18n.getText('listening-post.activity.chart', figure.name, whose, moment.day(activity.from),
                        moment.day(activity.to), moment.day(most.day), figure.words(most.figures)),
                    days: activity.days.map((day) => ({
                        name: moment.day(day.day), short: moment.dayShort(day.day),
                        value: day.figures === null ? null : figure.value(day.figures) / scale
                    })),
                    limit: null,
                    unit: figure === all.median ? (value) => value === 0 ? '0' : moment.span(value * scale, 'short')
                        : (value) => Number.isInteger(value) ? moment.number(value) : ''
                }));
        })), nought.length === 0 ? null
            : el('p', {class: 'lp-quiet lp-nought'}, AJS.I18n.getText('listening-post.activity.nought', nought.join(', ')))];
    }

    /** The minutes of a day, an hour or a minute, so that an axis has whole ones. */
    function unitOf(minutes) {
        return [1440, 60].find((each) => minutes >= each) || 1;
    }

    /** first: what the rows are; rows: [name, figures or null]; nothing known is said in words, because it is not nought. */
    function table(label, first, rows) {
        const columns = Object.values(figures());
        return el('div', {class: 'lp-scroll', tabindex: '0', role: 'group', 'aria-label': label},
            el('table', {class: 'aui lp-figures'},
                el('thead', {}, el('tr', {}, [first].concat(columns.map((column) => column.name)).map((name) =>
                    el('th', {scope: 'col'}, name)))),
                el('tbody', {}, rows.map(([name, day]) => el('tr', {}, el('th', {scope: 'row'}, el('bdi', {}, name)), day === null
                    ? el('td', {colspan: columns.length, class: 'lp-unknown'}, AJS.I18n.getText('listening-post.activity.unknown'))
                    : columns.map((column) => el('td', {}, column.words(day))))))));
    }

    /** What all days together come to. */
    function sentences(sum) {
        const n = moment.number;
        return el('ul', {class: 'lp-sums'},
            el('li', {}, AJS.I18n.getText('listening-post.activity.sum.heard', n(sum.heard), n(sum.opened), n(sum.commented),
                n(sum.nothing), n(sum.waiting))),
            el('li', {}, AJS.I18n.getText('listening-post.activity.sum.said', n(sum.people), n(sum.status), n(sum.failed))),
            el('li', {}, sum.first.count === 0 ? AJS.I18n.getText('listening-post.activity.sum.no-first')
                : AJS.I18n.getText('listening-post.activity.sum.first', n(sum.first.count), waited(sum.first, 'median'),
                    waited(sum.first, 'ninety'))),
            el('li', {}, AJS.I18n.getText('listening-post.activity.sum.queue', n(sum.longestPosts), n(sum.longestReplies))));
    }

    ListeningPost.activity = {pictures, table, sentences};
}());
