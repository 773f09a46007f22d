# What R says, for ReferenceTest to hold our statistics against. Run in this folder:
#   Rscript reference.R
# It needs R and the package vcd (Debian: r-base-core, r-cran-vcd), and writes the .csv files beside it.
# The draws are seeded, so that it writes the same files again.

set.seed(20261129)

written <- function(rows, file) {
  for (column in names(rows)) {
    if (is.double(rows[[column]])) {
      text <- formatC(rows[[column]], digits = 15, format = "g", width = 1)
      rows[[column]] <- sub("Inf", "Infinity", text)
    }
  }
  write.csv(rows, file, row.names = FALSE, quote = FALSE)
}

# Exact intervals of shares, by binom.test.

wholes <- c(1:12, 20, 50, 91, 1000)
shares <- do.call(rbind, lapply(wholes, function(n) {
  data.frame(part = unique(round(seq(0, n, length.out = min(n, 12) + 1))), whole = n)
}))
intervals <- mapply(function(k, n) binom.test(k, n)$conf.int, shares$part, shares$whole)
shares$part <- as.integer(shares$part)
shares$whole <- as.integer(shares$whole)
shares$low <- intervals[1, ]
shares$high <- intervals[2, ]
written(shares, "shares.csv")

# Odds ratios, by fisher.test. Its root finder stops at four digits; the same code is run here with one
# that goes on to fourteen.

exactly <- fisher.test
environment(exactly) <- list2env(
  list(uniroot = function(...) stats::uniroot(..., tol = 1e-15, maxiter = 10000)),
  parent = environment(fisher.test))
published <- fisher.test(matrix(c(2, 10, 15, 3), 2))
ours <- exactly(matrix(c(2, 10, 15, 3), 2))
stopifnot(all.equal(published$estimate, ours$estimate, tolerance = 1e-3), published$p.value == ours$p.value)

small <- c(0, 1, 2, 4, 7)
tables <- rbind(
  data.frame(a = c(3, 2), b = c(1, 15), c = c(1, 10), d = c(3, 3)),
  expand.grid(a = small, b = small, c = small, d = small),
  data.frame(matrix(sample(0:60, 4 * 200, replace = TRUE), ncol = 4, dimnames = list(NULL, letters[1:4]))),
  data.frame(matrix(sample(0:2000, 4 * 30, replace = TRUE), ncol = 4, dimnames = list(NULL, letters[1:4]))))
# Where a sum is zero nothing can be told; R calls the estimate 0 there, and we call it undefined.
tables <- with(tables, tables[a + b > 0 & c + d > 0 & a + c > 0 & b + d > 0, ])
tables[] <- lapply(tables, as.integer)
results <- apply(tables, 1, function(x) {
  result <- exactly(matrix(x, 2, byrow = TRUE))
  c(result$estimate, result$conf.int, result$p.value)
})
tables$conditional <- results[1, ]
tables$low <- results[2, ]
tables$high <- results[3, ]
tables$p <- results[4, ]
written(tables, "tables.csv")

# Agreement. Cohen's kappa by vcd. Debian has no package with Krippendorff's alpha (irr has); it is written
# out here by the matrix of coincidences, as Krippendorff (2011) does, and checked on his example.

alpha <- function(coders) {
  values <- sort(unique(na.omit(as.vector(coders))))
  coincidences <- matrix(0, length(values), length(values))
  for (unit in seq_len(ncol(coders))) {
    given <- match(na.omit(coders[, unit]), values)
    for (i in seq_along(given)) for (j in seq_along(given)) if (i != j) {
      coincidences[given[i], given[j]] <- coincidences[given[i], given[j]] + 1 / (length(given) - 1)
    }
  }
  n <- sum(coincidences)
  sums <- rowSums(coincidences)
  observed <- sum(diag(coincidences))
  byChance <- sum(sums * (sums - 1))
  ((n - 1) * observed - byChance) / (n * (n - 1) - byChance)
}

example <- rbind(
  c(1, 2, 3, 3, 2, 1, 4, 1, 2, NA, NA, NA),
  c(1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NA, 3),
  c(NA, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NA),
  c(1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NA))
stopifnot(round(alpha(example), 3) == 0.743)

drawn <- function(coders, units, values, error, missing) {
  truth <- sample(letters[1:values], units, replace = TRUE)
  codes <- t(replicate(coders, ifelse(runif(units) < error,
    sample(letters[1:values], units, replace = TRUE), truth)))
  codes[runif(length(codes)) < missing] <- NA
  codes
}

cases <- expand.grid(
  coders = 2:5, units = c(8, 40, 150), values = c(2, 3, 6), error = c(0.1, 0.5, 1), missing = c(0, 0.15, 0.5))
agreement <- do.call(rbind, lapply(seq_len(nrow(cases)), function(i) {
  codes <- do.call(drawn, as.list(cases[i, ]))
  both <- table(factor(codes[1, ], letters[1:6]), factor(codes[2, ], letters[1:6]))
  both <- both[rowSums(both) + colSums(both) > 0, rowSums(both) + colSums(both) > 0, drop = FALSE]
  data.frame(
    coders = paste(apply(codes, 1, function(row) paste(ifelse(is.na(row), ".", row), collapse = "")), collapse = "/"),
    alpha = alpha(codes),
    # Of the first two coders, over what both coded.
    units = as.integer(sum(both)),
    kappa = if (nrow(both) > 1) suppressWarnings(unname(vcd::Kappa(both)$Unweighted[1])) else NaN)
}))
written(agreement[is.finite(agreement$alpha), ], "agreement.csv")

# Quantiles, by R's own default.

quantiles <- do.call(rbind, lapply(c(1, 2, 5, 19, 100), function(n) {
  values <- round(rnorm(n, 50, 20))
  parts <- c(0, 0.025, 0.25, 0.5, 0.9, 0.975, 1)
  data.frame(values = paste(values, collapse = " "), part = parts, quantile = unname(quantile(values, parts)))
}))
written(quantiles, "quantiles.csv")
