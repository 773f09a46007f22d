/**
 * What the program can do, one class a capability: a request goes in, a result comes out. {@code
 * Workspace} keeps what is known by what was chosen. No option is parsed and nothing printed here.
 */
@NullMarked
package org.statecraft.app;

import org.jspecify.annotations.NullMarked;
