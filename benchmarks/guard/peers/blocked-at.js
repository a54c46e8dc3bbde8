// Preload: blocked-at with the guard's default threshold.
import blocked from 'blocked-at';

blocked(() => {}, { threshold: 50 });
