# كلمات الواجهة. ‏action-…‎ أسطر المساعدة.

name = ورّاق
documents = المقالات
reader = القراءة
actors = الفاعلون
dates = التواريخ

tab-documents = مقالات
tab-reader = قراءة
tab-actors = فاعلون
tab-dates = تواريخ

count-documents = { $last ->
    [zero] لا مقالات
    [one] مقالة واحدة
    [two] مقالتان
    [few] { $count } مقالات
   *[other] { $count } مقالة
}
count-unreadable = { $last ->
    [zero] لا ملفات متعذرة القراءة
    [one] ملف واحد تعذرت قراءته
    [two] ملفان تعذرت قراءتهما
    [few] { $count } ملفات تعذرت قراءتها
    [many] { $count } ملفًا تعذرت قراءته
   *[other] { $count } ملف تعذرت قراءته
}
in-documents = { $last ->
    [zero] في لا مقالة
    [one] في مقالة واحدة
    [two] في مقالتين
    [few] في { $count } مقالات
   *[other] في { $count } مقالة
}
count-actors = { $last ->
    [zero] لا فاعلين
    [one] فاعل واحد
    [two] فاعلان
    [few] { $count } فاعلين
    [many] { $count } فاعلًا
   *[other] { $count } فاعل
}
count-dates = { $last ->
    [zero] لا تواريخ
    [one] تاريخ واحد
    [two] تاريخان
    [few] { $count } تواريخ
    [many] { $count } تاريخًا
   *[other] { $count } تاريخ
}
count-mentions = { $last ->
    [zero] لا مرة
    [one] مرة واحدة
    [two] مرتان
    [few] { $count } مرات
   *[other] { $count } مرة
}
bundled = المقالات المرفقة
loading = قراءة { $progress }
analysing = تحليل { $progress }
pending = قيد التحليل…

kind-person = شخص
kind-organisation = منظمة
kind-state = دولة
kind-place = مكان
kind-group = جماعة
kind-media = إعلام
letter-person = ش
letter-organisation = ن
letter-state = د
letter-place = م
letter-group = ج
letter-media = ع

no-documents = لا مقالات
no-match = لا شيء من { $total } يطابق — { $key } يزيل آخر مرشح
no-match-yet = لا شيء من { $total } يطابق إلى الآن — { $key } يزيل آخر مرشح
outside-filter = خارج الترشيح
no-actors = لم يُعثر على فاعلين
no-actors-narrowed = لا فاعل بهذا الاسم
no-dates = لم يُعثر على تواريخ
unreadable = تعذّرت قراءة هذا الملف
too-small = يلزم 20x5، والآن { $size }

unread-empty = الملف فارغ، فلا شيء يُقرأ
unread-format = الملف { $what ->
    [pdf] مستند PDF
    [png] صورة PNG
    [jpeg] صورة JPEG
    [gif] صورة GIF
    [gzip] أرشيف gzip
    [zip] أرشيف ZIP أو مستند مكتبي
    [program] برنامج
    [office] مستند مكتبي قديم
   *[database] قاعدة بيانات
}، لا نص؛ احفظ نصه بترميز UTF-8 وافتح ما حفظته
unread-utf32 = النص بترميز UTF-32؛ حوّله إلى UTF-8
unread-blank = ليس في الملف سوى المسافات، فلا شيء يُقرأ
unread-eight-bit = ليس النص بترميز UTF-8 (لعله بترميز Windows-1256 أو غيره من ترميزات البتات الثماني، أو ليس نصًا أصلًا)؛ حوّله إلى UTF-8، بالأداة iconv مثلًا
unread-binary = ليس الملف نصًا (محارف التحكم والمحارف التالفة { $bad } من أصل { $characters })؛ افتح ملفًا نصيًا بترميز UTF-8
unread-lines = عدد أسطر الملف { $lines } أو أكثر؛ قسّمه إلى مقالات
unread-no-file = هذا { $what ->
    [pipe] أنبوب مسمّى (يُقرأ من الأنبوب بكتابة - مكان المسار)
    [socket] مقبس
    [device] جهاز
   *[other] شيء آخر
}، لا ملف فيه نص
unread-size = الملف أكبر من الحد، وهو { $size } ميبيبايت للمقالة؛ قسّمه إلى مقالات
unread-dangling = هذه وصلة إلى ما لا وجود له؛ أصلحها أو احذفها
unread-missing = لا وجود لهذا المسار؛ اكتب مسار ملف نصي أو مجلد
unread-denied = لا إذن بالقراءة؛ غيّر أذونات الملف
unread-loop = هذه وصلة تعود إلى نفسها؛ أصلحها أو احذفها
unread-other = تعذّرت القراءة: { $error }
unread-no-path = لا مسار للملف
unread-folder = لا مقالات في المجلد؛ تُقرأ الملفات النصية المنتهية باللاحقة { "\u2066" }.txt{ "\u2069" } أو { "\u2066" }.text{ "\u2069" } أو { "\u2066" }.md{ "\u2069" } أو { "\u2066" }.markdown{ "\u2069" }، وما لا لاحقة له منها

prompt-search = بحث
prompt-filter = ترشيح
prompt-narrow = تضييق

query-refused = الحرف { $column }: { $reason }
query-bar-before = تقع «|» بين شرطين، مثل فاعل:الناتو | فاعل:الصين
query-bar-after = يلزم شرط بعد «|» أيضًا
query-minus = تستبعد «-» الشرط الذي يليها مباشرة، مثل -فاعل:الناتو
query-field = لا حقل باسم «{ $value }»؛ الحقول: { $choice }؛ والنص الذي فيه نقطتان يوضع بين علامتي تنصيص
query-quotation = لا نهاية لهذا الاقتباس؛ أضف { $mark }
query-empty = القيمة ناقصة؛ اكتبها بعد النقطتين، مثل فاعل:الناتو
query-type = ليس «{ $value }» نوعًا؛ اختر من: { $choice }
query-kind = ليست «{ $value }» صيغة؛ اختر من: { $choice }
query-language = ليست «{ $value }» لغة؛ اختر من: { $choice }
query-date = ليس «{ $value }» تاريخًا؛ اكتب يومًا أو شهرًا أو سنة أو مدى، مثل { "\u2066" }2022-01-06{ "\u2069" } أو { "\u2066" }2022-01..02{ "\u2069" } أو { "\u2066" }..1999{ "\u2069" }
query-confidence = ليست «{ $value }» درجة ثقة؛ اكتب عددًا من 0 إلى 1، مثل { "\u2066" }>0.5{ "\u2069" } أو { "\u2066" }<0.5{ "\u2069" } أو { "\u2066" }0.3..0.7{ "\u2069" }

target-words = «{ $words }»
no-such-key = لا عمل للمفاتيح { $keys }
no-target = لا هدف بعد: اختر فاعلًا أو تاريخًا أو ابحث أولًا
no-hits = لا وجود له
no-hits-yet = لا وجود له إلى الآن
no-more-mentions = لا ذكر آخر في هذه المقالة
no-older-place = لا موضع أقدم
no-newer-place = لا موضع أحدث
no-actor-here = لا فاعل هنا
no-filter = لا مرشح ليُزال
revealed = المحارف الخفية ظاهرة، ولا مريب بينها
revealed-suspect = محارف خفية مريبة: قالبة للاتجاه { $overrides }، بلا نظير { $unbalanced }، لا تُرى { $invisible }
wrapped-to-first = عودة إلى الأول
wrapped-to-last = عودة إلى الأخير
sorted-by-input = المقالات كما وردت
sorted-by-date = الأحدث أولًا
sorted-by-hits = الأكثر ذكرًا أولًا
doubtful-hidden = تُرك ما تقل الثقة به عن النصف
doubtful-shown = كل ما وُجد
damaged-once = في الملف موضع ليس بترميز { $encoding }، عند البايت { $byte } (السطر { $line })، ويظهر مكانه { "\u2066" }U+FFFD{ "\u2069" }؛ خذ نسخة سليمة، أو حوّل الملف إلى UTF-8 بالأداة iconv مثلًا
damaged-often = في الملف مواضع ليست بترميز { $encoding } (عددها { $sequences })، أولها عند البايت { $byte } (السطر { $line })، ويظهر مكانها { "\u2066" }U+FFFD{ "\u2069" }؛ خذ نسخة سليمة، أو حوّل الملف إلى UTF-8 بالأداة iconv مثلًا
damaged-nul = في الملف محارف NUL (عددها { $count })؛ أُبقيت كما هي، وتظهر علامات مكانها
rules-applied = تُطبَّق قواعد الفاعلين في { $file }

card-names = ويُكتب أيضًا
card-stands-for = كناية عن
card-parts = ويشمل
card-counts = الذكر
card-in = { $mentions } { $documents }
card-key = المعرّف
card-why = لماذا هنا
card-why-row = { $why } ({ $confidence })
card-why-linked = { $found }؛ { $linked }

why-lexicon = اسم في المعجم
why-context = اسم ملتبس حسمه السياق
why-title = بعد لقب
why-speech = بجوار فعل قول
why-shape = هيئته هيئة اسم
why-class-word = بعد كلمة نوع
why-quotation = كلمة نوع وعلامتا تنصيص
why-masthead = في ترويسة المقالة
why-brackets = بين قوسين بعد اسم
why-repeat = مذكور في موضع آخر
why-tagger = بالموسِّم الإحصائي
why-user = بقاعدة منك
link-itself = باسمه نفسه
link-lexicon = يعرفه المعجم
link-spelling = الاسم نفسه برسم آخر
link-longer-name = يبدأ باسم معروف
link-short-form = مختصر الاسم الكامل
link-respelled = مختصر برسم آخر
link-acronym = أوائل حروفه
link-user = ربطته قاعدة منك

help-title = المفاتيح
help-documents = في قائمة المقالات
help-reader = في القراءة
help-actors = في قائمة الفاعلين
help-dates = في قائمة التواريخ
help-global = في كل مكان
help-signs = الحروف والعلامات
sign-doubtful = باهت: تقل الثقة به عن النصف
sign-place = موضع الهدف: في هذه المقالة · في المقالات كلها
sign-no-place = لم يُبلغ أي موضع بعد
sign-times = عدد مرات ذكر الهدف في مقالة، أو ذكر تاريخ
sign-count = عدد مرات ذكر الفاعل، ومقداره بين غيره
sign-filter = لا بد من ذكر الفاعل في المقالات، أو من خلوها منه
sign-inferred = لم يُذكر كاملًا في أي موضع؛ تتمته من تاريخ المقالة
sign-unknown = رقم لا تحدده الكلمات: سنة ما من الثمانينيات
sign-hidden = عدد المحارف الخفية التي قد تخدع
sign-hit = سطر فيه الهدف؛ وفي القوائم: السطر المختار
sign-focus = اللوح الذي تصل إليه المفاتيح
help-close = أي مفتاح آخر يغلق

test-title = كيف تعرض هذه الطرفية النص
test-terminal = الطرفية
test-profile = الأسلوب
test-letters = متصلة من اليمين
test-pair = لام ألف في عمود واحد
test-brackets = أقواس حول كلمات
test-digits = أرقام من اليسار
test-mixed = اسم إنجليزي في جملة
test-marks = حركات على حروفها
test-frame = خطوط مستقيمة
test-keys = b التالي · k السابق · a تلقائي · Enter يُبقي · Esc يعيد ما كان
hint-next-way = الأسلوب التالي
hint-keep = إبقاء
bidi-kept = أُبقي «{ $profile }» للطرفية { $terminal }
bidi-automatic = وُجد «{ $profile }» للطرفية { $terminal }
bidi-not-kept = «{ $profile }» إلى نهاية التشغيل فقط: { $reason }
bidi-may-reorder = قد ترتب { $terminal } النص بنفسها: اضغط \ b وانظر
bidi-passthrough = { $terminal } داخل tmux تحتاج: tmux set -g allow-passthrough on

copied = نُسخ: { $what } ({ $size })
copy-too-long = أطول من أن يُنسخ: { $size }، والحد { $most }
copy-nothing = لا شيء يُنسخ هنا
copy-no-mention = اذهب إلى ذكر أولًا
what-paragraph = الفقرة
what-mention = الذكر
what-quotation = الاقتباس
what-offsets = الموضع
what-path = المسار

hint-open = اقرأ
hint-filter = رشّح
hint-exclude = استبعد
hint-next = الذكر التالي
hint-search = ابحث
hint-actors = الفاعلون
hint-narrow = ضيّق
hint-help = مساعدة
hint-jump = اذهب إليه
hint-close = أغلق
hint-move = تحرّك
hint-cancel = إلغاء
hint-accept = موافق

short-first = البداية
short-toggle-marks = الحركات
short-toggle-highlights = الألوان
short-toggle-doubtful = المشكوك فيه
short-toggle-boilerplate = كلمات الصفحة
short-toggle-reveal = المحارف الخفية
short-toggle-direction = الجانبان
short-test-card = بطاقة الفحص
short-copy-paragraph = الفقرة
short-copy-mention = الذكر
short-copy-quotation = الاقتباس
short-copy-offsets = الموضع
short-copy-path = المسار

action-help = هذه المساعدة
action-back = إغلاق المفتوح، ثم البرنامج
action-quit = خروج فوري
action-interrupt = إيقاف البحث؛ وإلا فالخروج بالحالة 130
action-cancel = مسح التضييق والمؤشر والهدف
action-focus-next = اللوح التالي
action-focus-previous = اللوح السابق
action-focus-left = اللوح الأيسر
action-focus-right = اللوح الأيمن
action-focus-documents = المقالات؛ ومرة أخرى: الشاشة كلها
action-focus-reader = القراءة؛ ومرة أخرى: الشاشة كلها
action-focus-actors = الفاعلون؛ ومرة أخرى: الشاشة كلها
action-focus-dates = التواريخ؛ ومرة أخرى: الشاشة كلها
action-zoom = هذا اللوح على الشاشة كلها
action-down = سطر إلى أسفل
action-up = سطر إلى أعلى
action-half-page-down = نصف صفحة إلى أسفل
action-half-page-up = نصف صفحة إلى أعلى
action-page-down = صفحة إلى أسفل
action-page-up = صفحة إلى أعلى
action-first = إلى البداية
action-last = إلى النهاية
action-reader-down = تحريك القراءة من أي لوح
action-reader-up = إرجاع القراءة من أي لوح
action-next-document = المقالة التالية
action-previous-document = المقالة السابقة
action-next-hit = الذكر التالي للهدف، عبر المقالات
action-previous-hit = الذكر السابق للهدف
action-jump-back = العودة إلى حيث كنت
action-jump-forward = التقدم من جديد
action-search = البحث في النص
action-filter = ترشيح المقالات
action-drop-filter = إزالة آخر مرشح
action-clear-filters = إزالة كل المرشحات
action-open = فتح؛ وعلى فاعل: ترشيح به، ومرة أخرى: دونه
action-target = اتخاذ هذا الفاعل أو التاريخ هدفًا
action-card = ما يُعرف عن هذا الفاعل
action-sort = تغيير الترتيب
action-next-mention = الذكر التالي لأي فاعل
action-previous-mention = الذكر السابق لأي فاعل
action-next-paragraph = الفقرة التالية
action-previous-paragraph = الفقرة السابقة
action-exclude = استبعاد مقالات تذكر هذا الفاعل
action-narrow = تضييق القائمة
action-toggle-marks = إظهار الحركات أو إخفاؤها
action-toggle-highlights = إظهار ألوان النص أو إخفاؤها
action-toggle-doubtful = إظهار ما تقل الثقة به عن النصف أو إخفاؤه
action-toggle-boilerplate = إظهار كلمات الصفحة حول المقالة أو إخفاؤها
action-toggle-reveal = إظهار المحارف الخفية أو إخفاؤها
action-toggle-direction = نقل المقالات إلى الجانب الآخر
action-test-card = هل تعرض هذه الطرفية النص كما ينبغي، وما العمل
action-copy-paragraph = نسخ الفقرة
action-copy-mention = نسخ الذكر في جملته
action-copy-quotation = نسخ الفقرة اقتباسًا مع مصدره
action-copy-offsets = نسخ الموضع: الملف والبايتات
action-copy-path = نسخ مسار الملف
action-redraw = رسم الشاشة من جديد
action-suspend = إلى الصدفة، والعودة بالأمر fg

# ما يقوله سطر الأوامر. يقع اسم الملف قبل الجملة التي تخصه.
said-query = في الاستعلام، عند الحرف { $column }: { $reason }
said-unknown-actor = لا مقالة تذكر «{ $name }»
said-no-match = لا مقالة تطابق من أصل { $total }
said-rules-applied = طُبّقت قواعد الفاعلين التي فيه
said-without-actors = الخيار --no-actors يتابع من دون هذه الملفات
said-mismatch = النتيجة عند البايت { $byte } ليست ما في النص هناك؛ هذا خطأ في البرنامج، وتُركت المقالة
said-empty-input = الدخل القياسي فارغ؛ هذه هي المقالات المرفقة
said-waiting = في انتظار الدخل القياسي (اكتب مسارات لقراءتها؛ ومع </dev/null تُقرأ المقالات المرفقة)
said-no-input = تعذّرت قراءة الدخل القياسي: { $error }
said-no-output = تعذّرت كتابة المخرجات: { $error }
said-not-written = تعذّرت كتابة الملف: { $error }
said-no-language = لا واجهة باللغة «{ $code }»؛ المتاح: en و ar
said-no-terminal = تعذّر استعمال الطرفية: { $error }
said-no-interrupt = تعذّر ضبط حالة الخروج عند Ctrl-C: { $error }
said-no-command = لا أمر باسم `{ $name }`؛ الأوامر: { $known }

# ما يعيب ملف الإعدادات أو ملف actors.toml.
config-missing = لا وجود لهذا الملف؛ راجع المسار
config-not-utf8 = ليس النص بترميز UTF-8؛ احفظه بهذا الترميز
config-unreadable = تعذّرت قراءته ({ $error })؛ راجع نوعه وأذوناته
config-not-toml = ليس الملف بصيغة TOML: { $error }
config-no-setting = لا إعداد باسم `{ $name }`؛ { $remedy }
config-takes-text = قيمة `{ $name }` نص بين علامتي تنصيص: { $choices }
config-cannot-be = لا يصح أن تكون قيمة `{ $name }` هي "{ $value }"؛ { $remedy }
config-takes-truth = قيمة `{ $name }` هي true أو false، من دون علامتي تنصيص
config-takes-auto = قيمة `{ $name }` هي "auto"، أو true أو false من دون علامتي تنصيص
config-takes-columns = قيمة `measure` عدد أعمدة من { $least } إلى { $most }
config-takes-keys = تحت [keys] يأخذ الإجراء قائمة مفاتيح بين علامات تنصيص، مثل ["n", "ctrl+n"]
config-near = أتقصد `{ $name }`؟
config-known = المعروف: { $names }
actors-large = الملف أكبر من { $size } بايت؛ أبقِ ما تحتاج إليه من القواعد
actors-no-id = لا فاعل معرّفه `{ $id }`؛ { $remedy }
actors-doubtful-id = لا فاعل في المعجم معرّفه `{ $id }`؛ { $remedy }
actors-near-or-add = أتقصد `{ $name }`؟ وإلا فأضفه في [[actor]]
actors-add = أضفه في [[actor]]
actors-no-table = لا جدول باسم `{ $name }`؛ { $remedy }
actors-list-of-tables = الحقل `{ $table }` قائمة جداول؛ اكتب [[{ $table }]] فوق كل منها
actors-no-key = ليس في [[{ $table }]] مفتاح باسم `{ $key }`؛ { $remedy }
actors-lacks = ينقص هذا [[{ $table }]] المفتاح `{ $key }`
actors-lacks-needed = ينقص هذا [[{ $table }]] المفتاح `{ $key }`؛ والمطلوب فيه: { $needed }
actors-ignore = يأخذ [[ignore]] إما `actor` وإما `surface`
actors-takes-words = قيمة `{ $key }` كلمات بين علامتي تنصيص
actors-takes-list = قيمة `{ $key }` قائمة كلمات بين علامات تنصيص، مثل ["…", "…"]
actors-identifier = تُكتب قيمة `{ $key }` بالحروف والأرقام والشُّرَط، مثل `red-crescent`
keys-no-action = لا إجراء باسم "{ $action }"؛ { $remedy }
keys-near = أتقصد "{ $name }"؟
keys-listed = أسماء الإجراءات في docs/KEYS.md
keys-way-out = يلزم "{ $action }" مفتاح، كي يبقى للخروج سبيل؛ اكتب ["ctrl+c"]
keys-unreadable = تعذّرت قراءة المفتاح "{ $keys }" للإجراء "{ $action }"؛ تُكتب المفاتيح هكذا: n و ctrl+n أو C-n و alt+n و PgDn و g g
keys-taken = المفتاح "{ $keys }" للإجراء "{ $action }" هو نفسه "{ $taken }" للإجراء "{ $other }"؛ اختر لأحدهما مفتاحًا آخر
keys-begin-others = المفتاح "{ $keys }" للإجراء "{ $action }" بداية "{ $taken }" للإجراء "{ $other }"؛ اختر لأحدهما مفتاحًا آخر
keys-begin-with-others = المفتاح "{ $keys }" للإجراء "{ $action }" يبدأ بـ "{ $taken }" للإجراء "{ $other }"؛ اختر لأحدهما مفتاحًا آخر
