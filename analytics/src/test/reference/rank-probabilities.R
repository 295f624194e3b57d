# The probability of every rank without drawing: where a unit's own score is x, the others are above
# it independently, so that how many are follows a Poisson binomial distribution; integrated over x by
# base R's integrate, from -Inf to Inf. Pairs by pnorm. Ranges of ranks from simultaneous intervals
# (Sidak) by qnorm and comparing every two.
set.seed(20261130)
number <- function(x) paste(formatC(x, digits = 17, format = "g", width = 1), collapse = " ")
cat("# tool:", R.version.string, "\n")
cat("# command: Rscript analytics/src/test/reference/rank-probabilities.R",
    "> analytics/src/test/resources/reference/rank-probabilities.csv\n")
cat("scores,errors,matrix,above,level,best,worst\n")
for (n in c(2, 3, 5, 8, 12)) {
  for (spread in c(1, 4)) {
    score <- round(rnorm(n, 75, 4), 2)
    error <- round(runif(n, 0.5, 1.5) * spread, 2)
    counts <- function(p) Reduce(function(d, q) c(d * (1 - q), 0) + c(0, d * q), p, 1)
    rank <- function(i, r) {
      f <- Vectorize(function(t) dnorm(t) * counts(
        1 - pnorm(score[i] + t * error[i], score[-i], error[-i]))[r])
      integrate(f, -Inf, Inf, rel.tol = 1e-10, subdivisions = 1000)$value
    }
    m <- t(sapply(1:n, function(i) sapply(1:n, function(r) rank(i, r))))
    stopifnot(abs(rowSums(m) - 1) < 1e-8, abs(colSums(m) - 1) < 1e-8)
    above <- outer(1:n, 1:n, function(i, j)
      pnorm((score[i] - score[j]) / sqrt(error[i]^2 + error[j]^2)))
    level <- c(0.8, 0.9, 0.95)[n %% 3 + 1]
    z <- qnorm((1 + level^(1 / n)) / 2)
    low <- score - z * error
    high <- score + z * error
    cat(number(score), number(error), number(as.vector(t(m))), number(as.vector(t(above))), level,
        number(sapply(1:n, function(i) 1 + sum(low > high[i]))),
        number(sapply(1:n, function(i) n - sum(high < low[i]))), sep = ",")
    cat("\n")
  }
}
