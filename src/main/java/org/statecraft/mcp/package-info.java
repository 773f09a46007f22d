/**
 * What the program can do as tools of the Model Context Protocol, for agents that run on language
 * models: every fact with its source, its grade and its basis. The protocol's library is known here
 * alone.
 */
@NullMarked
package org.statecraft.mcp;

import org.jspecify.annotations.NullMarked;
