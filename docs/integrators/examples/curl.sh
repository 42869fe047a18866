#!/bin/sh
# Pages through all write-ups and asks one question, with curl alone.
# KINDLING_URL is where Kindling answers, KINDLING_KEY a key: see ../README.md.
set -eu
: "${KINDLING_URL:=http://localhost:4000}" "${KINDLING_KEY:?Set KINDLING_KEY to an API key.}"

ask() { # an operation, and its variables as JSON; both without line breaks
  curl --silent --show-error --fail-with-body "$KINDLING_URL/graphql" \
    --header "Authorization: Bearer $KINDLING_KEY" \
    --header 'Content-Type: application/json' \
    --data "{\"query\": \"$1\", \"variables\": $2}"
}

field() { # the first value of a field: enough for a cursor; use jq for more
  sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"
}

json() { # a text as JSON
  printf '"%s"' "$(printf %s "$1" | tr '\001-\037' ' ' | sed 's/["\\]/\\&/g')"
}

PAGE='query ($after: String) { writeUps(first: 50, after: $after) { pageInfo { hasNextPage endCursor } edges { node { id title } } } }'
SEARCH='query ($q: String!) { search(query: $q, first: 5) { __typename ... on SearchConnection { edges { near node { id title } } } ... on Error { code message } } }'

after=null
while :; do
  page=$(ask "$PAGE" "{\"after\": $after}") || { echo "$page" >&2; exit 1; }
  echo "$page"
  [ "$(echo "$page" | field hasNextPage)" = true ] || break
  after=$(json "$(echo "$page" | field endCursor)")
done

ask "$SEARCH" "{\"q\": $(json "${1:-nobody reacts to the alarms any more}")}"
echo
