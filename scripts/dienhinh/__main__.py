"""`python -m dienhinh`: the command for machines where scripts are not on the path (Windows)."""

from dienhinh.cli import main

raise SystemExit(main())
