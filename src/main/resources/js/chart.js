/**
 * Figures by day as bars, drawn as SVG. A day of which nothing is known is a dotted gap, which is not nothing; what is over the limit is
 * hatched and not only coloured. A picture only: the words and the table beside it say all of it.
 */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, freshId} = ListeningPost;
    const SPACE = 'http://www.w3.org/2000/svg';
    const [WIDTH, HEIGHT] = [720, 220];
    const [LEFT, RIGHT, TOP, BOTTOM] = [64, 8, 12, 28];
    const LOW = 180;
    /** Half of the longest name of a day, in pixels. */
    const NAME = 26;

    function svg(tag, attributes, ...children) {
        const node = document.createElementNS(SPACE, tag);
        Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, String(value)));
        node.append(...children.filter(Boolean));
        return node;
    }

    /** The smallest of 1, 2 or 5 with zeros that is not below a figure. */
    function ceiling(figure) {
        const tens = Math.pow(10, Math.floor(Math.log10(figure)));
        return [1, 2, 5, 10].map((each) => each * tens).find((each) => each >= figure * 0.999999);
    }

    /** options: {label, days: [{name, short, value or null}], limit or null, unit(value), width and height in pixels or nothing}. */
    function chart(options) {
        const days = options.days;
        const width = options.width || WIDTH;
        const height = options.height || HEIGHT;
        const top = ceiling(Math.max(options.limit || 0, ...days.map((day) => day.value || 0)) || 1);
        const hatch = freshId();
        const step = (width - LEFT - RIGHT) / days.length;
        const y = (value) => TOP + (height - TOP - BOTTOM) * (1 - value / top);
        const every = Math.max(Math.ceil(days.length / 6), Math.ceil((2 * NAME + 8) / step));
        return svg('svg', {class: 'lp-chart', role: 'img', 'aria-label': options.label, viewBox: '0 0 ' + width + ' ' + height},
            svg('defs', {}, svg('pattern', {
                id: hatch, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)'
            }, svg('rect', {class: 'lp-chart-over', width: 6, height: 6}), svg('rect', {class: 'lp-chart-stripe', width: 2, height: 6}))),
            ...[0, 0.5, 1].map((part) => svg('g', {},
                svg('line', {class: 'lp-chart-grid', x1: LEFT, x2: width - RIGHT, y1: y(top * part), y2: y(top * part)}),
                svg('text', {class: 'lp-chart-text', x: LEFT - 6, y: y(top * part) + 4, 'text-anchor': 'end'}, options.unit(top * part)))),
            ...days.map((day, i) => bar(day, LEFT + i * step, step, y, options.limit, hatch, options.unit)),
            ...days.map((day, i) => (days.length - 1 - i) % every === 0 && named(day, LEFT + (i + 0.5) * step, height, width)),
            options.limit && svg('line', {
                class: 'lp-chart-limit', x1: LEFT, x2: width - RIGHT, y1: y(options.limit), y2: y(options.limit)
            }));
    }

    /** The last day has its name, and room for it. */
    function named(day, x, height, width) {
        const late = width - x < NAME;
        return svg('text', {class: 'lp-chart-text', x: late ? width - 2 : x, y: height - 8, 'text-anchor': late ? 'end' : 'middle'}, day.short);
    }

    /** The same as wide as its place and of one height: its text is as small at every width. */
    function wide(options) {
        const node = el('div', {class: 'lp-chart-wide'}, chart(Object.assign({}, options, {width: 400, height: LOW})));
        let drawn = 0;
        new ResizeObserver(([place]) => {
            const width = Math.round(place.contentRect.width);
            if (width > 0 && width !== drawn) {
                drawn = width;
                fill(node, chart(Object.assign({}, options, {width: width, height: LOW})));
            }
        }).observe(node);
        return node;
    }

    function bar(day, x, step, y, limit, hatch, unit) {
        if (day.value === null) {
            return svg('line', {class: 'lp-chart-gap', x1: x + 1, x2: x + step - 1, y1: y(0) - 2, y2: y(0) - 2});
        }
        const over = limit && day.value > limit;
        // what is not nothing is seen
        const height = day.value === 0 ? 0 : Math.max(1.5, y(0) - y(day.value));
        return svg('rect', Object.assign({
            class: 'lp-chart-bar' + (over ? ' lp-chart-bar-over' : ''), x: x + step * 0.12, width: step * 0.76, y: y(0) - height, height
        }, over ? {fill: 'url(#' + hatch + ')'} : {}), svg('title', {}, day.name + ': ' + unit(day.value)));
    }

    Object.assign(ListeningPost, {chart, wideChart: wide});
}());
