# Median, MAD (constant 1.4826) and robust z of base R.
# Values are multiples of 1/4 so that both sides read the same figures. Columns: values separated by
# blanks, median, mad, z of each value; mad 0 gives no z.
cat("# tool: R ", R.version$major, ".", R.version$minor, ", stats::median, stats::mad\n", sep = "")
cat("# command: Rscript analytics/src/test/reference/robust-z.R",
    "> analytics/src/test/resources/reference/robust-z.csv\n")
cat("values,median,mad,z\n")
number <- function(x) paste(format(x, digits = 17, trim = TRUE, scientific = FALSE), collapse = " ")
row <- function(x) {
  m <- median(x)
  s <- mad(x)
  z <- if (s == 0) "" else number((x - m) / s)
  cat(number(x), ",", number(m), ",", number(s), ",", z, "\n", sep = "")
}
row(c(70, 72, 73, 75, 95))
row(c(80, 80, 80, 80, 95))
row(c(5, 5, 5, 5, 5))
set.seed(20250630)
for (n in c(5, 6, 7, 8, 11, 19, 19, 40, 63)) {
  row(round(4 * rnorm(n, 75, 8)) / 4)
  row(round(4 * c(rnorm(n - 1, 75, 4), 20)) / 4)
}
