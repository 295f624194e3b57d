# 10,000 draws of the ranks of 63 units with an error in each of 23 leaves, vectorised: the normals of a
# unit at once, a matrix product a unit, `rank` draw by draw. Prints the seconds of five runs after one to
# warm up.
units <- 63
leaves <- 23
draws <- 10000
set.seed(2025)
weights <- rep(4, leaves)
shares <- matrix(runif(units * leaves, 0.125, 1), units)
spread <- sqrt(shares * (1 - shares) / 100)

once <- function() {
  totals <- sapply(seq_len(units), function(unit) {
    errors <- matrix(rnorm(draws * leaves), draws)
    errors %*% (weights * spread[unit, ]) + sum(weights * shares[unit, ])
  })
  ranks <- apply(-totals, 1, rank, ties.method = "min")
  rowMeans(ranks)
}

invisible(once())
for (run in 1:5) cat(system.time(once())[["elapsed"]], "\n")
