# The words of the interface. `action-…` are the lines of the help.

name = warraq
documents = Articles
reader = Reader
actors = Actors
dates = Dates

tab-documents = docs
tab-reader = read
tab-actors = actors
tab-dates = dates

count-documents = { $count ->
    [one] 1 article
   *[other] { $count } articles
}
count-unreadable = { $count ->
    [one] 1 unreadable file
   *[other] { $count } unreadable files
}
in-documents = { $count ->
    [one] in 1 article
   *[other] in { $count } articles
}
count-actors = { $count ->
    [one] 1 actor
   *[other] { $count } actors
}
count-dates = { $count ->
    [one] 1 date
   *[other] { $count } dates
}
count-mentions = { $count ->
    [one] 1 mention
   *[other] { $count } mentions
}
bundled = bundled articles
loading = reading { $progress }
analysing = analysing { $progress }
pending = still analysing…

kind-person = person
kind-organisation = organisation
kind-state = state
kind-place = place
kind-group = group
kind-media = media
letter-person = P
letter-organisation = O
letter-state = S
letter-place = L
letter-group = G
letter-media = M

no-documents = no articles
no-match = 0 of { $total } match — { $key } drops the last filter
no-match-yet = 0 of { $total } match so far — { $key } drops the last filter
outside-filter = outside the filter
no-actors = no actors found
no-actors-narrowed = no actor is called that
no-dates = no dates found
unreadable = This file could not be read
too-small = needs 20x5, now { $size }

unread-empty = is empty; there is nothing to read
unread-format = is { $what ->
    [pdf] a PDF document
    [png] a PNG picture
    [jpeg] a JPEG picture
    [gif] a GIF picture
    [gzip] a gzip archive
    [zip] a ZIP archive or an office document
    [program] a program
    [office] an old office document
   *[database] a database
}, not text; save its text as UTF-8 and open that
unread-utf32 = is UTF-32 text; convert it to UTF-8
unread-blank = holds only white space; there is nothing to read
unread-eight-bit = is not UTF-8 text (perhaps Windows-1256 or another eight-bit encoding, or no text at all); convert it to UTF-8, for example with iconv
unread-binary = is not text ({ $bad } of its { $characters } characters are control characters or broken); open a text file in UTF-8
unread-lines = has { $lines } lines or more; split it into articles
unread-no-file = is { $what ->
    [pipe] a named pipe (give - as the path to read from a pipe)
    [socket] a socket
    [device] a device
   *[other] something else
}, not a file with text
unread-size = is larger than the { $size } MiB an article may have; split it into articles
unread-dangling = is a link to something that does not exist; mend or remove it
unread-missing = does not exist; give the path of a text file or of a folder
unread-denied = cannot be read: permission denied; change its permissions
unread-loop = is a link that leads back to itself; mend or remove it
unread-other = cannot be read: { $error }
unread-no-path = has no path
unread-folder = holds no articles; files that end in .txt, .text, .md or .markdown and text files without an ending are read

prompt-search = Search
prompt-filter = Filter
prompt-narrow = Narrow

query-refused = character { $column }: { $reason }
query-bar-before = “|” stands between two terms, as in actor:nato | actor:csto
query-bar-after = “|” needs a term after it as well
query-minus = “-” excludes the term right after it, as in -actor:nato
query-field = there is no field “{ $value }”; fields are { $choice }; quote a text that holds a colon
query-quotation = this quotation has no end; add { $mark }
query-empty = a value is missing; write it after the colon, as in actor:nato
query-type = “{ $value }” is no type; choose { $choice }
query-kind = “{ $value }” is no kind; choose { $choice }
query-language = “{ $value }” is no language; choose { $choice }
query-date = “{ $value }” is no date; write a day, month, year or range, as in 2022-01-06, 2022-01..02 or ..1999
query-confidence = “{ $value }” is no confidence; write a number from 0 to 1, as in >0.5, <0.5 or 0.3..0.7

target-words = “{ $words }”
no-such-key = { $keys } does nothing
no-target = nothing to look for: choose an actor, a date or search first
no-hits = not found
no-hits-yet = not found so far
no-more-mentions = no more mentions in this article
no-older-place = no older place
no-newer-place = no newer place
no-actor-here = no actor here
no-filter = no filter to drop
revealed = hidden characters are shown; none is suspect
revealed-suspect = suspect hidden characters: overrides { $overrides }; unbalanced { $unbalanced }; invisible { $invisible }
wrapped-to-first = went round to the first
wrapped-to-last = went round to the last
sorted-by-input = articles in the order given
sorted-by-date = newest articles first
sorted-by-hits = most hits first
doubtful-hidden = findings of less than half confidence are left out
doubtful-shown = all findings
damaged-once = this file has a sequence that is not { $encoding }, at byte { $byte } (line { $line }); it is shown as U+FFFD; get an undamaged copy, or convert the file to UTF-8, for example with iconv
damaged-often = this file has { $sequences } sequences that are not { $encoding }, the first at byte { $byte } (line { $line }); they are shown as U+FFFD; get an undamaged copy, or convert the file to UTF-8, for example with iconv
damaged-nul = this file has { $count } NUL characters; they are kept and shown as signs
rules-applied = the rules on actors in { $file } are applied

card-names = Also written
card-stands-for = Stands for
card-parts = Includes
card-counts = Mentions
card-in = { $mentions } { $documents }
card-key = Identifier
card-why = Found here
card-why-row = { $why } ({ $confidence })
card-why-linked = { $found }; { $linked }

why-lexicon = a name of the lexicon
why-context = an ambiguous name, by its context
why-title = after a title
why-speech = beside a verb of saying
why-shape = by the shape of a name
why-class-word = after a class word
why-quotation = class word and quotation marks
why-masthead = in the masthead
why-brackets = in brackets after a name
why-repeat = named elsewhere too
why-tagger = by the statistical tagger
why-user = by your rule
link-itself = under its own name
link-lexicon = known to the lexicon
link-spelling = the same name in another spelling
link-longer-name = begins with a known name
link-short-form = short form of a name
link-respelled = a short form spelled otherwise
link-acronym = its initials
link-user = linked by your rule

help-title = Keys
help-documents = In the list of articles
help-reader = In the reader
help-actors = In the list of actors
help-dates = In the list of dates
help-global = Everywhere
help-signs = Letters and signs
sign-doubtful = dim: a finding of less than half confidence
sign-place = where the target is: in this article · in all
sign-no-place = not at one of the mentions yet
sign-times = mentions of the target in an article, or of a date
sign-count = mentions of an actor, beside those of others
sign-filter = articles have to name the actor, or must not
sign-inferred = said in part; the rest from the article’s date
sign-unknown = a digit left open: some year of the 1980s
sign-hidden = so many hidden characters that may deceive
sign-hit = a line with a hit; in a list the selected row
sign-focus = the pane that keys go to
help-close = any other key closes

test-title = How this terminal shows text
test-terminal = Terminal
test-profile = Profile
test-letters = Joined, right to left
test-pair = Lam-alef in one column
test-brackets = Brackets around words
test-digits = Digits left to right
test-mixed = English in a sentence
test-marks = Vowel marks on letters
test-frame = Straight lines
test-keys = b next · k previous · a automatic · Enter keeps · Esc leaves as it was
hint-next-way = next way
hint-keep = keep
sample-letters = كتابُ المكتبة
sample-pair = لا إلى الأولى، السلام
sample-brackets = (كتاب) «مكتبة» [ورّاق]
sample-digits = ٢٠٢٢ و2022 و12.5٪
sample-mixed = نُشر Unicode 15.1 أمس
sample-marks = كِتَابٌ مُبِينٌ
sample-frame = │كتاب│book│كتاب│١٢٣│

bidi-kept = “{ $profile }” is kept for { $terminal }
bidi-automatic = “{ $profile }” was found for { $terminal }
bidi-not-kept = “{ $profile }” holds until the end only: { $reason }
bidi-may-reorder = { $terminal } may order text by itself: press \ b and look
bidi-passthrough = { $terminal } inside tmux needs: tmux set -g allow-passthrough on

copied = copied: { $what } ({ $size })
copy-too-long = too long for the clipboard: { $size }, at most { $most }
copy-nothing = nothing to copy here
copy-no-mention = go to a mention first
what-paragraph = the paragraph
what-mention = the mention
what-quotation = the quotation
what-offsets = the place
what-path = the path

hint-open = read
hint-filter = filter
hint-exclude = exclude
hint-next = next mention
hint-search = search
hint-actors = actors
hint-narrow = narrow
hint-help = help
hint-jump = go there
hint-close = close
hint-move = move
hint-cancel = cancel
hint-accept = accept

short-first = beginning
short-toggle-marks = vowel marks
short-toggle-highlights = colours
short-toggle-doubtful = doubtful findings
short-toggle-boilerplate = words around articles
short-toggle-reveal = hidden characters
short-toggle-direction = sides
short-test-card = test card
short-copy-paragraph = paragraph
short-copy-mention = mention
short-copy-quotation = quotation
short-copy-offsets = place
short-copy-path = path

action-help = this help
action-back = close what is open, at last the program
action-quit = leave at once
action-interrupt = stop a search; else leave, with status 130
action-cancel = clear narrowing, caret, target
action-focus-next = next pane
action-focus-previous = previous pane
action-focus-left = the pane at the left
action-focus-right = the pane at the right
action-focus-documents = articles; again: whole screen
action-focus-reader = reader; again: whole screen
action-focus-actors = actors; again: whole screen
action-focus-dates = dates; again: whole screen
action-zoom = this pane on the whole screen
action-down = one row down
action-up = one row up
action-half-page-down = half a page down
action-half-page-up = half a page up
action-page-down = a page down
action-page-up = a page up
action-first = to the beginning
action-last = to the end
action-reader-down = scroll the reader from any pane
action-reader-up = scroll the reader back from any pane
action-next-document = next article
action-previous-document = previous article
action-next-hit = next mention of the target, across articles
action-previous-hit = previous mention of the target
action-jump-back = back to where you were
action-jump-forward = forward again
action-search = search the text
action-filter = filter the articles
action-drop-filter = drop the last filter
action-clear-filters = drop all filters
action-open = open; on an actor: filter by it, again: no more
action-target = look for this actor or date
action-card = what is known of this actor
action-sort = change the order
action-next-mention = next mention of anyone
action-previous-mention = previous mention of anyone
action-next-paragraph = next paragraph
action-previous-paragraph = previous paragraph
action-exclude = leave out articles that name this actor
action-narrow = narrow the list
action-toggle-marks = show or hide vowel marks
action-toggle-highlights = show or hide colours in the text
action-toggle-doubtful = show or hide findings of less than half confidence
action-toggle-boilerplate = show or hide words of the page around the article
action-toggle-reveal = show or hide characters that are never drawn
action-toggle-direction = articles at the other side
action-test-card = whether this terminal shows text as meant, and what to do
action-copy-paragraph = copy the paragraph
action-copy-mention = copy the mention in its sentence
action-copy-quotation = copy the paragraph as a quotation with its source
action-copy-offsets = copy the place: file and bytes
action-copy-path = copy the path of the file
action-redraw = draw the screen again
action-suspend = to the shell, and back with fg

# What the command line says. The name of a file stands before a sentence about it.
said-query = query, character { $column }: { $reason }
said-unknown-actor = no article names “{ $name }”
said-no-match = none of { $total } articles matches
said-rules-applied = its rules on actors are applied
said-without-actors = --no-actors goes on without such files
said-mismatch = the finding at byte { $byte } is not what the text has there; this is a bug, and the article is left out
said-empty-input = standard input is empty; these are the bundled articles
said-waiting = waiting for standard input (give paths to read these; </dev/null has the bundled articles)
said-no-input = standard input cannot be read: { $error }
said-no-output = the output cannot be written: { $error }
said-not-written = cannot be written: { $error }
said-no-language = there is no interface in “{ $code }”; there are en and ar
said-no-terminal = the terminal cannot be used: { $error }
said-no-interrupt = Ctrl-C cannot be given its exit status: { $error }
said-no-command = there is no command `{ $name }`; there are { $known }

# What is wrong with a configuration or with an actors.toml.
config-missing = there is no such file; check the path
config-not-utf8 = is not UTF-8 text; save it as UTF-8
config-unreadable = cannot be read ({ $error }); check what it is and its permissions
config-not-toml = is not TOML: { $error }
config-no-setting = there is no setting `{ $name }`; { $remedy }
config-takes-text = `{ $name }` takes a text in quotes: { $choices }
config-cannot-be = `{ $name }` cannot be "{ $value }"; { $remedy }
config-takes-truth = `{ $name }` takes true or false, without quotes
config-takes-auto = `{ $name }` takes "auto", or true or false without quotes
config-takes-columns = `measure` takes a number of columns from { $least } to { $most }
config-takes-keys = under [keys], an action takes a list of keys in quotes, as ["n", "ctrl+n"]
config-near = did you mean `{ $name }`?
config-known = known are { $names }
actors-large = is larger than { $size } bytes; keep the rules you need
actors-no-id = no actor has the id `{ $id }`; { $remedy }
actors-doubtful-id = no actor of the lexicon has the id `{ $id }`; { $remedy }
actors-near-or-add = did you mean `{ $name }`? Else add it with [[actor]]
actors-add = add it with [[actor]]
actors-no-table = there is no table `{ $name }`; { $remedy }
actors-list-of-tables = `{ $table }` is a list of tables; write [[{ $table }]] above each
actors-no-key = {"[["}{ $table }]] has no `{ $key }`; { $remedy }
actors-lacks = this [[{ $table }]] lacks `{ $key }`
actors-lacks-needed = this [[{ $table }]] lacks `{ $key }`; it needs { $needed }
actors-ignore = {"[[ignore]]"} takes either `actor` or `surface`
actors-takes-words = `{ $key }` takes words in quotes
actors-takes-list = `{ $key }` takes a list of words in quotes, as ["…", "…"]
actors-identifier = `{ $key }` is written in letters, digits and hyphens, as `red-crescent`
keys-no-action = there is no action "{ $action }"; { $remedy }
keys-near = did you mean "{ $name }"?
keys-listed = docs/KEYS.md lists their names
keys-way-out = "{ $action }" needs a key, so that there is always a way out; write ["ctrl+c"]
keys-unreadable = cannot read the key "{ $keys }" of "{ $action }"; keys are written as n, ctrl+n or C-n, alt+n, PgDn, g g
keys-taken = "{ $keys }" of "{ $action }" is also "{ $taken }" of "{ $other }"; give one of them another key
keys-begin-others = "{ $keys }" of "{ $action }" is the beginning of "{ $taken }" of "{ $other }"; give one of them another key
keys-begin-with-others = "{ $keys }" of "{ $action }" begins with "{ $taken }" of "{ $other }"; give one of them another key
