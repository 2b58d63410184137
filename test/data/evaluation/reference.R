# Reference values for the tests of src/modules/evaluation. Needs R >= 4.2 with the recommended packages survival and
# boot, and coin. Run in this folder:  Rscript reference.R > reference.tsv
# Every line: name <TAB> values with 17 significant digits; NA where there is none.
suppressMessages({library(survival); library(boot); library(coin)})
lines <- grep('^[^#]', readLines('samples.txt'), value = TRUE)
S <- lapply(strsplit(sub('^[^:]*: *', '', lines), ' '), as.numeric)
names(S) <- sub(':.*', '', lines)
say <- function(name, ...) cat(paste0(name, '\t', paste(sprintf('%.17g', as.numeric(c(...))), collapse = ' '), '\n'))
cat('# ', R.version.string, '; survival ', as.character(packageVersion('survival')), '; boot ',
    as.character(packageVersion('boot')), '; coin ', as.character(packageVersion('coin')), '\n', sep = '')

# distributions
for (z in c(-37, -10, -3.2, -1e-9, 0.7, 5)) say(paste0('pnorm ', z), pnorm(z))
for (p in c('1e-300', '1e-12', '0.001', '0.025', '0.3', '0.9', '0.999999')) say(paste0('qnorm ', p), qnorm(as.numeric(p)))
for (a in list(c(-40, 3), c(-2.1, 7.3), c(0.4, 1), c(3.3, 200), c(-12, 45))) say(paste0('pt ', a[1], ' ', a[2]), pt(a[1], a[2]))
for (a in list(c(0.975, 1), c(0.975, 7.3), c(0.975, 200), c(0.8, 2))) say(paste0('qt ', a[1], ' ', a[2]), qt(a[1], a[2]))
nct <- function(t, df, d) { # by quadrature; pt(ncp = ) itself is only good to about 1e-12 and worse in the lower tail
  f <- function(s) pnorm(t * s - d) * exp(log(2) + (df / 2) * log(df / 2) - lgamma(df / 2) + (df - 1) * log(s) - df * s^2 / 2)
  m <- 1 + 14 / sqrt(2 * df)
  sum(sapply(seq(0, m, length.out = 41)[-41], function(a) integrate(f, a, a + m / 40, rel.tol = 1e-13, abs.tol = 1e-16)$value))
}
for (a in list(c(1, 3, 0.5), c(2.5, 10, 1.2), c(-1, 5, 0.3), c(2, 38, 2.8), c(0.3, 1, 1), c(4, 198, 3.5))) {
  say(paste('nct', a[1], a[2], a[3]), nct(a[1], a[2], a[3])); say(paste('pt-ncp', a[1], a[2], a[3]), pt(a[1], a[2], a[3]))
}

# one group of changes
signflip <- function(x, zeros) { # all 2^n sign patterns
  if (zeros == 'wilcoxon') x <- x[x != 0]
  r <- rank(abs(x)); r <- r[x != 0]; up <- (x > 0)[x != 0]
  if (!length(r)) return(c(NA, NA))
  w <- sum(r[up]); n <- length(r)
  g <- as.matrix(expand.grid(rep(list(0:1), n)))
  c(w, mean(abs(g %*% r - sum(r) / 2) >= abs(w - sum(r) / 2) - 1e-9))
}
for (n in c('plain', 'tied', 'zeros', 'mostly-zeros', 'all-equal', 'all-zero', 'one', 'two', 'three'))
  for (z in c('pratt', 'wilcoxon')) say(paste('signed-rank', n, z), signflip(S[[n]], z))
say('wilcox.test long', wilcox.test(S$long, exact = TRUE)$statistic, wilcox.test(S$long, exact = TRUE)$p.value)
say('wilcox.test plain', wilcox.test(S$plain, exact = TRUE)$statistic, wilcox.test(S$plain, exact = TRUE)$p.value)
set.seed(1)
for (n in c(60, 150, 199)) { x <- round((1:n) * (-1)^((1:n) %% 3 == 0) + (1:n) / 7, 3); say(paste('wilcox.test seq', n), wilcox.test(x, exact = TRUE)$statistic, wilcox.test(x, exact = TRUE)$p.value) }
x <- c(rep(S$tied, 25)); say('wilcox.test normal tied-25', suppressWarnings(wilcox.test(x, exact = FALSE))$p.value)
# the same by counting all sums, for as many as are still exact, with ties and zeros
pattern <- function(n) (1:n * 37) %% 19 - 9
signsum <- function(x, zeros) {
  if (zeros == 'wilcoxon') x <- x[x != 0]
  r <- 2 * rank(abs(x))[x != 0]; up <- (x > 0)[x != 0]; p <- 1
  for (v in r) { q <- c(p, rep(0, v)); q[(v + 1):length(q)] <- q[(v + 1):length(q)] + p; p <- q / 2 }
  w <- sum(r[up]); s <- seq_along(p) - 1; c(w / 2, sum(p[abs(s - sum(r) / 2) >= abs(w - sum(r) / 2) - 1e-9]))
}
for (n in c(60, 200)) for (z in c('pratt', 'wilcoxon')) say(paste('signed-rank counted', n, z), signsum(pattern(n), z))
for (n in c('plain', 'tied', 'two', 'three', 'long')) {
  t <- t.test(S[[n]]); say(paste('t.test', n), t$statistic, t$parameter, t$p.value, t$estimate, t$conf.int)
}
for (n in c('plain', 'long', 'three')) say(paste('mean sd median', n), mean(S[[n]]), sd(S[[n]]), median(S[[n]]))
for (a in list(c(3, 9), c(0, 5), c(12, 12), c(40, 61), c(1, 1))) say(paste('binom.test', a[1], a[2]), binom.test(a[1], sum(a))$p.value)
# median interval by the sign test: the k-th smallest and largest with 2 P(X <= k - 1) <= 0.05
for (n in c('plain', 'long', 'skewed')) { x <- sort(S[[n]]); k <- qbinom(0.025, length(x), 0.5); if (pbinom(k, length(x), .5) > 0.025) k <- k - 1; say(paste('median interval', n), x[k + 1], x[length(x) - k]) }

# two groups
tworank <- function(a, b) { # all divisions
  r <- rank(c(a, b)); n <- length(r); m <- length(a); w <- sum(r[1:m]); e <- m * (n + 1) / 2
  s <- combn(n, m, function(i) sum(r[i])); c(w - m * (m + 1) / 2, mean(abs(s - e) >= abs(w - e) - 1e-9))
}
twomean <- function(a, b) {
  x <- c(a, b); n <- length(x); m <- length(a); d <- mean(a) - mean(b)
  s <- combn(n, m, function(i) mean(x[i]) - mean(x[-i])); c(d, mean(abs(s) >= abs(d) - 1e-9), choose(n, m))
}
for (p in list(c('group-a', 'group-b'), c('group-a-tied', 'group-b-tied'), c('change-b', 'group-b-tied'), c('one', 'three'), c('two', 'all-equal'))) {
  a <- S[[p[1]]]; b <- S[[p[2]]]; n <- paste(p[1], p[2])
  say(paste('mann-whitney', n), tworank(a, b)); say(paste('permutation', n), twomean(a, b))
  f <- factor(rep(c('a', 'b'), c(length(a), length(b)))); x <- c(a, b)
  say(paste('coin rank', n), pvalue(wilcox_test(x ~ f, distribution = 'exact'))); say(paste('coin mean', n), pvalue(oneway_test(x ~ f, distribution = 'exact')))
}
ranksum <- function(a, b) {
  r <- 2 * rank(c(a, b)); m <- length(a); top <- sum(r); f <- matrix(0, m + 1, top + 1); f[1, 1] <- 1
  for (v in r) for (k in m:1) f[k + 1, (v + 1):(top + 1)] <- f[k + 1, (v + 1):(top + 1)] + f[k, 1:(top + 1 - v)]
  p <- f[m + 1, ] / sum(f[m + 1, ]); w <- sum(r[1:m]); e <- m * top / length(r); s <- 0:top
  c(w / 2 - m * (m + 1) / 2, sum(p[abs(s - e) >= abs(w - e) - 1e-9]))
}
for (a in list(c(60, 60), c(20, 75))) say(paste('mann-whitney counted', a[1], a[2]), ranksum(pattern(a[1]), pattern(a[2] + 3)[-(1:3)] - 2))
say('wilcox.test change', wilcox.test(S[['change-a']], S[['change-b']], exact = TRUE)$statistic, wilcox.test(S[['change-a']], S[['change-b']], exact = TRUE)$p.value)
say('wilcox.test 60 60', wilcox.test((1:60) * 1.7, (1:60) * 1.5 + 0.05, exact = TRUE)$statistic, wilcox.test((1:60) * 1.7, (1:60) * 1.5 + 0.05, exact = TRUE)$p.value)
big.a <- rep(S[['group-a-tied']], 20); big.b <- rep(S[['group-b-tied']], 20); say('wilcox.test normal big', suppressWarnings(wilcox.test(big.a, big.b, exact = FALSE))$p.value)
for (p in list(c('change-a', 'change-b'), c('group-a', 'group-b'), c('two', 'three'))) {
  a <- S[[p[1]]]; b <- S[[p[2]]]; t <- t.test(a, b); n <- paste(p[1], p[2])
  say(paste('welch', n), t$statistic, t$parameter, t$p.value, diff(rev(t$estimate)), t$conf.int)
  df <- length(a) + length(b) - 2; sp <- sqrt(((length(a) - 1) * var(a) + (length(b) - 1) * var(b)) / df); d <- (mean(a) - mean(b)) / sp
  k <- sqrt(1 / length(a) + 1 / length(b)); j <- exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)
  lim <- function(pr) uniroot(function(l) nct(d / k, df, l) - pr, c(-20, 20), tol = 1e-13)$root
  say(paste('hedges', n), j * d, j * k * lim(.975), j * k * lim(.025))
  dm <- sign(outer(a, b, '-')); m <- length(a); nn <- length(b); dd <- mean(dm)
  s2 <- (nn^2 * sum((rowMeans(dm) - dd)^2) + m^2 * sum((colMeans(dm) - dd)^2) - sum((dm - dd)^2)) / (m * nn * (m - 1) * (nn - 1))
  s2 <- max(s2, (1 - dd^2) / (m * nn - 1)); z <- qnorm(.975)
  say(paste('cliff', n), dd, (dd - dd^3 + c(-1, 1) * z * sqrt(s2) * sqrt((1 - dd^2)^2 + z^2 * s2)) / (1 - dd^2 + z^2 * s2))
}

# shares
for (a in list(c(19, 40), c(10, 40), c(4, 40), c(13, 40), c(29, 40), c(0, 20), c(1, 20), c(10, 20), c(1, 1), c(0, 1), c(3, 3)))
  say(paste('wilson', a[1], a[2]), suppressWarnings(prop.test(a[1], a[2], correct = FALSE))$conf.int)
condor <- function(t) { # fisher.test with its root finder let down to the last digits
  m <- sum(t[, 1]); n <- sum(t[, 2]); k <- sum(t[1, ]); x <- t[1, 1]; lo <- max(0, k - n); hi <- min(k, m); s <- lo:hi
  ld <- dhyper(s, m, n, k, log = TRUE); dn <- function(l) { d <- ld + l * s; d <- exp(d - max(d)); d / sum(d) }
  mn <- function(l) sum(s * dn(l)); r <- function(f) exp(uniroot(f, c(-30, 30), tol = 1e-14)$root)
  c(if (x == lo) 0 else if (x == hi) NA else r(function(l) mn(l) - x),
    if (x == lo) 0 else r(function(l) sum(dn(l)[s >= x]) - .025), if (x == hi) NA else r(function(l) sum(dn(l)[s <= x]) - .025))
}
for (a in list(c(3, 7, 9, 2), c(12, 8, 5, 15), c(0, 10, 4, 6), c(5, 0, 2, 7), c(1, 1, 1, 1), c(40, 60, 55, 45), c(2, 0, 0, 3))) {
  t <- matrix(a, 2, byrow = TRUE); n <- paste(a, collapse = ' '); f <- fisher.test(t)
  say(paste('fisher', n), f$p.value); say(paste('condor', n), condor(t)); say(paste('fisher-or', n), f$estimate, f$conf.int)
  w <- function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int
  p <- a[1] / (a[1] + a[2]); q <- a[3] / (a[3] + a[4]); i <- w(a[1], a[1] + a[2]); j <- w(a[3], a[3] + a[4])
  say(paste('newcombe', n), p - q, p - q - sqrt((p - i[1])^2 + (j[2] - q)^2), p - q + sqrt((i[2] - p)^2 + (q - j[1])^2))
  l <- log(a[1] * a[4] / a[2] / a[3]); e <- sqrt(sum(1 / a)); if (min(a) > 0) say(paste('woolf', n), exp(l + c(0, -1, 1) * qnorm(.975) * e))
}
for (a in list(c(.41, .16), c(.3, .2), c(.5, .4), c(.3, .25))) say(paste('power.prop.test n', a[1], a[2]), power.prop.test(p1 = a[1], p2 = a[2], power = .8, tol = 1e-12)$n)
for (a in list(c(.41, .16, 20), c(.3, .2, 20), c(.41, .16, 140), c(.3, .2, 140))) say(paste('power.prop.test power', a[1], a[2], a[3]), power.prop.test(p1 = a[1], p2 = a[2], n = a[3])$power)
for (a in list(c(20, .3), c(140, .25))) say(paste('power.prop.test p', a[1], a[2]), power.prop.test(n = a[1], p1 = a[2], power = .8, tol = 1e-13)$p2)
mde <- function(scale, df) { c <- qt(.975, df); uniroot(function(d) 1 - nct(c, df, d * scale) + nct(-c, df, d * scale) - .8, c(.01, 60 / scale), tol = 1e-12)$root }
for (a in list(c(20, 20), c(8, 35), c(140, 140), c(2, 2))) say(paste('mde', a[1], a[2]), mde(sqrt(a[1] * a[2] / sum(a)), sum(a) - 2))
for (n in c(5, 20, 75)) say(paste('mde paired', n), mde(sqrt(n), n - 1))
say('power.t.test 20', power.t.test(n = 20, power = .8, strict = TRUE, tol = 1e-12)$delta)

# bootstrap: large runs, compared within their Monte Carlo error
for (n in c('skewed', 'change-a')) { set.seed(20); b <- boot(S[[n]], function(x, i) mean(x[i]), 400000); ci <- boot.ci(b, type = 'perc'); se <- sd(b$t)
  z0 <- qnorm(mean(b$t < b$t0) + mean(b$t == b$t0) / 2); L <- S[[n]] - mean(S[[n]]); a <- sum(L^3) / (6 * sum(L^2)^1.5)
  lev <- pnorm(z0 + (z0 + qnorm(c(.025, .975))) / (1 - a * (z0 + qnorm(c(.025, .975)))))
  say(paste('boot perc', n), ci$percent[4:5], se); say(paste('boot bca', n), quantile(b$t, lev, type = 6), se); say(paste('boot.ci bca', n), boot.ci(boot(S[[n]], function(x, i) mean(x[i]), 20000), type = 'bca')$bca[4:5]) }

# survival: the 6-MP remission times of Freireich et al. (1963), public textbook data
km <- function(n, t, o) { s <- summary(survfit(Surv(t, 1 - o) ~ 1, conf.type = 'log-log'), times = sort(unique(t)))
  for (i in seq_along(s$time)) say(paste('km', n, s$time[i]), s$n.risk[i], s$n.event[i], s$surv[i], s$std.err[i], s$lower[i], s$upper[i])
  say(paste('km median', n), quantile(survfit(Surv(t, 1 - o) ~ 1), .5)$quantile) }
km('a', S[['time-a']], S[['open-a']]); km('b', S[['time-b']], S[['open-b']]); km('c', S[['time-c']], S[['open-c']])
d <- survdiff(Surv(c(S[['time-a']], S[['time-b']]), 1 - c(S[['open-a']], S[['open-b']])) ~ rep(1:2, c(21, 21)), rho = 0)
say('log-rank', d$chisq, pchisq(d$chisq, 1, lower.tail = FALSE))

# several tests
say('holm', p.adjust(S[['p-values']], 'holm')); say('bh', p.adjust(S[['p-values']], 'BH'))

# difference in differences with whole clusters changing sides: all choose(6, 3) ways
x <- S[['cluster-change']]; g <- S[['cluster-group']]; cl <- S[['cluster-id']]
did <- function(chosen) mean(x[cl %in% chosen]) - mean(x[!(cl %in% chosen)])
obs <- mean(x[g == 1]) - mean(x[g == 0]); all <- combn(6, 3, did); say('did clusters', obs, mean(abs(all) >= abs(obs) - 1e-9), length(all))
r <- (2 * wilcox.test(S$plain, exact = TRUE)$statistic) / 55 - 1; mw <- (100 + 10) / 2; se <- sqrt((2 * 1000 + 300 + 10) / 6) / mw
say('rank-biserial plain', r, tanh(atanh(r) + c(-1, 1) * qnorm(.975) * se))
