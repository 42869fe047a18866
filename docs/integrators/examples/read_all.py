"""Pages through all write-ups and asks one question, with Python's standard library alone.

KINDLING_URL is where Kindling answers, KINDLING_KEY a key: see ../README.md.
Usage: python3 read_all.py ["what hurts"]
"""

import json
import os
import sys
import time
import urllib.error
import urllib.request

URL = os.environ.get("KINDLING_URL", "http://localhost:4000") + "/graphql"
KEY = os.environ.get("KINDLING_KEY") or sys.exit("Set KINDLING_KEY to an API key.")

PAGE = """query ($after: String) {
  writeUps(first: 50, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { id revision month title result domains { slug } vendors { slug } } }
  }
}"""

SEARCH = """query ($query: String!) {
  search(query: $query, first: 5) {
    __typename
    ... on SearchConnection { total { value } edges { near node { id title } } }
    ... on Error { code message }
  }
}"""


def ask(operation, **variables):
    """The data of an operation; waits where the budget is spent, ends where it is refused."""
    body = json.dumps({"query": operation, "variables": variables}).encode()
    headers = {"Authorization": f"Bearer {KEY}", "Content-Type": "application/json"}
    try:
        with urllib.request.urlopen(urllib.request.Request(URL, body, headers)) as answer:
            result = json.load(answer)
    except urllib.error.HTTPError as error:
        if error.code == 429:
            time.sleep(int(error.headers["Retry-After"]))
            return ask(operation, **variables)
        result = json.load(error)
    except urllib.error.URLError:
        sys.exit(f"{URL} does not answer: check KINDLING_URL and that it runs.")
    if "errors" in result:
        sys.exit(result["errors"][0]["message"])
    return result["data"]


def write_ups():
    """Every write-up, page by page."""
    after = None
    while True:
        page = ask(PAGE, after=after)["writeUps"]
        yield from (edge["node"] for edge in page["edges"])
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


for write_up in write_ups():
    print(json.dumps(write_up))

found = ask(SEARCH, query=" ".join(sys.argv[1:]) or "nobody reacts to the alarms any more")["search"]
if found["__typename"] != "SearchConnection":
    sys.exit(found["message"])
for edge in found["edges"]:
    print("near:" if edge["near"] else "fits:", edge["node"]["title"])
