package dev.plumbline.draft;

/**
 * A line of the document.
 *
 * @param number from 1
 */
record Line(int number, String text) {}
