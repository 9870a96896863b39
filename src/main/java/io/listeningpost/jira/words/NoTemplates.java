package io.listeningpost.jira.words;

import java.io.InputStream;
import org.apache.commons.collections.ExtendedProperties;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;

/** Loads nothing: the words of a status stand alone. */
public final class NoTemplates extends ResourceLoader {

    @Override
    public void init(ExtendedProperties configuration) {
        // nothing to set up
    }

    @Override
    public InputStream getResourceStream(String source) {
        throw new ResourceNotFoundException("no templates are loaded here: " + source);
    }

    @Override
    public boolean isSourceModified(Resource resource) {
        return false;
    }

    @Override
    public long getLastModified(Resource resource) {
        return 0;
    }
}
