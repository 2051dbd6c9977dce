"""Measuring the newsroom against two yardsticks, on a database filled for nothing else."""
