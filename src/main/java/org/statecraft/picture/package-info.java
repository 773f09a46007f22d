/**
 * Pictures of power relations: networks, matrices and timelines, drawn in a terminal, as SVG and
 * web pages, and written for other programs.
 */
@org.jspecify.annotations.NullMarked
package org.statecraft.picture;
