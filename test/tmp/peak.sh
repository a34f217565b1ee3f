#!/bin/bash
/usr/bin/time -f 'peak %M kB, wall %e s' "$@"
