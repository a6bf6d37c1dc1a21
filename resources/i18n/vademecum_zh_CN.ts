<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1 文件</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About Vademecum</source>
        <translation>关于 Vademecum</translation>
    </message>
    <message>
        <source>What comes with the program</source>
        <translation>随程序附带的组件</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Vademecum {version}&lt;/h3&gt;&lt;p&gt;The desktop reader of United Nations documents that works without a network. MIT licence.&lt;/p&gt;&lt;p&gt;It stands on the work of others, each under a licence of its own. Qt and PySide6 are used under the LGPL: their libraries are files of their own, and may be exchanged for others of the same interface.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Vademecum {version}&lt;/h3&gt;&lt;p&gt;随身典：无需网络的联合国文件桌面阅读器。采用 MIT 许可。&lt;/p&gt;&lt;p&gt;本程序建立在他人成果之上，各有其许可。Qt 和 PySide6 依 LGPL 使用：其程序库均为独立文件，可换用接口相同的其他版本。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>The licences are not here: “python3 dev.py setup” gathers them in a checkout.</source>
        <translation>此处没有许可证文本：在源代码目录中运行“python3 dev.py setup”即可收集。</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>许可证：{licence}</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>{name}, {count} paragraphs</source>
        <translation>{name}，{count}段</translation>
    </message>
    <message>
        <source>Towards everybody ({count})</source>
        <translation>所有对象({count})</translation>
    </message>
    <message>
        <source>{count} of {of} paragraphs</source>
        <translation>{of}段中的{count}段</translation>
    </message>
    <message>
        <source>Operative verbs</source>
        <translation>执行动词</translation>
    </message>
    <message>
        <source>Towards whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Show the whole text (Esc)</source>
        <translation>显示全文(Esc)</translation>
    </message>
    <message>
        <source>Verbs</source>
        <translation>动词</translation>
    </message>
    <message>
        <source>No paragraph of this document decides, requests, urges, encourages or invites.</source>
        <translation>本文件没有作出决定、请求、敦促、鼓励或邀请的段落。</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>未点名</translation>
    </message>
    <message>
        <source>Operative verbs are known for texts in {known}; this one is in {lang}.</source>
        <translation>执行动词表只收录{known}，本文件的语文是{lang}。</translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>加书签</translation>
    </message>
    <message>
        <source>Change folder</source>
        <translation>更改文件夹</translation>
    </message>
    <message>
        <source>Change bookmark</source>
        <translation>更改书签</translation>
    </message>
    <message>
        <source>Delete folder</source>
        <translation>删除文件夹</translation>
    </message>
    <message>
        <source>Delete bookmark</source>
        <translation>删除书签</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Move bookmarks</source>
        <translation>移动书签</translation>
    </message>
    <message>
        <source>Sort bookmarks</source>
        <translation>书签排序</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>导入笔记</translation>
    </message>
    <message>
        <source>Restore a version</source>
        <translation>恢复某一版本</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>找回</translation>
    </message>
    <message>
        <source>Add layer</source>
        <translation>添加图层</translation>
    </message>
    <message>
        <source>Rename layer</source>
        <translation>重命名图层</translation>
    </message>
    <message>
        <source>Change of colour</source>
        <translation>更改颜色</translation>
    </message>
    <message>
        <source>Remove layer</source>
        <translation>移除图层</translation>
    </message>
    <message>
        <source>Adopt notes</source>
        <translation>采纳笔记</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Remove highlight</source>
        <translation>取消高亮</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>添加笔记</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>书写笔记</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Set numbered place</source>
        <translation>设置编号位置</translation>
    </message>
    <message>
        <source>Clear numbered place</source>
        <translation>清除编号位置</translation>
    </message>
    <message>
        <source>Settle a conflict</source>
        <translation>解决冲突</translation>
    </message>
    <message>
        <source>Colour of a tag</source>
        <translation>标签颜色</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>重命名标签</translation>
    </message>
    <message>
        <source>Delete tag</source>
        <translation>删除标签</translation>
    </message>
    <message>
        <source>Change of tags</source>
        <translation>更改标签</translation>
    </message>
    <message>
        <source>Take snapshot</source>
        <translation>取回快照</translation>
    </message>
    <message>
        <source>Undone: {act}</source>
        <translation>已撤销：{act}</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>已重做：{act}</translation>
    </message>
    <message>
        <source>Place confirmed</source>
        <translation>确认位置</translation>
    </message>
    <message>
        <source>Place given anew</source>
        <translation>重新指定位置</translation>
    </message>
    <message>
        <source>New lesson plan</source>
        <translation>新教案</translation>
    </message>
    <message>
        <source>Rename lesson plan</source>
        <translation>重命名教案</translation>
    </message>
    <message>
        <source>Copy lesson plan</source>
        <translation>复制教案</translation>
    </message>
    <message>
        <source>Delete lesson plan</source>
        <translation>删除教案</translation>
    </message>
    <message>
        <source>Change lesson plan</source>
        <translation>修改教案</translation>
    </message>
    <message>
        <source>Time of a lesson plan</source>
        <translation>教案用时</translation>
    </message>
    <message>
        <source>Add to lesson plan</source>
        <translation>加入教案</translation>
    </message>
    <message>
        <source>Change of a step</source>
        <translation>修改步骤</translation>
    </message>
    <message>
        <source>Minutes of a step</source>
        <translation>步骤用时</translation>
    </message>
    <message>
        <source>Order of a lesson plan</source>
        <translation>教案顺序</translation>
    </message>
    <message>
        <source>Remove from lesson plan</source>
        <translation>从教案中移除</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>排练</translation>
    </message>
    <message>
        <source>Import lesson plans</source>
        <translation>导入教案</translation>
    </message>
</context>
<context>
    <name>address</name>
    <message>
        <source>facts only</source>
        <translation>仅有资料</translation>
    </message>
    <message>
        <source>document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>段</translation>
    </message>
    <message>
        <source>footnote</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>session {number}</source>
        <translation>第{number}届</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草案</translation>
    </message>
    <message>
        <source>by its symbol: {facts}</source>
        <translation>按文号：{facts}</translation>
    </message>
    <message>
        <source>Go to a symbol, number or paragraph: 2396, S/2015/939, 第24段</source>
        <translation>输入文号、编号或段次：2396、S/2015/939、第24段</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>直达栏</translation>
    </message>
    <message>
        <source>&amp;Forget this address</source>
        <translation>忘记此地址(&amp;F)</translation>
    </message>
    <message>
        <source>Forget &amp;all addresses</source>
        <translation>忘记所有地址(&amp;A)</translation>
    </message>
    <message>
        <source>Where the address may lead</source>
        <translation>可直达之处</translation>
    </message>
    <message>
        <source>Enter opens  ·  Ctrl+Enter beside  ·  Alt+Enter in a new tab</source>
        <translation>Enter 打开  ·  Ctrl+Enter 并列打开  ·  Alt+Enter 在新标签页打开</translation>
    </message>
    <message>
        <source>Shift+Delete forgets a row</source>
        <translation>Shift+Delete 忘记一行</translation>
    </message>
    <message>
        <source>year corrected, you wrote {written}</source>
        <translation>年份已更正，您输入的是 {written}</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>The library is being built anew from its sources.</source>
        <translation>正在根据来源文件重建文库。</translation>
    </message>
    <message>
        <source>The library was damaged and has been built anew from its sources.</source>
        <translation>文库曾受损，现已根据来源文件重建。</translation>
    </message>
    <message>
        <source>Not imported: {names}. The library is busy; bring it again in a moment.</source>
        <translation>未导入：{names}。文库正忙，请稍后再次提供。</translation>
    </message>
    <message>
        <source>The text is being imported.</source>
        <translation>正在导入文本。</translation>
    </message>
    <message>
        <source>The former text is being put back.</source>
        <translation>正在恢复先前的文本。</translation>
    </message>
    <message>
        <source>The present text stays; nothing was imported.</source>
        <translation>保留现有文本；未导入任何内容。</translation>
    </message>
    <message>
        <source>Your notes on it: {counts}. Notes, Back to the former edition, undoes this.</source>
        <translation>您在其中的笔记：{counts}。可用“笔记”菜单中的“回到先前的版本”撤回。</translation>
    </message>
    <message>
        <source>The former text of “{title}” is back, with your notes where they stood.</source>
        <translation>“{title}”先前的文本已恢复，您的笔记仍在原处。</translation>
    </message>
</context>
<context>
    <name>beside</name>
    <message>
        <source>Scroll both sides together</source>
        <translation>两侧同步滚动</translation>
    </message>
    <message>
        <source>Back on this side (Alt+Left)</source>
        <translation>在本侧后退 (Alt+Left)</translation>
    </message>
    <message>
        <source>Forward on this side (Alt+Right)</source>
        <translation>在本侧前进 (Alt+Right)</translation>
    </message>
    <message>
        <source>Keep this here when citations are pressed (Shift+F9)</source>
        <translation>固定本侧：点按引文时内容不变 (Shift+F9)</translation>
    </message>
    <message>
        <source>Exchange both sides (Ctrl+F9)</source>
        <translation>左右互换 (Ctrl+F9)</translation>
    </message>
    <message>
        <source>Open as a tab</source>
        <translation>在标签页中打开</translation>
    </message>
    <message>
        <source>Close this side</source>
        <translation>关闭右侧</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>案文</translation>
    </message>
    <message>
        <source>Read the text (F9)</source>
        <translation>阅读案文 (F9)</translation>
    </message>
    <message>
        <source>Facts and citations</source>
        <translation>资料与引文</translation>
    </message>
    <message>
        <source>See what is known and who cites it (F9)</source>
        <translation>查看已知资料和引用之处 (F9)</translation>
    </message>
    <message>
        <source>Linked scrolling needs a document on each side.</source>
        <translation>左右两侧都打开文件时才能同步滚动。</translation>
    </message>
    <message>
        <source>These are two documents: Tools, Compare finds what belongs together in them.</source>
        <translation>两侧是不同的文件：请用“工具”菜单的“比较”找出对应之处。</translation>
    </message>
    <message>
        <source>The text of {name} is not in this library.</source>
        <translation>本库没有{name}的案文。</translation>
    </message>
    <message>
        <source>The right side is pinned: opened in a tab.</source>
        <translation>右侧已固定：已在标签页中打开。</translation>
    </message>
</context>
<context>
    <name>bookmarks</name>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>已加书签</translation>
    </message>
    <message>
        <source>Edit bookmark</source>
        <translation>编辑书签</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>不在文件夹中</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Bookmarked: {name}</source>
        <translation>已加书签：{name}</translation>
    </message>
    <message>
        <source>There is no bookmark here. Ctrl+D makes one.</source>
        <translation>此处没有书签。按 Ctrl+D 可添加。</translation>
    </message>
    <message>
        <source>Place {number} is now {name}. Ctrl+{number} goes there.</source>
        <translation>位置 {number} 已设为 {name}。按 Ctrl+{number} 前往。</translation>
    </message>
    <message>
        <source>Place {number} is now {name}; it was {old}. Ctrl+Z brings that back.</source>
        <translation>位置 {number} 已设为 {name}，原为 {old}。按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Place {number} is not set. Ctrl+Shift+{number} sets it to where you are.</source>
        <translation>位置 {number} 尚未设置。按 Ctrl+Shift+{number} 可设为当前所在之处。</translation>
    </message>
    <message>
        <source>Place {number}: {name}</source>
        <translation>位置 {number}：{name}</translation>
    </message>
    <message>
        <source>Not bookmarked.</source>
        <translation>未加书签。</translation>
    </message>
    <message>
        <source>There is no place here that can be kept.</source>
        <translation>此处没有可以加书签的位置。</translation>
    </message>
    <message>
        <source>Bookmark removed: {name}. Ctrl+Z brings it back.</source>
        <translation>已删除书签：{name}。按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>The text of {name} is not in the library. There stood: “{quote}”</source>
        <translation>资料库中没有 {name} 的文本。原处文字：“{quote}”</translation>
    </message>
    <message>
        <source>{name}: these words are no longer in the text. There stood: “{quote}”</source>
        <translation>{name}：文本中已没有这些文字。原处文字：“{quote}”</translation>
    </message>
    <message>
        <source>The text is here only in another language: {language}</source>
        <translation>此处只有该文本的另一语文版本：{language}</translation>
    </message>
    <message>
        <source>Please check: the text has changed. There stood: “{quote}”</source>
        <translation>请核对：文本已有改动。原处文字：“{quote}”</translation>
    </message>
    <message>
        <source>The text of {name} is not in the library.</source>
        <translation>资料库中没有 {name} 的文本。</translation>
    </message>
    <message>
        <source>Numbered places</source>
        <translation>编号位置</translation>
    </message>
    <message>
        <source>Place {number}</source>
        <translation>位置 {number}</translation>
    </message>
    <message>
        <source>Ctrl and a digit go there</source>
        <translation>按 Ctrl 加数字前往</translation>
    </message>
    <message>
        <source>Please check: {words}</source>
        <translation>请核对：{words}</translation>
    </message>
    <message>
        <source>Text not here: {words}</source>
        <translation>文本不在此处：{words}</translation>
    </message>
    <message>
        <source>No longer in the text: {words}</source>
        <translation>文本中已没有：{words}</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>1 bookmark</source>
        <translation>1 个书签</translation>
    </message>
    <message>
        <source>{count} bookmarks</source>
        <translation>{count} 个书签</translation>
    </message>
    <message>
        <source>All {count}…</source>
        <translation>全部 {count} 个…</translation>
    </message>
    <message>
        <source>{number}   not set</source>
        <translation>{number}   未设置</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Deleted “{name}”. Ctrl+Z brings it back.</source>
        <translation>已删除“{name}”。按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Deleted: {count}. Ctrl+Z brings everything back.</source>
        <translation>已删除：{count}。按 Ctrl+Z 可全部恢复。</translation>
    </message>
    <message>
        <source>Empty the filter first: now not every row is shown.</source>
        <translation>请先清空筛选条件：现在并未显示所有行。</translation>
    </message>
    <message>
        <source>This is the first row here.</source>
        <translation>这里已是第一行。</translation>
    </message>
    <message>
        <source>This is the last row here.</source>
        <translation>这里已是最后一行。</translation>
    </message>
    <message>
        <source>This stands in no folder.</source>
        <translation>此项不在任何文件夹中。</translation>
    </message>
    <message>
        <source>No folder stands right above.</source>
        <translation>紧靠上方没有文件夹。</translation>
    </message>
    <message>
        <source>Filter bookmarks</source>
        <translation>筛选书签</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Open &amp;beside</source>
        <translation>在旁边打开(&amp;B)</translation>
    </message>
    <message>
        <source>Open in a &amp;tab</source>
        <translation>在标签页中打开(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Name, folder and tags…</source>
        <translation>名称、文件夹和标签(&amp;N)…</translation>
    </message>
    <message>
        <source>New &amp;folder</source>
        <translation>新建文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Sort by name</source>
        <translation>按名称排序(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Now {number} of {count} in “{folder}”</source>
        <translation>现为“{folder}”中第 {number} 项，共 {count} 项</translation>
    </message>
    <message>
        <source>Now {number} of {count} at the top level</source>
        <translation>现为最上层第 {number} 项，共 {count} 项</translation>
    </message>
    <message>
        <source>Sorted by name. Ctrl+Z brings the old order back.</source>
        <translation>已按名称排序。按 Ctrl+Z 可恢复原来的顺序。</translation>
    </message>
    <message>
        <source>These stand in the order of their names already.</source>
        <translation>这些项目已按名称排列。</translation>
    </message>
    <message>
        <source>Your notebook is not open.</source>
        <translation>您的笔记本尚未打开。</translation>
    </message>
    <message>
        <source>Your bookmarks are hidden. Ctrl+Shift+H shows them again.</source>
        <translation>您的书签已隐藏。按 Ctrl+Shift+H 重新显示。</translation>
    </message>
    <message>
        <source>No bookmark holds “{words}” in its name, place, words or tags.</source>
        <translation>没有书签的名称、位置、文字或标签中含有“{words}”。</translation>
    </message>
    <message>
        <source>No bookmarks yet. Ctrl+D keeps the paragraph you are at; Ctrl+Shift+1 to 9 set nine places that Ctrl+1 to 9 go to.</source>
        <translation>还没有书签。按 Ctrl+D 可为当前段落加书签；按 Ctrl+Shift+1 至 9 可设置九个编号位置，按 Ctrl+1 至 9 前往。</translation>
    </message>
</context>
<context>
    <name>brought</name>
    <message>
        <source>{count} texts are imported.</source>
        <translation>已导入{count}个文本。</translation>
    </message>
    <message>
        <source>Of these were in your library already, unchanged: {count}.</source>
        <translation>其中已在您的文库中、内容未变：{count} 份。</translation>
    </message>
    <message>
        <source>Of these replace an earlier text: {count}.</source>
        <translation>其中替换先前文本：{count} 份。</translation>
    </message>
    <message>
        <source>{symbol} was in your library already; its text has not changed.</source>
        <translation>{symbol} 已在您的文库中，文本未变。</translation>
    </message>
    <message>
        <source>{symbol} is imported and replaces the text that was in your library.</source>
        <translation>{symbol} 已导入，替换了您文库中先前的文本。</translation>
    </message>
    <message>
        <source>“{title}” is imported; it does not say which document it is.</source>
        <translation>已导入“{title}”；文本没有说明是哪份文件。</translation>
    </message>
    <message>
        <source>{symbol} is imported.</source>
        <translation>已导入{symbol}。</translation>
    </message>
    <message>
        <source>Places in your library that cite it and now lead to it: {count}.</source>
        <translation>文库中引用它、现可通往其文本之处：{count}处。</translation>
    </message>
    <message>
        <source>Places to check: {count} (Help, Corrections in this document). First: {reason}</source>
        <translation>待核对之处：{count}处（“帮助”“本文件的更正”）。首先：{reason}</translation>
    </message>
</context>
<context>
    <name>card</name>
    <message>
        <source>The text is in the library.</source>
        <translation>文库中有全文。</translation>
    </message>
    <message>
        <source>The text is not in the library.</source>
        <translation>文库中无全文。</translation>
    </message>
    <message>
        <source>Number and year do not belong together: it is {right}.</source>
        <translation>编号与年份不符，应为 {right}。</translation>
    </message>
    <message>
        <source>Cited in {count} passages.</source>
        <translation>文库引用{count}处。</translation>
    </message>
</context>
<context>
    <name>carrying</name>
    <message>
        <source>Nothing can be kept in {folder}: {reason}.</source>
        <translation>无法在 {folder} 中保存：{reason}。</translation>
    </message>
    <message>
        <source>Free some space there, or start the program with --data-dir and a folder of yours.</source>
        <translation>请在那里腾出一些空间，或用 --data-dir 指定您自己的文件夹启动程序。</translation>
    </message>
    <message>
        <source>Not kept: this medium cannot be written, and you chose to keep no notes on this computer.</source>
        <translation>未保存：此介质不可写入，而您选择了不在这台电脑上保存笔记。</translation>
    </message>
    <message>
        <source>Notes › My data changes that.</source>
        <translation>可在“笔记 › 我的数据”中更改。</translation>
    </message>
    <message>
        <source>Read-only medium: {count} notes can be read, none can be added</source>
        <translation>只读介质：可阅读 {count} 条笔记，不能添加</translation>
    </message>
    <message>
        <source>Keep notes on this computer</source>
        <translation>把笔记存在这台电脑上</translation>
    </message>
    <message>
        <source>Keep no notes</source>
        <translation>不保存笔记</translation>
    </message>
    <message>
        <source>This medium cannot be written. Until you decide, notes stay in this window only.</source>
        <translation>此介质不可写入。在您决定之前，笔记只留在这个窗口里。</translation>
    </message>
    <message>
        <source>This medium cannot be written, and no notes are kept on this computer.</source>
        <translation>此介质不可写入，这台电脑上也不保存笔记。</translation>
    </message>
    <message>
        <source>This medium cannot be written. Your notes are kept on this computer, in {folder}.</source>
        <translation>此介质不可写入。您的笔记存在这台电脑的 {folder} 中。</translation>
    </message>
    <message>
        <source>This medium cannot be written. Shall notes be kept on this computer, beginning with a copy of those on the medium? Your choice is remembered on this computer; Notes › My data changes it.</source>
        <translation>此介质不可写入。是否把笔记存在这台电脑上，并先复制介质上已有的笔记？您的选择会记在这台电脑上；可在“笔记 › 我的数据”中更改。</translation>
    </message>
</context>
<context>
    <name>clock</name>
    <message>
        <source>On time</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Time is nearly up</source>
        <translation>时间将到</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Clock of the talk</source>
        <translation>讲授计时</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Expected end</source>
        <translation>预计结束</translation>
    </message>
    <message>
        <source>+1 min</source>
        <translation>+1 分钟</translation>
    </message>
    <message>
        <source>The room gives one minute more</source>
        <translation>会场再给一分钟</translation>
    </message>
    <message>
        <source>One minute more</source>
        <translation>加一分钟</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>归零</translation>
    </message>
    <message>
        <source>Back to nothing used; pause first</source>
        <translation>从零重新计时；须先暂停</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>{pace}. Used {used}, left {left}, expected end {end}.</source>
        <translation>{pace}。已用 {used}，剩余 {left}，预计 {end} 结束。</translation>
    </message>
    <message>
        <source>This step: {used}</source>
        <translation>本步：{used}</translation>
    </message>
    <message>
        <source>This step: {used} of {planned}</source>
        <translation>本步：{used} / {planned}</translation>
    </message>
    <message>
        <source>{pace} by {time}</source>
        <translation>{pace}约 {time}</translation>
    </message>
</context>
<context>
    <name>colours</name>
    <message>
        <source>yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Bookmarks</source>
        <translation>书签(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>笔记(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>演示(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Import a text…</source>
        <translation>导入文本(&amp;I)…</translation>
    </message>
    <message>
        <source>Add a text file to your own library</source>
        <translation>将文本文件收入您自己的文库</translation>
    </message>
    <message>
        <source>&amp;Reopen closed tab</source>
        <translation>重新打开已关闭的标签页(&amp;R)</translation>
    </message>
    <message>
        <source>Bring back the tab closed last</source>
        <translation>恢复最近关闭的标签页</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>关闭标签页(&amp;C)</translation>
    </message>
    <message>
        <source>Close this tab</source>
        <translation>关闭当前标签页</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Write what the sheet in front shows into a file</source>
        <translation>把当前工具页的内容写入文件</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Print what the sheet in front shows</source>
        <translation>打印当前工具页的内容</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Leave; everything is kept</source>
        <translation>退出程序；一切均予保留</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤消(&amp;U)</translation>
    </message>
    <message>
        <source>Undo the last change of your notes and bookmarks</source>
        <translation>撤消对笔记和书签的上一次更改</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Do again what was undone last</source>
        <translation>重做上一次撤消的操作</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected text, without numbers and note marks</source>
        <translation>复制选定文字，不含段次和脚注编号</translation>
    </message>
    <message>
        <source>Copy with c&amp;itation</source>
        <translation>连同出处复制(&amp;I)</translation>
    </message>
    <message>
        <source>Copy the selected words, or the paragraph at hand, with symbol and paragraph</source>
        <translation>复制所选文字或当前段落，并附文号和段次</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select the text on this page</source>
        <translation>选定本页全部文字</translation>
    </message>
    <message>
        <source>&amp;Find in document</source>
        <translation>在文件中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Find words in this document</source>
        <translation>在本文件中查找字词</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next place found</source>
        <translation>转到下一处查找结果</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>查找上一处(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the previous place found</source>
        <translation>转到上一处查找结果</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>目录(&amp;C)</translation>
    </message>
    <message>
        <source>Show the tree of contents</source>
        <translation>显示目录</translation>
    </message>
    <message>
        <source>&amp;Side bar</source>
        <translation>侧栏(&amp;S)</translation>
    </message>
    <message>
        <source>Show or hide the side bar</source>
        <translation>显示或隐藏侧栏</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>并列阅读(&amp;B)</translation>
    </message>
    <message>
        <source>Show or close the right-hand pane</source>
        <translation>打开或关闭右侧</translation>
    </message>
    <message>
        <source>&amp;Text or facts on the right</source>
        <translation>右侧：案文或资料(&amp;T)</translation>
    </message>
    <message>
        <source>Change between the text on the right and what is known of it</source>
        <translation>在右侧的案文与其资料之间切换</translation>
    </message>
    <message>
        <source>Pin the &amp;right side</source>
        <translation>固定右侧(&amp;R)</translation>
    </message>
    <message>
        <source>Keep what stands on the right when citations are pressed</source>
        <translation>点按引文时右侧内容保持不变</translation>
    </message>
    <message>
        <source>E&amp;xchange both sides</source>
        <translation>左右互换(&amp;X)</translation>
    </message>
    <message>
        <source>What stands on the right goes left, and the other way round</source>
        <translation>右侧内容移到左侧，左侧内容移到右侧</translation>
    </message>
    <message>
        <source>Right side &amp;as a tab</source>
        <translation>右侧作为标签页打开(&amp;A)</translation>
    </message>
    <message>
        <source>Open what stands on the right as a tab</source>
        <translation>将右侧内容作为标签页打开</translation>
    </message>
    <message>
        <source>Lin&amp;k scrolling</source>
        <translation>同步滚动(&amp;K)</translation>
    </message>
    <message>
        <source>Scroll both sides together, paragraph by paragraph</source>
        <translation>两侧按段落同步滚动</translation>
    </message>
    <message>
        <source>B&amp;igger text</source>
        <translation>放大字号(&amp;I)</translation>
    </message>
    <message>
        <source>Make the text bigger</source>
        <translation>放大正文字号</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小字号(&amp;M)</translation>
    </message>
    <message>
        <source>Make the text smaller</source>
        <translation>缩小正文字号</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>标准字号(&amp;N)</translation>
    </message>
    <message>
        <source>Text in its normal size</source>
        <translation>恢复正文标准字号</translation>
    </message>
    <message>
        <source>&amp;Paragraph numbers</source>
        <translation>段次(&amp;P)</translation>
    </message>
    <message>
        <source>Show or hide paragraph numbers in the margin</source>
        <translation>在页边显示或隐藏段次</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>跟随系统(&amp;Y)</translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation>明暗与系统一致</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Dark letters on a light page</source>
        <translation>浅底深字</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Light letters on a dark page</source>
        <translation>深底浅字</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>切换明暗</translation>
    </message>
    <message>
        <source>Change between light and dark</source>
        <translation>在浅色与深色之间切换</translation>
    </message>
    <message>
        <source>Speak English</source>
        <translation>界面使用英文</translation>
    </message>
    <message>
        <source>Speak Chinese</source>
        <translation>界面使用中文</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>使用整个屏幕</translation>
    </message>
    <message>
        <source>&amp;Address…</source>
        <translation>直达某处(&amp;A)…</translation>
    </message>
    <message>
        <source>Go to a symbol, number or paragraph</source>
        <translation>按文号、编号或段次直达</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>Go to the place before</source>
        <translation>返回前一处</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>Go to the place after</source>
        <translation>前往后一处</translation>
    </message>
    <message>
        <source>&amp;Next section</source>
        <translation>下一节(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next heading</source>
        <translation>转到下一个标题</translation>
    </message>
    <message>
        <source>&amp;Previous section</source>
        <translation>上一节(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the previous heading</source>
        <translation>转到上一个标题</translation>
    </message>
    <message>
        <source>Facts and citing passages of this &amp;document</source>
        <translation>本文件的资料与引用之处(&amp;D)</translation>
    </message>
    <message>
        <source>Open beside who cites this document, and what is known of it</source>
        <translation>在右侧显示本文件的资料，以及文库中引用本文件之处</translation>
    </message>
    <message>
        <source>&amp;Search the library</source>
        <translation>搜索文库(&amp;S)</translation>
    </message>
    <message>
        <source>Search every text, results come while typing</source>
        <translation>搜索全部文本，边输入边出结果</translation>
    </message>
    <message>
        <source>Search for the se&amp;lected words</source>
        <translation>搜索选定字词(&amp;L)</translation>
    </message>
    <message>
        <source>Search the library for the selected words</source>
        <translation>在文库中搜索选定的字词</translation>
    </message>
    <message>
        <source>&amp;Cited but not in the library…</source>
        <translation>引用而未收的文书(&amp;C)…</translation>
    </message>
    <message>
        <source>Instruments that are cited, whose text is not here</source>
        <translation>列出文库引用而未收全文的文书</translation>
    </message>
    <message>
        <source>&amp;New tab</source>
        <translation>新建标签页(&amp;N)</translation>
    </message>
    <message>
        <source>Open this document in another tab</source>
        <translation>在另一标签页中打开本文件</translation>
    </message>
    <message>
        <source>Ne&amp;xt tab</source>
        <translation>下一标签页(&amp;X)</translation>
    </message>
    <message>
        <source>Go to the next tab</source>
        <translation>转到下一标签页</translation>
    </message>
    <message>
        <source>P&amp;revious tab</source>
        <translation>上一标签页(&amp;R)</translation>
    </message>
    <message>
        <source>Go to the previous tab</source>
        <translation>转到上一标签页</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>窗口下一部分(&amp;P)</translation>
    </message>
    <message>
        <source>Go round: contents, page, right-hand pane</source>
        <translation>依次移至目录、正文和右侧</translation>
    </message>
    <message>
        <source>This document on the r&amp;ight too</source>
        <translation>在右侧同时打开本文件(&amp;I)</translation>
    </message>
    <message>
        <source>Open this document beside itself</source>
        <translation>在右侧并列打开同一文件</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>使用指南(&amp;G)</translation>
    </message>
    <message>
        <source>What Vademecum can do, as a page of the library</source>
        <translation>随身典的用法，亦为文库中的一页</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>Every command and its keys</source>
        <translation>所有命令及其按键</translation>
    </message>
    <message>
        <source>&amp;Corrections in this document…</source>
        <translation>本文件的订正(&amp;C)…</translation>
    </message>
    <message>
        <source>What this edition mended in its source</source>
        <translation>本版对来源文件所作的订正</translation>
    </message>
    <message>
        <source>&amp;About Vademecum</source>
        <translation>关于 Vademecum(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>版本与许可</translation>
    </message>
    <message>
        <source>Import texts</source>
        <translation>导入文本</translation>
    </message>
    <message>
        <source>Texts (*.txt);;All files (*)</source>
        <translation>文本文件 (*.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>&amp;Operative verbs</source>
        <translation>执行动词(&amp;O)</translation>
    </message>
    <message>
        <source>Show only the paragraphs that decide, request, urge, encourage or invite</source>
        <translation>只显示作出决定、请求、敦促、鼓励或邀请的段落</translation>
    </message>
    <message>
        <source>Co&amp;mpare with…</source>
        <translation>比较(&amp;M)…</translation>
    </message>
    <message>
        <source>Set this document beside another, or its languages beside each other</source>
        <translation>将本文件与另一文件对照，或将其不同语文本并排对照</translation>
    </message>
    <message>
        <source>&amp;Footnote ledger</source>
        <translation>脚注一览(&amp;F)</translation>
    </message>
    <message>
        <source>The footnotes of this document as a table, with 同上 and ibid. resolved</source>
        <translation>以表格列出本文件的脚注，并查明“同上”、ibid. 所指</translation>
    </message>
    <message>
        <source>&amp;Coverage map</source>
        <translation>覆盖图(&amp;C)</translation>
    </message>
    <message>
        <source>Map which sections of this document rest on which instruments</source>
        <translation>显示本文件各节引用了哪些文书</translation>
    </message>
    <message>
        <source>&amp;Timeline of the instruments cited</source>
        <translation>所引文书时间线(&amp;T)</translation>
    </message>
    <message>
        <source>Show the instruments that this document cites by their years</source>
        <translation>按年份显示本文件引用的文书</translation>
    </message>
    <message>
        <source>Check a &amp;draft</source>
        <translation>核对稿件(&amp;D)</translation>
    </message>
    <message>
        <source>Check the numbers, symbols, paragraphs and quotations of a speech</source>
        <translation>核对讲稿中的编号、文号、段落和引文</translation>
    </message>
    <message>
        <source>Go to place &amp;1</source>
        <translation>前往位置 &amp;1</translation>
    </message>
    <message>
        <source>Go to place &amp;2</source>
        <translation>前往位置 &amp;2</translation>
    </message>
    <message>
        <source>Go to place &amp;3</source>
        <translation>前往位置 &amp;3</translation>
    </message>
    <message>
        <source>Go to place &amp;4</source>
        <translation>前往位置 &amp;4</translation>
    </message>
    <message>
        <source>Go to place &amp;5</source>
        <translation>前往位置 &amp;5</translation>
    </message>
    <message>
        <source>Go to place &amp;6</source>
        <translation>前往位置 &amp;6</translation>
    </message>
    <message>
        <source>Go to place &amp;7</source>
        <translation>前往位置 &amp;7</translation>
    </message>
    <message>
        <source>Go to place &amp;8</source>
        <translation>前往位置 &amp;8</translation>
    </message>
    <message>
        <source>Go to place &amp;9</source>
        <translation>前往位置 &amp;9</translation>
    </message>
    <message>
        <source>Set place &amp;1</source>
        <translation>设置位置 &amp;1</translation>
    </message>
    <message>
        <source>Set place &amp;2</source>
        <translation>设置位置 &amp;2</translation>
    </message>
    <message>
        <source>Set place &amp;3</source>
        <translation>设置位置 &amp;3</translation>
    </message>
    <message>
        <source>Set place &amp;4</source>
        <translation>设置位置 &amp;4</translation>
    </message>
    <message>
        <source>Set place &amp;5</source>
        <translation>设置位置 &amp;5</translation>
    </message>
    <message>
        <source>Set place &amp;6</source>
        <translation>设置位置 &amp;6</translation>
    </message>
    <message>
        <source>Set place &amp;7</source>
        <translation>设置位置 &amp;7</translation>
    </message>
    <message>
        <source>Set place &amp;8</source>
        <translation>设置位置 &amp;8</translation>
    </message>
    <message>
        <source>Set place &amp;9</source>
        <translation>设置位置 &amp;9</translation>
    </message>
    <message>
        <source>&amp;Bookmark this place</source>
        <translation>为此处加书签(&amp;B)</translation>
    </message>
    <message>
        <source>Keep the paragraph at hand; once more: name it, put it into a folder, tag it</source>
        <translation>为当前段落加书签；再按一次可命名、归入文件夹、加标签</translation>
    </message>
    <message>
        <source>&amp;Remove the bookmark here</source>
        <translation>删除此处的书签(&amp;R)</translation>
    </message>
    <message>
        <source>Take the bookmark of the paragraph at hand away</source>
        <translation>删除当前段落的书签</translation>
    </message>
    <message>
        <source>Go to the place that was set under this number</source>
        <translation>前往设在此编号下的位置</translation>
    </message>
    <message>
        <source>&amp;Go to a numbered place</source>
        <translation>前往编号位置(&amp;G)</translation>
    </message>
    <message>
        <source>Set the paragraph at hand under this number</source>
        <translation>将当前段落设在此编号下</translation>
    </message>
    <message>
        <source>&amp;Set a numbered place</source>
        <translation>设置编号位置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;All bookmarks</source>
        <translation>所有书签(&amp;A)</translation>
    </message>
    <message>
        <source>Show bookmarks, folders and numbered places in the side bar</source>
        <translation>在侧栏中显示书签、文件夹和编号位置</translation>
    </message>
    <message>
        <source>New &amp;folder…</source>
        <translation>新建文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Make a folder for bookmarks</source>
        <translation>新建一个书签文件夹</translation>
    </message>
    <message>
        <source>Highlight the selected words, or recolour the mark at hand; again removes</source>
        <translation>为选定的文字加高亮，或改变当前标记的颜色；再按一次即取消</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>高亮(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Yellow highlight</source>
        <translation>黄色高亮(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Green highlight</source>
        <translation>绿色高亮(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Blue highlight</source>
        <translation>蓝色高亮(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Pink highlight</source>
        <translation>粉色高亮(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;urple highlight</source>
        <translation>紫色高亮(&amp;U)</translation>
    </message>
    <message>
        <source>Ne&amp;xt mark</source>
        <translation>下一处标记(&amp;X)</translation>
    </message>
    <message>
        <source>Go to the next highlight or note; Enter opens its note, Delete removes it</source>
        <translation>转到下一处高亮或笔记；回车打开笔记，Delete 删除</translation>
    </message>
    <message>
        <source>Pre&amp;vious mark</source>
        <translation>上一处标记(&amp;V)</translation>
    </message>
    <message>
        <source>Go to the highlight or note before</source>
        <translation>转到上一处高亮或笔记</translation>
    </message>
    <message>
        <source>&amp;Colour or note for what is at hand…</source>
        <translation>当前文字或标记的颜色和笔记(&amp;C)…</translation>
    </message>
    <message>
        <source>Give the keyboard to the bar at the selected words, or to the card of the mark</source>
        <translation>将键盘焦点移到选定文字旁的小栏，或标记的卡片</translation>
    </message>
    <message>
        <source>Delete mar&amp;k</source>
        <translation>删除标记(&amp;K)</translation>
    </message>
    <message>
        <source>Take the mark at hand away, with its note</source>
        <translation>删除当前标记及其笔记</translation>
    </message>
    <message>
        <source>Hide m&amp;y marks</source>
        <translation>隐藏我的标记(&amp;Y)</translation>
    </message>
    <message>
        <source>Hide everything personal on the screen, until it is shown again or the program ends</source>
        <translation>隐藏屏幕上的一切个人内容，直至再次显示或程序结束</translation>
    </message>
    <message>
        <source>&amp;Add note</source>
        <translation>添加笔记(&amp;A)</translation>
    </message>
    <message>
        <source>Write a note on the selected words, or on the paragraph at hand</source>
        <translation>给选中的文字或当前段写笔记</translation>
    </message>
    <message>
        <source>N&amp;ote on this document</source>
        <translation>为本文件写笔记(&amp;O)</translation>
    </message>
    <message>
        <source>Write a note on the document as a whole</source>
        <translation>给整份文件写笔记</translation>
    </message>
    <message>
        <source>Note on this &amp;resolution</source>
        <translation>给本决议写笔记(&amp;R)</translation>
    </message>
    <message>
        <source>Write a note on the resolution or other instrument at hand, in whatever language</source>
        <translation>给当前的决议或其他文书写笔记，不分语文</translation>
    </message>
    <message>
        <source>&amp;Notes of this document</source>
        <translation>本文件的笔记(&amp;N)</translation>
    </message>
    <message>
        <source>Show what you wrote on this document, in the side bar</source>
        <translation>在侧栏显示您在本文件上所写的内容</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>标签(&amp;T)…</translation>
    </message>
    <message>
        <source>Rename, colour and delete tags</source>
        <translation>重命名标签、设置颜色、删除标签</translation>
    </message>
    <message>
        <source>&amp;My notes</source>
        <translation>我的笔记(&amp;M)</translation>
    </message>
    <message>
        <source>Everything you highlighted, wrote and kept, in one place</source>
        <translation>您高亮、写下和保存的一切，集中一处</translation>
    </message>
    <message>
        <source>Notes &amp;without a place…</source>
        <translation>失去原处的笔记(&amp;W)…</translation>
    </message>
    <message>
        <source>Notes whose words are not in the text any more, or should be checked</source>
        <translation>文字已不在文本中或需要核对的笔记</translation>
    </message>
    <message>
        <source>&amp;Give the waiting note this place</source>
        <translation>把待定位的笔记放在这里(&amp;G)</translation>
    </message>
    <message>
        <source>Give the note that waits for a place the selected words, or the paragraph at hand</source>
        <translation>把等待位置的笔记放到所选文字或当前段落</translation>
    </message>
    <message>
        <source>Back to the &amp;former edition</source>
        <translation>回到先前的版本(&amp;F)</translation>
    </message>
    <message>
        <source>Put the text back that the last import replaced, with your notes where they stood</source>
        <translation>恢复上次导入所替换的文本，笔记回到原处</translation>
    </message>
    <message>
        <source>&amp;Export notes…</source>
        <translation>导出笔记(&amp;E)…</translation>
    </message>
    <message>
        <source>Write notes as Markdown, Word, web page, table, Web Annotations or losslessly</source>
        <translation>将笔记写成 Markdown、Word、网页、表格、网络注释或无损格式</translation>
    </message>
    <message>
        <source>&amp;Import notes…</source>
        <translation>导入笔记(&amp;I)…</translation>
    </message>
    <message>
        <source>Take in a file of notes, as your own or as a colleague&apos;s layer</source>
        <translation>导入笔记文件，作为您自己的笔记或同事的图层</translation>
    </message>
    <message>
        <source>&amp;Layers…</source>
        <translation>图层(&amp;L)…</translation>
    </message>
    <message>
        <source>Colleagues&apos; notes beside your own: show, adopt from, remove</source>
        <translation>与您的笔记并列的同事笔记：显示、采纳、移除</translation>
    </message>
    <message>
        <source>My &amp;data</source>
        <translation>我的数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;State and copies</source>
        <translation>状态与副本(&amp;S)</translation>
    </message>
    <message>
        <source>How the notebook is, where it lies, and its daily copies</source>
        <translation>笔记本的状态、所在位置及每日副本</translation>
    </message>
    <message>
        <source>&amp;Take the newest snapshot</source>
        <translation>取回最新快照(&amp;T)</translation>
    </message>
    <message>
        <source>Bring back what a snapshot holds and the notebook does not; Undo takes that back</source>
        <translation>取回快照中有而笔记本中没有的内容；可撤销</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>备份(&amp;B)…</translation>
    </message>
    <message>
        <source>Write the whole notebook into one file</source>
        <translation>将整个笔记本写入一个文件</translation>
    </message>
    <message>
        <source>&amp;Restore or merge…</source>
        <translation>恢复或合并(&amp;R)…</translation>
    </message>
    <message>
        <source>Merge a backup or the notebook of another machine in; nothing is lost</source>
        <translation>合并备份或另一台电脑的笔记本；不会丢失任何内容</translation>
    </message>
    <message>
        <source>Show my data &amp;folder</source>
        <translation>打开我的数据文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Open the folder where notebook, copies and imports lie</source>
        <translation>打开存放笔记本、副本和导入文件的文件夹</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>Lock notes with a passphrase when no key is pressed for so long</source>
        <translation>超过此时间没有按键，即锁定有口令的笔记</translation>
    </message>
    <message>
        <source>&amp;Unlock my notes…</source>
        <translation>解锁我的笔记(&amp;U)…</translation>
    </message>
    <message>
        <source>Open notes that a passphrase locks</source>
        <translation>打开用口令锁定的笔记</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>立即锁定(&amp;L)</translation>
    </message>
    <message>
        <source>Close notes that have a passphrase, until it is typed again</source>
        <translation>关闭有口令的笔记，直到再次输入口令</translation>
    </message>
    <message>
        <source>&amp;Set a passphrase…</source>
        <translation>设置口令(&amp;S)…</translation>
    </message>
    <message>
        <source>Encrypt your notes and their snapshots</source>
        <translation>加密笔记及其快照</translation>
    </message>
    <message>
        <source>&amp;Change the passphrase…</source>
        <translation>更改口令(&amp;C)…</translation>
    </message>
    <message>
        <source>Encrypt your notes with another passphrase</source>
        <translation>用另一口令加密笔记</translation>
    </message>
    <message>
        <source>&amp;Remove the passphrase…</source>
        <translation>取消口令(&amp;R)…</translation>
    </message>
    <message>
        <source>Keep your notes as they are written</source>
        <translation>按原样保存笔记</translation>
    </message>
    <message>
        <source>Lock after &amp;5 minutes</source>
        <translation>5 分钟后锁定(&amp;5)</translation>
    </message>
    <message>
        <source>Lock after &amp;15 minutes</source>
        <translation>15 分钟后锁定(&amp;1)</translation>
    </message>
    <message>
        <source>Lock after an &amp;hour</source>
        <translation>一小时后锁定(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Never lock by itself</source>
        <translation>不自动锁定(&amp;N)</translation>
    </message>
    <message>
        <source>Hi&amp;story of this note</source>
        <translation>这条笔记的历史(&amp;S)</translation>
    </message>
    <message>
        <source>Every version of the note, mark or bookmark at hand; restore any of them</source>
        <translation>当前笔记、标记或书签的每个版本；可恢复任何一个</translation>
    </message>
    <message>
        <source>&amp;Bring back deleted notes</source>
        <translation>恢复已删除的笔记(&amp;B)</translation>
    </message>
    <message>
        <source>Everything that was deleted, however long ago, to be brought back</source>
        <translation>所有删除过的内容，不论多久，都可找回</translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation>日志(&amp;J)</translation>
    </message>
    <message>
        <source>What was written, changed and deleted in the notebook, day by day</source>
        <translation>笔记本中逐日写下、更改和删除的内容</translation>
    </message>
    <message>
        <source>&amp;Take the snapshot of {day}</source>
        <translation>取回{day}的快照(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Present from here</source>
        <translation>从此处演示(&amp;P)</translation>
    </message>
    <message>
        <source>Put what is at hand on the wall: a section, selected words, a resolution, a plan</source>
        <translation>把当前内容投上屏幕：一节、选中的文字、一项决议或一份教案</translation>
    </message>
    <message>
        <source>&amp;Rehearse</source>
        <translation>排练(&amp;R)</translation>
    </message>
    <message>
        <source>Run through what is at hand without a wall, with the clock</source>
        <translation>不投屏，带计时走一遍当前内容</translation>
    </message>
    <message>
        <source>&amp;Floor time…</source>
        <translation>发言时长(&amp;F)…</translation>
    </message>
    <message>
        <source>How long these words take read aloud, and where the minutes fall</source>
        <translation>这些文字朗读需要多久，每一分钟落在何处</translation>
    </message>
    <message>
        <source>&amp;Lesson plans</source>
        <translation>教案(&amp;L)</translation>
    </message>
    <message>
        <source>What you present, passage by passage, with minutes and speaker&apos;s notes</source>
        <translation>逐段列出要演示的内容，附用时和主讲人备注</translation>
    </message>
    <message>
        <source>&amp;Add to lesson plan…</source>
        <translation>加入教案(&amp;A)…</translation>
    </message>
    <message>
        <source>Add the selected words, or the paragraph, section, map or resolution at hand</source>
        <translation>加入选中的文字，或当前的段落、章节、图或决议</translation>
    </message>
    <message>
        <source>&amp;Hand-outs and sheets…</source>
        <translation>讲义和练习页(&amp;H)…</translation>
    </message>
    <message>
        <source>Make a hand-out, a workshop sheet or slides from what is at hand</source>
        <translation>用当前内容制作讲义、练习页或幻灯片</translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>Previous difference</source>
        <translation>上一处差异</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一处差异</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>只显示差异</translation>
    </message>
    <message>
        <source>Scroll both sides together</source>
        <translation>两侧同步滚动</translation>
    </message>
    <message>
        <source>Swap the sides</source>
        <translation>两侧对调</translation>
    </message>
    <message>
        <source>Nothing in the library fits.</source>
        <translation>文库中没有符合的文件。</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>{title} ({language}) is compared with:</source>
        <translation>与{title}（{language}）比较：</translation>
    </message>
    <message>
        <source>Symbol, words of the title or language</source>
        <translation>文号、标题用词或语文</translation>
    </message>
    <message>
        <source>Filter the documents</source>
        <translation>筛选文件</translation>
    </message>
    <message>
        <source>Documents to compare with</source>
        <translation>可供比较的文件</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>on the right now</source>
        <translation>现在右侧</translation>
    </message>
    <message>
        <source>another language of this document</source>
        <translation>本文件的另一语文本</translation>
    </message>
    <message>
        <source>in another language: paragraphs are only set side by side</source>
        <translation>语文不同：只并排对照段落</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>moved and changed</source>
        <translation>移动并改动</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>no counterpart</source>
        <translation>无对应段落</translation>
    </message>
    <message>
        <source>paragraph {label}</source>
        <translation>第{label}段</translation>
    </message>
    <message>
        <source>footnote {label}</source>
        <translation>脚注{label}</translation>
    </message>
    <message>
        <source>item ({label})</source>
        <translation>({label})项</translation>
    </message>
    <message>
        <source>title</source>
        <translation>文件标题</translation>
    </message>
    <message>
        <source>heading “{words}”</source>
        <translation>标题“{words}”</translation>
    </message>
    <message>
        <source>{count} with a counterpart, {alone} without</source>
        <translation>{count}段有对应，{alone}段无对应</translation>
    </message>
    <message>
        <source>approximate: paired by order, for no number stands on both sides</source>
        <translation>近似：两侧没有共同的段号，按先后次序对应</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count}处改动</translation>
    </message>
    <message>
        <source>{count} moved</source>
        <translation>{count}段移动</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count}段新增</translation>
    </message>
    <message>
        <source>{count} gone</source>
        <translation>{count}段删除</translation>
    </message>
    <message>
        <source>{count} the same</source>
        <translation>{count}段相同</translation>
    </message>
    <message>
        <source>No difference but in spaces and widths</source>
        <translation>除空格和全角半角外无差异</translation>
    </message>
    <message>
        <source>{place}, {change}</source>
        <translation>{place}，{change}</translation>
    </message>
    <message>
        <source>{change} to {place}</source>
        <translation>{change}：现为{place}</translation>
    </message>
    <message>
        <source>{change} from {place}</source>
        <translation>{change}：原为{place}</translation>
    </message>
    <message>
        <source>… {count} the same</source>
        <translation>…… {count}段相同</translation>
    </message>
    <message>
        <source>… {count} with a counterpart</source>
        <translation>…… {count}段有对应</translation>
    </message>
    <message>
        <source>Languages: {title}</source>
        <translation>语文对照：{title}</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>导出比较结果</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>已写入：{name}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>旧</translation>
    </message>
    <message>
        <source>After</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Difference {number} of {count}: {what}</source>
        <translation>第{number}处差异，共{count}处：{what}</translation>
    </message>
</context>
<context>
    <name>contents</name>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>My imports</source>
        <translation>我导入的文件</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Filter by heading or paragraph</source>
        <translation>按标题或段次筛选</translation>
    </message>
    <message>
        <source>Filter the contents</source>
        <translation>筛选目录</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>No heading or paragraph fits. Search looks inside the text: Ctrl+Shift+F.</source>
        <translation>没有相符的标题或段次。如需搜索正文，请按 Ctrl+Shift+F。</translation>
    </message>
</context>
<context>
    <name>corrections</name>
    <message>
        <source>Corrections and doubts</source>
        <translation>订正与存疑</translation>
    </message>
    <message>
        <source>Corrected by the editor ({count})</source>
        <translation>编者订正({count})</translation>
    </message>
    <message>
        <source>Mended on import ({count})</source>
        <translation>导入时订正({count})</translation>
    </message>
    <message>
        <source>Kept as printed ({count})</source>
        <translation>照录原文({count})</translation>
    </message>
    <message>
        <source>Doubts ({count})</source>
        <translation>存疑({count})</translation>
    </message>
    <message>
        <source>Line of the source</source>
        <translation>来源行次</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>In this edition</source>
        <translation>现文</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>coverage</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Headings to level {level}</source>
        <translation>标题至第{level}级</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>显示全部{count}份</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Depth of the sections</source>
        <translation>分节深度</translation>
    </message>
    <message>
        <source>Order of the instruments</source>
        <translation>文书排序</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>由早到晚</translation>
    </message>
    <message>
        <source>Most cited first</source>
        <translation>引用最多者在前</translation>
    </message>
    <message>
        <source>Coverage map</source>
        <translation>覆盖图</translation>
    </message>
    <message>
        <source>Timeline of the instruments cited</source>
        <translation>所引文书时间线</translation>
    </message>
    <message>
        <source>Each number counts how often the text or a footnote of the section names the instrument or a place in it. A section ends where the next one begins.</source>
        <translation>每个数字表示该节正文或脚注提及该文书或其中某处的次数。一节至下一节开始处为止。</translation>
    </message>
    <message>
        <source>The area of a circle grows with the citations in the text and its footnotes. Years stand to scale; where the axis is broken, years without an instrument are left out. A year that is not known is not guessed.</source>
        <translation>圆的面积与正文和脚注中的引用次数成正比。年份按比例排列；时间轴断开处略去没有文书的年份。不详的年份不作推测。</translation>
    </message>
    <message>
        <source>{count} citations of {instruments} instruments</source>
        <translation>引用{instruments}份文书，共{count}次</translation>
    </message>
    <message>
        <source>edition {edition}</source>
        <translation>版本{edition}</translation>
    </message>
    <message>
        <source>Made from the text of {document} in {library}.</source>
        <translation>据{library}所载{document}的文本制作。</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>《{title}》</translation>
    </message>
    <message>
        <source>Shown: the {shown} cited most often, of {total}.</source>
        <translation>共{total}份，此处列出引用最多的{shown}份。</translation>
    </message>
    <message>
        <source>Go to the section</source>
        <translation>前往该节</translation>
    </message>
    <message>
        <source>Choose a cell, or the name of a section, to read its passages here.</source>
        <translation>选择一格或一节的名称，在此阅读有关段落。</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>导出图形</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>已写入：{name}</translation>
    </message>
    <message>
        <source>the library of Vademecum {version}</source>
        <translation>随身典{version}文库</translation>
    </message>
    <message>
        <source>the reader&apos;s own library</source>
        <translation>读者自己的文库</translation>
    </message>
    <message>
        <source>This section cites no instrument.</source>
        <translation>本节没有引用任何文书。</translation>
    </message>
    <message>
        <source>This document cites no instrument that begins with {number}.</source>
        <translation>本文件没有引用以{number}开头的文书。</translation>
    </message>
    <message>
        <source>This document cites no resolution or other instrument: there is nothing to map.</source>
        <translation>本文件没有引用任何决议或其他文书，因此没有可显示的图。</translation>
    </message>
    <message>
        <source>{title}: {count} citations of {instruments} instruments in {sections} sections</source>
        <translation>{title}：{sections}节引用{instruments}份文书，共{count}次</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有{count}份</translation>
    </message>
    <message>
        <source>About {symbol}</source>
        <translation>关于{symbol}</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>引言</translation>
    </message>
    <message>
        <source>Preamble</source>
        <translation>序言部分</translation>
    </message>
    <message>
        <source>Footnotes without a mark</source>
        <translation>正文中没有注码的脚注</translation>
    </message>
    <message>
        <source>not cited</source>
        <translation>未引用</translation>
    </message>
    <message>
        <source>cited once</source>
        <translation>引用1次</translation>
    </message>
    <message>
        <source>cited {count} times</source>
        <translation>引用{count}次</translation>
    </message>
    <message>
        <source>Operative paragraph {label}</source>
        <translation>执行部分第 {label} 段</translation>
    </message>
    <message>
        <source>Operative paragraphs {first} to {last}</source>
        <translation>执行部分第 {first} 至 {last} 段</translation>
    </message>
    <message>
        <source>Paragraphs without a number</source>
        <translation>无编号段落</translation>
    </message>
    <message>
        <source>Paragraph {label}</source>
        <translation>第{label}段</translation>
    </message>
    <message>
        <source>Paragraphs {first} to {last}</source>
        <translation>第{first}段至第{last}段</translation>
    </message>
    <message>
        <source>and {count} more sections</source>
        <translation>另有{count}节</translation>
    </message>
    <message>
        <source>Citations in a section:</source>
        <translation>每节引用次数：</translation>
    </message>
    <message>
        <source>{count} citations</source>
        <translation>引用{count}次</translation>
    </message>
    <message>
        <source>Press, or Shift+Enter: all that this section cites</source>
        <translation>点按或按 Shift+Enter:列出本节引用的全部文书</translation>
    </message>
    <message>
        <source>Coverage map: sections by instruments</source>
        <translation>覆盖图：各节与所引文书</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>各节</translation>
    </message>
    <message>
        <source>Footnote {label}</source>
        <translation>脚注{label}</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Year not known</source>
        <translation>年份不详</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>1 citation</source>
        <translation>引用1次</translation>
    </message>
</context>
<context>
    <name>data</name>
    <message>
        <source>Back up notebook</source>
        <translation>备份笔记本</translation>
    </message>
    <message>
        <source>Vademecum notes</source>
        <translation>Vademecum 笔记</translation>
    </message>
    <message>
        <source>Backup of a notebook (*.vnb)</source>
        <translation>笔记本备份 (*.vnb)</translation>
    </message>
    <message>
        <source>Backed up into {name}: {count} versions, all read back.</source>
        <translation>已备份到 {name}：{count} 个版本，均已核对。</translation>
    </message>
    <message>
        <source>Restore or merge</source>
        <translation>恢复或合并</translation>
    </message>
    <message>
        <source>Notebooks and their backups (*.vnb *.db)</source>
        <translation>笔记本及其备份 (*.vnb *.db)</translation>
    </message>
    <message>
        <source>Your data lies in {folder}. The path was copied.</source>
        <translation>您的数据位于 {folder}。路径已复制。</translation>
    </message>
    <message>
        <source>{name}: everything in it is here already.</source>
        <translation>{name}：其中内容此处均已有。</translation>
    </message>
    <message>
        <source>{name}: {new} new, {changed} changed, {removed} removed.</source>
        <translation>{name}：新增 {new} 项，更改 {changed} 项，删除 {removed} 项。</translation>
    </message>
    <message>
        <source>Of {count}, both versions are kept.</source>
        <translation>其中 {count} 项保留两个版本。</translation>
    </message>
    <message>
        <source>“Undo” takes it back.</source>
        <translation>可用“撤销”收回。</translation>
    </message>
    <message>
        <source>Nothing that is here is lost.</source>
        <translation>此处已有的内容不会丢失。</translation>
    </message>
    <message>
        <source>Snapshot of {day}</source>
        <translation>{day}的快照</translation>
    </message>
    <message>
        <source>My data</source>
        <translation>我的数据</translation>
    </message>
    <message>
        <source>Every day the notebook is copied and read back; thirty copies are kept.</source>
        <translation>笔记本每天复制一次并加以核对；保留三十个副本。</translation>
    </message>
    <message>
        <source>No copies yet: the first is made soon after the first note.</source>
        <translation>尚无副本：写下第一条笔记后不久即会制作。</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Restore or merge…</source>
        <translation>恢复或合并…</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>取回这些笔记</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不合并</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Look into the selected copy</source>
        <translation>查看所选副本</translation>
    </message>
    <message>
        <source>No notebook is open.</source>
        <translation>没有打开笔记本。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Damaged notebook, set aside</source>
        <translation>受损的笔记本，已另行保存</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Snapshot, cannot be read</source>
        <translation>快照，无法读取</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本数</translation>
    </message>
</context>
<context>
    <name>draft</name>
    <message>
        <source>This is not how the symbol is written. Meant is probably {right}.</source>
        <translation>文号写法有误，可能是指 {right}。</translation>
    </message>
    <message>
        <source>Whether there is a resolution {number} of that year cannot be checked.</source>
        <translation>该年是否有第{number}号决议，无法核对。</translation>
    </message>
    <message>
        <source>Of which year resolution {number} is cannot be checked.</source>
        <translation>第{number}号决议属于哪一年，无法核对。</translation>
    </message>
    <message>
        <source>Resolution {number} is of {year}, not of {said}.</source>
        <translation>第{number}号决议是{year}年的，不是{said}年的。</translation>
    </message>
    <message>
        <source>There is no Security Council resolution {number} of {year}.</source>
        <translation>没有安全理事会第{number}({year})号决议。</translation>
    </message>
    <message>
        <source>{symbol} would be of {year}, which has not come yet.</source>
        <translation>{symbol} 应属{year}年，而该年尚未到来。</translation>
    </message>
    <message>
        <source>Since session 31 resolutions are numbered as 31/16.</source>
        <translation>自第三十一届会议起，决议编号形式为 31/16。</translation>
    </message>
    <message>
        <source>The General Assembly has not yet held session {session}.</source>
        <translation>大会尚未举行第{session}届会议。</translation>
    </message>
    <message>
        <source>Until session 30 resolutions are numbered as 2625 (XXV).</source>
        <translation>第三十届会议及以前，决议编号形式为 2625 (XXV)。</translation>
    </message>
    <message>
        <source>{document} is not in the library: {place} cannot be checked.</source>
        <translation>文库中没有 {document}：无法核对{place}。</translation>
    </message>
    <message>
        <source>{document} has no {place}: the paragraph has no such sub-paragraph.</source>
        <translation>{document} 没有{place}：该段没有这一分段。</translation>
    </message>
    <message>
        <source>{document} has no {place}; its paragraphs end with {last}.</source>
        <translation>{document} 没有{place}；其段落到第{last}段为止。</translation>
    </message>
    <message>
        <source>{document} has no {place}; its paragraphs have no numbers.</source>
        <translation>{document} 没有{place}；其段落没有编号。</translation>
    </message>
    <message>
        <source>{document} has no {place}.</source>
        <translation>{document} 没有{place}。</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>请留意</translation>
    </message>
    <message>
        <source>Cannot be checked</source>
        <translation>无法核对</translation>
    </message>
    <message>
        <source>Check of the draft {name}</source>
        <translation>稿件核对报告：{name}</translation>
    </message>
    <message>
        <source>Check of a draft</source>
        <translation>稿件核对报告</translation>
    </message>
    <message>
        <source>Made with Vademecum {version} on {day}, on this machine, without a network.</source>
        <translation>{day} 由随身典 {version} 在本机制作，未使用网络。</translation>
    </message>
    <message>
        <source>Compared with the library: {texts}.</source>
        <translation>比对所用文库：{texts}。</translation>
    </message>
    <message>
        <source>Paragraph {number} of the draft: {kind}</source>
        <translation>稿件第{number}段：{kind}</translation>
    </message>
    <message>
        <source>Draft: {words}</source>
        <translation>稿件：{words}</translation>
    </message>
    <message>
        <source>Source: {words}</source>
        <translation>原文：{words}</translation>
    </message>
    <message>
        <source>Right: {words}</source>
        <translation>应为：{words}</translation>
    </message>
    <message>
        <source>Number and year</source>
        <translation>编号与年份</translation>
    </message>
    <message>
        <source>No such number</source>
        <translation>编号不存在</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>段</translation>
    </message>
    <message>
        <source>Quotation differs</source>
        <translation>引文与原文不同</translation>
    </message>
    <message>
        <source>Quotation from elsewhere</source>
        <translation>引文出自别处</translation>
    </message>
    <message>
        <source>Quotation without source</source>
        <translation>引文未注出处</translation>
    </message>
    <message>
        <source>There is no citation and no quotation in this draft.</source>
        <translation>稿件中没有引证，也没有引文。</translation>
    </message>
    <message>
        <source>Citations: {citations}, quotations: {quotations}. Need attention: {attention}. Cannot be checked: {unknown}.</source>
        <translation>引证 {citations} 处，引文 {quotations} 处；{attention} 处需要留意，{unknown} 处无法核对。</translation>
    </message>
    <message>
        <source>Citations: {citations}, quotations: {quotations}. Need attention: {attention}.</source>
        <translation>引证 {citations} 处，引文 {quotations} 处；{attention} 处需要留意。</translation>
    </message>
    <message>
        <source>Citations: {citations}, quotations: {quotations}. Nothing wrong found. Cannot be checked: {unknown}.</source>
        <translation>引证 {citations} 处，引文 {quotations} 处；未发现错误，{unknown} 处无法核对。</translation>
    </message>
    <message>
        <source>Citations: {citations}, quotations: {quotations}. All is right.</source>
        <translation>引证 {citations} 处，引文 {quotations} 处，全部正确。</translation>
    </message>
    <message>
        <source>These words stand in {right}, not in {said}.</source>
        <translation>这些文字出自 {right}，而不是 {said}。</translation>
    </message>
    <message>
        <source>The quotation differs from {source}.</source>
        <translation>引文与 {source} 不同。</translation>
    </message>
    <message>
        <source>{source} is not in the library: the quotation cannot be compared.</source>
        <translation>文库中没有 {source}：无法比对引文。</translation>
    </message>
    <message>
        <source>{source} is in the library only in another language: the quotation cannot be compared.</source>
        <translation>文库中只有 {source} 的其他语文本：无法比对引文。</translation>
    </message>
    <message>
        <source>These words do not stand in {source}.</source>
        <translation>{source} 中没有这些文字。</translation>
    </message>
    <message>
        <source>These words stand in {source}. The draft gives no source.</source>
        <translation>这些文字出自 {source}，稿件未注出处。</translation>
    </message>
    <message>
        <source>Your draft</source>
        <translation>您的稿件</translation>
    </message>
    <message>
        <source>Type, paste or drop your draft here.</source>
        <translation>在此输入、粘贴或拖入稿件。</translation>
    </message>
    <message>
        <source>Numbers and years</source>
        <translation>编号与年份</translation>
    </message>
    <message>
        <source>Resolution 2396 (2016): it is of 2017.</source>
        <translation>第2396(2016)号决议：应为2017年。</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>S/RES2396(2017): S/RES/2396 (2017) is meant.</source>
        <translation>S/RES2396(2017)：应为 S/RES/2396 (2017)。</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Paragraph 99 of a paper in the library that ends with paragraph 72.</source>
        <translation>引用第99段，而文库中该文件只到第72段。</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Compared with the library, Chinese character by character, other languages word by word. Widths and spaces do not count.</source>
        <translation>与文库中的原文比对：中文逐字，其他语文逐词。全角半角和空格不计。</translation>
    </message>
    <message>
        <source>Quotations without a source</source>
        <translation>未注出处的引文</translation>
    </message>
    <message>
        <source>Where the words stand in the library, their source is offered.</source>
        <translation>文库中有这些文字的，提供其出处。</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>核对内容</translation>
    </message>
    <message>
        <source>Try an e&amp;xample</source>
        <translation>试用示例(&amp;X)</translation>
    </message>
    <message>
        <source>Check a draft</source>
        <translation>核对稿件</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>The report is saved as {name}.</source>
        <translation>报告已保存为 {name}。</translation>
    </message>
    <message>
        <source>{name} is being read.</source>
        <translation>正在读取 {name}。</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a text or a Word document</source>
        <translation>打开文本或 Word 文件</translation>
    </message>
    <message>
        <source>&amp;Copy draft</source>
        <translation>复制稿件(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the whole draft</source>
        <translation>复制整篇稿件</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>Empty the draft; this can be undone</source>
        <translation>清空稿件；可以撤销</translation>
    </message>
    <message>
        <source>Nothing leaves this machine and nothing is kept.</source>
        <translation>稿件不离开本机，也不留存。</translation>
    </message>
    <message>
        <source>Show findings of this kind</source>
        <translation>显示此类结果</translation>
    </message>
    <message>
        <source>Previous finding (Shift+F8)</source>
        <translation>上一处 (Shift+F8)</translation>
    </message>
    <message>
        <source>Next finding (F8)</source>
        <translation>下一处 (F8)</translation>
    </message>
    <message>
        <source>All findings ({count})</source>
        <translation>全部结果（{count}）</translation>
    </message>
    <message>
        <source>Drafts (*.txt *.md *.docx);;All files (*)</source>
        <translation>稿件 (*.txt *.md *.docx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a draft</source>
        <translation>打开稿件</translation>
    </message>
    <message>
        <source>The draft is copied.</source>
        <translation>稿件已复制。</translation>
    </message>
    <message>
        <source>This is too long to be edited here. Check it in parts, or with “vademecum check-draft”.</source>
        <translation>内容太长，无法在此编辑。请分段核对，或使用命令“vademecum check-draft”。</translation>
    </message>
    <message>
        <source>{kind}  ·  paragraph {number}</source>
        <translation>{kind}  ·  第{number}段</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>核对结果</translation>
    </message>
    <message>
        <source>Show so&amp;urce</source>
        <translation>显示原文(&amp;U)</translation>
    </message>
    <message>
        <source>Put r&amp;ight</source>
        <translation>改正(&amp;I)</translation>
    </message>
    <message>
        <source>Show what is &amp;known</source>
        <translation>显示已知情况(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Add the source</source>
        <translation>加注出处(&amp;A)</translation>
    </message>
    <message>
        <source>The finding in full</source>
        <translation>结果详情</translation>
    </message>
    <message>
        <source>Open the passage beside the draft</source>
        <translation>在稿件旁打开该段</translation>
    </message>
    <message>
        <source>In the draft</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Other doubts about this file: {count}.</source>
        <translation>关于此文件的其他疑点：{count}处。</translation>
    </message>
</context>
<context>
    <name>drop</name>
    <message>
        <source>Only files of this computer can be imported. Save the text here first.</source>
        <translation>只能导入本机文件。请先将文本保存到本机。</translation>
    </message>
    <message>
        <source>Let go to import</source>
        <translation>松开即可导入</translation>
    </message>
    <message>
        <source>Let go to see the notes</source>
        <translation>松开即可查看笔记</translation>
    </message>
    <message>
        <source>This cannot be imported</source>
        <translation>无法导入</translation>
    </message>
    <message>
        <source>The text joins your library, and every citation of it leads to it.</source>
        <translation>文本将加入您的文库，凡引用它之处均可通往其文本。</translation>
    </message>
    <message>
        <source>You look at them first: nothing is taken in before you say so.</source>
        <translation>您可先行查看：未经您同意不会导入任何内容。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有{count}个</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word 文档 (*.docx)</translation>
    </message>
    <message>
        <source>Web Annotations (*.jsonld)</source>
        <translation>网络注释 (*.jsonld)</translation>
    </message>
    <message>
        <source>Vademecum notes (*.vnotes)</source>
        <translation>Vademecum 笔记 (*.vnotes)</translation>
    </message>
    <message>
        <source>Made with Vademecum {version} on {day}</source>
        <translation>由 Vademecum {version} 于 {day} 生成</translation>
    </message>
</context>
<context>
    <name>export notes</name>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>One text file, good in Obsidian: headings, quotations, tags, citations</source>
        <translation>一个文本文件，适合 Obsidian：标题、引文、标签、出处</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>To write on: with real headings, quotations and lists</source>
        <translation>可继续编写：含真正的标题、引文和列表</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>One file to read or print anywhere; it loads nothing</source>
        <translation>一个文件，随处可读可印；不加载任何内容</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>A row for each note, for spreadsheets</source>
        <translation>每条笔记一行，供电子表格使用</translation>
    </message>
    <message>
        <source>Web Annotations (JSON-LD)</source>
        <translation>网络注释（JSON-LD）</translation>
    </message>
    <message>
        <source>For other reading programs, in the form of W3C and Readium</source>
        <translation>供其他阅读程序使用，采用 W3C 和 Readium 格式</translation>
    </message>
    <message>
        <source>Vademecum notes</source>
        <translation>Vademecum 笔记</translation>
    </message>
    <message>
        <source>Everything, exactly: for another Vademecum, or as a layer for a colleague</source>
        <translation>完整无损：供另一个 Vademecum 使用，或供同事作为图层</translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation>导出笔记</translation>
    </message>
    <message>
        <source>{count} notes written to {name}.</source>
        <translation>已将 {count} 条笔记写入 {name}。</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>How the file begins</source>
        <translation>文件开头</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>There are no notes to export.</source>
        <translation>没有可导出的笔记。</translation>
    </message>
    <message>
        <source>What was chosen ({count})</source>
        <translation>所选内容（{count}）</translation>
    </message>
    <message>
        <source>Everything on {title} ({count})</source>
        <translation>关于{title}的全部笔记（{count}）</translation>
    </message>
    <message>
        <source>All notes ({count})</source>
        <translation>全部笔记（{count}）</translation>
    </message>
</context>
<context>
    <name>faults</name>
    <message>
        <source>Something went wrong inside Vademecum. Nothing you opened was changed; details are in the log.</source>
        <translation>随身典内部出错。您打开的内容均未改动；详情见日志。</translation>
    </message>
    <message>
        <source>Close notice</source>
        <translation>关闭通知</translation>
    </message>
</context>
<context>
    <name>find</name>
    <message>
        <source>Not in this document</source>
        <translation>本文件中没有</translation>
    </message>
    <message>
        <source>{at} of {of}</source>
        <translation>第{at}处，共{of}处</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>在本文件中查找</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>上一处(Shift+F3)</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>下一处(F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭(Esc)</translation>
    </message>
</context>
<context>
    <name>floor</name>
    <message>
        <source>Slow: {number} characters a minute</source>
        <translation>慢：每分钟 {number} 字</translation>
    </message>
    <message>
        <source>Slow: {number} words a minute</source>
        <translation>慢：每分钟 {number} 词</translation>
    </message>
    <message>
        <source>For interpreters: {number} characters a minute</source>
        <translation>便于口译：每分钟 {number} 字</translation>
    </message>
    <message>
        <source>For interpreters: {number} words a minute</source>
        <translation>便于口译：每分钟 {number} 词</translation>
    </message>
    <message>
        <source>My own pace, characters a minute:</source>
        <translation>自定语速，每分钟字数：</translation>
    </message>
    <message>
        <source>My own pace, words a minute:</source>
        <translation>自定语速，每分钟词数：</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Where the figures come from: {source}</source>
        <translation>数据来源：{source}</translation>
    </message>
    <message>
        <source>My own pace, a minute</source>
        <translation>自定语速，每分钟</translation>
    </message>
    <message>
        <source>Minutes and seconds, as 3:30</source>
        <translation>分和秒，如 3:30</translation>
    </message>
    <message>
        <source>&amp;Pace</source>
        <translation>语速(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Time there is</source>
        <translation>限时(&amp;T)</translation>
    </message>
    <message>
        <source>Pace of reading</source>
        <translation>朗读语速</translation>
    </message>
    <message>
        <source>Time there is, in minutes</source>
        <translation>限时，以分钟计</translation>
    </message>
    <message>
        <source>Text that is read aloud</source>
        <translation>朗读的文字</translation>
    </message>
    <message>
        <source>Type, paste or drop a speech here.</source>
        <translation>在此键入、粘贴或拖入发言稿。</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分</translation>
    </message>
    <message>
        <source>end {time}</source>
        <translation>限时 {time}</translation>
    </message>
    <message>
        <source>Selected words</source>
        <translation>所选文字</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>段</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>节</translation>
    </message>
    <message>
        <source>Whole document</source>
        <translation>整份文件</translation>
    </message>
    <message>
        <source>Open a speech: a text or a Word document</source>
        <translation>打开发言稿：文本或 Word 文档</translation>
    </message>
    <message>
        <source>Copy the text, each minute in brackets where it falls</source>
        <translation>复制文字，并在每一分钟处以方括号标出</translation>
    </message>
    <message>
        <source>Empty the text; this can be undone</source>
        <translation>清空文字；可以撤销</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Copy with minutes</source>
        <translation>连同分钟复制(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>How much of the document</source>
        <translation>文件中的范围</translation>
    </message>
    <message>
        <source>Where the minutes fall</source>
        <translation>每一分钟落在何处</translation>
    </message>
    <message>
        <source>Floor time</source>
        <translation>发言时长</translation>
    </message>
    <message>
        <source>Save the text with its minutes</source>
        <translation>保存标有分钟的文字</translation>
    </message>
    <message>
        <source>The text is saved as {name}.</source>
        <translation>文字已保存为 {name}。</translation>
    </message>
    <message>
        <source>{name} is being read.</source>
        <translation>正在读取 {name}。</translation>
    </message>
    <message>
        <source>The text is being counted.</source>
        <translation>正在计数。</translation>
    </message>
    <message>
        <source>There is nothing to read yet.</source>
        <translation>还没有可朗读的文字。</translation>
    </message>
    <message>
        <source>Selected: about {time}</source>
        <translation>所选：约 {time}</translation>
    </message>
    <message>
        <source>Speeches (*.txt *.md *.docx);;All files (*)</source>
        <translation>发言稿 (*.txt *.md *.docx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a speech</source>
        <translation>打开发言稿</translation>
    </message>
    <message>
        <source>The text is copied with its minutes.</source>
        <translation>文字已连同分钟标记复制。</translation>
    </message>
    <message>
        <source>This is too long to be measured in one piece. Open it in parts.</source>
        <translation>文字太长，无法一次计算。请分段打开。</translation>
    </message>
    <message>
        <source>About {time} at {number} characters a minute</source>
        <translation>约 {time}，每分钟 {number} 字</translation>
    </message>
    <message>
        <source>About {time} at {number} words a minute</source>
        <translation>约 {time}，每分钟 {number} 词</translation>
    </message>
    <message>
        <source>{time} too long: the last {count} characters</source>
        <translation>超出 {time}：最后 {count} 字</translation>
    </message>
    <message>
        <source>{time} too long: the last {count} words</source>
        <translation>超出 {time}：最后 {count} 词</translation>
    </message>
    <message>
        <source>{time} to spare</source>
        <translation>还余 {time}</translation>
    </message>
    <message>
        <source>Just in time</source>
        <translation>正好</translation>
    </message>
    <message>
        <source>{mark}, before “{words}”</source>
        <translation>{mark}，在“{words}”之前</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
</context>
<context>
    <name>import notes</name>
    <message>
        <source>Notes (*.vnotes *.jsonld *.ann *.json)</source>
        <translation>笔记 (*.vnotes *.jsonld *.ann *.json)</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>导入笔记</translation>
    </message>
    <message>
        <source>The notes of {author} are shown as a layer ({count}).</source>
        <translation>{author}的笔记已作为图层显示（{count}）。</translation>
    </message>
    <message>
        <source>{count} items taken in. Undo takes them all back.</source>
        <translation>已导入 {count} 项。撤销即可全部收回。</translation>
    </message>
    <message>
        <source>Take them as &amp;my own</source>
        <translation>收为我自己的笔记(&amp;M)</translation>
    </message>
    <message>
        <source>Show them as a colleague&apos;s &amp;layer</source>
        <translation>作为同事的图层显示(&amp;L)</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 条</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>&amp;Replace {count} of mine that differ</source>
        <translation>替换我的 {count} 条不同笔记(&amp;R)</translation>
    </message>
    <message>
        <source>New: {count}</source>
        <translation>新增：{count}</translation>
    </message>
    <message>
        <source>Already there: {count}</source>
        <translation>已有：{count}</translation>
    </message>
    <message>
        <source>There, but different: {count}</source>
        <translation>已有但不同：{count}</translation>
    </message>
    <message>
        <source>Cannot be read: {count}, because {reason}</source>
        <translation>无法读取：{count} 条，因为{reason}</translation>
    </message>
    <message>
        <source>Replaces the layer of {author} that you have ({count}).</source>
        <translation>将取代您已有的{author}的图层（{count}）。</translation>
    </message>
</context>
<context>
    <name>instrument</name>
    <message>
        <source>Your notes</source>
        <translation>您的笔记</translation>
    </message>
    <message>
        <source>Facts and citing passages</source>
        <translation>资料与引用之处</translation>
    </message>
    <message>
        <source>Number and year do not belong together: number {number} is {right}.</source>
        <translation>编号与年份不符：第{number}号应为 {right}。</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签署日期</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议编号</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>表决</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制网址</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Chapter VII</source>
        <translation>第七章</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>议程项目</translation>
    </message>
    <message>
        <source>This work has no UN symbol; the key {key} is ours.</source>
        <translation>本文书没有联合国文号；标识 {key} 为本文库自定。</translation>
    </message>
    <message>
        <source>{for_it} in favour, {against} against, {abstaining} abstaining</source>
        <translation>{for_it}票赞成、{against}票反对、{abstaining}票弃权</translation>
    </message>
    <message>
        <source>Its text is not in this library.</source>
        <translation>本文库没有其全文。</translation>
    </message>
    <message>
        <source>Not known to this library: {facts}.</source>
        <translation>本库未收录：{facts}。</translation>
    </message>
    <message>
        <source>session {session}</source>
        <translation>第 {session} 届</translation>
    </message>
    <message>
        <source>number {number}</source>
        <translation>第 {number} 号</translation>
    </message>
    <message>
        <source>limited distribution (a draft)</source>
        <translation>限量分发（草案）</translation>
    </message>
    <message>
        <source>restricted distribution</source>
        <translation>限制分发</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>表决</translation>
    </message>
    <message>
        <source>whether under Chapter VII</source>
        <translation>是否根据第七章</translation>
    </message>
    <message>
        <source>Read the text ({language})</source>
        <translation>阅读全文({language})</translation>
    </message>
    <message>
        <source>By what is done</source>
        <translation>按用法</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>按文件</translation>
    </message>
    <message>
        <source>Group passages</source>
        <translation>引用段落分组</translation>
    </message>
    <message>
        <source>Show one group only</source>
        <translation>只显示一组</translation>
    </message>
    <message>
        <source>No passage of the library cites it.</source>
        <translation>文库中无一处引用该文书。</translation>
    </message>
    <message>
        <source>Cited in 1 passage</source>
        <translation>文库引用1处</translation>
    </message>
    <message>
        <source>Cited in {count} passages</source>
        <translation>文库引用{count}处</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{group}: 1 passage</source>
        <translation>{group}：1 处</translation>
    </message>
    <message>
        <source>{group}: {count} passages</source>
        <translation>{group}：{count} 处</translation>
    </message>
    <message>
        <source>Paragraph {label}</source>
        <translation>第{label}段</translation>
    </message>
    <message>
        <source>Footnote {label}</source>
        <translation>脚注{label}</translation>
    </message>
    <message>
        <source>Citing passages</source>
        <translation>引用段落</translation>
    </message>
    <message>
        <source>Show more ({count} left)</source>
        <translation>显示更多（还有 {count} 处）</translation>
    </message>
    <message>
        <source>Preamble</source>
        <translation>序言部分</translation>
    </message>
    <message>
        <source>Operative part</source>
        <translation>执行部分</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>篇首</translation>
    </message>
    <message>
        <source>QR code of the official address</source>
        <translation>官方网址的二维码</translation>
    </message>
    <message>
        <source>Make the QR code small again</source>
        <translation>将二维码恢复原状</translation>
    </message>
    <message>
        <source>Enlarge the QR code of {address}</source>
        <translation>放大 {address} 的二维码</translation>
    </message>
    <message>
        <source>Cited together with</source>
        <translation>同时引用</translation>
    </message>
    <message>
        <source>1 paragraph</source>
        <translation>1 段</translation>
    </message>
    <message>
        <source>{count} paragraphs</source>
        <translation>{count} 段</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>添加笔记</translation>
    </message>
    <message>
        <source>On the whole</source>
        <translation>关于全文</translation>
    </message>
    <message>
        <source>On paragraph {label}</source>
        <translation>关于第{label}段</translation>
    </message>
    <message>
        <source>On a passage</source>
        <translation>关于一段文字</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>What was done</source>
        <translation>所做的事</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>原来的内容</translation>
    </message>
    <message>
        <source>Everything done</source>
        <translation>所做的一切</translation>
    </message>
    <message>
        <source>Deleted notes</source>
        <translation>已删除的笔记</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <source>Every version of it</source>
        <translation>它的每个版本</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>找回(&amp;B)</translation>
    </message>
    <message>
        <source>As it was last; it can be undone</source>
        <translation>恢复到最后的样子；可以撤销</translation>
    </message>
    <message>
        <source>&amp;Copy text</source>
        <translation>复制文字(&amp;C)</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>What was done in this notebook</source>
        <translation>在此笔记本中所做的事</translation>
    </message>
    <message>
        <source>Nothing written here is ever overwritten or thrown away.</source>
        <translation>此处写下的一切都不会被覆盖或丢弃。</translation>
    </message>
    <message>
        <source>Nothing was written in this notebook yet.</source>
        <translation>此笔记本中还没有写下任何内容。</translation>
    </message>
    <message>
        <source>{count} brought back; {unread} cannot be read by this version.</source>
        <translation>已找回 {count} 项；此版本无法读取 {unread} 项。</translation>
    </message>
    <message>
        <source>Brought back. Ctrl+Z undoes it.</source>
        <translation>已找回。按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>{count} brought back. Ctrl+Z undoes it.</source>
        <translation>已找回 {count} 项。按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Words in what was deleted</source>
        <translation>已删除内容中的字词</translation>
    </message>
    <message>
        <source>{count} deleted</source>
        <translation>已删除 {count} 项</translation>
    </message>
    <message>
        <source>Looking through {count} deleted…</source>
        <translation>正在查找 {count} 项已删除的内容……</translation>
    </message>
    <message>
        <source>{count} of {total} deleted</source>
        <translation>已删除 {total} 项中的 {count} 项</translation>
    </message>
    <message>
        <source>Everything comes back as it was last, however long ago.</source>
        <translation>不论删除多久，一切都能以最后的样子找回。</translation>
    </message>
    <message>
        <source>Nothing is deleted.</source>
        <translation>没有删除任何内容。</translation>
    </message>
    <message>
        <source>Nothing that was deleted holds these words.</source>
        <translation>已删除的内容中没有这些字词。</translation>
    </message>
    <message>
        <source>Deleted: {when}  ·  {where}</source>
        <translation>删除于：{when}  ·  {where}</translation>
    </message>
    <message>
        <source>What it was before is missing in this notebook.</source>
        <translation>此笔记本中缺少它原来的内容。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 条</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>The version</source>
        <translation>版本内容</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>&amp;Restore this version</source>
        <translation>恢复此版本(&amp;R)</translation>
    </message>
    <message>
        <source>Make it again what it was in this version (Enter); it can be undone</source>
        <translation>恢复到此版本的样子（回车）；可以撤销</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>History: {name}</source>
        <translation>历史：{name}</translation>
    </message>
    <message>
        <source>Nothing is known of this note.</source>
        <translation>没有此笔记的任何记录。</translation>
    </message>
    <message>
        <source>Version {number} is restored. Ctrl+Z undoes it.</source>
        <translation>已恢复第 {number} 版。按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>It is as in version {number} already.</source>
        <translation>它现在已与第 {number} 版相同。</translation>
    </message>
    <message>
        <source>The words of version {number} are copied.</source>
        <translation>已复制第 {number} 版的文字。</translation>
    </message>
    <message>
        <source>the version before</source>
        <translation>前一版本</translation>
    </message>
    <message>
        <source>what it is now</source>
        <translation>现在的样子</translation>
    </message>
    <message>
        <source>Show every version that was kept, not only the last of each sitting</source>
        <translation>显示保存过的每个版本，而不只是每次书写的最后一个</translation>
    </message>
    <message>
        <source>{kind}: {name}</source>
        <translation>{kind}：{name}</translation>
    </message>
    <message>
        <source>Written differently on two computers: versions {numbers} both stand. Restore one.</source>
        <translation>在两台电脑上写得不同：第 {numbers} 版并存。请恢复其中之一。</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Every pause of typing</source>
        <translation>每次输入停顿</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>版本{number}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>stands beside version {numbers}</source>
        <translation>与第 {numbers} 版并存</translation>
    </message>
    <message>
        <source>as version {number} again</source>
        <translation>与第 {number} 版相同</translation>
    </message>
    <message>
        <source>settles versions {numbers}</source>
        <translation>使第 {numbers} 版归于一致</translation>
    </message>
    <message>
        <source>Versions {first} to {last}, written at one sitting</source>
        <translation>第 {first} 至 {last} 版，一次写成</translation>
    </message>
    <message>
        <source>This is what it is now.</source>
        <translation>这就是现在的样子。</translation>
    </message>
    <message>
        <source>It was deleted here.</source>
        <translation>在此被删除。</translation>
    </message>
    <message>
        <source>Tags:</source>
        <translation>标签：</translation>
    </message>
    <message>
        <source>The clock was wrong here or in the version before; the order is right.</source>
        <translation>此版本或前一版本的时钟有误；先后顺序是正确的。</translation>
    </message>
    <message>
        <source>What was before it is missing here.</source>
        <translation>此前的内容在这里缺失。</translation>
    </message>
    <message>
        <source>It settles versions {numbers}.</source>
        <translation>它使第 {numbers} 版归于一致。</translation>
    </message>
    <message>
        <source>It follows version {number}: others were written beside it.</source>
        <translation>它接续第 {number} 版：另有版本与它并行写成。</translation>
    </message>
    <message>
        <source>Your marks and notes are hidden. Ctrl+Shift+H shows them again.</source>
        <translation>您的标记和笔记已隐藏。按 Ctrl+Shift+H 重新显示。</translation>
    </message>
    <message>
        <source>The notebook is not open.</source>
        <translation>笔记本没有打开。</translation>
    </message>
    <message>
        <source>struck through</source>
        <translation>删除线</translation>
    </message>
    <message>
        <source>is taken out</source>
        <translation>为删去</translation>
    </message>
    <message>
        <source>is put in</source>
        <translation>为添入</translation>
    </message>
    <message>
        <source>underlined</source>
        <translation>下划线</translation>
    </message>
    <message>
        <source>Only blanks, line ends or widths of signs differ.</source>
        <translation>只有空格、换行或字符宽度不同。</translation>
    </message>
    <message>
        <source>Colour:</source>
        <translation>颜色：</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>in another order</source>
        <translation>顺序不同</translation>
    </message>
    <message>
        <source>Taken out: {words}</source>
        <translation>删去：{words}</translation>
    </message>
    <message>
        <source>Put in: {words}</source>
        <translation>添入：{words}</translation>
    </message>
    <message>
        <source>Go to a mark, a note or a bookmark first: F8 leads to the next mark.</source>
        <translation>请先到一处标记、笔记或书签：按 F8 到下一处标记。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Numbered place</source>
        <translation>编号位置</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Lesson plan</source>
        <translation>教案</translation>
    </message>
    <message>
        <source>made</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>set on other words</source>
        <translation>改在其他文字上</translation>
    </message>
    <message>
        <source>found again in another edition</source>
        <translation>在另一版本的文件中重新找到</translation>
    </message>
    <message>
        <source>put into another folder</source>
        <translation>移到另一文件夹</translation>
    </message>
    <message>
        <source>moved in its folder</source>
        <translation>在文件夹中移动</translation>
    </message>
    <message>
        <source>another author</source>
        <translation>作者不同</translation>
    </message>
    <message>
        <source>another date</source>
        <translation>日期不同</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>已找回</translation>
    </message>
    <message>
        <source>Written by a newer Vademecum: it is kept, but cannot be read here.</source>
        <translation>由较新的 Vademecum 写成：已保留，但在此无法读取。</translation>
    </message>
    <message>
        <source>Damaged: this is not what was written.</source>
        <translation>已损坏：这不是当初写下的内容。</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Something newer</source>
        <translation>较新的内容</translation>
    </message>
    <message>
        <source>words written</source>
        <translation>写下文字</translation>
    </message>
    <message>
        <source>words taken away</source>
        <translation>文字已删</translation>
    </message>
    <message>
        <source>words changed</source>
        <translation>文字已改</translation>
    </message>
    <message>
        <source>colour: {colour}</source>
        <translation>颜色：{colour}</translation>
    </message>
    <message>
        <source>without colour</source>
        <translation>无颜色</translation>
    </message>
    <message>
        <source>tags: {tags}</source>
        <translation>标签：{tags}</translation>
    </message>
    <message>
        <source>tags in another order</source>
        <translation>标签顺序不同</translation>
    </message>
    <message>
        <source>name: {name}</source>
        <translation>名称：{name}</translation>
    </message>
    <message>
        <source>without a name of its own</source>
        <translation>没有自己的名称</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} 和 {last}</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>another computer ({name})</source>
        <translation>另一台电脑（{name}）</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Day not known</source>
        <translation>日期不明</translation>
    </message>
    <message>
        <source>{count} notes or bookmarks</source>
        <translation>{count} 条笔记或书签</translation>
    </message>
    <message>
        <source>settled or written again</source>
        <translation>归于一致或重新写成</translation>
    </message>
</context>
<context>
    <name>layers</name>
    <message>
        <source>adopted</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>一位同事</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>作者(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>Notes of the layer</source>
        <translation>图层中的笔记</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>A layer shows a colleague&apos;s notes beside your own, which stay as they are.</source>
        <translation>图层将同事的笔记与您的笔记一并显示，您的笔记保持原样。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation>添加(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Show in the &amp;text</source>
        <translation>在正文中显示(&amp;T)</translation>
    </message>
    <message>
        <source>Ad&amp;opt</source>
        <translation>采纳(&amp;O)</translation>
    </message>
    <message>
        <source>Copy the selected notes into your own, with their author</source>
        <translation>将所选笔记连同作者复制到您自己的笔记中</translation>
    </message>
    <message>
        <source>The notes of {author} are removed. Ctrl+Z brings them back.</source>
        <translation>已移除{author}的笔记。按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>{count} notes adopted: they are among your own now.</source>
        <translation>已采纳 {count} 条笔记：现已归入您自己的笔记。</translation>
    </message>
    <message>
        <source>The text of this note is not in your library.</source>
        <translation>您的文库中没有这条笔记所涉的文本。</translation>
    </message>
    <message>
        <source>No layers yet. Add a file of notes that a colleague exported.</source>
        <translation>尚无图层。请添加同事导出的笔记文件。</translation>
    </message>
    <message>
        <source>The first {shown} of {count} notes</source>
        <translation>{count} 条笔记中的前 {shown} 条</translation>
    </message>
</context>
<context>
    <name>ledger</name>
    <message>
        <source>Filter the footnotes</source>
        <translation>筛选脚注</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>The footnote</source>
        <translation>脚注内容</translation>
    </message>
    <message>
        <source>Footnotes: {title}</source>
        <translation>脚注：{title}</translation>
    </message>
    <message>
        <source>Export the footnotes</source>
        <translation>导出脚注</translation>
    </message>
    <message>
        <source>Cites</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>段</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>来源类型</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>its text is missing</source>
        <translation>缺少文字</translation>
    </message>
    <message>
        <source>First in footnote</source>
        <translation>首见脚注</translation>
    </message>
    <message>
        <source>All kinds ({count})</source>
        <translation>所有类型（{count}）</translation>
    </message>
    <message>
        <source>Footnotes of {title}</source>
        <translation>《{title}》的脚注</translation>
    </message>
    <message>
        <source>{count} of {total} footnotes</source>
        <translation>{total}个脚注中的{count}个</translation>
    </message>
    <message>
        <source>This document has no footnotes.</source>
        <translation>本文件没有脚注。</translation>
    </message>
    <message>
        <source>No footnote fits. Other words or another kind may.</source>
        <translation>没有符合的脚注。请换其他词语或类型试试。</translation>
    </message>
    <message>
        <source>Footnote {marker}</source>
        <translation>脚注{marker}</translation>
    </message>
    <message>
        <source>Its mark does not stand in the text.</source>
        <translation>正文中没有它的注号。</translation>
    </message>
    <message>
        <source>Its mark stands in:</source>
        <translation>注号所在：</translation>
    </message>
    <message>
        <source>The text of this footnote is missing in the source.</source>
        <translation>原件中缺少这个脚注的文字。</translation>
    </message>
    <message>
        <source>Place in it: {place}</source>
        <translation>所指位置：{place}</translation>
    </message>
    <message>
        <source>Its source stands again in footnotes:</source>
        <translation>同一来源又见脚注：</translation>
    </message>
    <message>
        <source>UN document</source>
        <translation>联合国文件</translation>
    </message>
    <message>
        <source>Resolution or decision</source>
        <translation>决议或决定</translation>
    </message>
    <message>
        <source>Treaty</source>
        <translation>条约</translation>
    </message>
    <message>
        <source>Law or regulation</source>
        <translation>法律法规</translation>
    </message>
    <message>
        <source>Court case</source>
        <translation>判例</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>出版物</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>News</source>
        <translation>新闻</translation>
    </message>
    <message>
        <source>Cross reference</source>
        <translation>互见</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>It points to the footnote before, but none stands before it.</source>
        <translation>它指向前一个脚注，但前面没有脚注。</translation>
    </message>
    <message>
        <source>It points to a footnote that this document does not have.</source>
        <translation>它所指的脚注在本文件中不存在。</translation>
    </message>
    <message>
        <source>The footnote it points to names no source.</source>
        <translation>它所指的脚注没有写明来源。</translation>
    </message>
    <message>
        <source>Several earlier footnotes fit what it points to.</source>
        <translation>前面有几个脚注都与它所指的相符。</translation>
    </message>
    <message>
        <source>No earlier footnote fits what it points to.</source>
        <translation>前面没有与它所指的相符的脚注。</translation>
    </message>
    <message>
        <source>It leads back to itself.</source>
        <translation>它又指回自己。</translation>
    </message>
    <message>
        <source>Paragraph {label}</source>
        <translation>第{label}段</translation>
    </message>
    <message>
        <source>a place without a number</source>
        <translation>没有编号之处</translation>
    </message>
    <message>
        <source>not resolved</source>
        <translation>无法确定</translation>
    </message>
    <message>
        <source>{marker}, probably</source>
        <translation>可能是{marker}</translation>
    </message>
    <message>
        <source>The same work stands first in footnote {first}.</source>
        <translation>同一著作首见脚注{first}。</translation>
    </message>
    <message>
        <source>Probably the same work as in footnote {first}.</source>
        <translation>可能与脚注{first}是同一著作。</translation>
    </message>
    <message>
        <source>It means the work of footnote {first}.</source>
        <translation>指脚注{first}中的著作。</translation>
    </message>
    <message>
        <source>It points to footnote {target}; its source is probably that of footnote {first}.</source>
        <translation>它指向脚注{target}；来源可能是脚注{first}中的来源。</translation>
    </message>
    <message>
        <source>It points to footnote {target}.</source>
        <translation>它指向脚注{target}。</translation>
    </message>
    <message>
        <source>It points to footnote {target}; the source stands in full in footnote {first}.</source>
        <translation>它指向脚注{target}；完整来源见脚注{first}。</translation>
    </message>
</context>
<context>
    <name>marks</name>
    <message>
        <source>Your marks are hidden: show them first (Ctrl+Shift+H).</source>
        <translation>您的标记已隐藏：请先显示（Ctrl+Shift+H）。</translation>
    </message>
    <message>
        <source>{colour}: take away</source>
        <translation>{colour}：取消</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Selected words</source>
        <translation>选定的文字</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>笔记…</translation>
    </message>
    <message>
        <source>Write a note on these words</source>
        <translation>为这些文字写笔记</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>连同出处复制</translation>
    </message>
    <message>
        <source>Tags: {names}</source>
        <translation>标签：{names}</translation>
    </message>
    <message>
        <source>Open note</source>
        <translation>打开笔记</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>加笔记</translation>
    </message>
    <message>
        <source>{number} of {of} here</source>
        <translation>此处 {number}/{of}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Copy it into your own notes, its author kept</source>
        <translation>复制到您自己的笔记中，保留作者</translation>
    </message>
    <message>
        <source>Show the next of the marks at this place</source>
        <translation>显示此处的下一个标记</translation>
    </message>
    <message>
        <source>Signs of notes</source>
        <translation>笔记的记号</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 条</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>高亮(&amp;H)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>There are no marks and notes on what is on show here.</source>
        <translation>这里显示的内容没有标记和笔记。</translation>
    </message>
    <message>
        <source>{number} of {of}</source>
        <translation>第 {number} 处，共 {of} 处</translation>
    </message>
    <message>
        <source>Marks hidden</source>
        <translation>标记已隐藏</translation>
    </message>
    <message>
        <source>Select words to highlight them, or go to a mark: F8 leads to the next one.</source>
        <translation>请选定文字再加高亮，或转到一处标记：按 F8 转到下一处。</translation>
    </message>
    <message>
        <source>Deleted. Ctrl+Z brings it back.</source>
        <translation>已删除。按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>This is {author}&apos;s mark. Adopt it to change it.</source>
        <translation>这是{author}的标记。采纳之后才能更改。</translation>
    </message>
    <message>
        <source>Adopted from {author}. Ctrl+Z gives it back.</source>
        <translation>已采纳{author}的内容。按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Select words, or go to a mark first: F8 leads to the next one.</source>
        <translation>请先选定文字，或转到一处标记：按 F8 转到下一处。</translation>
    </message>
    <message>
        <source>Go to a mark first: F8 leads to the next one.</source>
        <translation>请先转到一处标记：按 F8 转到下一处。</translation>
    </message>
    <message>
        <source>Highlight taken away</source>
        <translation>高亮已取消</translation>
    </message>
    <message>
        <source>{colour} highlight</source>
        <translation>{colour}高亮</translation>
    </message>
    <message>
        <source>Note on these words</source>
        <translation>这些文字的笔记</translation>
    </message>
    <message>
        <source>Paragraph in {colour}</source>
        <translation>{colour}的段落</translation>
    </message>
    <message>
        <source>Note on this paragraph</source>
        <translation>本段的笔记</translation>
    </message>
    <message>
        <source>Note on this document</source>
        <translation>本文件的笔记</translation>
    </message>
    <message>
        <source>Note on this instrument</source>
        <translation>本文书的笔记</translation>
    </message>
    <message>
        <source>by {author}</source>
        <translation>{author}所写</translation>
    </message>
    <message>
        <source>please check: the text has changed here</source>
        <translation>请核对：此处文本已有变动</translation>
    </message>
    <message>
        <source>written differently on two machines</source>
        <translation>两台机器上写得不同</translation>
    </message>
    <message>
        <source>{kind}: {words}</source>
        <translation>{kind}：{words}</translation>
    </message>
    <message>
        <source>Note: {words}</source>
        <translation>笔记：{words}</translation>
    </message>
</context>
<context>
    <name>missing</name>
    <message>
        <source>Cited but not in the library</source>
        <translation>引用而未收的文书</translation>
    </message>
    <message>
        <source>1 text to fetch where there is a network. A code opens its official address.</source>
        <translation>有网络时需取得1份文本。扫描二维码可打开其官方地址。</translation>
    </message>
    <message>
        <source>{count} texts to fetch where there is a network. Each code opens an official address.</source>
        <translation>有网络时需取得{count}份文本。扫描二维码可打开相应的官方地址。</translation>
    </message>
    <message>
        <source>Cited in {count} passages: {places}</source>
        <translation>在{count}处被引用：{places}</translation>
    </message>
    <message>
        <source>Cited in 1 passage: {places}</source>
        <translation>在1处被引用：{places}</translation>
    </message>
    <message>
        <source>It has no UN symbol, so there is no official address to give.</source>
        <translation>它没有联合国文号，因此没有官方地址。</translation>
    </message>
    <message>
        <source>Its symbol is not known in full, so its address is not known.</source>
        <translation>其文号不完整，因此官方地址不详。</translation>
    </message>
    <message>
        <source>{count} instruments are cited whose text is not in the library.</source>
        <translation>文库引用而未收全文的文书共{count}件。</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Filter what is missing</source>
        <translation>筛选所缺文本</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出清单</translation>
    </message>
    <message>
        <source>Export {count} selected…</source>
        <translation>导出所选{count}项…</translation>
    </message>
    <message>
        <source>Making codes: {done} of {count}</source>
        <translation>正在生成二维码：{done}/{count}</translation>
    </message>
    <message>
        <source>Import the text of {symbol}</source>
        <translation>导入{symbol}的文本</translation>
    </message>
    <message>
        <source>Title or subject</source>
        <translation>标题或主题</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>机关</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>引用处数</translation>
    </message>
    <message>
        <source>All organs ({count})</source>
        <translation>所有机关（{count}）</translation>
    </message>
    <message>
        <source>Organ not known</source>
        <translation>机关不详</translation>
    </message>
    <message>
        <source>{count} of {total} instruments</source>
        <translation>{total}份文书中的{count}份</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>没有缺少任何文本。</translation>
    </message>
    <message>
        <source>No instrument fits. Other words may.</source>
        <translation>没有符合的文书。请换其他词语试试。</translation>
    </message>
    <message>
        <source>Cited in</source>
        <translation>引用处</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Import its text…</source>
        <translation>导入其文本…</translation>
    </message>
    <message>
        <source>Citing passages</source>
        <translation>引用段落</translation>
    </message>
    <message>
        <source>Official address</source>
        <translation>官方地址</translation>
    </message>
    <message>
        <source>The first {shown} are shown.</source>
        <translation>仅显示前{shown}处。</translation>
    </message>
</context>
<context>
    <name>my notes</name>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags to give</source>
        <translation>要加的标签</translation>
    </message>
    <message>
        <source>Tags to give to {count} notes</source>
        <translation>给 {count} 条加标签</translation>
    </message>
    <message>
        <source>Deleted. Ctrl+Z brings it back.</source>
        <translation>已删除。按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>{count} deleted. Ctrl+Z brings them back.</source>
        <translation>已删除{count}条。按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>无颜色</translation>
    </message>
    <message>
        <source>&amp;Another tag…</source>
        <translation>其他标签(&amp;A)…</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>不限日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>最近 12 个月</translation>
    </message>
    <message>
        <source>{name}, {count}</source>
        <translation>{name}，{count}</translation>
    </message>
    <message>
        <source>Fewer tags</source>
        <translation>收起标签</translation>
    </message>
    <message>
        <source>{count} more tags</source>
        <translation>另有 {count} 个标签</translation>
    </message>
    <message>
        <source>Search notes, quotations and tags</source>
        <translation>搜索笔记、引文和标签</translation>
    </message>
    <message>
        <source>Written or changed</source>
        <translation>写下或修改的日期</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>只显示</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往该处</translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation>在旁边打开</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>This place is right</source>
        <translation>位置正确</translation>
    </message>
    <message>
        <source>Another place…</source>
        <translation>另选位置…</translation>
    </message>
    <message>
        <source>Give it a place…</source>
        <translation>指定位置…</translation>
    </message>
    <message>
        <source>{kind}, whole</source>
        <translation>{kind}全文</translation>
    </message>
    <message>
        <source>The note one is on</source>
        <translation>当前笔记</translation>
    </message>
    <message>
        <source>By {author}</source>
        <translation>作者：{author}</translation>
    </message>
    <message>
        <source>Written {created}</source>
        <translation>写于 {created}</translation>
    </message>
    <message>
        <source>Written {created}, changed {changed}</source>
        <translation>写于 {created}，{changed} 修改</translation>
    </message>
    <message>
        <source>Found now: {words}</source>
        <translation>现在找到：{words}</translation>
    </message>
    <message>
        <source>It stood between: {before} … {after}</source>
        <translation>原先位于：{before}……{after}</translation>
    </message>
    <message>
        <source>Day not known</source>
        <translation>日期不明</translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>我的笔记</translation>
    </message>
    <message>
        <source>{name}, {count}, folded</source>
        <translation>{name}，{count}，已收起</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>{count} notes copied.</source>
        <translation>已复制 {count} 条笔记。</translation>
    </message>
    <message>
        <source>Its place is kept. Ctrl+Z takes that back.</source>
        <translation>位置已保存。按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>{count} places are kept. Ctrl+Z takes that back.</source>
        <translation>已保存 {count} 个位置。按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>The text of {name} is not in your library. Your note stays here.</source>
        <translation>您的文库中没有 {name} 的文本。您的笔记仍保存在这里。</translation>
    </message>
    <message>
        <source>Go to the paragraph that is meant, then press Alt+0 to place the note there.</source>
        <translation>请转到所指的段落，然后按 Alt+0 把笔记放在那里。</translation>
    </message>
    <message>
        <source>Select the words that are meant, then press Alt+0 to place the note there.</source>
        <translation>请选中所指的文字，然后按 Alt+0 把笔记放在那里。</translation>
    </message>
    <message>
        <source>This place is &amp;right</source>
        <translation>位置正确(&amp;R)</translation>
    </message>
    <message>
        <source>Give it another &amp;place…</source>
        <translation>另选位置(&amp;P)…</translation>
    </message>
    <message>
        <source>These words are not in the text any more; here is where they stood.</source>
        <translation>文本中已没有这些文字；这里是它们原来所在之处。</translation>
    </message>
    <message>
        <source>Export {count} selected…</source>
        <translation>导出所选{count}项…</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>前往该处(&amp;G)</translation>
    </message>
    <message>
        <source>Open &amp;beside</source>
        <translation>在旁边打开(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Your notebook is not open.</source>
        <translation>您的笔记本尚未打开。</translation>
    </message>
    <message>
        <source>Your notes are hidden. Ctrl+Shift+H shows them again.</source>
        <translation>您的笔记已隐藏。按 Ctrl+Shift+H 重新显示。</translation>
    </message>
    <message>
        <source>Nothing here yet.

Select words in a text and press Alt+1 to highlight them, or Ctrl+Alt+M to write a note; Ctrl+D keeps a bookmark. Everything you keep stands here.</source>
        <translation>这里还没有内容。

在文中选中文字，按 Alt+1 加高亮，按 Ctrl+Alt+M 写笔记；按 Ctrl+D 加书签。您保存的一切都会列在这里。</translation>
    </message>
    <message>
        <source>Nothing fits. Other words may.</source>
        <translation>没有相符的条目，可换个词试试。</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已选 {count} 条</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{total} 条中的 {count} 条</translation>
    </message>
    <message>
        <source>My notes: {count}</source>
        <translation>我的笔记：{count} 条</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Numbered places</source>
        <translation>编号位置</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Numbered place</source>
        <translation>编号位置</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Orphans</source>
        <translation>失去原处</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>版本冲突</translation>
    </message>
    <message>
        <source>Please check its place: the text has changed.</source>
        <translation>请核对位置：文本已有改动。</translation>
    </message>
    <message>
        <source>Orphan: these words are not in the text of your library.</source>
        <translation>失去原处：文库的文本中没有这些文字。</translation>
    </message>
    <message>
        <source>Written differently on two machines.</source>
        <translation>两台电脑上的内容不同。</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>按文件</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>按标签</translation>
    </message>
    <message>
        <source>By colour</source>
        <translation>按颜色</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>The whole document</source>
        <translation>整份文件</translation>
    </message>
    <message>
        <source>The instrument</source>
        <translation>该文书</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>Without a colour</source>
        <translation>无颜色</translation>
    </message>
    <message>
        <source>{kind}, {colour}</source>
        <translation>{kind}，{colour}</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>Security Council</source>
        <translation>安全理事会</translation>
    </message>
    <message>
        <source>General Assembly</source>
        <translation>大会</translation>
    </message>
    <message>
        <source>Economic and Social Council</source>
        <translation>经济及社会理事会</translation>
    </message>
    <message>
        <source>Human Rights Council</source>
        <translation>人权理事会</translation>
    </message>
    <message>
        <source>Secretariat</source>
        <translation>秘书处</translation>
    </message>
    <message>
        <source>Conference of the Parties to the Convention against Transnational Organized Crime</source>
        <translation>联合国打击跨国有组织犯罪公约缔约方会议</translation>
    </message>
    <message>
        <source>Treaty</source>
        <translation>条约</translation>
    </message>
    <message>
        <source>Vademecum</source>
        <translation>随身典</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>决议</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Statement by the President</source>
        <translation>主席声明</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Work without a UN symbol</source>
        <translation>无联合国文号的文书</translation>
    </message>
    <message>
        <source>Fact sheet</source>
        <translation>概况介绍</translation>
    </message>
    <message>
        <source>Background paper</source>
        <translation>背景文件</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙文</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法文</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>俄文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>recalls</source>
        <translation>回顾</translation>
    </message>
    <message>
        <source>reaffirms</source>
        <translation>重申</translation>
    </message>
    <message>
        <source>decides</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>calls upon</source>
        <translation>促请</translation>
    </message>
    <message>
        <source>encourages</source>
        <translation>鼓励</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>注意到</translation>
    </message>
    <message>
        <source>implements</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>builds on</source>
        <translation>以其为基础</translation>
    </message>
    <message>
        <source>confirms</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>establishes</source>
        <translation>设立</translation>
    </message>
    <message>
        <source>provides</source>
        <translation>规定</translation>
    </message>
    <message>
        <source>pursuant to</source>
        <translation>根据</translation>
    </message>
    <message>
        <source>stresses</source>
        <translation>强调</translation>
    </message>
    <message>
        <source>welcomes</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>adopts</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>expresses</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>bears in mind</source>
        <translation>铭记</translation>
    </message>
    <message>
        <source>endorses</source>
        <translation>认可</translation>
    </message>
    <message>
        <source>amends</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>extends</source>
        <translation>延长</translation>
    </message>
    <message>
        <source>violates</source>
        <translation>违反</translation>
    </message>
    <message>
        <source>refers to</source>
        <translation>参见</translation>
    </message>
    <message>
        <source>cites</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>footnote only</source>
        <translation>仅见脚注</translation>
    </message>
    <message>
        <source>no UN symbol</source>
        <translation>无联合国文号</translation>
    </message>
</context>
<context>
    <name>note-export</name>
    <message>
        <source>highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>please check its place</source>
        <translation>请核对位置</translation>
    </message>
    <message>
        <source>without a place in the library</source>
        <translation>在文库中没有位置</translation>
    </message>
    <message>
        <source>Notes on {title}</source>
        <translation>关于{title}的笔记</translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>我的笔记</translation>
    </message>
    <message>
        <source>{count} notes and marks, made with Vademecum {version} on {day}</source>
        <translation>共 {count} 条笔记和标记，由 Vademecum {version} 于 {day} 导出</translation>
    </message>
    <message>
        <source>Without a place in the library</source>
        <translation>在文库中没有位置</translation>
    </message>
    <message>
        <source>Elsewhere in the document</source>
        <translation>文件其他部分</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>所在章节</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
</context>
<context>
    <name>note-import</name>
    <message>
        <source>a part of it is missing or damaged</source>
        <translation>其中一部分缺失或损坏</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>内容过长</translation>
    </message>
    <message>
        <source>this version does not know its kind</source>
        <translation>本版本不认识这种条目</translation>
    </message>
    <message>
        <source>it does not say which document it is about</source>
        <translation>未说明所涉文件</translation>
    </message>
    <message>
        <source>it says neither which words nor which paragraph it is about</source>
        <translation>未说明所涉词句或段落</translation>
    </message>
    <message>
        <source>it is in the file twice</source>
        <translation>在该文件中重复出现</translation>
    </message>
    <message>
        <source>its id belongs to something else in your notebook</source>
        <translation>其标识在您的笔记本中已属于别的条目</translation>
    </message>
</context>
<context>
    <name>notebook</name>
    <message>
        <source>The snapshot of {day} holds {versions} earlier versions of notes.</source>
        <translation>{day}的快照中有笔记的 {versions} 个较早版本。</translation>
    </message>
    <message>
        <source>The snapshot of {day} holds one note that is missing here or is newer there.</source>
        <translation>{day}的快照中有 1 条笔记在此处缺失，或比此处更新。</translation>
    </message>
    <message>
        <source>The snapshot of {day} holds {count} notes that are missing here or are newer there.</source>
        <translation>{day}的快照中有 {count} 条笔记在此处缺失，或比此处更新。</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>尚无笔记</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 条笔记</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation>{count} 条笔记</translation>
    </message>
    <message>
        <source>1 note, readable</source>
        <translation>1 条笔记，可读</translation>
    </message>
    <message>
        <source>{count} notes, all readable</source>
        <translation>{count} 条笔记，全部可读</translation>
    </message>
    <message>
        <source>{count} notes can be read, but new ones cannot be saved.</source>
        <translation>{count} 条笔记可以阅读，但新的笔记无法保存。</translation>
    </message>
    <message>
        <source>There is no notebook here, and none can be made. Notes stay in this window.</source>
        <translation>此处没有笔记本，也无法新建。笔记只保留在本窗口中。</translation>
    </message>
    <message>
        <source>Your notebook was damaged. Nothing in it could be read; it lies in {name}.</source>
        <translation>您的笔记本已受损，其中内容无法读出；受损文件保存为 {name}。</translation>
    </message>
    <message>
        <source>Your notebook was damaged. {count} of {total} notes could be read; it lies in {name}.</source>
        <translation>您的笔记本已受损。{total} 条笔记中读出了 {count} 条；受损文件保存为 {name}。</translation>
    </message>
    <message>
        <source>Your notebook was damaged. All {count} notes are here, without {versions} of their versions; it lies in {name}.</source>
        <translation>您的笔记本曾受损。全部 {count} 条笔记都在，但缺少其中 {versions} 个版本；受损文件保存为 {name}。</translation>
    </message>
    <message>
        <source>Your notebook was damaged. All {count} notes could be read; it lies in {name}.</source>
        <translation>您的笔记本曾受损。全部 {count} 条笔记均已读出；受损文件保存为 {name}。</translation>
    </message>
    <message>
        <source>{count} changes of your notes are not saved.</source>
        <translation>您的笔记有 {count} 处改动尚未保存。</translation>
    </message>
    <message>
        <source>New notes are not saved</source>
        <translation>新笔记无法保存</translation>
    </message>
    <message>
        <source>Notes › My data brings them back.</source>
        <translation>可在“笔记 › 我的数据”中恢复。</translation>
    </message>
    <message>
        <source>All notes are saved</source>
        <translation>所有笔记均已保存</translation>
    </message>
    <message>
        <source>{count} changes are not saved yet</source>
        <translation>{count} 处改动尚未保存</translation>
    </message>
    <message>
        <source>Notes are not saved</source>
        <translation>笔记尚未保存</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存并关闭</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留在此处</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>Your notes are open.</source>
        <translation>笔记已打开。</translation>
    </message>
    <message>
        <source>Your notes are locked. The texts can be read on.</source>
        <translation>笔记已锁定。文本可以继续阅读。</translation>
    </message>
    <message>
        <source>Your notes and their snapshots are encrypted.</source>
        <translation>笔记及其快照已加密。</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>口令已更改。</translation>
    </message>
    <message>
        <source>Your notes have no passphrase any more.</source>
        <translation>笔记不再有口令。</translation>
    </message>
    <message>
        <source>Not saved yet:</source>
        <translation>尚未保存：</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>A note holds at most {count} characters; this was not put in. Begin another note.</source>
        <translation>一条笔记最多{count}个字符；这些内容没有放入。请另写一条笔记。</translation>
    </message>
    <message>
        <source>Close this note (Esc)</source>
        <translation>关闭这条笔记（Esc）</translation>
    </message>
    <message>
        <source>No words yet. Press F2 to write.</source>
        <translation>还没有文字。按 F2 书写。</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>粗体</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>斜体</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Read (Esc)</source>
        <translation>阅读（Esc）</translation>
    </message>
    <message>
        <source>Write (F2)</source>
        <translation>书写（F2）</translation>
    </message>
    <message>
        <source>On the whole, in every language</source>
        <translation>关于全文，不分语文</translation>
    </message>
    <message>
        <source>On the whole document</source>
        <translation>关于整份文件</translation>
    </message>
    <message>
        <source>Its place is not found; it was in {label}</source>
        <translation>找不到原来的位置；原在第{label}段</translation>
    </message>
    <message>
        <source>Its place is not found</source>
        <translation>找不到原来的位置</translation>
    </message>
    <message>
        <source>Two versions: choose one</source>
        <translation>有两个版本：请选择</translation>
    </message>
    <message>
        <source>Please check its place: the text was changed</source>
        <translation>请核对位置：文字已改动</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Highlight, {colour}</source>
        <translation>高亮，{colour}</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation>标签：{tags}</translation>
    </message>
    <message>
        <source>Note, as it reads</source>
        <translation>笔记（阅读）</translation>
    </message>
    <message>
        <source>Versions of this note</source>
        <translation>这条笔记的各个版本</translation>
    </message>
    <message>
        <source>This note was written differently on two machines. Nothing is lost:</source>
        <translation>这条笔记在两台机器上写得不同。两者都在：</translation>
    </message>
    <message>
        <source>Keep both as one</source>
        <translation>合并保留两者</translation>
    </message>
    <message>
        <source>Later version</source>
        <translation>较晚的版本</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation>较早的版本</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>版本{number}</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>保留这个</translation>
    </message>
    <message>
        <source>Keep this: {version}</source>
        <translation>保留这个：{version}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Colour: {colour}</source>
        <translation>颜色：{colour}</translation>
    </message>
    <message>
        <source>No words</source>
        <translation>没有文字</translation>
    </message>
    <message>
        <source>Write here; Markdown is understood.</source>
        <translation>在此书写；可用 Markdown。</translation>
    </message>
    <message>
        <source>Notes and highlights of this document</source>
        <translation>本文件的笔记和高亮</translation>
    </message>
    <message>
        <source>Go to its place</source>
        <translation>转到所在位置</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>书写</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Note on this document</source>
        <translation>给本文件写笔记</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>1 note or highlight</source>
        <translation>1条笔记或高亮</translation>
    </message>
    <message>
        <source>1 note without a place</source>
        <translation>1 条笔记失去原处</translation>
    </message>
    <message>
        <source>{count} notes without a place</source>
        <translation>{count} 条笔记失去原处</translation>
    </message>
    <message>
        <source>{count} notes and highlights</source>
        <translation>{count}条笔记和高亮</translation>
    </message>
    <message>
        <source>There is no paragraph here to write on.</source>
        <translation>这里没有可以写笔记的段落。</translation>
    </message>
    <message>
        <source>The words this was written on are not in the text any more.</source>
        <translation>所注的文字已不在文件中。</translation>
    </message>
    <message>
        <source>Deleted. Ctrl+Z brings it back.</source>
        <translation>已删除。按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>{count} deleted. Ctrl+Z brings them back.</source>
        <translation>已删除{count}条。按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Copied, since nothing here goes online: {address}</source>
        <translation>本程序不上网，地址已复制：{address}</translation>
    </message>
    <message>
        <source>Your notes are not open.</source>
        <translation>您的笔记没有打开。</translation>
    </message>
    <message>
        <source>Your notes are hidden. Ctrl+Shift+H shows them again.</source>
        <translation>您的笔记已隐藏。按 Ctrl+Shift+H 重新显示。</translation>
    </message>
    <message>
        <source>Notes are listed here when a document is in front.</source>
        <translation>打开文件后，这里列出它的笔记。</translation>
    </message>
    <message>
        <source>Nothing written on this document yet. Select words and press Ctrl+Alt+M.</source>
        <translation>本文件还没有笔记。选中文字，按 Ctrl+Alt+M。</translation>
    </message>
    <message>
        <source>Go to the text first, and choose the place there.</source>
        <translation>请先转到文本，再在那里选择位置。</translation>
    </message>
    <message>
        <source>Select the words first that the note is to stand at.</source>
        <translation>请先选中笔记所指的文字。</translation>
    </message>
    <message>
        <source>The note stands here now. Ctrl+Z takes that back.</source>
        <translation>笔记现在位于此处。按 Ctrl+Z 撤销。</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>The sheet and its answers cannot be written into the same file.</source>
        <translation>练习页和答案不能写入同一个文件。</translation>
    </message>
    <message>
        <source>Name another file, or leave --key out: the answers then follow the sheet.</source>
        <translation>请指定另一个文件，或不写 --key：答案会附在练习页之后。</translation>
    </message>
    <message>
        <source>This is too much for one paper: {count} paragraphs or more, where {most} fit.</source>
        <translation>内容太多，无法放进一份文件：至少有 {count} 段，最多可放 {most} 段。</translation>
    </message>
    <message>
        <source>Choose a section, or fewer passages.</source>
        <translation>请选择一节，或减少段落。</translation>
    </message>
    <message>
        <source>There is no text to make a paper from.</source>
        <translation>没有可用来制作文件的文本。</translation>
    </message>
    <message>
        <source>Select words, go to a paragraph or a section, or choose a plan with passages.</source>
        <translation>请选择一些文字，转到一个段落或章节，或选用含有段落的教案。</translation>
    </message>
    <message>
        <source>This is no paper of Vademecum’s: {why}.</source>
        <translation>这不是 Vademecum 的文件：{why}。</translation>
    </message>
    <message>
        <source>Make it again.</source>
        <translation>请重新制作。</translation>
    </message>
    <message>
        <source>The paper took too much time or memory to be set as PDF; nothing was written.</source>
        <translation>制作 PDF 所需的时间或内存过多；没有写入任何内容。</translation>
    </message>
    <message>
        <source>Take less text, or write it as a Word file.</source>
        <translation>请减少文本，或改存为 Word 文件。</translation>
    </message>
    <message>
        <source>These passages have nothing that this sheet could ask for.</source>
        <translation>这些段落中没有可供练习页提问的内容。</translation>
    </message>
    <message>
        <source>Choose other kinds of gaps, allow a word bank, or take more text.</source>
        <translation>请选择其他种类的空白，允许使用词语框，或增加文本。</translation>
    </message>
    <message>
        <source>This would be more than {most} slides.</source>
        <translation>幻灯片将超过 {most} 张。</translation>
    </message>
    <message>
        <source>Slides (*.pptx)</source>
        <translation>幻灯片 (*.pptx)</translation>
    </message>
    <message>
        <source>This lesson plan is not in your notebook any more.</source>
        <translation>您的笔记本中已没有这份教案。</translation>
    </message>
    <message>
        <source>Lesson plan: {name}</source>
        <translation>教案：{name}</translation>
    </message>
    <message>
        <source>Go to a text first; then papers can be made of it.</source>
        <translation>请先打开一篇文本，然后才能制作讲义等。</translation>
    </message>
    <message>
        <source>N&amp;umbers of resolutions</source>
        <translation>决议的编号(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Years of resolutions</source>
        <translation>决议的年份(&amp;Y)</translation>
    </message>
    <message>
        <source>Operative &amp;verbs</source>
        <translation>执行动词(&amp;V)</translation>
    </message>
    <message>
        <source>Who is a&amp;ddressed</source>
        <translation>所针对的对象(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Terms</source>
        <translation>术语(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Footnotes of the passages</source>
        <translation>段落的脚注(&amp;F)</translation>
    </message>
    <message>
        <source>List of the i&amp;nstruments cited</source>
        <translation>所引文书清单(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Lines for notes</source>
        <translation>笔记行数(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Box with the words hidden</source>
        <translation>附词语框(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Match instruments with sentences</source>
        <translation>文书与句子配对(&amp;M)</translation>
    </message>
    <message>
        <source>Answers on a page of their o&amp;wn</source>
        <translation>答案另起一页(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Another one</source>
        <translation>换一份(&amp;A)</translation>
    </message>
    <message>
        <source>Draw another sheet</source>
        <translation>另抽一份练习页</translation>
    </message>
    <message>
        <source>&amp;Gaps at most</source>
        <translation>空白数上限(&amp;G)</translation>
    </message>
    <message>
        <source>Sheet numb&amp;er</source>
        <translation>练习页编号(&amp;E)</translation>
    </message>
    <message>
        <source>By the cl&amp;ock, beginning at</source>
        <translation>按钟点，开始于(&amp;O)</translation>
    </message>
    <message>
        <source>The same number makes the same sheet again</source>
        <translation>用同一编号可再次生成同一练习页</translation>
    </message>
    <message>
        <source>With my speaker’s n&amp;otes</source>
        <translation>附我的主讲人备注(&amp;O)</translation>
    </message>
    <message>
        <source>Whoever gets the file can read them</source>
        <translation>得到文件的人都能看到</translation>
    </message>
    <message>
        <source>Beginning of the lesson</source>
        <translation>课程开始时间</translation>
    </message>
    <message>
        <source>Hand-out</source>
        <translation>讲义</translation>
    </message>
    <message>
        <source>Workshop sheet</source>
        <translation>练习页</translation>
    </message>
    <message>
        <source>Answers to a workshop sheet</source>
        <translation>练习页答案</translation>
    </message>
    <message>
        <source>Slides (PowerPoint)</source>
        <translation>幻灯片 (PowerPoint)</translation>
    </message>
    <message>
        <source>Run sheet, with my speaker’s notes</source>
        <translation>流程表，附我的主讲人备注</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4 纸</translation>
    </message>
    <message>
        <source>A5 booklet, on A4 to be folded</source>
        <translation>A5 小册子（用 A4 纸对折）</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5 纸</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter 纸</translation>
    </message>
    <message>
        <source>Hand-outs and sheets</source>
        <translation>讲义和练习页</translation>
    </message>
    <message>
        <source>Ma&amp;ke</source>
        <translation>制作(&amp;K)</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>来源(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>纸张(&amp;P)</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>第一页</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>打印(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Slides: {count}.</source>
        <translation>幻灯片：{count} 张。</translation>
    </message>
    <message>
        <source>Answers asked for: {count}.</source>
        <translation>题目：{count} 道。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>{name} is being written…</source>
        <translation>正在写入 {name}…</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>{name} 已写好。</translation>
    </message>
    <message>
        <source>{name} is written. Pages: {count}.</source>
        <translation>{name} 已写好：共 {count} 页。</translation>
    </message>
</context>
<context>
    <name>passphrase</name>
    <message>
        <source>Unlock your notes</source>
        <translation>解锁您的笔记</translation>
    </message>
    <message>
        <source>Set a passphrase for your notes</source>
        <translation>为笔记设置口令</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>取消口令</translation>
    </message>
    <message>
        <source>The text can be read without it; your notes and marks cannot.</source>
        <translation>没有口令也能阅读文本，但看不到您的笔记和标记。</translation>
    </message>
    <message>
        <source>Your notes, their history and snapshots are encrypted with it. Whoever forgets it cannot read them any more, and nobody can help: write it down and keep it in a safe place.</source>
        <translation>您的笔记、历史记录和快照都将用它加密。忘记口令就再也无法读取，谁也帮不上忙：请把它写下来，存放在安全的地方。</translation>
    </message>
    <message>
        <source>Your notes and their snapshots are encrypted anew. Backups keep the old one.</source>
        <translation>笔记和快照将重新加密。备份仍用旧口令。</translation>
    </message>
    <message>
        <source>Your notes are then kept as they are written: whoever has this computer can read them.</source>
        <translation>此后笔记按原样保存：能使用这台计算机的人都能读到。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Decrypt</source>
        <translation>解密</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>&amp;Show what I type</source>
        <translation>显示输入内容(&amp;S)</translation>
    </message>
    <message>
        <source>The two new passphrases are not the same.</source>
        <translation>两次输入的新口令不一致。</translation>
    </message>
</context>
<context>
    <name>plans</name>
    <message>
        <source>Let go to take in the lesson plan</source>
        <translation>松开即可收入教案</translation>
    </message>
    <message>
        <source>It comes beside the plans you have; Ctrl+Z takes it back.</source>
        <translation>它会与您已有的教案并存；Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Vademecum lesson plan (*.vplan)</source>
        <translation>Vademecum 教案 (*.vplan)</translation>
    </message>
    <message>
        <source>steps changed</source>
        <translation>步骤有改动</translation>
    </message>
    <message>
        <source>minutes changed</source>
        <translation>用时有改动</translation>
    </message>
    <message>
        <source>rehearsed</source>
        <translation>已排练</translation>
    </message>
    <message>
        <source>steps added: {count}</source>
        <translation>新增步骤：{count}</translation>
    </message>
    <message>
        <source>steps taken away: {count}</source>
        <translation>移除步骤：{count}</translation>
    </message>
    <message>
        <source>steps in another order</source>
        <translation>步骤顺序有改动</translation>
    </message>
    <message>
        <source>Lesson plan: {name}</source>
        <translation>教案：{name}</translation>
    </message>
    <message>
        <source>The step of your lesson plan stands here now. Ctrl+Z takes that back.</source>
        <translation>教案的这一步骤现在位于此处。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>{count} steps removed. Ctrl+Z brings them back.</source>
        <translation>已移除 {count} 个步骤。Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Step removed. Ctrl+Z brings it back.</source>
        <translation>步骤已移除。Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Its place is kept. Ctrl+Z takes that back.</source>
        <translation>已保留其位置。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>{name}, other version</source>
        <translation>{name}（另一版本）</translation>
    </message>
    <message>
        <source>Lesson plan deleted. Ctrl+Z brings it back.</source>
        <translation>教案已删除。Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Copy of {name}</source>
        <translation>{name} 的副本</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>排练</translation>
    </message>
    <message>
        <source>Run sheet…</source>
        <translation>流程单…</translation>
    </message>
    <message>
        <source>Hand-outs…</source>
        <translation>讲义…</translation>
    </message>
    <message>
        <source>Add a pause</source>
        <translation>加入停顿</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Name of the lesson plan</source>
        <translation>教案名称</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Time there is, in minutes</source>
        <translation>可用时间（分钟）</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Time there is</source>
        <translation>可用时间</translation>
    </message>
    <message>
        <source>Present from the step one is on (F5)</source>
        <translation>从当前步骤开始演示 (F5)</translation>
    </message>
    <message>
        <source>{name}   {count} steps, {time}</source>
        <translation>{name}   {count} 个步骤，{time}</translation>
    </message>
    <message>
        <source>Add to lesson plan</source>
        <translation>加入教案</translation>
    </message>
    <message>
        <source>Lesson plans</source>
        <translation>教案</translation>
    </message>
    <message>
        <source>Name of a new lesson plan</source>
        <translation>新教案的名称</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Add to &amp;lesson plan</source>
        <translation>加入教案(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Other or new…</source>
        <translation>其他或新建(&amp;O)…</translation>
    </message>
    <message>
        <source>Open your notebook first: lesson plans are kept in it.</source>
        <translation>请先打开笔记本：教案保存在其中。</translation>
    </message>
    <message>
        <source>Go to a text, a resolution, a map or a timeline first; then it can be added.</source>
        <translation>请先转到文本、决议、图或时间线，然后即可加入。</translation>
    </message>
    <message>
        <source>Added to “{plan}” as step {number}: {name}. Ctrl+Z takes it back.</source>
        <translation>已加入“{plan}”，为第 {number} 步：{name}。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Keep both as two plans</source>
        <translation>保留为两份教案</translation>
    </message>
    <message>
        <source>Two computers changed this plan. The later version is shown; which one stays?</source>
        <translation>两台计算机都改动了这份教案。现显示较晚的版本；保留哪一个？</translation>
    </message>
    <message>
        <source>Keep “{name}”: {count} steps, {time}</source>
        <translation>保留“{name}”：{count} 个步骤，{time}</translation>
    </message>
    <message>
        <source>Export lesson plan</source>
        <translation>导出教案</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>已写入：{name}</translation>
    </message>
    <message>
        <source>Lesson plans (*.vplan)</source>
        <translation>教案 (*.vplan)</translation>
    </message>
    <message>
        <source>Import lesson plans</source>
        <translation>导入教案</translation>
    </message>
    <message>
        <source>“{name}” was taken in: {count} steps. Ctrl+Z takes it back.</source>
        <translation>已收入“{name}”：{count} 个步骤。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>{count} lesson plans were taken in. Ctrl+Z takes them back.</source>
        <translation>已收入 {count} 份教案。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Everything in {name} is here already.</source>
        <translation>{name} 中的内容这里都已有。</translation>
    </message>
    <message>
        <source>What you have under the same name stays as it is.</source>
        <translation>您已有的同名教案保持不变。</translation>
    </message>
    <message>
        <source>Cannot be read: {count}, because {reason}.</source>
        <translation>无法读取：{count}，原因：{reason}。</translation>
    </message>
    <message>
        <source>There is no lesson plan in {name}.</source>
        <translation>{name} 中没有教案。</translation>
    </message>
    <message>
        <source>Lesson plan</source>
        <translation>教案</translation>
    </message>
    <message>
        <source>No steps yet.

Select words in a text, or go to a paragraph or heading, and press Ctrl+Shift+Insert: it becomes the next step here. A resolution beside the text, a map and a timeline are added in the same way. “Add a pause” makes room for a question.</source>
        <translation>还没有步骤。

在文本中选中文字，或转到某个段落或标题，按 Ctrl+Shift+Insert，它就成为这里的下一步。文本旁的决议、覆盖图和时间线也用同样方法加入。“加入停顿”为提问留出时间。</translation>
    </message>
    <message>
        <source>The text of {name} is not in your library.</source>
        <translation>{name} 的文本不在您的文库中。</translation>
    </message>
    <message>
        <source>These words are not in the text any more; here is where they stood.</source>
        <translation>文本中已没有这些文字；这是它们原来的位置。</translation>
    </message>
    <message>
        <source>Select the words, or go to the paragraph, and press Alt+0: the step stands there.</source>
        <translation>选中文字或转到段落，按 Alt+0，步骤即位于该处。</translation>
    </message>
    <message>
        <source>&amp;Go to the text</source>
        <translation>转到文本(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Present from here</source>
        <translation>从这里开始演示(&amp;P)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>This place is &amp;right</source>
        <translation>位置正确(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Another place…</source>
        <translation>另选位置(&amp;A)…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Copy this plan</source>
        <translation>复制此教案(&amp;C)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <source>All &amp;lesson plans</source>
        <translation>所有教案(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Delete this plan</source>
        <translation>删除此教案(&amp;D)</translation>
    </message>
    <message>
        <source>This lesson plan was deleted. Ctrl+Z, or the journal, brings it back.</source>
        <translation>此教案已删除。可用 Ctrl+Z 或日志恢复。</translation>
    </message>
    <message>
        <source>A step holds at most {count} characters of notes; this was not put in.</source>
        <translation>一个步骤的备注最多 {count} 个字符；这部分未放入。</translation>
    </message>
    <message>
        <source>Resolution or other instrument</source>
        <translation>决议或其他文书</translation>
    </message>
    <message>
        <source>Coverage map</source>
        <translation>覆盖图</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>停顿</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>措辞有变</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>text not held</source>
        <translation>无此文本</translation>
    </message>
    <message>
        <source>Some of its words are others now. Please check.</source>
        <translation>其中一些文字现已不同。请核对。</translation>
    </message>
    <message>
        <source>Its words changed. Please check that this is the place.</source>
        <translation>文字已改动。请核对位置是否正确。</translation>
    </message>
    <message>
        <source>Its words are not in the text any more. Below they stand as they were kept.</source>
        <translation>文本中已没有这些文字。下面是当时保留的文字。</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>文段</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>{kind}: {name}</source>
        <translation>{kind}：{name}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>{count} 个步骤</translation>
    </message>
    <message>
        <source>{planned} of {available}</source>
        <translation>{planned}，可用 {available}</translation>
    </message>
    <message>
        <source>{time} too long</source>
        <translation>超出 {time}</translation>
    </message>
    <message>
        <source>ends at {time}</source>
        <translation>{time} 结束</translation>
    </message>
    <message>
        <source>rehearsed: {time}</source>
        <translation>排练用时 {time}</translation>
    </message>
    <message>
        <source>Your notes are locked, and lesson plans with them. Unlock them in the menu Notes.</source>
        <translation>您的笔记已锁定，教案也一同锁定。请在“笔记”菜单中解锁。</translation>
    </message>
    <message>
        <source>Your notebook is not open.</source>
        <translation>您的笔记本尚未打开。</translation>
    </message>
    <message>
        <source>Everything of your own is hidden. Ctrl+Shift+H shows it again.</source>
        <translation>您自己的内容均已隐藏。Ctrl+Shift+H 可重新显示。</translation>
    </message>
    <message>
        <source>No lesson plan yet.

A lesson plan says what you present and how long it takes, without slides: the texts themselves stand on the wall. For example:

09:00   CTOC/COP/WG.7/2020/3, para. 24   5 min
09:05   S/RES/2396 (2017), beside it   3 min
09:08   Pause: which of these are used at your border?   10 min

Begin a plan here, then press Ctrl+Shift+Insert wherever you read.</source>
        <translation>还没有教案。

教案写明您演示什么、用多少时间，无需幻灯片：大屏幕上就是文本本身。例如：

09:00   CTOC/COP/WG.7/2020/3，第24段   5 分钟
09:05   S/RES/2396 (2017)，与之并列   3 分钟
09:08   停顿：贵国边境使用其中哪些？   10 分钟

在这里新建教案，然后在阅读时随处按 Ctrl+Shift+Insert。</translation>
    </message>
    <message>
        <source>two versions</source>
        <translation>两个版本</translation>
    </message>
    <message>
        <source>{count} to check</source>
        <translation>{count} 处待核对</translation>
    </message>
    <message>
        <source>New lesson plan</source>
        <translation>新教案</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Lesson plan {number}</source>
        <translation>教案 {number}</translation>
    </message>
    <message>
        <source>{count} lesson plans deleted. Ctrl+Z brings them back.</source>
        <translation>已删除 {count} 份教案。Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>This place is right</source>
        <translation>位置正确</translation>
    </message>
    <message>
        <source>Another place…</source>
        <translation>另选位置…</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>移除步骤</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>转到文本</translation>
    </message>
    <message>
        <source>The step one is on</source>
        <translation>当前步骤</translation>
    </message>
    <message>
        <source>&amp;Title of your own</source>
        <translation>自拟标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Minutes</source>
        <translation>分钟(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Question to the room</source>
        <translation>向会场提问(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Speaker&apos;s notes</source>
        <translation>主讲人备注(&amp;S)</translation>
    </message>
    <message>
        <source>What the room is asked; stands on hand-outs</source>
        <translation>向会场提出的问题；会印在讲义上</translation>
    </message>
    <message>
        <source>Only you see this; Markdown is understood.</source>
        <translation>只有您能看到；支持 Markdown。</translation>
    </message>
    <message>
        <source>The text as it stands</source>
        <translation>现行文本</translation>
    </message>
    <message>
        <source>The words as they were kept</source>
        <translation>当时保留的文字</translation>
    </message>
    <message>
        <source>On the wall</source>
        <translation>大屏幕上</translation>
    </message>
</context>
<context>
    <name>progress</name>
    <message>
        <source>Reading the sources</source>
        <translation>正在读取来源文件</translation>
    </message>
    <message>
        <source>Writing the library</source>
        <translation>正在写入文库</translation>
    </message>
    <message>
        <source>Building the index</source>
        <translation>正在编制索引</translation>
    </message>
    <message>
        <source>Placing your notes in the new text</source>
        <translation>正在新文本中定位您的笔记</translation>
    </message>
</context>
<context>
    <name>qr</name>
    <message>
        <source>QR code of the official address</source>
        <translation>官方地址的二维码</translation>
    </message>
</context>
<context>
    <name>reader</name>
    <message>
        <source>Text of the document</source>
        <translation>文件正文</translation>
    </message>
    <message>
        <source>↑ Previous part</source>
        <translation>↑ 上一部分</translation>
    </message>
    <message>
        <source>↓ Next part</source>
        <translation>↓ 下一部分</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>no date printed</source>
        <translation>未印日期</translation>
    </message>
    <message>
        <source>This edition mends {count} places of its source: see which and why</source>
        <translation>本版订正来源文件{count}处：查看订正及理由</translation>
    </message>
    <message>
        <source>This edition mends one place of its source: see which and why</source>
        <translation>本版订正来源文本一处：查看何处及原因</translation>
    </message>
    <message>
        <source>Nothing of the source is mended here; some places are doubtful: see which</source>
        <translation>未订正来源文本；有存疑之处：查看何处</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>bar code taken out</source>
        <translation>删去条形码</translation>
    </message>
    <message>
        <source>control characters dropped</source>
        <translation>删去控制字符</translation>
    </message>
    <message>
        <source>empty line inside a sentence</source>
        <translation>句中有空行</translation>
    </message>
    <message>
        <source>escape sign taken out</source>
        <translation>删去转义符</translation>
    </message>
    <message>
        <source>label misread in the source</source>
        <translation>来源中段号识读有误</translation>
    </message>
    <message>
        <source>link notation taken out</source>
        <translation>删去链接标记</translation>
    </message>
    <message>
        <source>list dash put before a label by the extraction</source>
        <translation>提取文本时误在编号前加列表横线</translation>
    </message>
    <message>
        <source>mark of footnote {label} printed as a plain number</source>
        <translation>脚注{label}的注号误作普通数字</translation>
    </message>
    <message>
        <source>page end inside a sentence</source>
        <translation>句中换页</translation>
    </message>
    <message>
        <source>page footer taken out</source>
        <translation>删去页脚</translation>
    </message>
    <message>
        <source>page number taken out</source>
        <translation>删去页码</translation>
    </message>
    <message>
        <source>quotation sign of the extraction taken out</source>
        <translation>删去提取文本时产生的引用符</translation>
    </message>
    <message>
        <source>running head taken out</source>
        <translation>删去页眉</translation>
    </message>
    <message>
        <source>sign for bold type taken out</source>
        <translation>删去粗体标记</translation>
    </message>
    <message>
        <source>sign of a heading taken out</source>
        <translation>删去标题标记</translation>
    </message>
    <message>
        <source>space left by a line end</source>
        <translation>删去换行留下的空格</translation>
    </message>
    <message>
        <source>superscript notation taken out</source>
        <translation>删去上标标记</translation>
    </message>
    <message>
        <source>table of contents taken out</source>
        <translation>删去目次</translation>
    </message>
    <message>
        <source>two footnotes on one line</source>
        <translation>两条脚注同在一行</translation>
    </message>
    <message>
        <source>A number alone on its line: perhaps of a page or a paragraph.</source>
        <translation>数字独占一行：可能是页码或段次。</translation>
    </message>
    <message>
        <source>A plain number begins the line; taken for a footnote.</source>
        <translation>行首为普通数字；作脚注处理。</translation>
    </message>
    <message>
        <source>A second footnote has the mark {label}.</source>
        <translation>另有一条脚注的注号也是{label}。</translation>
    </message>
    <message>
        <source>Footnote {label} has no mark in the text.</source>
        <translation>正文中没有脚注{label}的注号。</translation>
    </message>
    <message>
        <source>It may go on the paragraph of the page or the footnote before it.</source>
        <translation>可能是本页段落的接续，也可能是前一条脚注的接续。</translation>
    </message>
    <message>
        <source>It stands where the symbol stands but is none.</source>
        <translation>位于文号处，但不是文号。</translation>
    </message>
    <message>
        <source>Line {number} holds U+FFFD: a character was lost before the text came here.</source>
        <translation>第{number}行含有 U+FFFD：收到文本之前已有一字丢失。</translation>
    </message>
    <message>
        <source>Mark {number} may stand at {count} places; none was taken.</source>
        <translation>注号{number}可能位于{count}处；均未采用。</translation>
    </message>
    <message>
        <source>Mark {number} stands after mark {last}.</source>
        <translation>注号{number}位于注号{last}之后。</translation>
    </message>
    <message>
        <source>The text does not say which document it is; the key is made from the content of the file. Import it again with its symbol.</source>
        <translation>文本没有说明是哪份文件；标识由文件内容生成。请连同文号重新导入。</translation>
    </message>
    <message>
        <source>The file is not UTF-8; it was read as {encoding} because it makes sense so.</source>
        <translation>文件不是UTF-8编码；按{encoding}读取，因为这样读得通。</translation>
    </message>
    <message>
        <source>The paragraph has no number; it was taken for the one before the next.</source>
        <translation>该段没有编号；按下一段之前的一段处理。</translation>
    </message>
    <message>
        <source>The symbol was made from the heading of the resolution.</source>
        <translation>文号由决议标题得出。</translation>
    </message>
    <message>
        <source>The symbol was taken from the lines above the text.</source>
        <translation>文号取自正文之前各行。</translation>
    </message>
    <message>
        <source>Number and year do not belong together: resolution {number} is of another year.</source>
        <translation>编号与年份不符：第{number}号决议属于另一年份。</translation>
    </message>
    <message>
        <source>Number and year do not belong together: resolution {number} is {right}.</source>
        <translation>编号与年份不符：第{number}号决议应为 {right}。</translation>
    </message>
    <message>
        <source>So long a raised number is no note mark; it was left in the text.</source>
        <translation>上标数字过长，不是注号；保留在正文中。</translation>
    </message>
    <message>
        <source>The bullet stands under no paragraph: its number may have been lost.</source>
        <translation>该项目不属于任何一段：段次可能已丢失。</translation>
    </message>
    <message>
        <source>The footnote of mark {label} is missing.</source>
        <translation>缺少注号{label}的脚注。</translation>
    </message>
    <message>
        <source>The heading has no number; its level was told from the headings before it.</source>
        <translation>标题没有编号；级别根据前面的标题判定。</translation>
    </message>
    <message>
        <source>The label does not follow the one before it.</source>
        <translation>编号与前一编号不连续。</translation>
    </message>
    <message>
        <source>The list has no final marks; after the page end this was taken for its last line&apos;s second half.</source>
        <translation>列项末尾没有标点；换页后的文字作最后一项的后半部分处理。</translation>
    </message>
    <message>
        <source>The list before has no final marks; this was taken for a paragraph of its own.</source>
        <translation>前面的列项末尾没有标点；本处作单独一段处理。</translation>
    </message>
    <message>
        <source>The number does not follow the heading before it.</source>
        <translation>编号与前一标题的编号不连续。</translation>
    </message>
    <message>
        <source>The number is out of sequence; it was taken for a list inside the paragraph.</source>
        <translation>编号不连续；作段内列项处理。</translation>
    </message>
    <message>
        <source>The number occurs a second time; the paragraphs are told apart by an id of ours.</source>
        <translation>段次重复；以本文库自定的标识区分。</translation>
    </message>
    <message>
        <source>The numbers before it are missing: {missing}.</source>
        <translation>缺少前面的段次：{missing}。</translation>
    </message>
    <message>
        <source>The paragraph before has no final mark; this was not taken for its second half.</source>
        <translation>前一段末尾没有标点；本处未作其后半部分处理。</translation>
    </message>
    <message>
        <source>The paragraph before has no final mark; this was taken for its second half.</source>
        <translation>前一段末尾没有标点；本处作其后半部分处理。</translation>
    </message>
    <message>
        <source>The record says {value} ({source}).</source>
        <translation>著录为 {value}({source})。</translation>
    </message>
    <message>
        <source>The space on line {line} may be a stray one.</source>
        <translation>第{line}行的空格可能是多余的。</translation>
    </message>
    <message>
        <source>The text says that it is {told}; it is imported as {given}.</source>
        <translation>文本自称是 {told}；现按 {given} 导入。</translation>
    </message>
    <message>
        <source>The title is not set apart in the source; it was told from its place in the masthead.</source>
        <translation>来源文件中标题未单独成行；根据其在刊头的位置判定。</translation>
    </message>
    <message>
        <source>Whether a space stood at the beginning of line {line} cannot be told.</source>
        <translation>无法判断第{line}行行首原来是否有空格。</translation>
    </message>
</context>
<context>
    <name>rehearsal</name>
    <message>
        <source>exact</source>
        <translation>完全一致</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>without a place</source>
        <translation>失去原处</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>失去原处</translation>
    </message>
    <message>
        <source>The same words at the same place</source>
        <translation>相同的文字在相同的位置</translation>
    </message>
    <message>
        <source>The same or nearly the same words elsewhere, beyond doubt</source>
        <translation>相同或几乎相同的文字在别处，确定无疑</translation>
    </message>
    <message>
        <source>Probably these words: look yourself</source>
        <translation>很可能是这些文字：请自行查看</translation>
    </message>
    <message>
        <source>The words are gone: the note is kept with its quotation</source>
        <translation>文字已不存在：笔记连同引文一并保留</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A new edition</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>A new edition of {name}</source>
        <translation>{name} 的新版本</translation>
    </message>
    <message>
        <source>You have {count} notes and bookmarks on this text. In the new edition:</source>
        <translation>您在此文本上有 {count} 条笔记和书签。在新版本中：</translation>
    </message>
    <message>
        <source>You have one note or bookmark on this text. In the new edition:</source>
        <translation>您在此文本上有一条笔记或书签。在新版本中：</translation>
    </message>
    <message>
        <source>Notes that would not stay as they are</source>
        <translation>不会保持原状的笔记</translation>
    </message>
    <message>
        <source>Nothing is imported yet. Notes without a place are kept with their quotation, and you can go back to the former edition later.</source>
        <translation>尚未导入任何内容。失去原处的笔记会连同引文一并保留，以后也可以回到先前的版本。</translation>
    </message>
    <message>
        <source>&amp;Keep the present one</source>
        <translation>保留现有版本(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Take this edition</source>
        <translation>采用此版本(&amp;T)</translation>
    </message>
    <message>
        <source>Your notes are hidden (Ctrl+Shift+H shows them), so none is listed here.</source>
        <translation>您的笔记已隐藏（按 Ctrl+Shift+H 显示），因此这里不列出。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 条</translation>
    </message>
    <message>
        <source>Now:</source>
        <translation>现：</translation>
    </message>
    <message>
        <source>New:</source>
        <translation>新：</translation>
    </message>
    <message>
        <source>Bookmark {name}</source>
        <translation>书签 {name}</translation>
    </message>
    <message>
        <source>Numbered place {number}</source>
        <translation>编号位置 {number}</translation>
    </message>
</context>
<context>
    <name>results</name>
    <message>
        <source>Title</source>
        <translation>文件标题</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Footnote {label}</source>
        <translation>脚注{label}</translation>
    </message>
    <message>
        <source>Paragraph {label}</source>
        <translation>第{label}段</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>您的笔记</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>room</name>
    <message>
        <source>Meeting room</source>
        <translation>小会议室</translation>
    </message>
    <message>
        <source>Conference room</source>
        <translation>会议厅</translation>
    </message>
    <message>
        <source>Large hall</source>
        <translation>大会堂</translation>
    </message>
    <message>
        <source>From {depth} m, a line on a picture {width} m wide would hold only {holds} characters. It is set with {characters}, which is read with ease from up to {reaches} m: move the chairs closer, widen the picture or zoom.</source>
        <translation>从 {depth} 米外看，宽 {width} 米的画面每行只能容 {holds} 个字。现排 {characters} 个字，在 {reaches} 米以内可轻松阅读：请把座位前移、加宽画面，或者放大文字。</translation>
    </message>
    <message>
        <source>How large the type must be</source>
        <translation>字要多大</translation>
    </message>
    <message>
        <source>Your own numbers</source>
        <translation>自定数值</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>起始数值</translation>
    </message>
    <message>
        <source>Begin &amp;with</source>
        <translation>起始数值(&amp;W)</translation>
    </message>
    <message>
        <source> m</source>
        <translation> 米</translation>
    </message>
    <message>
        <source> in</source>
        <translation> 英寸</translation>
    </message>
    <message>
        <source>From the wall to the &amp;back row</source>
        <translation>屏幕到最后一排(&amp;B)</translation>
    </message>
    <message>
        <source>Metres to the back row</source>
        <translation>到最后一排的米数</translation>
    </message>
    <message>
        <source>W&amp;idth of the picture</source>
        <translation>画面宽度(&amp;I)</translation>
    </message>
    <message>
        <source>Width of the picture in metres</source>
        <translation>画面宽度的米数</translation>
    </message>
    <message>
        <source>or its &amp;diagonal</source>
        <translation>或对角线(&amp;D)</translation>
    </message>
    <message>
        <source>Diagonal of the picture in inches</source>
        <translation>画面对角线的英寸数</translation>
    </message>
    <message>
        <source>Computed from the angle under which letters are seen (ANSI/INFOCOMM V202.01, for Chinese Zhang et al. 2020). Try it from the back row before the room fills.</source>
        <translation>按看字的视角计算（ANSI/INFOCOMM V202.01；汉字依据 Zhang 等人 2020 年的研究）。入场前请到最后一排试看。</translation>
    </message>
    <message>
        <source>About {lines} lines of {characters} characters on the wall, each letter read with ease from up to {reaches} m.</source>
        <translation>屏幕上约 {lines} 行，每行 {characters} 字，在 {reaches} 米以内可轻松阅读。</translation>
    </message>
    <message>
        <source>{depth} m</source>
        <translation>{depth} 米</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Type a word, a phrase or a symbol to search for.</source>
        <translation>请输入要搜索的字词、短语或文号。</translation>
    </message>
    <message>
        <source>A search needs at least one word that must occur.</source>
        <translation>搜索内容中至少应有一个必须出现的字词。</translation>
    </message>
    <message>
        <source>Only the beginning of this long query was searched; a few words find more.</source>
        <translation>搜索内容过长，只搜索了开头部分；少用字词，结果更多。</translation>
    </message>
    <message>
        <source>Brackets inside more than 16 others were left out.</source>
        <translation>嵌套超过16层的括号已略去。</translation>
    </message>
    <message>
        <source>Many words begin so; only the first 64 were searched. Type one more letter.</source>
        <translation>以此开头的词很多，只搜索了前64个。请再输入一个字母。</translation>
    </message>
    <message>
        <source>The search was stopped before its end; another word makes it quicker.</source>
        <translation>搜索未及完成即已停止；增加一个字词可加快搜索。</translation>
    </message>
    <message>
        <source>Nothing found for “{words}”.</source>
        <translation>未找到“{words}”。</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜索文库</translation>
    </message>
    <message>
        <source>More than {count} passages</source>
        <translation>{count}处以上</translation>
    </message>
    <message>
        <source>The first {shown} of {count} passages</source>
        <translation>共{count}处，显示前{shown}处</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 条笔记</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation>{count} 条笔记</translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation>1处</translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation>{count}处</translation>
    </message>
    <message>
        <source>Did you mean “{words}”?</source>
        <translation>您要找的是“{words}”吗？</translation>
    </message>
    <message>
        <source>In your notes: {count}</source>
        <translation>您的笔记中：{count} 条</translation>
    </message>
    <message>
        <source>Results come while you type. Try:</source>
        <translation>边输入边出结果。例如：</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>{count} rows written to {name}.</source>
        <translation>已将{count}行写入{name}。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>只显示</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>By {column}</source>
        <translation>按{column}排序</translation>
    </message>
    <message>
        <source>1 row copied.</source>
        <translation>已复制1行。</translation>
    </message>
    <message>
        <source>{count} rows copied.</source>
        <translation>已复制{count}行。</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation>筛选命令</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
</context>
<context>
    <name>side</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>侧栏</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
</context>
<context>
    <name>speaker</name>
    <message>
        <source>Your notes are not open, and the plan is in them.</source>
        <translation>笔记尚未打开，而教案存于笔记中。</translation>
    </message>
    <message>
        <source>This plan has no steps yet: add passages to it first.</source>
        <translation>这份教案还没有步骤：请先加入段落。</translation>
    </message>
    <message>
        <source>There is nothing here to present.</source>
        <translation>这里没有可演示的内容。</translation>
    </message>
    <message>
        <source>This cannot be shown in the presentation that is going on.</source>
        <translation>正在进行的演示中无法显示这一内容。</translation>
    </message>
    <message>
        <source>Your notes are not open: nothing was kept.</source>
        <translation>笔记尚未打开：没有保存任何内容。</translation>
    </message>
    <message>
        <source>These marks are in your notes already.</source>
        <translation>这些标记已在您的笔记中。</translation>
    </message>
    <message>
        <source>The mark is kept in your notes.</source>
        <translation>标记已保存到您的笔记。</translation>
    </message>
    <message>
        <source>{count} marks are kept in your notes.</source>
        <translation>{count}处标记已保存到您的笔记。</translation>
    </message>
    <message>
        <source>Keys while presenting</source>
        <translation>演示时的按键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Some words here are others than when the plan was made.</source>
        <translation>这里有些文字与编写教案时不同。</translation>
    </message>
    <message>
        <source>Probably this passage is meant: check it before you go on.</source>
        <translation>大概是这一段：继续之前请核对。</translation>
    </message>
    <message>
        <source>This passage is not in the text any more; the wall stays empty.</source>
        <translation>文件中已没有这一段；屏幕保持空白。</translation>
    </message>
    <message>
        <source>This text is not in the library; the wall stays empty.</source>
        <translation>文库中没有这份文件；屏幕保持空白。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>A display was plugged in: the wall is there now.</source>
        <translation>接入了一台显示器：投屏已移到那里。</translation>
    </message>
    <message>
        <source>The display of the wall was pulled out: until it is back the wall is a window.</source>
        <translation>投屏的显示器已拔出：在其重新接入之前，投屏显示为一个窗口。</translation>
    </message>
    <message>
        <source>The wall is in a window.</source>
        <translation>投屏显示在窗口中。</translation>
    </message>
    <message>
        <source>Side by side the letters are smaller: they are read with ease from up to {reaches} m. Zoom, or read the resolution out.</source>
        <translation>并排时字号较小：{reaches} 米以内可轻松阅读。请放大，或将决议读出。</translation>
    </message>
    <message>
        <source>No words are marked.</source>
        <translation>没有标记任何文字。</translation>
    </message>
    <message>
        <source>Question: {words}</source>
        <translation>问题：{words}</translation>
    </message>
    <message>
        <source>No notes for this passage.</source>
        <translation>这一段没有备注。</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>讲者备注</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>退一步</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>下一段落</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>上一段落</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>To the last passage</source>
        <translation>到最后一段落</translation>
    </message>
    <message>
        <source>Black wall, or text again</source>
        <translation>黑屏，或恢复文字</translation>
    </message>
    <message>
        <source>Freeze the wall, or let it follow again</source>
        <translation>定住屏幕，或恢复跟随</translation>
    </message>
    <message>
        <source>Spotlight: dim everything else</source>
        <translation>聚光：其余变暗</translation>
    </message>
    <message>
        <source>Reveal by item, by paragraph, by screen</source>
        <translation>逐项、逐段或逐屏显示</translation>
    </message>
    <message>
        <source>Show the next resolution cited here beside the text</source>
        <translation>在旁边显示此处引用的下一项决议</translation>
    </message>
    <message>
        <source>Show the previous resolution cited here</source>
        <translation>显示此处引用的上一项决议</translation>
    </message>
    <message>
        <source>Turn the resolution on</source>
        <translation>决议向后翻</translation>
    </message>
    <message>
        <source>Turn the resolution back</source>
        <translation>决议向前翻</translation>
    </message>
    <message>
        <source>Show the next footnote</source>
        <translation>显示下一条脚注</translation>
    </message>
    <message>
        <source>Coverage map of this text</source>
        <translation>本文件的覆盖图</translation>
    </message>
    <message>
        <source>Timeline of the instruments this text cites</source>
        <translation>本文件所引文书的时间线</translation>
    </message>
    <message>
        <source>Mark the next sentence</source>
        <translation>标记下一句</translation>
    </message>
    <message>
        <source>Take all marks away</source>
        <translation>去掉所有标记</translation>
    </message>
    <message>
        <source>Keep the marks in your notes</source>
        <translation>把标记保存到笔记</translation>
    </message>
    <message>
        <source>Pointer: follows the mouse over the small picture</source>
        <translation>指示点：跟随小图上的鼠标</translation>
    </message>
    <message>
        <source>Bigger letters</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Letters as the room needs them</source>
        <translation>按房间所需的字号</translation>
    </message>
    <message>
        <source>Light or dark wall</source>
        <translation>浅色或深色屏幕</translation>
    </message>
    <message>
        <source>Stop the clock, or let it go on</source>
        <translation>暂停计时，或继续</translation>
    </message>
    <message>
        <source>Time there is…</source>
        <translation>可用时间…</translation>
    </message>
    <message>
        <source>Room and picture…</source>
        <translation>房间与画面…</translation>
    </message>
    <message>
        <source>Wall on the next display, or in a window</source>
        <translation>投屏移到下一台显示器，或放入窗口</translation>
    </message>
    <message>
        <source>On one display: from the wall to the speaker&apos;s window</source>
        <translation>只有一台显示器时：在投屏与讲者窗口之间切换</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>这些按键</translation>
    </message>
    <message>
        <source>Close what lies on top; then leave</source>
        <translation>关闭最上层；然后退出</translation>
    </message>
    <message>
        <source>Digits, then Enter: to the paragraph of that number</source>
        <translation>输入数字后按回车：到该编号的段落</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>定屏</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>聚光</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>指示点</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>显示方式</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Bigger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>显示器</translation>
    </message>
    <message>
        <source>Room…</source>
        <translation>房间…</translation>
    </message>
    <message>
        <source>Time…</source>
        <translation>时间…</translation>
    </message>
    <message>
        <source>Keep marks</source>
        <translation>保存标记</translation>
    </message>
    <message>
        <source>This is the end.</source>
        <translation>到此结束。</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>排练</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>讲者</translation>
    </message>
    <message>
        <source>How the wall is</source>
        <translation>屏幕状态</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>全部内容</translation>
    </message>
    <message>
        <source>Go to paragraph {label} …</source>
        <translation>转到第{label}段……</translation>
    </message>
    <message>
        <source>The wall is black</source>
        <translation>屏幕已黑</translation>
    </message>
    <message>
        <source>The wall is frozen; this is what you are at</source>
        <translation>屏幕已定住；此处是您所在的位置</translation>
    </message>
    <message>
        <source>Shown in between</source>
        <translation>临时显示</translation>
    </message>
    <message>
        <source>screen {number} of {of}</source>
        <translation>第{number}屏，共{of}屏</translation>
    </message>
    <message>
        <source>Show it beside the text</source>
        <translation>在文字旁边显示</translation>
    </message>
    <message>
        <source>Item by item</source>
        <translation>逐项</translation>
    </message>
    <message>
        <source>Paragraph by paragraph</source>
        <translation>逐段</translation>
    </message>
    <message>
        <source>Screen by screen</source>
        <translation>逐屏</translation>
    </message>
    <message>
        <source>There is no paragraph {label} here.</source>
        <translation>这里没有第{label}段。</translation>
    </message>
    <message>
        <source>Shown in between: Esc leads back.</source>
        <translation>临时显示：按 Esc 返回。</translation>
    </message>
    <message>
        <source>Nothing is cited here.</source>
        <translation>此处没有引用。</translation>
    </message>
    <message>
        <source>There is no footnote here.</source>
        <translation>此处没有脚注。</translation>
    </message>
    <message>
        <source>There is no text here whose instruments could be shown.</source>
        <translation>这里没有可显示其所引文书的文件。</translation>
    </message>
    <message>
        <source>The wall</source>
        <translation>投屏</translation>
    </message>
    <message>
        <source>Time there is</source>
        <translation>可用时间</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Minutes there are</source>
        <translation>可用的分钟数</translation>
    </message>
    <message>
        <source>&amp;Minutes:</source>
        <translation>分钟(&amp;M)：</translation>
    </message>
</context>
<context>
    <name>tabs</name>
    <message>
        <source>Open documents</source>
        <translation>打开的文件</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>关闭标签页</translation>
    </message>
</context>
<context>
    <name>tags</name>
    <message>
        <source>Tag {name}. Delete removes it.</source>
        <translation>标签“{name}”。按 Delete 移除。</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags in use</source>
        <translation>已用的标签</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>{name}, used {count} times</source>
        <translation>{name}，使用{count}次</translation>
    </message>
    <message>
        <source>No tags yet. Write some below a note or a bookmark.</source>
        <translation>还没有标签。可在笔记或书签下面填写。</translation>
    </message>
    <message>
        <source>“{old}” and “{new}” are one tag now.</source>
        <translation>“{old}”和“{new}”现已合为一个标签。</translation>
    </message>
    <message>
        <source>“{name}” is deleted; notes and bookmarks stay. Ctrl+Z brings it back.</source>
        <translation>“{name}”已删除；笔记和书签都在。按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用次数</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>无颜色</translation>
    </message>
</context>
<context>
    <name>trouble</name>
    <message>
        <source>The answer cannot be written: {reason}.</source>
        <translation>无法写出结果：{reason}。</translation>
    </message>
    <message>
        <source>Free some space, or send it elsewhere.</source>
        <translation>请腾出空间，或改写到别处。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>无法读取 {name}：{reason}。</translation>
    </message>
    <message>
        <source>Check the name and that you may read the file.</source>
        <translation>请核对文件名，并确认您有权读取该文件。</translation>
    </message>
    <message>
        <source>{name} is larger than 20 MB.</source>
        <translation>{name} 大于20 MB。</translation>
    </message>
    <message>
        <source>Give a part of it.</source>
        <translation>请只提供其中一部分。</translation>
    </message>
    <message>
        <source>{name} is not UTF-8 text.</source>
        <translation>{name} 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and try again; “vademecum import” reads other encodings.</source>
        <translation>请存为 UTF-8 后重试；其他编码可用“vademecum import”读取。</translation>
    </message>
    <message>
        <source>“{text}” is not a key.</source>
        <translation>“{text}”不是标识。</translation>
    </message>
    <message>
        <source>Keys look like S/RES/1373(2001) or CTOC/COP/WG.7/2020/3#para_24.</source>
        <translation>标识的写法如 S/RES/1373(2001) 或 CTOC/COP/WG.7/2020/3#para_24。</translation>
    </message>
    <message>
        <source>The source in {name} is no longer the file that came.</source>
        <translation>{name} 中的来源文件已不是当初收到的文件。</translation>
    </message>
    <message>
        <source>Restore it; corrections are written into errata.toml, never into the source.</source>
        <translation>请恢复该文件；订正一律写入 errata.toml，不得改动来源文件。</translation>
    </message>
    <message>
        <source>{name} cannot be read.</source>
        <translation>无法读取 {name}。</translation>
    </message>
    <message>
        <source>Check that the file is there and may be read.</source>
        <translation>请确认该文件存在并可读取。</translation>
    </message>
    <message>
        <source>Which file in {name} is the source is not clear.</source>
        <translation>无法确定 {name} 中哪个文件是来源文件。</translation>
    </message>
    <message>
        <source>Name it in record.toml as file; it lies in the same folder.</source>
        <translation>请在 record.toml 的 file 项中写明；该文件与之同在一个文件夹。</translation>
    </message>
    <message>
        <source>A correction does not fit: “{old}” is not on line {line}.</source>
        <translation>一项订正不符：第{line}行没有“{old}”。</translation>
    </message>
    <message>
        <source>The source was changed, or the correction names another line; mend errata.toml.</source>
        <translation>来源文件已有改动，或订正所注行次有误；请修改 errata.toml。</translation>
    </message>
    <message>
        <source>A correction is not clear: “{old}” stands {times} times on line {line}.</source>
        <translation>一项订正不明确：“{old}”在第{line}行出现{times}次。</translation>
    </message>
    <message>
        <source>Give more of the words around it in errata.toml.</source>
        <translation>请在 errata.toml 中补充前后文字。</translation>
    </message>
    <message>
        <source>{name} is not a list of corrections: {what}</source>
        <translation>{name} 不是订正表：{what}</translation>
    </message>
    <message>
        <source>Every [[erratum]] has line, old, new and why; every [[kept]] has line, text and why.</source>
        <translation>每项 [[erratum]] 须有 line、old、new 和 why；每项 [[kept]] 须有 line、text 和 why。</translation>
    </message>
    <message>
        <source>“{lang}” is not a language of the United Nations.</source>
        <translation>“{lang}”不是联合国正式语文。</translation>
    </message>
    <message>
        <source>Use one of ar, en, es, fr, ru, zh.</source>
        <translation>请使用 ar、en、es、fr、ru 或 zh。</translation>
    </message>
    <message>
        <source>{name} is not a record: {what}</source>
        <translation>{name} 不是著录文件：{what}</translation>
    </message>
    <message>
        <source>Every fact is written {{ value = &quot;…&quot;, source = &quot;…&quot; }}; corpus/README.md shows how.</source>
        <translation>每项资料的写法是 {{ value = &quot;…&quot;, source = &quot;…&quot; }}；见 corpus/README.md。</translation>
    </message>
    <message>
        <source>The README of the register explains its fields. Mend the file, or restore it.</source>
        <translation>各项字段见登记册的 README。请修改或恢复该文件。</translation>
    </message>
    <message>
        <source>{file}: {entry} stands twice.</source>
        <translation>{file}：{entry} 重复出现。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {value}.</source>
        <translation>无法读取 {file}：{value}。</translation>
    </message>
    <message>
        <source>{file} is not UTF-8 text.</source>
        <translation>{file} 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>{file} does not begin with the columns year, first, last.</source>
        <translation>{file} 未以 year、first、last 三栏开头。</translation>
    </message>
    <message>
        <source>{file}, line {entry}: the year {value} does not continue the year before it.</source>
        <translation>{file} 第{entry}行：{value}年与上一年不衔接。</translation>
    </message>
    <message>
        <source>{file}, line {entry}: a year and two numbers are expected, not “{value}”.</source>
        <translation>{file} 第{entry}行：应为一个年份和两个编号，而不是“{value}”。</translation>
    </message>
    <message>
        <source>{file} is not TOML: {value}.</source>
        <translation>{file} 不是 TOML 文件：{value}。</translation>
    </message>
    <message>
        <source>{file} may only hold entries called [[instrument]].</source>
        <translation>{file} 只能载有 [[instrument]] 条目。</translation>
    </message>
    <message>
        <source>{file}, {entry}: “{value}” is no field.</source>
        <translation>{file}，{entry}：没有“{value}”这一字段。</translation>
    </message>
    <message>
        <source>{file}, {entry}: that number is of another year.</source>
        <translation>{file}，{entry}：该编号属于另一年份。</translation>
    </message>
    <message>
        <source>{file}, {entry}: number or year differ from the key.</source>
        <translation>{file}，{entry}：编号或年份与标识不符。</translation>
    </message>
    <message>
        <source>{file}, {entry}: “{value}” is of another year.</source>
        <translation>{file}，{entry}：“{value}”属于另一年份。</translation>
    </message>
    <message>
        <source>{file}, {entry}: that is not a key.</source>
        <translation>{file}，{entry}：不是标识。</translation>
    </message>
    <message>
        <source>{file}, {entry}: the key must name a whole instrument.</source>
        <translation>{file}，{entry}：标识须指整件文书。</translation>
    </message>
    <message>
        <source>{file}, {entry}: {value} must be words.</source>
        <translation>{file}，{entry}：{value} 须为文字。</translation>
    </message>
    <message>
        <source>{file}, {entry}: “{value}” is no organ.</source>
        <translation>{file}，{entry}：“{value}”不是机构。</translation>
    </message>
    <message>
        <source>{file}, {entry}: “{value}” is no year.</source>
        <translation>{file}，{entry}：“{value}”不是年份。</translation>
    </message>
    <message>
        <source>{file}, {entry}: “{value}” is no date.</source>
        <translation>{file}，{entry}：“{value}”不是日期。</translation>
    </message>
    <message>
        <source>{file}, {entry}: “{value}” is no meeting.</source>
        <translation>{file}，{entry}：“{value}”不是会议文号。</translation>
    </message>
    <message>
        <source>{file}, {entry}: “{value}” is no vote.</source>
        <translation>{file}，{entry}：“{value}”不是表决结果。</translation>
    </message>
    <message>
        <source>{file}, {entry}: {value} must be true or false.</source>
        <translation>{file}，{entry}：{value} 须为 true 或 false。</translation>
    </message>
    <message>
        <source>{file}, {entry}: {value} must name languages.</source>
        <translation>{file}，{entry}：{value} 须按语文列出。</translation>
    </message>
    <message>
        <source>{file}, {entry}: the sources must be named by fact.</source>
        <translation>{file}，{entry}：须逐项注明资料来源。</translation>
    </message>
    <message>
        <source>{file}, {entry}: “{value}” has a source but no fact.</source>
        <translation>{file}，{entry}：“{value}”注明了来源，但没有资料。</translation>
    </message>
    <message>
        <source>{file}, {entry}: “{value}” has no source.</source>
        <translation>{file}，{entry}：“{value}”未注明来源。</translation>
    </message>
    <message>
        <source>{file}, {entry}: “{value}” has an unknown source.</source>
        <translation>{file}，{entry}：“{value}”的来源不明。</translation>
    </message>
    <message>
        <source>The file holds no text, only empty lines.</source>
        <translation>文件中没有文字，只有空行。</translation>
    </message>
    <message>
        <source>The file holds no text, only page numbers and running heads.</source>
        <translation>文件中没有正文，只有页码和页眉。</translation>
    </message>
    <message>
        <source>If it was made from a scan, it must be recognised as text first.</source>
        <translation>如为扫描件，须先作文字识别。</translation>
    </message>
    <message>
        <source>DOCX, ODT or ZIP</source>
        <translation>DOCX、ODT 或 ZIP 文件</translation>
    </message>
    <message>
        <source>The file has too many lines: {lines}.</source>
        <translation>文件行数过多：{lines}行。</translation>
    </message>
    <message>
        <source>Texts of up to {largest} lines can be imported; divide it into parts.</source>
        <translation>可导入不超过{largest}行的文本；请分成几部分。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>Save or download it again and try once more.</source>
        <translation>请重新保存或下载后再试。</translation>
    </message>
    <message>
        <source>The file is not a Word document: it holds no text of one.</source>
        <translation>此文件不是 Word 文件：其中没有正文。</translation>
    </message>
    <message>
        <source>Save it as DOCX or as plain text and open that.</source>
        <translation>请另存为 DOCX 或纯文本后再打开。</translation>
    </message>
    <message>
        <source>The file is in the old Word format DOC.</source>
        <translation>此文件是旧的 Word 格式 DOC。</translation>
    </message>
    <message>
        <source>Open it in a word processor and save it as DOCX.</source>
        <translation>请在文字处理软件中打开，另存为 DOCX。</translation>
    </message>
    <message>
        <source>The file is too large: {size} MB.</source>
        <translation>文件过大：{size} MB。</translation>
    </message>
    <message>
        <source>A draft may have up to {largest} MB; take its pictures out, or paste its text.</source>
        <translation>稿件最大为 {largest} MB；请去掉图片，或粘贴其文字。</translation>
    </message>
    <message>
        <source>The draft is too long: more than {largest} million characters.</source>
        <translation>稿件太长：超过 {largest} 百万字。</translation>
    </message>
    <message>
        <source>Check it in parts.</source>
        <translation>请分段核对。</translation>
    </message>
    <message>
        <source>The file cannot be read as a Word document: it is damaged.</source>
        <translation>此文件已损坏，无法作为 Word 文件读取。</translation>
    </message>
    <message>
        <source>Open it in a word processor and save it again, or paste its text.</source>
        <translation>请在文字处理软件中打开并重新保存，或粘贴其文字。</translation>
    </message>
    <message>
        <source>The file is locked with a password.</source>
        <translation>此文件有密码保护。</translation>
    </message>
    <message>
        <source>Open it in a word processor, take the password off, and save it as DOCX.</source>
        <translation>请在文字处理软件中打开，去掉密码，另存为 DOCX。</translation>
    </message>
    <message>
        <source>The file unpacks to far more than a speech can be; it was not read.</source>
        <translation>此文件解压后远远超过一篇讲稿的大小，因此未读取。</translation>
    </message>
    <message>
        <source>Open it only if you trust where it came from; paste its text instead.</source>
        <translation>只有在信任其来源时才打开；也可改为粘贴其文字。</translation>
    </message>
    <message>
        <source>Texts up to {largest} MB can be imported; divide it into parts.</source>
        <translation>可导入的文本以{largest} MB 为限；请分成几部分。</translation>
    </message>
    <message>
        <source>The file is not a text file but {format}.</source>
        <translation>文件不是文本文件，而是 {format}。</translation>
    </message>
    <message>
        <source>Save it as plain text in UTF-8 and import that.</source>
        <translation>请另存为 UTF-8 纯文本后再导入。</translation>
    </message>
    <message>
        <source>The file is not a text file: it holds zero bytes.</source>
        <translation>文件不是文本文件：其中含有零字节。</translation>
    </message>
    <message>
        <source>The file is not {encoding}: byte {position} does not fit.</source>
        <translation>文件不是 {encoding} 编码：第{position}字节不符。</translation>
    </message>
    <message>
        <source>Open it in an editor that knows its encoding and save it as UTF-8.</source>
        <translation>请用能识别其编码的编辑器打开，存为 UTF-8。</translation>
    </message>
    <message>
        <source>The search index in {name} cannot be read.</source>
        <translation>无法读取 {name} 中的搜索索引。</translation>
    </message>
    <message>
        <source>It is built anew when the program starts; until then search finds nothing.</source>
        <translation>程序启动时将予重建；此前搜索没有结果。</translation>
    </message>
    <message>
        <source>The library cannot be built in {folder}: {reason}.</source>
        <translation>无法在 {folder} 中建立文库：{reason}。</translation>
    </message>
    <message>
        <source>Free some space or give the folder back its rights, or choose another with --data-dir.</source>
        <translation>请腾出空间或恢复该文件夹的权限，或用 --data-dir 另选文件夹。</translation>
    </message>
    <message>
        <source>The library does not verify: {what}.</source>
        <translation>文库未通过校验：{what}。</translation>
    </message>
    <message>
        <source>It is built anew from its sources when the program starts.</source>
        <translation>程序启动时将根据来源文件予以重建。</translation>
    </message>
    <message>
        <source>{key} is not in the library.</source>
        <translation>文库中没有 {key}。</translation>
    </message>
    <message>
        <source>“vademecum list” names what is there; “vademecum import” adds a text.</source>
        <translation>“vademecum list”列出现有文件；“vademecum import”导入文本。</translation>
    </message>
    <message>
        <source>{key} is not in the library in the language “{lang}”.</source>
        <translation>文库中没有 {key} 的“{lang}”文本。</translation>
    </message>
    <message>
        <source>“vademecum list” names what is there.</source>
        <translation>“vademecum list”列出现有文件。</translation>
    </message>
    <message>
        <source>The library file {name} cannot be read: {reason}.</source>
        <translation>无法读取文库文件 {name}：{reason}。</translation>
    </message>
    <message>
        <source>The table {name} cannot be read: {why}.</source>
        <translation>无法读取表{name}：{why}。</translation>
    </message>
    <message>
        <source>Install Vademecum again, or undo your last change to this file.</source>
        <translation>请重新安装随身典，或撤销您对该文件的最近改动。</translation>
    </message>
    <message>
        <source>Your own table of verbs {name} is ignored: {why}.</source>
        <translation>您自己的动词表 {name} 未予采用：{why}。</translation>
    </message>
    <message>
        <source>Mend or remove {path}.</source>
        <translation>请修正或移除 {path}。</translation>
    </message>
    <message>
        <source>{name} is not imported. {reason}</source>
        <translation>未导入 {name}。{reason}</translation>
    </message>
    <message>
        <source>That number is {right}. Give the symbol that is meant.</source>
        <translation>该编号是{right}。请给出所指文号。</translation>
    </message>
    <message>
        <source>That number is of another year. Give the symbol that is meant.</source>
        <translation>该编号属于另一年份。请给出所指文号。</translation>
    </message>
    <message>
        <source>There is no resolution {key}.</source>
        <translation>并无{key}号决议。</translation>
    </message>
    <message>
        <source>Two of the files would both be {key} in the language “{lang}”.</source>
        <translation>有两个文件同为 {key} 的“{lang}”文本。</translation>
    </message>
    <message>
        <source>Nothing was imported. Import each with its own symbol or language.</source>
        <translation>未导入任何文件。请为各文件分别注明文号或语文后再导入。</translation>
    </message>
    <message>
        <source>The former text cannot be brought back: it is not there any more.</source>
        <translation>无法恢复先前的文本：它已不存在。</translation>
    </message>
    <message>
        <source>Import it again from its file.</source>
        <translation>请从文件重新导入。</translation>
    </message>
    <message>
        <source>Close the file where it is open, or choose another folder.</source>
        <translation>请在打开该文件的程序中将其关闭，或选择另一个文件夹。</translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}.</source>
        <translation>无法写入 {name}：{reason}。</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>请选择别的文件夹，或腾出一些空间。</translation>
    </message>
    <message>
        <source>The address is too long for a QR code.</source>
        <translation>地址太长，无法制成二维码。</translation>
    </message>
    <message>
        <source>Copy the address instead.</source>
        <translation>请改为复制地址。</translation>
    </message>
    <message>
        <source>A report cannot be written as {ending}.</source>
        <translation>报告不能写成 {ending} 格式。</translation>
    </message>
    <message>
        <source>Name a file that ends in .html or .txt; the window also writes PDF.</source>
        <translation>请用以 .html 或 .txt 结尾的文件名；窗口中还可导出 PDF。</translation>
    </message>
    <message>
        <source>The file took too much time or memory to read; it was not read.</source>
        <translation>读取此文件需要过多时间或内存，因此未读取。</translation>
    </message>
    <message>
        <source>Save it again in a word processor, or paste its text.</source>
        <translation>请在文字处理软件中重新保存，或粘贴其文字。</translation>
    </message>
    <message>
        <source>The table of operative verbs does not have the language “{lang}”.</source>
        <translation>执行动词表没有收录语文“{lang}”。</translation>
    </message>
    <message>
        <source>It has these: {known}. Verbs are added in resources/citations/actions.toml.</source>
        <translation>已收录：{known}。可在resources/citations/actions.toml中添加动词。</translation>
    </message>
    <message>
        <source>There is no verb or addressee “{asked}”.</source>
        <translation>没有动词或对象“{asked}”。</translation>
    </message>
    <message>
        <source>There are these: {known}.</source>
        <translation>可用的有：{known}。</translation>
    </message>
    <message>
        <source>This is no address of a United Nations document.</source>
        <translation>这不是联合国文件的网址。</translation>
    </message>
    <message>
        <source>Paste one of docs.un.org, undocs.org or documents.un.org, or type a symbol.</source>
        <translation>请粘贴 docs.un.org、undocs.org 或 documents.un.org 的网址，或输入文号。</translation>
    </message>
    <message>
        <source>This address does not tell the symbol of its document.</source>
        <translation>此网址没有说明文件的文号。</translation>
    </message>
    <message>
        <source>Type the symbol that is printed at the top of the document.</source>
        <translation>请输入印在文件首页顶端的文号。</translation>
    </message>
    <message>
        <source>No document of the library has this place: {place}.</source>
        <translation>文库中没有文件有此处：{place}。</translation>
    </message>
    <message>
        <source>Name the document too: 2396 op 5, WG.7/2020/3 ¶12.</source>
        <translation>请一并说明文件：2396 op 5、WG.7/2020/3 ¶12。</translation>
    </message>
    <message>
        <source>This document has no such paragraph: its numbers go from 1 to {last}.</source>
        <translation>本文件没有这一段：段次从第1段到第{last}段。</translation>
    </message>
    <message>
        <source>This document has no such footnote: they go from 1 to {last}.</source>
        <translation>本文件没有这条脚注：脚注从1到{last}。</translation>
    </message>
    <message>
        <source>The paragraphs of this document bear no numbers.</source>
        <translation>本文件各段没有编号。</translation>
    </message>
    <message>
        <source>This document has no such paragraph of a preamble.</source>
        <translation>本文件没有这一序言部分段落。</translation>
    </message>
    <message>
        <source>This document has no footnotes.</source>
        <translation>本文件没有脚注。</translation>
    </message>
    <message>
        <source>This document has no such annex.</source>
        <translation>本文件没有这一附件。</translation>
    </message>
    <message>
        <source>This document has no articles.</source>
        <translation>本文件没有条款。</translation>
    </message>
    <message>
        <source>This document has no such section.</source>
        <translation>本文件没有这一节。</translation>
    </message>
    <message>
        <source>In {year} the Security Council adopted resolutions {first} to {last}.</source>
        <translation>{year}年安全理事会通过的是第{first}至{last}号决议。</translation>
    </message>
    <message>
        <source>Check the number or the year.</source>
        <translation>请核对编号或年份。</translation>
    </message>
    <message>
        <source>There is no Security Council resolution {number} that we know of.</source>
        <translation>据我们所知，没有安全理事会第{number}号决议。</translation>
    </message>
    <message>
        <source>The numbers began with 1 in 1946; {first} was the first of {year}.</source>
        <translation>编号自1946年第1号开始；{year}年的第一项决议是第{first}号。</translation>
    </message>
    <message>
        <source>No symbol that we know begins with {head}/.</source>
        <translation>我们所知的文号没有以 {head}/ 开头的。</translation>
    </message>
    <message>
        <source>Symbols begin like S/, A/, E/, CTOC/ or CAC/.</source>
        <translation>文号以 S/、A/、E/、CTOC/、CAC/ 等开头。</translation>
    </message>
    <message>
        <source>{symbol} is no whole symbol.</source>
        <translation>{symbol} 不是完整的文号。</translation>
    </message>
    <message>
        <source>Symbols look like S/2015/939, A/RES/74/247 or CTOC/COP/WG.7/2020/3.</source>
        <translation>文号的形式如 S/2015/939、A/RES/74/247 或 CTOC/COP/WG.7/2020/3。</translation>
    </message>
    <message>
        <source>“{text}” leads nowhere.</source>
        <translation>“{text}”没有所指。</translation>
    </message>
    <message>
        <source>Try a symbol (S/2015/939), a resolution number (2396), a paragraph (第24段) or a heading.</source>
        <translation>请试试文号（S/2015/939）、决议编号（2396）、段次（第24段）或标题。</translation>
    </message>
    <message>
        <source>{count} files are too many at once.</source>
        <translation>一次{count}个文件过多。</translation>
    </message>
    <message>
        <source>Bring up to {most} texts at a time.</source>
        <translation>请每次至多拖入{most}个文本。</translation>
    </message>
    <message>
        <source>{name} is not a file.</source>
        <translation>{name}不是文件。</translation>
    </message>
    <message>
        <source>Bring a text that is saved as plain text (.txt).</source>
        <translation>请提供已存为纯文本(.txt)的文件。</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation>{name}是文件夹。</translation>
    </message>
    <message>
        <source>Bring the texts that are in it.</source>
        <translation>请拖入其中的文本文件。</translation>
    </message>
    <message>
        <source>{name} is not a text file.</source>
        <translation>{name}不是文本文件。</translation>
    </message>
    <message>
        <source>Save it as plain text (.txt) and bring that.</source>
        <translation>请另存为纯文本（.txt）后再拖入。</translation>
    </message>
    <message>
        <source>{name} is too large: {size} MB.</source>
        <translation>{name}过大：{size} MB。</translation>
    </message>
    <message>
        <source>The draft is too long: {size} million characters.</source>
        <translation>稿件太长：{size} 百万字。</translation>
    </message>
    <message>
        <source>Drafts of up to {largest} million characters are checked; check it in parts.</source>
        <translation>最多可核对 {largest} 百万字的稿件；请分段核对。</translation>
    </message>
    <message>
        <source>Choose a text or a Word document, or paste its text.</source>
        <translation>请选择文本文件或 Word 文档，或粘贴其文字。</translation>
    </message>
    <message>
        <source>The file holds no words.</source>
        <translation>文件中没有文字。</translation>
    </message>
    <message>
        <source>If its pages are pictures, they must be recognised as text first.</source>
        <translation>如果各页是图片，须先识别为文字。</translation>
    </message>
    <message>
        <source>A draft may have up to {largest} MB; check it in parts.</source>
        <translation>稿件最大为 {largest} MB；请分段核对。</translation>
    </message>
    <message>
        <source>The draft is too large: more than {largest} MB.</source>
        <translation>草稿过大：超过{largest} MB。</translation>
    </message>
    <message>
        <source>{key} in the language “{lang}” stands on both sides.</source>
        <translation>两侧都是{key}的“{lang}”语文本。</translation>
    </message>
    <message>
        <source>Choose another document, or another language of this one.</source>
        <translation>请选择另一文件或本文件的另一语文本。</translation>
    </message>
    <message>
        <source>The note {name} has no version {number}.</source>
        <translation>笔记 {name} 没有第 {number} 版。</translation>
    </message>
    <message>
        <source>Versions are counted from 1; “notes history” lists them.</source>
        <translation>版本从 1 数起；“notes history” 会列出它们。</translation>
    </message>
    <message>
        <source>A {form} file is no text that could be shown.</source>
        <translation>{form} 文件不是可显示的文本。</translation>
    </message>
    <message>
        <source>Name a file with --out.</source>
        <translation>请用 --out 指定文件。</translation>
    </message>
    <message>
        <source>{name} is there already, and it is no backup of a notebook.</source>
        <translation>{name} 已存在，且不是笔记本的备份。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>{name} was written by a newer Vademecum.</source>
        <translation>{name} 由更新版本的 Vademecum 写成。</translation>
    </message>
    <message>
        <source>Take it in with that version. Nothing was changed.</source>
        <translation>请用该版本导入。未作任何更改。</translation>
    </message>
    <message>
        <source>{name} is damaged, or holds more than {most} notes.</source>
        <translation>{name} 已损坏，或笔记超过 {most} 条。</translation>
    </message>
    <message>
        <source>Have it exported again.</source>
        <translation>请重新导出该文件。</translation>
    </message>
    <message>
        <source>{name} holds no notes that Vademecum can read.</source>
        <translation>{name} 中没有 Vademecum 能读取的笔记。</translation>
    </message>
    <message>
        <source>Notes come in as .vnotes of Vademecum or as Web Annotations (.jsonld, .ann).</source>
        <translation>可导入 Vademecum 的 .vnotes 文件或网络注释（.jsonld、.ann）。</translation>
    </message>
    <message>
        <source>There are no notes to export.</source>
        <translation>没有可导出的笔记。</translation>
    </message>
    <message>
        <source>Choose another document, or all notes.</source>
        <translation>请选择另一文件，或选择全部笔记。</translation>
    </message>
    <message>
        <source>{name} is too large for a file of notes.</source>
        <translation>{name} 过大，不像是笔记文件。</translation>
    </message>
    <message>
        <source>Files of up to {most} MB are read; have the notes exported in parts.</source>
        <translation>最多可读取 {most} MB 的文件；请分批导出笔记。</translation>
    </message>
    <message>
        <source>In version {number} it is deleted: there is nothing to restore.</source>
        <translation>在第 {number} 版中它已被删除：没有可恢复的内容。</translation>
    </message>
    <message>
        <source>Choose another version.</source>
        <translation>请选择另一个版本。</translation>
    </message>
    <message>
        <source>Version {number} was written by a newer Vademecum and cannot be read here.</source>
        <translation>第 {number} 版由较新的 Vademecum 写成，在此无法读取。</translation>
    </message>
    <message>
        <source>It is kept; restore it with that version of the program.</source>
        <translation>它已保留；请用该版本的程序恢复。</translation>
    </message>
    <message>
        <source>Version {number} is damaged and cannot be read.</source>
        <translation>第 {number} 版已损坏，无法读取。</translation>
    </message>
    <message>
        <source>{name} holds no notes, highlights or bookmarks.</source>
        <translation>{name} 中没有笔记、高亮或书签。</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>未添加任何内容。</translation>
    </message>
    <message>
        <source>The passphrase is too short.</source>
        <translation>口令太短。</translation>
    </message>
    <message>
        <source>Take at least {shortest} characters; four words that do not belong together are good.</source>
        <translation>至少 {shortest} 个字符；四个互不相干的词就很好。</translation>
    </message>
    <message>
        <source>The passphrase was not changed: {reason}.</source>
        <translation>口令没有更改：{reason}。</translation>
    </message>
    <message>
        <source>Your notes are as they were. Make room or allow writing, and try again.</source>
        <translation>笔记保持原样。请腾出空间或允许写入，然后再试。</translation>
    </message>
    <message>
        <source>the copy is not what was copied</source>
        <translation>副本与原件不符</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>it is no notebook</source>
        <translation>它不是笔记本</translation>
    </message>
    <message>
        <source>its tables are not those of a notebook</source>
        <translation>其中的表不是笔记本的表</translation>
    </message>
    <message>
        <source>a revision is not as it was written</source>
        <translation>有一个版本与写入时不符</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>it is of an older version</source>
        <translation>它属于较早的版本</translation>
    </message>
    <message>
        <source>writing is not allowed there</source>
        <translation>该处不允许写入</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>正被另一程序占用</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>it cannot be opened there</source>
        <translation>在该处无法打开</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>磁盘报告错误</translation>
    </message>
    <message>
        <source>it was interrupted</source>
        <translation>操作被中断</translation>
    </message>
    <message>
        <source>parts of it cannot be read</source>
        <translation>部分内容无法读取</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>The notebook {name} is damaged: {reason}.</source>
        <translation>笔记本 {name} 已受损：{reason}。</translation>
    </message>
    <message>
        <source>Open the window, or run “vademecum notes check --mend”: what can be read is kept.</source>
        <translation>请打开窗口，或运行“vademecum notes check --mend”：能读出的内容都会保留。</translation>
    </message>
    <message>
        <source>Nothing can be taken in from {name}: {reason}.</source>
        <translation>无法从 {name} 读入任何内容：{reason}。</translation>
    </message>
    <message>
        <source>Choose a backup (.vnb), a snapshot or another notebook; yours was not changed.</source>
        <translation>请选择备份（.vnb）、快照或另一个笔记本；您的笔记本没有改变。</translation>
    </message>
    <message>
        <source>This is not the passphrase of your notes.</source>
        <translation>这不是您笔记的口令。</translation>
    </message>
    <message>
        <source>Look at Caps Lock and at the input method, and type it again.</source>
        <translation>请检查大写锁定键和输入法，重新输入。</translation>
    </message>
    <message>
        <source>Your notes are locked by a passphrase.</source>
        <translation>您的笔记已用口令锁定。</translation>
    </message>
    <message>
        <source>Unlock them in the menu Notes; the command line asks for the passphrase.</source>
        <translation>请在“笔记”菜单中解锁；命令行会询问口令。</translation>
    </message>
    <message>
        <source>The notebook {name} was written by a newer Vademecum.</source>
        <translation>笔记本 {name} 由更新版本的 Vademecum 写成。</translation>
    </message>
    <message>
        <source>Open it with that version. It was not changed.</source>
        <translation>请用该版本打开。文件未被改动。</translation>
    </message>
    <message>
        <source>Your notes cannot be saved in {folder}: {reason}.</source>
        <translation>您的笔记无法保存到 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>They stay in this window; make room or allow writing, and they are saved then.</source>
        <translation>笔记保留在本窗口中；腾出空间或允许写入后即会保存。</translation>
    </message>
    <message>
        <source>The notebook {name} is missing, but copies of it are left.</source>
        <translation>笔记本 {name} 不见了，但其副本尚在。</translation>
    </message>
    <message>
        <source>Put it back, or run “vademecum notes restore” with the newest snapshot.</source>
        <translation>请将其放回，或用最新快照运行“vademecum notes restore”。</translation>
    </message>
    <message>
        <source>Not all of your notes are saved yet.</source>
        <translation>笔记还没有全部保存。</translation>
    </message>
    <message>
        <source>Make room or allow writing first; nothing was changed.</source>
        <translation>请先腾出空间或允许写入；没有作任何更改。</translation>
    </message>
    <message>
        <source>Stopped: nothing was imported.</source>
        <translation>已停止：未导入任何内容。</translation>
    </message>
    <message>
        <source>{name} is damaged, or holds more than {most} lesson plans.</source>
        <translation>{name} 已损坏，或包含超过 {most} 份教案。</translation>
    </message>
    <message>
        <source>{name} is too large for a file of lesson plans.</source>
        <translation>{name} 太大，不像教案文件。</translation>
    </message>
    <message>
        <source>Files of up to {most} MB are read; have the plans exported one by one.</source>
        <translation>最大可读取 {most} MB 的文件；请将教案逐份导出。</translation>
    </message>
    <message>
        <source>{name} holds no lesson plan that Vademecum can read.</source>
        <translation>{name} 中没有 Vademecum 可读取的教案。</translation>
    </message>
    <message>
        <source>Lesson plans come in as .vplan of Vademecum; notes are imported as notes.</source>
        <translation>教案以 Vademecum 的 .vplan 文件收入；笔记请作为笔记导入。</translation>
    </message>
    <message>
        <source>{count} lesson plans are called “{name}”.</source>
        <translation>有 {count} 份教案名为“{name}”。</translation>
    </message>
    <message>
        <source>Name one of them by its id; “vademecum plan list” shows it.</source>
        <translation>请用标识指明其中一份；“vademecum plan list”会列出标识。</translation>
    </message>
    <message>
        <source>There is no lesson plan “{name}”.</source>
        <translation>没有名为“{name}”的教案。</translation>
    </message>
    <message>
        <source>“vademecum plan list” shows them all.</source>
        <translation>“vademecum plan list”会列出全部教案。</translation>
    </message>
    <message>
        <source>A lesson plan holds {most} steps at most.</source>
        <translation>一份教案最多 {most} 个步骤。</translation>
    </message>
    <message>
        <source>Divide it into two plans.</source>
        <translation>请分成两份教案。</translation>
    </message>
</context>
<context>
    <name>updates</name>
    <message>
        <source>The new program is in place. Close this window now, and start Vademecum again.</source>
        <translation>新程序已就位。请现在关闭此窗口，然后重新启动 Vademecum。</translation>
    </message>
    <message>
        <source>The former program is in place. Close this window now, and start it again.</source>
        <translation>原来的程序已就位。请现在关闭此窗口，然后重新启动。</translation>
    </message>
    <message>
        <source>Stopped: nothing was changed.</source>
        <translation>已停止：没有任何更改。</translation>
    </message>
    <message>
        <source>Update from a file</source>
        <translation>从文件更新</translation>
    </message>
    <message>
        <source>Updates (*{ending})</source>
        <translation>更新文件 (*{ending})</translation>
    </message>
    <message>
        <source>The update is being verified and tried. Nothing is changed yet.</source>
        <translation>正在核对并试用更新。尚未更改任何内容。</translation>
    </message>
    <message>
        <source>The library {version} is in use again.</source>
        <translation>已重新使用文库 {version}。</translation>
    </message>
    <message>
        <source>The one before is being put back.</source>
        <translation>正在恢复原来的版本。</translation>
    </message>
    <message>
        <source>The update was not taken; nothing was changed.</source>
        <translation>未采用此更新；没有任何更改。</translation>
    </message>
    <message>
        <source>The update is being switched in.</source>
        <translation>正在换上更新。</translation>
    </message>
    <message>
        <source>The library {version} is in use. File › Back to before the update undoes this.</source>
        <translation>已使用文库 {version}。“文件 › 恢复到更新之前”可以撤销。</translation>
    </message>
    <message>
        <source>The update was tried and does not work here: {reason}.</source>
        <translation>已试用此更新，但它在这里无法工作：{reason}。</translation>
    </message>
    <message>
        <source>Nothing was changed; all is as it was before.</source>
        <translation>没有任何更改；一切照旧。</translation>
    </message>
    <message>
        <source>The update cannot be written in {folder}: {reason}.</source>
        <translation>无法把更新写入 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>Nothing was changed. Free some space, or copy the program to a medium that can be written.</source>
        <translation>没有任何更改。请腾出一些空间，或把程序复制到可写入的介质上。</translation>
    </message>
    <message>
        <source>There is nothing to go back to.</source>
        <translation>没有可以恢复的版本。</translation>
    </message>
    <message>
        <source>What is in use came with the program.</source>
        <translation>正在使用的是随程序提供的版本。</translation>
    </message>
    <message>
        <source>This Vademecum runs from its sources and is not updated from a file.</source>
        <translation>此 Vademecum 从源代码运行，不能从文件更新。</translation>
    </message>
    <message>
        <source>Get the new sources, or use the packaged program. A library can be updated.</source>
        <translation>请获取新的源代码，或使用打包的程序。文库可以更新。</translation>
    </message>
    <message>
        <source>The program lies in {folder}, which cannot be written.</source>
        <translation>程序位于 {folder}，该处不可写入。</translation>
    </message>
    <message>
        <source>Copy its folder to a medium that can be written and update it there, or unlock this one. A new library can be taken all the same.</source>
        <translation>请把程序文件夹复制到可写入的介质上，在那里更新，或解除此介质的写保护。新文库仍可采用。</translation>
    </message>
    <message>
        <source>{name} is no update of Vademecum, or it is damaged.</source>
        <translation>{name} 不是 Vademecum 的更新文件，或已损坏。</translation>
    </message>
    <message>
        <source>Nothing was changed. Get the file once more.</source>
        <translation>没有任何更改。请重新获取该文件。</translation>
    </message>
    <message>
        <source>{name} is for version {versions} on {system}; this is version {version} on {here}.</source>
        <translation>{name} 适用于 {system} 上的版本 {versions}；这里是 {here} 上的版本 {version}。</translation>
    </message>
    <message>
        <source>Nothing was changed. Get the file that was made for this version and system.</source>
        <translation>没有任何更改。请获取适用于此版本和系统的文件。</translation>
    </message>
    <message>
        <source>any system</source>
        <translation>任何系统</translation>
    </message>
    <message>
        <source>The update brings version {brings}; version {has} is here already.</source>
        <translation>此更新提供版本 {brings}；这里已有版本 {has}。</translation>
    </message>
    <message>
        <source>Nothing was changed, and nothing needs to be.</source>
        <translation>没有任何更改，也无需更改。</translation>
    </message>
    <message>
        <source>The file is checked against damage only; nothing in it proves who made it. Take it from somebody you trust.</source>
        <translation>只核对文件是否损坏；文件中没有任何内容能证明它由谁制作。请只采用您信任的人提供的文件。</translation>
    </message>
    <message>
        <source>&amp;Update from a file…</source>
        <translation>从文件更新(&amp;U)…</translation>
    </message>
    <message>
        <source>Take a new library or a new program from a file</source>
        <translation>从文件采用新的文库或新的程序</translation>
    </message>
    <message>
        <source>&amp;Back to before the update</source>
        <translation>恢复到更新之前(&amp;B)</translation>
    </message>
    <message>
        <source>Use the library or program again that the last update replaced</source>
        <translation>重新使用上次更新所替换的文库或程序</translation>
    </message>
    <message>
        <source>Unpacking and verifying</source>
        <translation>正在解包并核对</translation>
    </message>
    <message>
        <source>The new program tests itself</source>
        <translation>新程序正在自检</translation>
    </message>
    <message>
        <source>A new library</source>
        <translation>新文库</translation>
    </message>
    <message>
        <source>A new program</source>
        <translation>新程序</translation>
    </message>
    <message>
        <source>Version {version}, {count} files, {size} MB: verified and tried on this computer.</source>
        <translation>版本 {version}，{count} 个文件，{size} MB：已在这台电脑上核对并试用。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>Take the update</source>
        <translation>采用此更新</translation>
    </message>
</context>
<context>
    <name>wall</name>
    <message>
        <source>… The footnote goes on in the document.</source>
        <translation>……脚注未完，见文件。</translation>
    </message>
    <message>
        <source>This document cites no instrument.</source>
        <translation>本文件未援引任何文书。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>What stands on the wall</source>
        <translation>投影画面</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>{written} does not exist: resolution {number} is {right}.</source>
        <translation>没有 {written}：第{number}号决议应为 {right}。</translation>
    </message>
    <message>
        <source>No title or heading holds “{text}”: see where texts do.</source>
        <translation>没有标题含“{text}”：请看哪些文本含有它。</translation>
    </message>
    <message>
        <source>Open {symbol} beside</source>
        <translation>在右侧打开 {symbol}</translation>
    </message>
    <message>
        <source>Bookmark this paragraph</source>
        <translation>为此段加书签</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>笔记…</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Copied: {address}</source>
        <translation>已复制：{address}</translation>
    </message>
    <message>
        <source>There are no words of a document here to copy.</source>
        <translation>此处没有可复制的文件文字。</translation>
    </message>
    <message>
        <source>Copied with its citation: {source}</source>
        <translation>已连同出处复制：{source}</translation>
    </message>
</context>
</TS>
