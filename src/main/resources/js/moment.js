/** Moments, amounts and numbers in the language of the page. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el} = ListeningPost;

    function language() {
        // Jira writes en-UK where the standard says en-GB
        return (document.documentElement.lang || 'en').replace('_', '-').replace(/^en-UK$/i, 'en-GB');
    }

    function format(iso, options) {
        const date = new Date(iso);
        try {
            return date.toLocaleString(language(), options);
        } catch (e) {
            return date.toLocaleString('en', options);
        }
    }

    /** Day and minute; today only the minute. */
    function short(iso) {
        const today = new Date(iso).toDateString() === new Date().toDateString();
        return format(iso, today
            ? {hour: '2-digit', minute: '2-digit'}
            : {day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit'});
    }

    /** Day and minute, for what is said once and stays, such as the name of a control. */
    function dated(iso) {
        return format(iso, {day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit'});
    }

    /** The same in a sentence that says of today that it is today. */
    function told(iso) {
        const date = new Date(iso);
        if (date.toDateString() !== new Date().toDateString()) {
            return dated(iso);
        }
        try {
            return new Intl.RelativeTimeFormat(language(), {numeric: 'auto'}).format(0, 'day') + ', ' + short(iso);
        } catch (e) {
            return dated(iso);
        }
    }

    /** The whole of it, with the zone in which it is told. */
    function whole(iso) {
        return format(iso, {dateStyle: 'full', timeStyle: 'long'});
    }

    /** For the eye the day and the minute; the whole under the pointer, and read aloud. */
    function node(iso) {
        return el('time', {datetime: iso, title: whole(iso)},
            el('span', {class: 'lp-told', 'aria-hidden': 'true'}, told(iso)), el('span', {class: 'lp-assistive'}, whole(iso)));
    }

    /** The zone in which moments are told, such as "Central European Standard Time". */
    function zone() {
        try {
            return new Intl.DateTimeFormat(language(), {timeZoneName: 'long'}).formatToParts(new Date())
                .find((part) => part.type === 'timeZoneName').value;
        } catch (e) {
            return Intl.DateTimeFormat().resolvedOptions().timeZone;
        }
    }

    /** What was told as of today is of yesterday after midnight, on pages that stay open. */
    let today = new Date().toDateString();
    setInterval(() => {
        if (today !== new Date().toDateString()) {
            today = new Date().toDateString();
            document.querySelectorAll('.listening-post time[datetime] .lp-told').forEach((each) => {
                each.textContent = told(each.parentNode.getAttribute('datetime'));
            });
        }
    }, 60000);

    /** How long ago in words, such as "3 minutes ago". */
    function ago(iso) {
        const seconds = Math.round((new Date(iso) - new Date()) / 1000);
        const [unit, length] = [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]]
            .find((each) => Math.abs(seconds) >= each[1]) || ['second', 1];
        try {
            return new Intl.RelativeTimeFormat(language(), {numeric: 'always'}).format(Math.trunc(seconds / length), unit);
        } catch (e) {
            return short(iso);
        }
    }

    function number(value) {
        try {
            return value.toLocaleString(language());
        } catch (e) {
            return String(value);
        }
    }

    /** A time of so many minutes in its largest unit, such as "1.5 hours". */
    function span(minutes, display) {
        const [unit, length] = [['day', 1440], ['hour', 60], ['minute', 1]].find((each) => minutes >= each[1]) || ['minute', 1];
        try {
            return new Intl.NumberFormat(language(), {
                style: 'unit', unit, unitDisplay: display || 'long', maximumFractionDigits: 1
            }).format(minutes / length);
        } catch (e) {
            return minutes + ' min';
        }
    }

    /** US dollars from decimal text: cents where they are enough, else every digit that is there. */
    function dollars(text) {
        const places = Math.max(2, (text.split('.')[1] || '').length);
        try {
            // decimal text, not a number, so that nothing is rounded on the way
            return new Intl.NumberFormat(language(), {
                style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol',
                minimumFractionDigits: places, maximumFractionDigits: places
            }).format(text);
        } catch (e) {
            return '$' + text;
        }
    }

    /** The same of what came together over time: from one dollar on, nobody reads fractions of cents. */
    function spent(text) {
        return dollars(Number(text) >= 1 ? Number(text).toFixed(2) : text);
    }

    /** A day of UTC, or its month. */
    function day(iso) {
        return format(iso + 'T00:00:00Z', {timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric'});
    }

    /** The same in as few letters as possible, for an axis. */
    function dayShort(iso) {
        return format(iso + 'T00:00:00Z', {timeZone: 'UTC', day: 'numeric', month: 'short'});
    }

    function month(iso) {
        return format(iso + 'T00:00:00Z', {timeZone: 'UTC', month: 'long', year: 'numeric'});
    }

    ListeningPost.moment = {short, dated, told, whole, zone, node, ago, number, span, dollars, spent, day, dayShort, month};
}());
