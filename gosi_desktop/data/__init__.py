"""Package data: typeface, rules, holidays, lists; read through importlib.resources."""
