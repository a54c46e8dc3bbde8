// A preload that does nothing: what fails under it fails under any preload.
