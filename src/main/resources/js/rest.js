/** Our REST resources. Every call answers the JSON, or fails with {status, errors: [{field, message}]} and whatever else the
 * refusal tells; status 0 means no answer. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;

    async function call(method, path, body) {
        let response;
        try {
            response = await fetch(ListeningPost.base() + '/rest/listening-post/1.0' + path, {
                method: method,
                credentials: 'same-origin',
                headers: {Accept: 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check'},
                body: method === 'GET' ? undefined : JSON.stringify(body || {})
            });
        } catch (e) {
            throw failure(0, AJS.I18n.getText('listening-post.js.offline'));
        }
        if (response.status === 204) {
            return null;
        }
        let json = null;
        try {
            json = await response.json();
        } catch (e) {
            // a proxy or login page answered instead of us; the status says enough
        }
        if (response.ok && json !== null) {
            return json;
        }
        if (json && Array.isArray(json.errors) && json.errors.length > 0) {
            throw Object.assign({}, json, {status: response.status});
        }
        // the platform refuses in its own shape and language
        throw failure(response.status, response.status === 401
            ? AJS.I18n.getText('listening-post.error.login')
            : AJS.I18n.getText('listening-post.js.strange', response.status));
    }

    function failure(status, message) {
        return {status: status, errors: [{field: '', message: message}]};
    }

    /** A key by which the server knows a call that is made twice. */
    ListeningPost.freshKey = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (each) => each.toString(16).padStart(8, '0'))
        .join('-');

    ListeningPost.rest = {
        get: (path) => call('GET', path),
        post: (path, body) => call('POST', path, body),
        put: (path, body) => call('PUT', path, body),
        remove: (path) => call('DELETE', path),
        /** The messages of a failed call as one text. */
        textOf: (failed) => (failed.errors || [{message: String(failed)}]).map((error) => error.message).join(' ')
    };
}());
