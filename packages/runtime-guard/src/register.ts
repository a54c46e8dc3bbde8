// Entry for `--import`. What it loads is the same as for `--require`, so that there is one guard and one way to load it.
import './register-required.cts';
