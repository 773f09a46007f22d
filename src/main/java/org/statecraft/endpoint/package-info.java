/**
 * SPARQL endpoints: what is asked of another machine, who is asking, and how that can fail. HTTP is
 * known here alone, but for {@code SERVICE} within a query.
 */
@NullMarked
package org.statecraft.endpoint;

import org.jspecify.annotations.NullMarked;
