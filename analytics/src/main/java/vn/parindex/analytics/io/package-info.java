/**
 * The only package that knows JSON: data folder in, {@link vn.parindex.analytics.model.Dataset} or
 * located findings out, and the canonical files back.
 *
 * <p>Belongs here: bytes, encodings, syntax, schemas, versions of the file format. Does not belong
 * here: what is wrong with values that could be read (see {@code check}). Nobody imports this
 * package but the program; whatever bytes it is given, it throws nothing and reports.
 */
package vn.parindex.analytics.io;
