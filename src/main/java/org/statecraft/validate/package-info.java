/**
 * What is wrong with files of RDF before they are used: syntax, shapes, words, and what the
 * knowledge base says otherwise, each with its place and what to do.
 */
@org.jspecify.annotations.NullMarked
package org.statecraft.validate;
