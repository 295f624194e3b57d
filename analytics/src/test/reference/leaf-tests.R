# Item analysis with base R: item-rest correlation (cor of an item and the sum of the others),
# effective weight (cov of an item and the total over the variance of the total) and share of the
# items' variances. Two areas: items 1-3 and 4-5; maxima 2, 3, 5, 4, 6; no missing figures, so that
# shares of the maximum are sums over 20.
set.seed(20250506)
number <- function(x) paste(formatC(x, digits = 17, format = "g", width = 1), collapse = " ")
cat("# tool:", R.version.string, "\n")
cat("# command: Rscript analytics/src/test/reference/leaf-tests.R",
    "> analytics/src/test/resources/reference/leaf-tests.csv\n")
cat("units,points,item_rest,p,effective,own\n")
max <- c(2, 3, 5, 4, 6)
for (n in c(3, 5, 19, 40)) {
  skill <- runif(n)
  x <- sapply(max, function(m) round(4 * m * pmin(1, pmax(0, skill + rnorm(n, sd = 0.3)))) / 4)
  total <- rowSums(x)
  tests <- lapply(1:5, function(i) cor.test(x[, i], total - x[, i]))
  cat(n, number(as.vector(x)), number(sapply(tests, function(t) t$estimate)),
      number(sapply(tests, function(t) t$p.value)), number(100 * cov(x, total) / var(total)),
      number(100 * apply(x, 2, var) / sum(apply(x, 2, var))), sep = ",")
  cat("\n")
}
