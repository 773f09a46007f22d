/**
 * Results as bytes: tables and documents of our own, the standard formats by Jena's writers; no
 * SPARQL here.
 */
@NullMarked
package org.statecraft.render;

import org.jspecify.annotations.NullMarked;
