# Mann-Kendall as base R's cor.test(method = "kendall") has it: tau-b, Z with continuity correction
# and tie-corrected variance (exact = FALSE, continuity = TRUE), and the exact p without ties for
# n <= 10. Series of 3 to 40 figures; kinds: no ties, ties in value, ties in value and in time.
set.seed(20250331)
number <- function(x) paste(formatC(x, digits = 17, format = "g", width = 1), collapse = " ")
cat("# tool:", R.version.string, "\n")
cat("# command: Rscript analytics/src/test/reference/mann-kendall.R",
    "> analytics/src/test/resources/reference/mann-kendall.csv\n")
cat("kind,n,times,values,tau_b,z,p,method\n")
for (n in 3:40) {
  for (kind in c("none", "value", "both", "drift")) {
    times <- if (kind == "both") sort(sample(1:max(2, n %/% 2), n, replace = TRUE)) else
      if (kind == "drift") cumsum(round(runif(n, 0.05, 2), 3)) else 1:n
    values <- switch(kind,
      none = sample(1:n) + round(runif(n) / 2, 4),
      value = sample(1:max(2, n %/% 2), n, replace = TRUE),
      both = sample(1:max(2, n %/% 2), n, replace = TRUE),
      drift = round(times + rnorm(n, sd = n / 6), 6))
    if (length(unique(values)) < 2 || length(unique(times)) < 2) next
    normal <- cor.test(times, values, method = "kendall", exact = FALSE, continuity = TRUE)
    exact <- n <= 10 && !anyDuplicated(values) && !anyDuplicated(times)
    p <- if (exact) cor.test(times, values, method = "kendall", exact = TRUE)$p.value else
      normal$p.value
    order <- sample(n)
    cat(kind, n, number(times[order]), number(values[order]), number(normal$estimate),
        number(normal$statistic), number(p), if (exact) "exact" else "normal", sep = ",")
    cat("\n")
  }
}
