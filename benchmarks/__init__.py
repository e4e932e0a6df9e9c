"""What the targets of speed and memory are measured with: `make bench` prints them and keeps the last run."""
