"""Pure text work: text in, plain values out. No Django, no database; offsets are code points; every pass is linear."""
