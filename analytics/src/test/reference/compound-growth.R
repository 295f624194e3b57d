# Compound annual growth by two other ways with base R: the line through the logarithms of the two
# figures (lm), and, where they are whole years apart, the root of what compounding leads to (uniroot).
set.seed(20261130)
number <- function(x) paste(formatC(x, digits = 17, format = "g", width = 1), collapse = " ")
cat("# tool:", R.version.string, "\n")
cat("# command: Rscript analytics/src/test/reference/compound-growth.R",
    "> analytics/src/test/resources/reference/compound-growth.csv\n")
cat("times,values,percent\n")
for (i in 1:60) {
  years <- if (i %% 2) sample(1:12, 1) else round(runif(1, 0.1, 9), 4)
  time <- c(2015, 2015 + years)
  value <- round(exp(rnorm(2, 6, 1)), 2)
  rate <- unname(expm1(coef(lm(log(value) ~ I(time - 2015)))[2]))
  if (i %% 2) {
    compounded <- function(r) value[1] * prod(rep(1 + r, years)) - value[2]
    root <- uniroot(compounded, c(-0.999, 50), tol = 1e-14)$root
    stopifnot(abs(root - rate) < 1e-9)
  }
  cat(number(time), number(value), number(100 * rate), sep = ",")
  cat("\n")
}
