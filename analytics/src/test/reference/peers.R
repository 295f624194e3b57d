# Distances by size: Euclidean on scale(log(population), log(surface)) with base R (scale, dist).
# One row per pair of units; units are numbered from 0.
cat("# tool: R ", R.version$major, ".", R.version$minor, ", base::scale, stats::dist\n", sep = "")
cat("# command: Rscript analytics/src/test/reference/peers.R",
    "> analytics/src/test/resources/reference/peers.csv\n")
population <- c(7510, 2381, 1490, 4120, 3055, 905, 3920, 1770)
surface <- c(39.2, 94.7, 132.5, 39.2, 61.25, 101, 12.5, 88)
d <- as.matrix(dist(scale(cbind(log(population), log(surface)))))
cat("one,other,population,surface,distance\n")
for (i in seq_along(population)) for (j in seq_along(population)) if (i != j)
  cat(i - 1, j - 1, population[i], surface[i], format(d[i, j], digits = 17), sep = ",", fill = TRUE)
