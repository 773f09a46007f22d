/**
 * Knowledge bases on disk: TDB2 databases that are loaded once and asked without reading them in.
 */
@org.jspecify.annotations.NullMarked
package org.statecraft.db;
